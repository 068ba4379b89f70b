import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import { findingKey, isOverridden, openStops } from '../../../shared/check/overrides';
import { TherapistId } from '../../../shared/id';
import type { Patient } from '../../../shared/patient/schema';
import type { Dose, ResistanceDose } from '../../../shared/program/dose';
import { Override, type Program, type ProgramItem, type Session } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  countedId,
  impactDose,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';
import { findingsOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const home = { setting: 'home' } as const;

const excuse = (finding: Finding, changes: Partial<Override> = {}): Override =>
  Override.parse({
    ...findingKey(finding),
    reason: 'Known to the team',
    therapist: TherapistId.parse(countedId()),
    therapistName: 'A. Therapist',
    date: TODAY,
    ...changes,
  });

const program = monday([anItem('back-squat', lifted([atPercent(85, 12)]))]);
const stopOf = (own: Program, id = 'B01', patient = aPatient()): Finding => {
  const found = check(anInput(own, patient)).findings.find(({ ruleId }) => ruleId.startsWith(id));
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const excused = (finding: Finding, override: Override) =>
  isOverridden(finding, { ...program, overrides: [override] });

describe('an override', () => {
  const finding = stopOf(program);

  it('covers the finding it was written for', () => {
    expect(excused(finding, excuse(finding))).toBe(true);
    expect(isOverridden(finding, program)).toBe(false);
  });
  it('covers no other rule, place or value', () => {
    expect(excused(finding, excuse(finding, { ruleId: 'B02-reps-unlikely' }))).toBe(false);
    expect(excused(finding, excuse(finding, { path: '{}' }))).toBe(false);
    expect(excused(finding, excuse(finding, { values: '{}' }))).toBe(false);
    expect(excused(finding, excuse(finding, { values: 'not json' }))).toBe(false);
  });
  it('falls when the dose changes, even if the rule still speaks', () => {
    const item = program.phases[0]?.sessions[0]?.items[0];
    const worse = monday([anItem('back-squat')]);
    const session = worse.phases[0]?.sessions[0];
    if (!item || !session) throw new Error('no item');
    session.items.splice(0, 1, { ...item, dose: lifted([atPercent(85, 13)]) });
    expect(excused({ ...stopOf(worse), path: finding.path }, excuse(finding))).toBe(false);
  });
  it('is read by value: the order of keys says nothing', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(finding.values).toReversed()));
    expect(excused(finding, excuse(finding, { values: turned }))).toBe(true);
  });
  it('never covers a group A stop', () => {
    const heavy = monday([anItem('back-squat', lifted([atPercent(85)]))]);
    const gate = stopOf(heavy, 'A34', aPatient({ fractures: [aFracture('vertebra')] }));
    expect(gate.severity).toBe('stop');
    expect(excused(gate, excuse(gate))).toBe(false);
  });
  it('covers a group A warning', () => {
    const warning = stopOf(program, 'A30', aPatient({ tScore: null }));
    expect(excused(warning, excuse(warning))).toBe(true);
  });
  it('fits the file format even with very long names', () => {
    const long = { ...finding, values: { ...finding.values, exercise: 'é'.repeat(2000) } };
    expect(findingKey(long).values).toHaveLength(989);
    expect(excused(long, excuse(long))).toBe(true);
    const other = { ...long, values: { ...long.values, zebra: 1 } };
    expect(findingKey(other).values).not.toBe(findingKey(long).values);
  });
});

