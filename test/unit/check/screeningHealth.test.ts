import { describe, expect, it } from 'vitest';
import { addDays, localDate } from '../../../shared/localDate';
import type { Medicine, Patient } from '../../../shared/patient/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  monday,
  rpe,
  TODAY,
} from '../../support/programs';
import {
  aClearance,
  cleared,
  found,
  partial,
  said,
  severities,
  waitingFor,
  withConditions,
  withFacts,
} from './screeningReading';

const liftmor = findTemplate('liftmor') ?? null;
const gentle = monday([anItem('weight-shift')]);
const squatAt = (percent: number) => monday([anItem('back-squat', lifted([atPercent(percent, 3)]))]);
/** A lift without a mark in the library that it invites a held breath. */
const marchAt = (percent: number) => monday([anItem('weighted-march', lifted([atPercent(percent, 3)]))]);

const reviewed = <T>(...entries: readonly T[]) => ({ reviewedOn: TODAY, entries: [...entries] });
const unreviewed = () => ({ reviewedOn: null, entries: [] });
const operated = (date: string, changes: Partial<Patient> = {}) =>
  withFacts({
    surgeries: reviewed({
      kind: 'eye-surgery',
      date: partial(date),
      precautions: '',
      posteriorPrecautions: null,
    }),
    ...changes,
  });

describe('A09: straining with an eye condition', () => {
  it.each(['proliferative-retinopathy', 'nonproliferative-retinopathy', 'recent-eye-surgery'] as const)(
    '%s stops with a lift that invites a held breath',
    (code) => {
      expect(severities('A09', squatAt(50), withConditions([code]))).toEqual(['stop']);
      expect(severities('A09', gentle, withConditions([code]))).toEqual([]);
    },
  );
  it('stops from 80 % on where nothing invites a held breath, and warns by effort alone', () => {
    const patient = withConditions(['proliferative-retinopathy']);
    expect(severities('A09', marchAt(80), patient)).toEqual(['stop']);
    expect(severities('A09', marchAt(79.9), patient)).toEqual([]);
    expect(severities('A09', marchAt(60), patient, { policy: { 'gate-heavy-percent': 60 } })).toEqual([
      'stop',
    ]);
    const byEffort = monday([anItem('weighted-march', lifted([aGroup({ effort: rpe(9) })]))]);
    expect(severities('A09', byEffort, patient)).toEqual(['warning']);
  });
  it('takes no bridge or push-up for a lift, and a carry for one', () => {
    const patient = withConditions(['proliferative-retinopathy']);
    expect(severities('A09', monday([anItem('glute-bridge'), anItem('counter-push-up')]), patient)).toEqual(
      [],
    );
    expect(severities('A09', monday([anItem('carry-farmer')]), patient)).toEqual(['stop']);
  });
  it('counts eye surgery for 12 weeks, by the latest day its date can mean', () => {
    expect(severities('A09', squatAt(50), operated(addDays(TODAY, -84)))).toEqual(['stop']);
    expect(severities('A09', squatAt(50), operated(addDays(TODAY, -85)))).toEqual([]);
    expect(severities('A09', squatAt(50), operated('2026-08'))).toEqual(['stop']);
    expect(severities('A09', squatAt(50), operated('2026-07'))).toEqual([]);
    expect(said('A09', squatAt(50), operated('2026-10'))).toMatch(/within 12 weeks.*Osteon judgement/);
  });
  it('becomes advice by a clearance that names it, dated after all of it', () => {
    const patient = operated('2026-11-01');
    expect(severities('A09', squatAt(50), cleared(patient, aClearance('A09-retina', '2026-11-01')))).toEqual([
      'advice',
    ]);
    expect(severities('A09', squatAt(50), cleared(patient, aClearance('A09-retina', '2026-10-31')))).toEqual([
      'stop',
    ]);
  });
  it('waits for both lists, and only with such work', () => {
    const patient = withFacts({ conditions: unreviewed(), surgeries: unreviewed() });
    expect(waitingFor('surgeries', squatAt(50), patient)).toEqual(['A09']);
    expect(waitingFor('conditions', squatAt(50), patient)).toContain('A09');
    expect(waitingFor('surgeries', gentle, patient)).toEqual([]);
  });
});

describe('A18: hernia', () => {
  const patient = withConditions(['symptomatic-hernia'], '2026-11-01');
  it('stops with a lift that invites a held breath, at any load', () => {
    expect(severities('A18', squatAt(40), patient)).toEqual(['stop']);
    expect(severities('A18', marchAt(90), patient)).toEqual([]);
    expect(severities('A18', monday([anItem('glute-bridge')]), patient)).toEqual([]);
    expect(severities('A18', squatAt(40), aPatient())).toEqual([]);
  });
  it('becomes advice by a clearance since it began', () => {
    expect(severities('A18', squatAt(40), cleared(patient, aClearance('A18-hernia', '2026-11-01')))).toEqual([
      'advice',
    ]);
    expect(severities('A18', squatAt(40), cleared(patient, aClearance('A18-hernia', '2026-10-01')))).toEqual([
      'stop',
    ]);
  });
  it('waits for the conditions only where a lift could make it speak', () => {
    const unknown = withFacts({ conditions: unreviewed() });
    expect(waitingFor('conditions', squatAt(40), unknown)).toContain('A18');
    expect(waitingFor('conditions', gentle, unknown)).not.toContain('A18');
  });
});

