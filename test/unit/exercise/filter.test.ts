import { describe, expect, test } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import {
  type ExerciseFilter,
  type FilterCase,
  filterExercises,
  isFiltered,
  isForHome,
  misfitFor,
  NO_FILTER,
} from '../../../shared/exercise/filter';
import { levelOf } from '../../../shared/exercise/level';
import { findExercise, library } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { aFracture, aPatient, asked } from '../../support/programs';

const all = [...library.values()];
const gym = { ...newClinic(), equipment: { ...NO_EQUIPMENT, bars: [20], apparatus: ['rack' as const] } };
const nobody: FilterCase = { find: findExercise, clinic: gym, patient: null, setting: null };
const filtered = (filter: Partial<ExerciseFilter>, about: Partial<FilterCase> = {}) =>
  filterExercises(all, { ...NO_FILTER, ...filter }, { ...nobody, ...about });
const ids = (exercises: readonly Exercise[]) => exercises.map(({ id }) => id);
/** The filter lets through exactly what `wanted` says, and that is neither nothing nor everything. */
function expectExactly(filter: Partial<ExerciseFilter>, wanted: (exercise: Exercise) => boolean) {
  const found = filtered(filter);
  expect(ids(found)).toEqual(ids(all.filter(wanted)));
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThan(all.length);
}

describe('each filter alone', () => {
  test('none lets everything through', () => {
    expect(filtered({})).toBe(all);
    expect(isFiltered(NO_FILTER)).toBe(false);
    expect(isFiltered({ ...NO_FILTER, suited: true })).toBe(true);
  });
  test('category', () => expectExactly({ category: 'balance' }, (one) => one.category === 'balance'));
  test('pattern', () => expectExactly({ pattern: 'hinge' }, (one) => one.movementPattern === 'hinge'));
  test('bone site', () =>
    expectExactly({ site: 'distal-radius' }, (one) => one.targetBoneSites.includes('distal-radius')));
  test('position', () => expectExactly({ position: 'supine' }, (one) => one.position === 'supine'));
  test('level', () => expectExactly({ level: 'start' }, (one) => levelOf(one, findExercise) === 'start'));
  test('setting: at home, and the rest', () => {
    expectExactly({ setting: 'home' }, isForHome);
    expectExactly({ setting: 'clinic' }, (one) => !isForHome(one));
    const watched = { ...(library.get('sit-to-stand') as Exercise), supervisedOnly: true };
    expect(isForHome(watched)).toBe(false);
  });
  test('all of several must hold', () =>
    expectExactly(
      { category: 'knee-dominant', setting: 'home', position: 'standing', site: 'femoral-neck' },
      (one) =>
        one.category === 'knee-dominant' &&
        isForHome(one) &&
        one.position === 'standing' &&
        one.targetBoneSites.includes('femoral-neck'),
    ));
});

describe('equipment at hand', () => {
  test('of the clinic', () => {
    const found = ids(filtered({ atHand: 'clinic' }));
    expect(found).toContain('overhead-press-barbell'); // barbell and rack
    expect(found).not.toContain('back-squat'); // safety pins as well
    expect(found).toContain('jump-squat'); // nothing
  });

  test('what nearly every home has', () => {
    const found = ids(filtered({ atHand: 'household' }));
    expect(found).toEqual(expect.arrayContaining(['sit-to-stand', 'wall-push-up', 'glute-bridge']));
    expect(found).not.toContain('carry-farmer');
  });

  test('of the patient, once somebody asked', () => {
    const homeEquipment = asked({ ...NO_EQUIPMENT, bands: ['light' as const] });
    const patient = aPatient({ changes: { homeEquipment } });
    expect(ids(filtered({ atHand: 'home' }, { patient }))).toContain('band-pull-apart');
    expect(ids(filtered({ atHand: 'home' }, { patient }))).not.toContain('sit-to-stand');
  });
});

describe('suitable for a patient', () => {
  const fractured = aPatient({ fractures: [aFracture('vertebra')] });
  const deadlift = library.get('barbell-deadlift') as Exercise;

  test('what the record speaks against is left out, with its reason', () => {
    const found = ids(filtered({ suited: true }, { patient: fractured }));
    for (const { id, avoidIf } of all)
      if (avoidIf.includes('vertebral-fracture')) expect(found, id).not.toContain(id);
    expect(found).toContain('sit-to-stand');
    expect(misfitFor(deadlift, { ...nobody, patient: fractured })).toEqual({
      misfit: { kind: 'flag', flag: 'vertebral-fracture' },
      setting: 'clinic',
    });
  });

  test('where the setting is open, clinic or home will do; where it is not, only that', () => {
    const patient = aPatient();
    const sitting = library.get('sit-to-stand') as Exercise; // a chair, which this clinic has not written down
    expect(misfitFor(sitting, { ...nobody, patient })).toBeNull();
    expect(misfitFor(sitting, { ...nobody, patient, setting: 'clinic' })).toEqual({
      misfit: { kind: 'equipment', needs: ['chair'] },
      setting: 'clinic',
    });
    expect(misfitFor(deadlift, { ...nobody, patient, setting: 'home' })?.misfit.kind).toBe('supervised-only');
  });

  test('nothing is left out for nobody', () => {
    expect(filtered({ suited: true })).toHaveLength(all.length);
  });
});
