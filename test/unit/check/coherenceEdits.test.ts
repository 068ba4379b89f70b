import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { findExercise } from '../../../shared/exercise/library';
import { Equipment } from '../../../shared/patient/equipment';
import { applyEdit } from '../../../shared/program/edit';
import type { Dose, Load } from '../../../shared/program/dose';
import { sessionMinutes } from '../../../shared/program/sessionMinutes';
import type { ProgramItem } from '../../../shared/program/schema';
import {
  aGroup,
  anInput,
  anItem,
  aSession,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  monday,
} from '../../support/programs';
import { newClinic } from '../../../shared/clinic/newClinic';
import { faultsOfFixes, findingsOf } from './reading';

/** The rule that refuses an exercise added to a program of these, or null when it may join. */
function refusal(exerciseId: string, dose?: Dose, others: readonly ProgramItem[] = []) {
  const program = monday(others);
  const [session] = program.phases[0]?.sessions ?? [];
  if (!session) throw new Error('no session');
  const applied = applyEdit(
    program,
    { kind: 'add-item', session: session.id, index: 0, item: anItem(exerciseId, dose) },
    findExercise,
  );
  return applied.ok ? null : applied.error.ruleId;
}

const pounds = (value: number): Load => ({ kind: 'mass', mass: { value, unit: 'lb' }, perHand: false });

describe('B16: units', () => {
  const inKilograms = [anItem('back-squat', lifted([kilograms(40)]))];
  const inPounds = lifted([aGroup({ load: pounds(45) })]);

  it('refuses pounds beside kilograms, in another exercise, another set or another week', () => {
    expect(refusal('goblet-squat', inPounds, inKilograms)).toBe('B16-units');
    expect(refusal('goblet-squat', lifted([kilograms(40), aGroup({ load: pounds(45) })]))).toBe('B16-units');
    const byWeek = lifted([kilograms(40)], {
      progression: {
        course: { kind: 'constant' },
        deload: null,
        overrides: [{ week: 2, load: pounds(45) }],
      },
    });
    expect(refusal('goblet-squat', byWeek)).toBe('B16-units');
  });
  it('takes one unit, whichever', () => {
    expect(refusal('goblet-squat', inPounds)).toBeNull();
    expect(refusal('goblet-squat', lifted([kilograms(10)]), inKilograms)).toBeNull();
  });
  it('has no bar without its weight', () => {
    const { equipment } = newClinic();
    expect(Equipment.safeParse(equipment).success).toBe(true);
    expect(Equipment.safeParse({ ...equipment, bars: [0] }).success).toBe(false);
    expect(Equipment.safeParse({ ...equipment, bars: [null] }).success).toBe(false);
    expect(Equipment.safeParse({ ...equipment, trapBar: 0 }).success).toBe(false);
  });
});

describe('B18, B19 and B20: refused where they are typed', () => {
  it('B18: % of 1RM on a band or body-weight exercise', () => {
    expect(refusal('hip-abduction-band', lifted([atPercent(60)]))).toBe('B18-bodyweight-pct');
    expect(refusal('glute-bridge', lifted([atPercent(60)]))).toBe('B18-bodyweight-pct');
    expect(refusal('back-squat', lifted([atPercent(60)]))).toBeNull();
  });
  it('B19: a dose in another unit than the exercise has', () => {
    expect(refusal('mini-jump', lifted([kilograms(10)]))).toBe('B19-dose-unit');
    expect(refusal('tandem-stance', impactDose())).toBe('B19-dose-unit');
    expect(refusal('back-squat', impactDose())).toBe('B19-dose-unit');
    expect(refusal('mini-jump', impactDose())).toBeNull();
    const hold = anItem('tandem-stance').dose;
    expect([refusal('tandem-stance', hold), refusal('glute-bridge', hold)]).toEqual([null, 'B19-dose-unit']);
  });
  it('B20: sets of zero or less, or not a number', () => {
    expect(refusal('back-squat', lifted([aGroup({ sets: 0 })]))).toBe('B20-zero');
    expect(refusal('back-squat', lifted([aGroup({ sets: 1 })]))).toBeNull();
    expect(refusal('mini-jump', impactDose({ sets: -1 }))).toBe('B20-zero');
  });
  it.each([
    ['repetitions', lifted([aGroup({ reps: { low: 0, high: 0 } })])],
    ['a load', lifted([aGroup({ load: { kind: 'mass', mass: { value: 0, unit: 'kg' }, perHand: false } })])],
    ['not a number', lifted([aGroup({ sets: Number.NaN })])],
  ])('B20: %s', (_, dose) => {
    expect(refusal('back-squat', dose)).toBe('B20-zero');
  });
});