describe('A15: pregnancy and the months after birth', () => {
  const yes = { answer: 'yes', askedOn: localDate('2026-11-10') } as const;
  const young: Partial<Patient> = {
    dateOfBirth: localDate('1992-01-01'),
    menopausalStatus: { answer: 'value', askedOn: TODAY, value: 'premenopausal' },
  };
  const pregnant = (tScore: number | null, changes: Partial<Patient> = {}) =>
    aPatient({ tScore, changes: { ...young, pregnantOrPostpartum: yes, ...changes } });
  const diagnosed = {
    conditions: reviewed({ code: 'osteoporosis-diagnosis' as const, since: null, note: '' }),
  };

  it('stops with osteoporosis and heavy work, landings or a high-intensity template', () => {
    expect(severities('A15', squatAt(80), pregnant(-2.5))).toEqual(['stop']);
    expect(found('A15', squatAt(80), pregnant(-2.5))[0]?.values['exercises']).toEqual(['Barbell back squat']);
    expect(severities('A15', monday([anItem('heel-drop-gentle', impactDose())]), pregnant(-2.5))).toEqual([
      'stop',
    ]);
    expect(severities('A15', gentle, pregnant(-2.5), { template: liftmor })).toEqual(['stop']);
    expect(severities('A15', squatAt(80), pregnant(-1.5, diagnosed))).toEqual(['stop']);
  });
  it('needs both: osteoporosis, and such work', () => {
    expect(severities('A15', squatAt(80), pregnant(-2.4))).toEqual([]);
    expect(severities('A15', squatAt(79.9), pregnant(-2.6))).toEqual([]);
    expect(severities('A15', monday([anItem('brisk-walk')]), pregnant(-2.6))).toEqual([]);
    expect(severities('A15', squatAt(80), aPatient())).toEqual([]);
  });
  it('warns where only the effort says it is heavy', () => {
    const byEffort = monday([anItem('back-squat', lifted([aGroup({ effort: rpe(9) })]))]);
    expect(severities('A15', byEffort, pregnant(-2.6))).toEqual(['warning']);
  });
  it('becomes advice by a clearance from the day it was asked on', () => {
    const clear = (date: string) => cleared(pregnant(-2.6), aClearance('A15-pregnant', date));
    expect(severities('A15', squatAt(80), clear('2026-11-10'))).toEqual(['advice']);
    expect(severities('A15', squatAt(80), clear('2026-11-09'))).toEqual(['stop']);
  });
  it('asks only those who may be pregnant', () => {
    const open = (changes: Partial<Patient>) =>
      waitingFor(
        'pregnantOrPostpartum',
        squatAt(80),
        withFacts({ ...young, pregnantOrPostpartum: { answer: 'not-asked' }, ...changes }),
      );
    expect(open({})).toEqual(['A15']);
    expect(open({ sexForReference: 'male' })).toEqual([]);
    expect(open({ menopausalStatus: { answer: 'value', askedOn: TODAY, value: 'postmenopausal' } })).toEqual(
      [],
    );
    expect(open({ dateOfBirth: localDate('1966-11-24') })).toEqual(['A15']);
    expect(open({ dateOfBirth: localDate('1966-11-23') })).toEqual([]);
  });
  it('waits for the T-score of somebody pregnant with heavy work', () => {
    expect(waitingFor('dxaScans', squatAt(80), pregnant(null))).toContain('A15');
    expect(waitingFor('dxaScans', gentle, pregnant(null))).not.toContain('A15');
  });
});

const medicine = (group: Medicine['group'], changes: Partial<Medicine> = {}): Medicine => ({
  name: `A ${group}`,
  group,
  since: null,
  dailyDoseMg: null,
  ...changes,
});
const taking = (...entries: readonly Medicine[]) => withFacts({ medicines: reviewed(...entries) });

