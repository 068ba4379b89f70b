import { describe, expect, it } from 'vitest';
import { rollUpAgainst, type WeekMeasure } from '../../../shared/check/rollUpAgainst';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import type { Weekday } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import type { PhasePurpose, ProgramItem, Session } from '../../../shared/program/schema';
import { weekRollUp } from '../../../shared/program/weekRollUp';
import { findTemplate } from '../../../shared/template/registry';
import { aFracture, anItem, aPatient, aPhase, aProgram, aSession, impactDose } from '../../support/programs';

type Wish = {
  readonly template: string | null;
  readonly days: readonly Weekday[];
  readonly items: readonly ProgramItem[];
  readonly purpose?: PhasePurpose;
  readonly session?: Partial<Session>;
  readonly patient?: Patient;
};

function against(measure: WeekMeasure, wish: Wish) {
  const { template, days, items, purpose = 'target', session, patient = aPatient() } = wish;
  const program = aProgram([aPhase(days.length > 0 ? [aSession(days, items, session)] : [])]);
  const [week] = weekRollUp({ program, patient, clinic: newClinic(), library: findExercise });
  const found = template === null ? null : (findTemplate(template) ?? null);
  if (!week || (template !== null && !found)) throw new Error('no week or no template');
  const row = rollUpAgainst(week, purpose, { template: found, patient }).find(
    (one) => one.measure === measure,
  );
  if (!row) throw new Error(`no ${measure}`);
  return row;
}

const squat = () => [anItem('goblet-squat')];
const landings = (sets = 5) => [
  anItem('jumping-chin-up-drop-landing', impactDose({ sets, amount: { low: 5, high: 5 } })),
];
const walks = () => [anItem('tandem-walk')];
const stomps = (contacts: number) => [
  anItem('stomp', impactDose({ sets: 1, amount: { low: contacts, high: contacts } })),
];

describe('a week against a template', () => {
  it.each<[readonly Weekday[], string]>([
    [['mon'], 'below'],
    [['mon', 'thu'], 'meets'],
    [['mon', 'wed', 'fri'], 'above'],
  ])('strength days on %s are %s the 2 of LIFTMOR', (days, status) => {
    expect(against('strengthDays', { template: 'liftmor', days, items: squat() })).toMatchObject({
      research: { range: { low: 2, high: 2 }, atLeast: false, sources: ['S1'], confidence: 'V' },
      status,
    });
  });

  it('multiplies the sets and contacts of one landing by its days', () => {
    const rows = [4, 5, 6].map((sets) =>
      against('impactContacts', { template: 'liftmor', days: ['mon', 'thu'], items: landings(sets) }),
    );
    expect(rows).toMatchObject([
      { here: { low: 40, high: 40 }, status: 'below' },
      { here: { low: 50, high: 50 }, status: 'meets', research: { range: { low: 50, high: 50 } } },
      { here: { low: 60, high: 60 }, status: 'above' },
    ]);
    expect(rows[0]?.research?.sources).toEqual(['S1', 'S3']);
  });

  it('multiplies contacts a day by days a week', () => {
    const week = (days: readonly Weekday[], contacts: number) =>
      against('impactContacts', { template: 'uk-sss', days, items: stomps(contacts) });
    expect(week(['mon', 'tue', 'thu', 'sat'], 50)).toMatchObject({
      research: { range: { low: 200, high: 350 } },
      status: 'meets',
    });
    expect(week(['mon', 'tue', 'thu', 'sat'], 49)).toMatchObject({ here: { low: 196 }, status: 'below' });
  });

  it('asks nothing of contacts in a phase for which the source gives none', () => {
    const learning = { template: 'liftmor', days: ['mon'], items: landings(2), purpose: 'learn' } as const;
    expect(against('impactContacts', learning)).toMatchObject({ research: null, status: 'no-range' });
  });

  it('reads 7 as the high end as "at least"', () => {
    const row = (days: readonly Weekday[]) =>
      against('impactDays', { template: 'uk-sss', days, items: stomps(10) });
    expect(row(['mon', 'wed', 'fri'])).toMatchObject({ status: 'below', research: { atLeast: true } });
    expect(row(['mon', 'tue', 'thu', 'sat'])).toMatchObject({ status: 'meets' });
    expect(row(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).toMatchObject({ status: 'meets' });
  });

  it('looks at the arm of the guidance that the patient belongs to', () => {
    const fragile = aPatient({ fractures: [aFracture('vertebra')] });
    const wish = { template: 'uk-sss', days: ['mon'], items: walks() } as const;
    expect(against('impactDays', wish).research).not.toBeNull();
    expect(against('impactDays', { ...wish, patient: fragile }).research).toBeNull();
  });

  it('has no range where the template cites nothing, and none without a template', () => {
    expect(against('balanceDays', { template: 'liftmor', days: ['mon'], items: walks() })).toMatchObject({
      here: { low: 1, high: 1 },
      research: null,
      status: 'no-range',
    });
    expect(against('strengthDays', { template: null, days: ['mon'], items: squat() })).toMatchObject({
      here: { low: 1, high: 1 },
      research: null,
    });
  });

  it('compares the minutes of sessions with the main work, as planned, else as estimated', () => {
    const minutes = (plannedMinutes: number | null, items = squat()) =>
      against('minutesPerSession', {
        template: 'liftmor',
        days: ['mon'],
        items,
        session: { plannedMinutes },
      });
    expect(minutes(30)).toMatchObject({ here: { low: 30, high: 30 }, status: 'meets' });
    expect(minutes(31)).toMatchObject({ status: 'above' });
    expect(minutes(29)).toMatchObject({ status: 'below' });
    expect(minutes(null).here?.low).toBeLessThan(15);
    expect(minutes(30, walks())).toMatchObject({ here: null, status: 'no-range' });
  });
  it('leaves out what is done alone at home beside a supervised trial', () => {
    const atHome = (template: string) =>
      against('minutesPerSession', { template, days: ['mon'], items: squat(), session: { setting: 'home' } });
    expect(atHome('liftmor')).toMatchObject({ here: null });
    expect(atHome('acsm').here).not.toBeNull();
  });
});
