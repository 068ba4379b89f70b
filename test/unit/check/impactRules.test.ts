import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { findExercise } from '../../../shared/exercise/library';
import type { ImpactLevel } from '../../../shared/exercise/schema';
import { localDate, PartialDate } from '../../../shared/localDate';
import type { Condition, Patient, Surgery } from '../../../shared/patient/schema';
import type { Dose } from '../../../shared/program/dose';
import type { Program, Session } from '../../../shared/program/schema';
import { startingDose } from '../../../shared/program/startingDose';
import {
  aFracture,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  impactDose,
  monday,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const asked = <T>(value: T) => ({ answer: 'value' as const, askedOn: TODAY, value });
const NOT_ASKED = { answer: 'not-asked' as const };
const home: Partial<Session> = { setting: 'home' };
const known = (changes: Partial<Patient>) => aPatient({ changes });
const dosed = (id: string, changes: Partial<Dose>): Dose => {
  const exercise = findExercise(id);
  if (!exercise) throw new Error(id);
  return { ...startingDose(exercise, false), ...changes } as Dose;
};
const item = (id: string, changes: Partial<Dose> = {}) => anItem(id, dosed(id, changes));
const waiting = (fact: string, program: Program, patient: Patient) =>
  findingsOf(`missing-${fact}`, program, patient).flatMap(({ values }) => values['waiting']);

describe('walking and running', () => {
  const walk = findExercise('brisk-walk');
  if (!walk) throw new Error('brisk-walk');
  /** What a rule says of an exercise of the therapist's own that walks or runs. */
  const said = (rule: string, impactLevel: ImpactLevel | null, patient: Patient) => {
    const made = { ...walk, id: 'own-gait', loading: { ...walk.loading, impactLevel } };
    const input = anInput(monday([{ ...anItem('brisk-walk'), exerciseId: 'own-gait' }]), patient);
    const library = (id: string) => (id === 'own-gait' ? made : findExercise(id));
    return check({ ...input, library })
      .findings.filter(({ ruleId }) => ruleId.startsWith(rule))
      .map(({ severity }) => severity);
  };
  const spine = aPatient({ fractures: [aFracture('vertebra')] });
  const months = aPatient({ fractures: [aFracture('wrist', '2026-08-01')] });
  it.each([
    [null, [], []],
    ['low', [], []],
    ['low-moderate', ['stop'], ['warning']],
    ['moderate', ['stop'], ['warning']],
    ['high', ['stop'], ['warning']],
  ] as const)('gait of impact %s: F01 %j, A11 %j', (level, afterVertebra, afterMonths) => {
    expect(said('F01', level, spine)).toEqual(afterVertebra);
    expect(said('A11', level, months)).toEqual(afterMonths);
  });
});

describe('F02: jumps with a high fall risk', () => {
  const jump = (handSupport: 'none' | 'light') => monday([item('mini-jump', { handSupport })]);
  const faller = (falls: number) => known({ fallsIn12Months: asked(falls) });
  const tug = (value: number) =>
    known({ functionTests: [{ date: localDate('2026-11-01'), test: 'tug-s', value, side: null }] });
  it('stops from 2 falls or TUG 13.5 s on, without a hand', () => {
    expect(severitiesOf('F02', jump('none'), faller(2))).toEqual(['stop']);
    expect(severitiesOf('F02', jump('none'), faller(1))).toEqual([]);
    expect(severitiesOf('F02', jump('none'), tug(13.5))).toEqual(['stop']);
    expect(severitiesOf('F02', jump('none'), tug(13.4))).toEqual([]);
    expect(severitiesOf('F02', jump('light'), faller(2))).toEqual([]);
    expect(severitiesOf('F02', monday([item('stomp', { handSupport: 'none' })]), faller(2))).toEqual([]);
  });
  it('waits while nobody asked about falls', () =>
    expect(waiting('fallsIn12Months', jump('none'), known({ fallsIn12Months: NOT_ASKED }))).toContain(
      'F02-impact-fallers',
    ));
  it('is fixed by something gentler, or without it', () =>
    expect(faultsOfFixes('F02', anInput(jump('none'), faller(3)))).toEqual([]));
});

describe('F03 and F04: contacts a session', () => {
  const session = (sets: number, amount: number, purpose: 'target' | 'build' = 'target', timesPerDay = 1) =>
    aProgram([
      aPhase(
        [
          aSession(
            ['mon'],
            [
              item('mini-jump', {
                sets,
                amount: { low: amount, high: amount },
                timesPerDay,
              }),
            ],
          ),
        ],
        { purpose },
      ),
    ]);
  it.each([
    [10, 10, []],
    [5, 21, ['warning']],
    [21, 10, ['warning']],
  ])('%d x %d', (sets, amount, expected) =>
    expect(severitiesOf('F03', session(sets, amount))).toEqual(expected),
  );
  it('says so above 200, and counts every go of the day', () => {
    expect(findingsOf('F03', session(21, 10))[0]?.values).toMatchObject({ contacts: 210, limit: 200 });
    expect(findingsOf('F03', session(6, 10, 'target', 2))[0]?.values).toMatchObject({
      contacts: 120,
      limit: 100,
    });
  });
  it('adds the exercises of a session up, and cuts their sets', () => {
    const program = monday([item('mini-jump', { sets: 6 }), item('stomp', { sets: 6 })]);
    expect(findingsOf('F03', program)[0]?.values['contacts']).toBe(120);
    expect(faultsOfFixes('F03', anInput(program))).toEqual([]);
  });
  it('offers no cut where one set is too many', () =>
    expect(findingsOf('F03', session(1, 150))[0]?.fixes).toEqual([]));
  it('F04 advises below 10 in a target phase only', () => {
    expect(severitiesOf('F04', session(1, 9))).toEqual(['advice']);
    expect(severitiesOf('F04', session(1, 10))).toEqual([]);
    expect(severitiesOf('F04', session(1, 9, 'build'))).toEqual([]);
  });
});

describe('F05 and F06: impact alone after menopause', () => {
  const after = known({ menopausalStatus: asked('postmenopausal' as const) });
  const drops = monday([item('heel-drop-firm')]);
  const jumps = monday([item('mini-jump')]);
  it('tells heel drops from jumps', () => {
    expect(severitiesOf('F05', drops, after)).toEqual(['advice']);
    expect(severitiesOf('F06', drops, after)).toEqual([]);
    expect(severitiesOf('F06', jumps, after)).toEqual(['advice']);
    expect(severitiesOf('F05', jumps, after)).toEqual([]);
  });
  it('is silent with resistance work, or before menopause', () => {
    expect(severitiesOf('F06', monday([item('mini-jump'), item('goblet-squat')]), after)).toEqual([]);
    expect(severitiesOf('F06', jumps, known({ menopausalStatus: asked('premenopausal' as const) }))).toEqual(
      [],
    );
  });
  it('waits while nobody asked, except for men', () => {
    const unknown = known({ menopausalStatus: NOT_ASKED });
    expect(waiting('menopausalStatus', jumps, unknown)).toContain('F06-impact-pm');
    expect(waiting('menopausalStatus', jumps, { ...unknown, sexForReference: 'male' })).not.toContain(
      'F06-impact-pm',
    );
  });
});

describe('F07 and F08: hops at home', () => {
  const hop = monday([item('single-leg-hop')], {}, home);
  it.each([
    [-2.5, ['stop'], []],
    [-2.4, [], ['warning']],
    [-1, [], ['warning']],
    [-0.9, [], []],
  ])('T %d', (tScore, stop, warning) => {
    expect(severitiesOf('F07', hop, aPatient({ tScore }))).toEqual(stop);
    expect(severitiesOf('F08', hop, aPatient({ tScore }))).toEqual(warning);
  });
  it('is about home', () => expect(severitiesOf('F07', monday([item('single-leg-hop')]))).toEqual([]));
  it('is fixed by something gentler', () => {
    expect(faultsOfFixes('F07', anInput(hop))).toEqual([]);
    expect(faultsOfFixes('F08', anInput(hop, aPatient({ tScore: -2 })))).toEqual([]);
  });
});

const conditions = (...codes: Condition['code'][]) =>
  known({
    conditions: { reviewedOn: TODAY, entries: codes.map((code) => ({ code, since: null, note: '' })) },
  });

describe('F09: osteoarthritis', () => {
  it('warns when it is moderate or severe, advises when mild, above low impact', () => {
    const severe = conditions('knee-osteoarthritis-moderate-severe');
    expect(severitiesOf('F09', monday([item('mini-jump')]), severe)).toEqual(['warning']);
    expect(severitiesOf('F09', monday([item('heel-drop-gentle')]), severe)).toEqual([]);
    expect(severitiesOf('F09', monday([item('mini-jump')]), conditions('hip-osteoarthritis-mild'))).toEqual([
      'advice',
    ]);
    expect(severitiesOf('F09', monday([item('mini-jump')]))).toEqual([]);
  });
  it('waits for the conditions', () =>
    expect(
      waiting(
        'conditions',
        monday([item('mini-jump')]),
        known({ conditions: { reviewedOn: null, entries: [] } }),
      ),
    ).toEqual(expect.arrayContaining(['F09-oa', 'F11-pelvic'])));
  it('is fixed by a gentler one', () =>
    expect(
      faultsOfFixes(
        'F09',
        anInput(monday([item('mini-jump')]), conditions('hip-osteoarthritis-moderate-severe')),
      ),
    ).toEqual([]));
});

describe('F10: a replaced joint', () => {
  const knee = (changes: Partial<Patient> = {}) =>
    known({
      surgeries: {
        reviewedOn: TODAY,
        entries: [
          { kind: 'total-knee-arthroplasty', date: PartialDate.parse('2024-05'), precautions: '' },
        ] as Surgery[],
      },
      ...changes,
    });
  it('stops jumps and high impact, warns of other impact above low', () => {
    expect(severitiesOf('F10', monday([item('mini-jump')]), knee())).toEqual(['stop']);
    expect(severitiesOf('F10', monday([item('stomp')]), knee())).toEqual(['warning']);
    expect(severitiesOf('F10', monday([item('marching-stomp')]), knee())).toEqual([]);
  });
  it.each([
    ['2024-05-30', ['stop']],
    ['2024-05-31', []],
  ])('is answered by a note of the surgeon after the operation (%s)', (date, expected) => {
    const clearances = [
      { givenBy: 'Dr Roe', date: localDate(date), ruleId: 'F10-arthroplasty', purpose: 'low jumps' },
    ];
    expect(severitiesOf('F10', monday([item('mini-jump')]), knee({ clearances }))).toEqual(expected);
  });
  it('takes a hip replaced in part for a new hip', () => {
    const surgeries = {
      reviewedOn: TODAY,
      entries: [
        {
          kind: 'partial-hip-arthroplasty' as const,
          date: PartialDate.parse('2024-05'),
          precautions: '',
          posteriorPrecautions: null,
        },
      ],
    };
    expect(severitiesOf('F10', monday([item('mini-jump')]), known({ surgeries }))).toEqual(['stop']);
    expect(findingsOf('E05', monday([item('goblet-squat')]), known({ surgeries }))).toEqual([]);
  });
  it('is fixed by a gentler one', () =>
    expect(faultsOfFixes('F10', anInput(monday([item('mini-jump')]), knee()))).toEqual([]));
});

describe('F11: pelvic floor', () => {
  it('warns of jumps with leakage or prolapse', () => {
    expect(severitiesOf('F11', monday([item('mini-jump')]), conditions('prolapse'))).toEqual(['warning']);
    expect(severitiesOf('F11', monday([item('stomp')]), conditions('prolapse'))).toEqual([]);
    expect(severitiesOf('F11', monday([item('mini-jump')]), conditions('hypertension'))).toEqual([]);
  });
  it('is fixed by staying on the floor', () =>
    expect(faultsOfFixes('F11', anInput(monday([item('mini-jump')]), conditions('prolapse')))).toEqual([]));
});

describe('F12 and F14: what is said beside it', () => {
  const noted = (note: string, session = home) =>
    monday([{ ...item('mini-jump', { handSupport: 'none' }), note }], {}, session);
  it('F12 advises at home without a note or a hand', () => {
    expect(severitiesOf('F12', noted(''))).toEqual(['advice']);
    expect(severitiesOf('F12', noted('On the lawn, in trainers.'))).toEqual([]);
    expect(severitiesOf('F12', noted('', {}))).toEqual([]);
    expect(severitiesOf('F12', monday([item('mini-jump', { handSupport: 'light' })], {}, home))).toEqual([]);
    expect(faultsOfFixes('F12', anInput(noted('')))).toEqual([]);
  });
  it('F12 writes no English note into a Spanish handout', () =>
    expect(findingsOf('F12', noted(''), known({ language: 'es' }))[0]?.fixes).toEqual([]));
  it.each(['4.9 x body weight', '3 × BW', 'about 3 times body-weight'])('F14 hears "%s"', (claim) =>
    expect(severitiesOf('F14', noted(`This gives ${claim}.`))).toEqual(['advice']),
  );
  it('F14 is silent without a number', () =>
    expect(severitiesOf('F14', noted('More than your body weight.'))).toEqual([]));
});

describe('F13: drop landings alone', () => {
  it.each(['drop-landing', 'jumping-chin-up', 'jumping-chin-up-drop-landing'])('%s', (id) => {
    expect(severitiesOf('F13', monday([anItem(id, impactDose())], {}, home))).toEqual(['stop']);
    expect(severitiesOf('F13', monday([anItem(id, impactDose())]))).toEqual([]);
    expect(faultsOfFixes('F13', anInput(monday([anItem(id, impactDose())], {}, home)))).toEqual([]);
  });
});

describe('F15: severe osteoporosis', () => {
  const wrist = aPatient({ tScore: -2.6, fractures: [aFracture('wrist')] });
  const fast = monday([item('goblet-squat', { intent: 'fast' })]);
  it('stops fast and high-impact work, not low jumps', () => {
    expect(severitiesOf('F15', fast, wrist)).toEqual(['stop']);
    expect(severitiesOf('F15', monday([item('jump-squat')]), wrist)).toEqual(['stop']);
    expect(severitiesOf('F15', monday([item('mini-jump'), item('goblet-squat')]), wrist)).toEqual([]);
  });
  it('needs T <= -2.5 and a fragility fracture', () => {
    expect(severitiesOf('F15', fast, aPatient({ tScore: -2.4, fractures: [aFracture('wrist')] }))).toEqual(
      [],
    );
    expect(severitiesOf('F15', fast, aPatient({ tScore: -2.6 }))).toEqual([]);
  });
  it('leaves impact to F01 where that stops it', () =>
    expect(
      severitiesOf('F15', monday([item('jump-squat')]), aPatient({ fractures: [aFracture('vertebra')] })),
    ).toEqual([]));
  it('waits for what could make it severe', () => {
    expect(waiting('fractures', fast, aPatient({ fracturesReviewed: false }))).toContain(
      'F15-severe-explosive',
    );
  });
  it('is fixed by slowing down, or by a gentler exercise', () => {
    expect(faultsOfFixes('F15', anInput(fast, wrist))).toEqual([]);
    expect(faultsOfFixes('F15', anInput(monday([item('jump-squat')]), wrist))).toEqual([]);
  });
});