describe('A16: medicines and falls', () => {
  const vitamins = (count: number) =>
    taking(...Array.from({ length: count }, () => medicine('calcium-vitamin-d')));
  it('advises from four medicines on, with balance work or landings', () => {
    expect(severities('A16', gentle, vitamins(4))).toEqual(['advice']);
    expect(severities('A16', gentle, vitamins(3))).toEqual([]);
    expect(severities('A16', monday([anItem('mini-jump')]), vitamins(4))).toEqual(['advice']);
    expect(severities('A16', monday([anItem('brisk-walk')]), vitamins(4))).toEqual([]);
    expect(severities('A16', squatAt(80), vitamins(4))).toEqual([]);
  });
  it.each(['sedative', 'opioid'] as const)('advises at one %s', (group) => {
    expect(severities('A16', gentle, taking(medicine(group)))).toEqual(['advice']);
    expect(said('A16', gentle, taking(medicine(group)))).toMatch(
      /1 medicine on record, A (sedative|opioid) sedating/,
    );
  });
  it('waits for the list only with such work', () => {
    const patient = withFacts({ medicines: unreviewed() });
    expect(waitingFor('medicines', gentle, patient)).toContain('A16');
    expect(waitingFor('medicines', squatAt(80), patient)).not.toContain('A16');
  });
});

describe('A19: glucocorticoids', () => {
  const steroid = (since: string | null, dailyDoseMg: number | null) =>
    severities(
      'A19',
      gentle,
      taking(medicine('glucocorticoid', { since: since === null ? null : partial(since), dailyDoseMg })),
    );
  it.each([
    ['2026-11-01', 7.5, ['advice']],
    ['2026-11-01', 7.4, []],
    ['2026-08-23', 5, ['advice']],
    ['2026-08-24', 5, []],
    ['2026-08', 5, ['advice']],
    ['2026-09', 5, []],
    ['2026', 5, ['advice']],
  ])('since %s at %d mg', (since, dose, expected) => {
    expect(steroid(since, dose)).toEqual(expected);
  });
  it('counts what nobody wrote down', () => {
    expect(steroid(null, null)).toEqual(['advice']);
    expect(steroid(null, 5)).toEqual(['advice']);
    expect(steroid('2026-11-01', null)).toEqual(['advice']);
    expect(said('A19', gentle, taking(medicine('glucocorticoid')))).toMatch(
      /start not recorded, dose not recorded/,
    );
  });
  it('leaves other medicines alone, and waits for a list nobody went through', () => {
    expect(severities('A19', gentle, taking(medicine('opioid')))).toEqual([]);
    expect(waitingFor('medicines', squatAt(80), withFacts({ medicines: unreviewed() }))).toContain('A19');
  });
});

describe('A17: loading alone with cognitive impairment', () => {
  const impaired = withConditions(['cognitive-impairment'], '2026-11-01');
  const home = (...items: ReturnType<typeof anItem>[]) => monday(items, {}, { setting: 'home' });
  const squatAtHome = (percent: number) => home(anItem('goblet-squat', lifted([atPercent(percent, 3)])));

  it('stops from 60 % on and at landings, alone at home', () => {
    expect(severities('A17', squatAtHome(60), impaired)).toEqual(['stop']);
    expect(severities('A17', squatAtHome(59.9), impaired)).toEqual([]);
    expect(severities('A17', home(anItem('heel-drop-gentle')), impaired)).toEqual(['stop']);
    expect(severities('A17', home(anItem('brisk-walk')), impaired)).toEqual([]);
    expect(severities('A17', squatAtHome(80), aPatient())).toEqual([]);
  });
  it('is silent in the clinic and in a class, and looks at the home session alone', () => {
    expect(severities('A17', squatAt(85), impaired)).toEqual([]);
    expect(severities('A17', monday([anItem('mini-jump')], {}, { setting: 'class' }), impaired)).toEqual([]);
    const both = aProgram([
      aPhase([
        aSession(['mon'], [anItem('back-squat', lifted([atPercent(85, 3)]))]),
        aSession(['thu'], [anItem('heel-drop-gentle')], { setting: 'home' }),
      ]),
    ]);
    expect(found('A17', both, impaired)[0]?.values['exercises']).toEqual(['Heel drop (gentle)']);
  });
  it('warns where only the effort says 60 %', () => {
    const byEffort = home(
      anItem('goblet-squat', lifted([aGroup({ effort: rpe(7), reps: { low: 8, high: 8 } })])),
    );
    expect(severities('A17', byEffort, impaired)).toEqual(['warning']);
  });
  it('becomes advice by a clearance since it began', () => {
    expect(
      severities('A17', squatAtHome(60), cleared(impaired, aClearance('A17-cognition', '2026-11-01'))),
    ).toEqual(['advice']);
    expect(
      severities('A17', squatAtHome(60), cleared(impaired, aClearance('A17-cognition', '2026-10-30'))),
    ).toEqual(['stop']);
  });
  it('waits for the conditions, and for the weight of a typed load', () => {
    const unknown = withFacts({ conditions: unreviewed() });
    expect(waitingFor('conditions', squatAtHome(60), unknown)).toContain('A17');
    expect(waitingFor('conditions', squatAt(60), unknown)).not.toContain('A17');
    const typed = home(anItem('goblet-squat', lifted([kilograms(20)])));
    expect(waitingFor('strengthTests', typed, impaired)).toContain('A17');
  });
});