describe('a reason falls when the dose changes, though the rule says the same', () => {
  const fragile = aPatient({ fractures: [aFracture('vertebra')] });
  const novice = aPatient({ training: 'novice' });
  const raised = impactDose({ amount: { low: 20, high: 20 } });
  const more = { restSeconds: 30 } as const;
  type Change = (item: ProgramItem, session: Session) => void;
  const dose =
    (next: Dose): Change =>
    (item) => {
      item.dose = next;
    };
  const heavy = (changes: Partial<ResistanceDose> = {}) => lifted([atPercent(80, 3)], changes);

  it.each<[string, Program, Patient, Change]>([
    ['F01', monday([anItem('mini-jump', impactDose())]), fragile, dose(raised)],
    ['F01', monday([anItem('mini-jump')]), fragile, (_, session) => (session.setting = 'home')],
    ['G01', monday([anItem('goblet-squat', heavy())], {}, home), aPatient(), dose(heavy(more))],
    ['G01', monday([anItem('jumping-chin-up', impactDose())], {}, home), aPatient(), dose(raised)],
    ['G09', monday([anItem('rack-pull', heavy())], {}, home), aPatient(), dose(heavy(more))],
    ['H04', monday([anItem('barbell-deadlift', heavy())]), fragile, dose(heavy(more))],
    [
      'C04',
      monday([anItem('back-squat', heavy({ timesPerDay: 2 }))]),
      aPatient(),
      dose(heavy({ timesPerDay: 2, ...more })),
    ],
    [
      'B01',
      monday([anItem('back-squat', lifted([atPercent(85, 12)]))]),
      aPatient(),
      dose(lifted([atPercent(85, 12), atPercent(84, 12)])),
    ],
    [
      'B02',
      monday([anItem('back-squat', lifted([atPercent(85, 8)]))]),
      aPatient(),
      dose(lifted([atPercent(85, 8), atPercent(84, 8)])),
    ],
    [
      'B06',
      monday([anItem('back-squat', lifted([atPercent(70, 5, { load: null })]))]),
      aPatient(),
      dose(lifted([atPercent(70, 8, { load: null })])),
    ],
    ['D01', monday([anItem('back-squat', heavy())]), novice, dose(lifted([atPercent(80, 6)]))],
    [
      'D04',
      monday([anItem('back-squat', lifted([atPercent(90, 2)]))]),
      aPatient(),
      dose(lifted([atPercent(90, 4)])),
    ],
    ['D12', monday([anItem('back-squat', heavy())]), aPatient(), dose(lifted([atPercent(80, 6)]))],
  ])('%s', (id, before, patient, change) => {
    const after = structuredClone(before);
    const [session] = after.phases[0]?.sessions ?? [];
    const [item] = session?.items ?? [];
    if (!session || !item) throw new Error('no item');
    const reason = excuse(stopOf(before, id, patient));
    expect(excused(stopOf(before, id, patient), reason)).toBe(true);
    change(item, session);
    expect(excused(stopOf(after, id, patient), reason)).toBe(false);
  });

  it('D03', () => {
    const low = (reps: number) => monday([anItem('back-squat', lifted([atPercent(70, reps)]))]);
    const before = low(5);
    const [reason] = findingsOf('D03', before, aPatient(), liftmor).map((finding) => excuse(finding));
    const after = structuredClone(before);
    const [item] = after.phases[0]?.sessions[0]?.items ?? [];
    if (!item || !reason) throw new Error('no item');
    item.dose = lifted([atPercent(70, 4)]);
    const [left] = findingsOf('D03', after, aPatient(), liftmor);
    expect(left && excused(left, reason)).toBe(false);
  });

  it('C04, for either of the two exercises', () => {
    const track = anItem('back-squat').track;
    const squat = () => ({ ...anItem('back-squat', heavy()), track });
    const before = aProgram([aPhase([aSession(['mon'], [squat()]), aSession(['tue'], [squat()])])]);
    const reason = excuse(stopOf(before, 'C04'));
    for (const index of [0, 1]) {
      const after = structuredClone(before);
      const [item] = after.phases[0]?.sessions[index]?.items ?? [];
      if (!item) throw new Error('no item');
      item.dose = heavy(more);
      expect(excused(stopOf(after, 'C04'), reason), `exercise ${index}`).toBe(false);
    }
  });

  it('H04, when another vertebra breaks or the T-score falls', () => {
    const own = monday([anItem('barbell-deadlift', heavy())]);
    const [spine, other] = [aFracture('vertebra'), aFracture('vertebra', '2024')];
    const reason = excuse(stopOf(own, 'H04', fragile));
    expect(excused(stopOf(own, 'H04', aPatient({ fractures: [spine] })), reason)).toBe(true);
    expect(excused(stopOf(own, 'H04', aPatient({ fractures: [spine, other] })), reason)).toBe(false);
    expect(excused(stopOf(own, 'H04', aPatient({ fractures: [spine], tScore: -3.1 })), reason)).toBe(false);
    expect(excused(stopOf(own, 'H04', aPatient({ fractures: [spine], tScore: null })), reason)).toBe(false);
  });

  it('when the phase grows, for a dose that rises with the weeks', () => {
    const course = { kind: 'step', variable: 'amount', by: 5, everyWeeks: 1, limit: null } as const;
    const rising = impactDose({ progression: { course, deload: null, overrides: [] } });
    const before = monday([anItem('mini-jump', rising)], { weeks: 4 });
    const reason = excuse(stopOf(before, 'F01', fragile));
    const after = { ...before, phases: before.phases.map((phase) => ({ ...phase, weeks: 12 })) };
    expect(excused(stopOf(after, 'F01', fragile), reason)).toBe(false);
  });

  it('but not for another exercise of the session', () => {
    const before = monday([anItem('mini-jump', impactDose()), anItem('goblet-squat')]);
    const reason = excuse(stopOf(before, 'F01', fragile));
    const after = structuredClone(before);
    const [, item] = after.phases[0]?.sessions[0]?.items ?? [];
    if (!item) throw new Error('no item');
    item.dose = heavy();
    expect(excused(stopOf(after, 'F01', fragile), reason)).toBe(true);
  });
});

describe('the stops that stand', () => {
  it('are those without a reason', () => {
    const report = check(anInput(program));
    expect(openStops(report, program).map(({ ruleId }) => ruleId)).toEqual(['B01-reps-impossible']);
    expect(openStops(report, { ...program, overrides: [excuse(stopOf(program))] })).toEqual([]);
  });
});
