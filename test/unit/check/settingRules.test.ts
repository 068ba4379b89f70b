import { describe, expect, it } from 'vitest';
import { NO_EQUIPMENT, type Equipment } from '../../../shared/patient/equipment';
import type { Patient } from '../../../shared/patient/schema';
import type { Program, Session } from '../../../shared/program/schema';
import { startingDose } from '../../../shared/program/startingDose';
import { findExercise } from '../../../shared/exercise/library';
import {
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const asked = <T>(value: T) => ({ answer: 'value' as const, askedOn: TODAY, value });
const NOT_ASKED = { answer: 'not-asked' as const };
const home: Partial<Session> = { setting: 'home' };
const at = (percent: number) => lifted([atPercent(percent)]);
const missing = (fact: string, program: Program, patient: Patient) =>
  findingsOf(`missing-${fact}`, program, patient).flatMap(({ values }) => values['waiting']);

describe('G02: demanding free weights alone at home', () => {
  const goblet = (percent: number, session = home) =>
    monday([anItem('goblet-squat', at(percent))], {}, session);
  it.each([
    [69, []],
    [70, ['warning']],
    [79, ['warning']],
    [80, []],
  ])('%d %%', (percent, expected) => expect(severitiesOf('G02', goblet(percent))).toEqual(expected));
  it.each([
    [-2.5, ['warning']],
    [-2.4, []],
  ])('T-score %d', (tScore, expected) =>
    expect(severitiesOf('G02', goblet(72), aPatient({ tScore }))).toEqual(expected),
  );
  it('is about free weights, alone', () => {
    expect(severitiesOf('G02', goblet(72, { setting: 'class' }))).toEqual([]);
    expect(severitiesOf('G02', monday([anItem('leg-press', at(72))], {}, home))).toEqual([]);
  });
  it('waits for a T-score', () =>
    expect(findingsOf('A30', goblet(72), aPatient({ tScore: null }))[0]?.values['waiting']).toContain(
      'G02-heavy-home-other',
    ));
  it('is fixed in the clinic', () => expect(faultsOfFixes('G02', anInput(goblet(72)))).toEqual([]));
});

describe('G03: somebody teaches the technique first', () => {
  const untaught = aPatient({ changes: { techniqueSessions: asked(0) } });
  const atHome = monday([anItem('goblet-squat')], {}, home);
  it('warns at 0 sessions, not at 1', () => {
    expect(severitiesOf('G03', atHome, untaught)).toEqual(['warning']);
    expect(severitiesOf('G03', atHome, aPatient({ changes: { techniqueSessions: asked(1) } }))).toEqual([]);
  });
  it('is silent where a session is supervised, or nothing has to be taught', () => {
    const mixed = aProgram([
      aPhase([
        aSession(['mon'], [anItem('goblet-squat')], home),
        aSession(['thu'], [anItem('goblet-squat')]),
      ]),
    ]);
    expect(severitiesOf('G03', mixed, untaught)).toEqual([]);
    expect(severitiesOf('G03', monday([anItem('bird-dog')], {}, home), untaught)).toEqual([]);
  });
  it('waits while nobody asked', () => {
    const patient = aPatient({ changes: { techniqueSessions: NOT_ASKED } });
    expect(missing('techniqueSessions', atHome, patient)).toContain('G03-supervised-first');
    expect(missing('techniqueSessions', monday([anItem('bird-dog')], {}, home), patient)).not.toContain(
      'G03-supervised-first',
    );
  });
});

describe('G04 and G05: supervision of high-intensity training', () => {
  const heavy = (session: Partial<Session>, percent = 82) =>
    monday([anItem('leg-press', at(percent))], {}, { setting: 'class', ...session });
  it.each([
    [6, []],
    [7, ['advice']],
    [8, ['advice']],
    [9, ['warning']],
  ])('a class of %d', (groupSize, expected) =>
    expect(severitiesOf('G04', heavy({ groupSize }))).toEqual(expected),
  );
  it('looks only at high intensity and at classes', () => {
    expect(severitiesOf('G04', heavy({ groupSize: 12 }, 70))).toEqual([]);
    expect(severitiesOf('G04', heavy({ groupSize: 12, setting: 'clinic' }))).toEqual([]);
  });
  it.each([
    [null, ['warning']],
    ['other', ['warning']],
    ['physical-therapist', []],
    ['exercise-physiologist', []],
    ['trained-instructor', []],
  ] as const)('supervised by %s', (supervisor, expected) =>
    expect(severitiesOf('G05', heavy({ supervisor }))).toEqual(expected),
  );
  it('asks for nobody below high intensity', () =>
    expect(severitiesOf('G05', heavy({ supervisor: null }, 79))).toEqual([]));
  it('is fixed by naming a therapist', () =>
    expect(faultsOfFixes('G05', anInput(heavy({ supervisor: null })))).toEqual([]));
});

describe('G06: contact', () => {
  const alone = (contactPlan: Program['contactPlan']) => ({
    ...monday([anItem('goblet-squat')], {}, home),
    contactPlan,
  });
  it('advises where nothing is planned', () => {
    expect(severitiesOf('G06', alone(null))).toEqual(['advice']);
    expect(severitiesOf('G06', alone({ visits: 0, callsPerMonth: 0, note: '' }))).toEqual(['advice']);
    expect(severitiesOf('G06', alone({ visits: 0, callsPerMonth: 1, note: '' }))).toEqual([]);
    expect(severitiesOf('G06', { ...monday([anItem('goblet-squat')]), contactPlan: null })).toEqual([]);
  });
  it('is fixed by planning it', () => expect(faultsOfFixes('G06', anInput(alone(null)))).toEqual([]));
});

describe('G07: equipment at home', () => {
  const kit = (own: Partial<Equipment>) =>
    aPatient({ changes: { homeEquipment: asked({ ...NO_EQUIPMENT, ...own }) } });
  const row = monday([anItem('row-band-seated')], {}, home);
  it('stops where something is lacking', () => {
    expect(findingsOf('G07', row, kit({ bands: ['light'] }))).toMatchObject([
      { severity: 'stop', values: { needs: ['chair'] } },
    ]);
    expect(severitiesOf('G07', row, kit({ bands: ['light'], apparatus: ['chair'] }))).toEqual([]);
    expect(severitiesOf('G07', monday([anItem('row-band-seated')]), kit({}))).toEqual([]);
  });
  it('takes any one of what would do', () => {
    const carry = monday([anItem('carry-goblet')], {}, home);
    expect(severitiesOf('G07', carry, kit({ kettlebells: [8] }))).toEqual([]);
    expect(findingsOf('G07', carry, kit({}))[0]?.values['needs']).toEqual(['dumbbell', 'kettlebell']);
  });
  it('waits while nobody asked, where anything is needed', () => {
    const patient = aPatient({ changes: { homeEquipment: NOT_ASKED } });
    expect(missing('homeEquipment', row, patient)).toContain('G07-home-equipment');
    expect(missing('homeEquipment', monday([anItem('brisk-walk')], {}, home), patient)).not.toContain(
      'G07-home-equipment',
    );
  });
  it('is fixed by a neighbour on the ladder that the home holds, or in the clinic', () => {
    const squat = monday([anItem('sit-to-stand-weighted')], {}, home);
    const input = anInput(squat, kit({ apparatus: ['chair'] }));
    expect(faultsOfFixes('G07', input)).toEqual([]);
    expect(findingsOf('G07', squat, input.patient)[0]?.fixes.map(({ label }) => label)).toEqual([
      'swap-exercise',
      'to-clinic',
    ]);
  });
});

describe('G08: balance alone', () => {
  const faller = (falls: number) => aPatient({ changes: { fallsIn12Months: asked(falls) } });
  const tandem = findExercise('tandem-stance');
  if (!tandem) throw new Error('no tandem stance');
  const stance = (handSupport: 'none' | 'light', session = home) =>
    monday([anItem('tandem-stance', { ...startingDose(tandem, false), handSupport })], {}, session);
  it('stops at 2 falls without a hand, not at 1, nor with a hand, nor in the clinic', () => {
    expect(severitiesOf('G08', stance('none'), faller(2))).toEqual(['stop']);
    expect(severitiesOf('G08', stance('none'), faller(1))).toEqual([]);
    expect(severitiesOf('G08', stance('light'), faller(2))).toEqual([]);
    expect(severitiesOf('G08', stance('none', { setting: 'clinic' }), faller(2))).toEqual([]);
  });
  it('waits while nobody asked about falls', () =>
    expect(
      missing('fallsIn12Months', stance('none'), aPatient({ changes: { fallsIn12Months: NOT_ASKED } })),
    ).toContain('G08-home-falls'));
  it('is fixed by a hand, or in the clinic', () =>
    expect(faultsOfFixes('G08', anInput(stance('none'), faller(2)))).toEqual([]));
});