describe('B17: the work of a session against its planned minutes', () => {
  // 5 sets of 5 at 4 s a repetition, so 5 x (20 s + rest)
  const resting = (restSeconds: number) => anItem('back-squat', lifted([aGroup()], { restSeconds }));
  const planned = (plannedMinutes: number | null, ...rests: readonly number[]) =>
    monday(rests.map(resting), {}, { plannedMinutes });

  it.each([
    ['10 % over: 33 of 30 minutes', planned(30, 376), []],
    ['a second more', planned(30, 377), [34]],
    ['two exercises', planned(10, 60, 60), [14]],
    ['two exercises in time', planned(13, 60, 60), []],
    ['no planned minutes', planned(null, 900, 900), []],
  ])('%s', (_, program, minutes) =>
    expect(findingsOf('B17', program).map(({ values }) => values['minutes'])).toEqual(minutes),
  );
  it('names the minutes, the limit and the worst weeks of a dose that grows', () => {
    const growing = anItem(
      'back-squat',
      lifted([aGroup({ sets: 2 })], {
        progression: {
          course: { kind: 'ramp', variable: 'sets', from: 2, to: 8 },
          deload: null,
          overrides: [],
        },
      }),
    );
    // weeks 1-4: 2, 4, 6 and 8 sets of 80 s, so 2.7, 5.3, 8 and 10.7 minutes
    const [finding] = findingsOf('B17', monday([growing], {}, { plannedMinutes: 7 }));
    expect(finding).toMatchObject({
      severity: 'warning',
      values: { minutes: 11, planned: 7, limit: 7.7, weeks: ['3-4'] },
    });
    expect(finding?.path).not.toHaveProperty('item');
    expect(finding && sentence(finding).body).toMatch(
      /about 11 minutes in weeks 3 to 4 .* and 7 are planned/,
    );
  });
  it('lets exercises done in turn rest after the last only', () => {
    const [a, b] = [resting(60), resting(60)].map((item) => ({ ...item, superset: 'A' }));
    if (!a || !b) throw new Error('no items');
    // 5 x 20 s and 5 x 80 s are 8.3 minutes; one after the other they are 13.3
    expect(sessionMinutes(aSession(['mon'], [a, b]), 1, 4)).toBe(9);
    expect(sessionMinutes(aSession(['mon'], [a, { ...b, superset: 'B' }]), 1, 4)).toBe(14);
    expect(findingsOf('B17', monday([a, b], {}, { plannedMinutes: 9 }))).toEqual([]);
    expect(findingsOf('B17', monday([a, { ...b, superset: null }], {}, { plannedMinutes: 9 }))).toHaveLength(
      1,
    );
  });
  it('is fixed by planning the minutes, up to the most a session can have', () => {
    const program = planned(30, 377);
    expect(findingsOf('B17', program)[0]?.fixes.map(({ values }) => values['minutes'])).toEqual([35]);
    expect(faultsOfFixes('B17', anInput(program))).toEqual([]);
    const endless = monday(
      [anItem('back-squat', lifted([aGroup({ sets: 20 })], { restSeconds: 900 }))],
      {},
      { plannedMinutes: 60 },
    );
    expect(findingsOf('B17', endless)).toMatchObject([{ values: { minutes: 307 }, fixes: [] }]);
  });
});
