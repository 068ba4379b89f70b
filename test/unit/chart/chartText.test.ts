import { describe, expect, test } from 'vitest';
import type { ChartFacts } from '../../../shared/chart/chartEntry';
import { chartBody } from '../../../shared/chart/chartText';
import { findingKey } from '../../../shared/check/overrides';
import { newClinic } from '../../../shared/clinic/newClinic';
import { TherapistId } from '../../../shared/id';
import { localDate } from '../../../shared/localDate';
import { NOT_ASKED } from '../../../shared/patient/fact';
import { newPatient } from '../../../shared/patient/newPatient';
import type { Patient } from '../../../shared/patient/schema';
import { CONSTANT, type Dose } from '../../../shared/program/dose';
import type { Program } from '../../../shared/program/schema';
import {
  aFracture,
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  asked,
  aStrengthTest,
  atPercent,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';
import { chartFacts, charted, exampleFacts } from './facts';

const flat = (facts: ChartFacts): string => charted(facts).replaceAll(/\s+/g, ' ');
const factsOf = (program: Program, patient: Patient = aPatient(), change: Partial<ChartFacts> = {}) =>
  chartFacts({ program, patient, clinic: newClinic() }, change);
const squat = (dose?: Dose, setting: 'home' | 'clinic' = 'home') =>
  monday([anItem('goblet-squat', dose)], {}, { setting });

describe('what is on record of the patient', () => {
  const bare = newPatient({
    id: aPatient().id,
    given: 'Rosa',
    family: ['Vidal'],
    dateOfBirth: localDate('1960-03-04'),
    sexForReference: 'female',
    language: 'en',
    unit: 'kg',
  });

  test('what nobody asked is said to be not asked, and never "none"', () => {
    const text = flat(factsOf(squat(), bare));
    for (const said of [
      'conditions: not reviewed',
      'DXA: not reviewed',
      'fractures: not reviewed',
      'surgery: not reviewed',
      'spine red flags: not reviewed',
      'falls: not asked',
      'Equipment at home: not asked',
      'Last tests: none on record',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('none (reviewed');
  });

  test('an entry of a list that nobody went through does not make the list whole', () => {
    const patient = aPatient({ fractures: [aFracture('hip', '2021')], fracturesReviewed: false });
    expect(flat(factsOf(squat(), patient))).toContain(
      'hip fracture 2021 (low trauma); rest of fractures: not reviewed',
    );
  });

  test('only the newest scan of a site counts, and without a T-score what there is of it', () => {
    const scan = (date: string, tScore: number | null) => ({
      date: localDate(date),
      site: 'lumbar-spine' as const,
      side: null,
      bmd: 0.812,
      tScore,
      zScore: null,
    });
    const scanned = (...entries: ReturnType<typeof scan>[]) =>
      flat(factsOf(squat(), aPatient({ changes: { dxaScans: { reviewedOn: TODAY, entries } } })));
    const text = scanned(scan('2020-01-01', -2.2), scan('2026-01-01', -2.6));
    expect(text).toContain('DXA L-spine T-score -2.6 (2026-01-01)');
    expect(text).not.toContain('2020-01-01');
    expect(scanned(scan('2026-01-01', null))).toContain('DXA L-spine BMD 0.81 g/cm2 (2026-01-01)');
  });

  test('a new hip says whether posterior precautions hold, or that nobody asked', () => {
    const hip = (posteriorPrecautions: 'yes' | null) => ({
      kind: 'total-hip-arthroplasty' as const,
      date: '2024' as Patient['surgeries']['entries'][number]['date'],
      precautions: 'No low chairs',
      posteriorPrecautions,
    });
    const operated = (own: ReturnType<typeof hip>) =>
      flat(factsOf(squat(), aPatient({ changes: { surgeries: { reviewedOn: TODAY, entries: [own] } } })));
    expect(operated(hip('yes'))).toContain(
      'total hip arthroplasty 2024, posterior hip precautions: yes: No low chairs',
    );
    expect(operated(hip(null))).toContain('posterior hip precautions: not asked');
  });

  test('nothing names the patient', () => {
    const text = charted(exampleFacts(0));
    const { given, family, preferredName } = exampleFacts(0).patient;
    for (const name of [given, preferredName, ...family]) expect(text).not.toContain(name);
  });
});

describe('the doses', () => {
  // 20 kg for 5 repetitions is a maximum of 22.5 kg; 70 % of it is 15.75 kg.
  const seventy = lifted([atPercent(70, 8, { load: null })]);
  const tested = (setting: 'home' | 'clinic', homeEquipment: Patient['homeEquipment'] = NOT_ASKED) =>
    flat(
      factsOf(
        squat(seventy, setting),
        aPatient({ tests: [aStrengthTest('goblet-squat', 20)], changes: { homeEquipment } }),
      ),
    );

  test('a load is solved with the weights of the setting it is lifted in', () => {
    const kit = asked({ ...newClinic().equipment, dumbbells: [], kettlebells: [9, 12] });
    expect(tested('home', kit)).toContain('5 x 8 @ 12 kg (~53 % est. 1RM, asked 70 %)');
    expect(tested('clinic', kit)).toContain('5 x 8 @ 14 kg (~62 % est. 1RM, asked 70 %)');
  });

  test('a load that nobody can work out says why', () => {
    expect(tested('home')).toContain('@ 70 % 1RM (load not worked out: home equipment not asked)');
    expect(flat(factsOf(squat(seventy)))).toContain('@ 70 % 1RM (load not worked out: no 1RM on record)');
    const light = asked({ ...newClinic().equipment, dumbbells: [], kettlebells: [20] });
    expect(tested('home', light)).toContain(
      '@ 70 % 1RM (load not worked out: the lightest, 20 kg, is ~89 %)',
    );
  });

  test('what is done under supervision stands apart, without a number of the handout', () => {
    const program = aProgram([
      aPhase([
        aSession(['mon'], [anItem('back-squat')], { supervisor: 'physical-therapist' }),
        aSession(['tue', 'fri'], [anItem('heel-raise')], { setting: 'home', name: 'Evenings' }),
      ]),
    ]);
    const text = charted(factsOf(program));
    expect(text).toMatch(
      /Evenings \(at home, alone,[\s\S]*Tue\/Fri[\s\S]*\n 1\. Heel raise[\s\S]*Clinic-only/,
    );
    expect(text).toMatch(/Clinic-only \(supervised, NOT on handout\):[\s\S]*\n {2}- Barbell back squat/);
  });

  test('the rest of a superset stands with its last exercise, as on the card', () => {
    const dose = lifted([aGroup()], { restSeconds: 90 });
    const inTurn = ['goblet-squat', 'sit-to-stand-weighted'].map((id) => ({
      ...anItem(id, dose),
      superset: 'A',
    }));
    const text = flat(factsOf(monday(inTurn, {}, { setting: 'home' })));
    expect(text).toMatch(/ 1\. (?:(?!rest 1 min)[^.])*superset A, rest after its last 2\./);
    expect(text).toMatch(/ 2\. [^.]*rest 1 min 30 s; superset A/);
  });

  test('nothing is called supervised that names no supervisor, and a class is not the clinic', () => {
    const program = aProgram([
      aPhase([
        aSession(['mon'], [anItem('back-squat')], { supervisor: null, name: 'Gym' }),
        aSession(['tue'], [anItem('heel-raise')], {
          setting: 'class',
          groupSize: 8,
          name: 'Group',
          supervisor: 'physical-therapist',
        }),
      ]),
    ]);
    const text = flat(factsOf(program));
    expect(text).toContain('Clinic and class only (NOT on handout):');
    expect(text).toContain('Gym (clinic, supervisor not named, Mon');
    expect(text).toContain('Group (class, supervised, physical therapist, group of 8');
  });

  test.each([
    [{ kind: 'ramp', variable: 'reps', from: 8, to: 12 }, '8 -> 12 reps over the phase'],
    [
      { kind: 'step', variable: 'load', by: 2, everyWeeks: 2, limit: 16 },
      '+2 kg every 2 weeks, at most 16 kg',
    ],
    [
      { kind: 'double', everyWeeks: 1, loadStep: 2 },
      '+1 rep every week to the top of the range, then +2 kg and from its bottom again',
    ],
  ] as const)('a course is put into words: %o', (course, said) => {
    const group = aGroup({ load: { kind: 'mass', mass: { value: 8, unit: 'kg' }, perHand: false } });
    const dose = { ...lifted([group]), progression: { ...CONSTANT, course } };
    expect(flat(factsOf(squat(dose)))).toContain(`progress: ${said}`);
  });

  test('easier weeks and weeks written by hand are told in weeks of the program', () => {
    const progression = {
      ...CONSTANT,
      deload: { everyWeeks: 4, factor: 0.7 },
      overrides: [2, 3, 6].map((week) => ({ week, sets: 2 })),
    };
    const session = aSession(['mon'], [anItem('goblet-squat', { ...lifted([aGroup()]), progression })]);
    const program = aProgram([aPhase([]), aPhase([session], { weeks: 8 })]);
    const { weeks: before } = program.phases[0] ?? { weeks: 0 };
    const facts = factsOf(program, aPatient(), { options: { week: before + 1, date: TODAY } });
    expect(flat(facts)).toContain(
      `every 4 weeks an easier one (load, else reps or amount, x 0.7); set by hand in weeks ${before + 2}-${before + 3}, ${before + 6}`,
    );
  });
});

describe('what only the therapist knows', () => {
  test('stands in braces to choose from, with an empty field for billing and no code', () => {
    const text = charted(exampleFacts(0));
    expect(text).toContain('{pt returned demo with min|mod|no cues}');
    expect(text).toContain('Adherence since last visit (pt log): {done}/{planned} sessions');
    expect(text).toContain('\nBilling: ____ (clinician to enter)\n');
    for (let i = 0; i < 3; i++) expect(charted(exampleFacts(i))).not.toMatch(/\bCPT\b|\b9[78]\d{3}\b/);
  });

  test('a review date that has passed is no plan', () => {
    const program = { ...squat(), reviewOn: localDate('2026-11-01') };
    expect(charted(factsOf(program))).toContain('Plan: review {date} (2026-11-01 has passed)');
    expect(charted(factsOf({ ...program, reviewOn: TODAY }))).toContain(`Plan: review ${TODAY};`);
  });
});

describe('the check', () => {
  test('what was kept stands with its reason, therapist and date, and no longer among the warnings', () => {
    const facts = exampleFacts(2);
    const warning = facts.report.findings.find(({ ruleId }) => ruleId.startsWith('C12'));
    if (!warning) throw new Error('the example has no warning to keep');
    const kept = {
      ...findingKey(warning),
      reason: 'Seen every week in the café',
      therapist: TherapistId.parse('22222222-2222-4222-8222-222222222222'),
      therapistName: 'Dana Whitfield',
      date: TODAY,
    };
    expect(charted(facts)).toContain('  warning: No review date');
    const text = charted({ ...facts, program: { ...facts.program, overrides: [kept] } });
    expect(text).not.toContain('  warning: No review date');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'kept: No review date - reason: Seen every week in the cafe (Dana Whitfield, 2026-11-23)',
    );
  });

  test('a template that is not at hand is not passed over', () => {
    expect(flat(exampleFacts(0, { template: null }))).toContain('not checked, the template is not at hand');
  });
});

test('a week outside the program is refused with the weeks it has', () => {
  const outside = chartBody(exampleFacts(1, { options: { week: 99, date: TODAY } }));
  expect(outside).toEqual({
    ok: false,
    error: { message: 'Week 99 is outside this program, which has weeks 1 to 24.' },
  });
  const empty = chartBody(factsOf(aProgram([])));
  expect(empty.ok).toBe(false);
});
