import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { aFracture, aPatient, asked } from '../../support/programs';
import { exercisesOf, generatedFor, HOME_GYM, HOUSEHOLD, stopsOf, templateOf, unmet } from './generated';

const T8 = aFracture('vertebra', '2024-11-20');
const withT8 = (kit = HOME_GYM) =>
  aPatient({ training: 'novice', tScore: -2.8, fractures: [T8], changes: { homeEquipment: asked(kit) } });
const withOsteoporosis = (kit = HOME_GYM) =>
  aPatient({ training: 'novice', tScore: -2.8, changes: { homeEquipment: asked(kit) } });

const CASES = [
  ['tftf-op', 'a home with dumbbells and bands', withOsteoporosis()],
  ['tftf-op', 'a home with household things', withOsteoporosis(HOUSEHOLD)],
  ['tftf-vf', 'a home with dumbbells and bands', withT8()],
  ['tftf-vf', 'a home with household things', withT8(HOUSEHOLD)],
] as const;

describe.each(CASES)('%s in %s', (id, _, patient) => {
  const { report, leftOut } = generatedFor(id, patient);

  it('leaves nothing out', () => {
    expect(leftOut).toEqual([]);
  });

  it('meets every row of its table and raises no stop', () => {
    expect(report.conformity?.length).toBeGreaterThan(10);
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toEqual([]);
  });
});

describe('tftf-vf', () => {
  const { program, report } = generatedFor('tftf-vf', withT8());
  const exercises = exercisesOf(program).map((exerciseId) => findExercise(exerciseId));
  const doses = program.phases.flatMap(({ sessions }) =>
    sessions.flatMap(({ items }) => items.map((item) => item.dose)),
  );

  it('takes nothing from the floor, nobody face down, and no impact beyond walking', () => {
    for (const exercise of exercises) {
      expect(exercise?.startsFromFloor).toBe(false);
      expect(exercise?.position).not.toBe('prone');
      expect(exercise?.avoidIf).not.toContain('vertebral-fracture');
      if (exercise?.loading.impactLevel != null) expect(exercise.id).toBe('brisk-walk');
    }
  });

  it('goes by effort, not by % of 1RM, with no set below 8 repetitions and never above RPE 6', () => {
    const groups = doses.flatMap((dose) => (dose.kind === 'resistance' ? dose.groups : []));
    expect(groups.length).toBeGreaterThan(10);
    for (const { percent1RM, reps, effort } of groups) {
      expect(percent1RM).toBeNull();
      expect(reps).toEqual({ low: 8, high: 12 });
      expect(effort?.range.high).toBeLessThanOrEqual(6);
    }
  });

  it('raises no warning about lying face down, heavy sets or the template', () => {
    expect(report.findings.map(({ ruleId }) => ruleId.slice(0, 3))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/H04|H06|H07|H19|F01|A34|A39/)]),
    );
  });

  it('is what the sources say of a vertebral fracture', () => {
    const { gates, phases, sessionsPerWeek } = templateOf('tftf-vf');
    expect(sessionsPerWeek).toMatchObject({ value: { low: 2, high: 7 }, confidence: 'V' });
    const target = phases.at(-1)?.doses;
    expect(target?.resistance?.amount).toMatchObject({ value: { low: 8, high: 12 }, confidence: 'V' });
    expect(target?.resistance?.percent1RM).toBeNull();
    expect(target?.posture?.perDay?.value).toEqual({ low: 5, high: 10 });
    expect(target?.posture?.amount?.value).toEqual({ low: 3, high: 5 });
    expect(target?.balance?.perDay?.value.low).toBe(15);
    expect(gates.value.fragile.level).toBe('offer');
    expect(gates.value['low-bone-mass'].level).toBe('outside');
    expect(gates.value['recent-or-red-flag'].level).toBe('stop');
  });

  it('says what it leaves out in a home without anything', () => {
    const { program: bare, leftOut } = generatedFor('tftf-vf', withT8(NO_EQUIPMENT));
    expect(exercisesOf(bare)).toEqual(['brisk-walk']);
    const legs = leftOut.find(({ family, phase }) => family === 'Legs' && phase === 'Target');
    expect(legs?.tried.map(({ misfit }) => misfit.kind)).toContain('equipment');
  });
});

describe('tftf-op', () => {
  it('is what the sources say of osteoporosis without vertebral fracture', () => {
    const { gates, phases, families } = templateOf('tftf-op');
    const target = phases.at(-1);
    expect(target?.doses.resistance).toMatchObject({
      sets: { value: { low: 1, high: 3 }, confidence: 'V', sources: ['S29'] },
      amount: { value: { low: 8, high: 12 }, confidence: 'V' },
      percent1RM: null,
    });
    expect(target?.doses.aerobic?.perDay?.value.low).toBe(30);
    expect(families.find(({ id }) => id === 'walk')?.daysPerWeek?.value).toEqual({ low: 5, high: 7 });
    expect(gates.value.fragile.level).toBe('outside');
    expect(gates.value.osteoporosis.level).toBe('offer');
  });

  it('keeps the clinic session and the walk in a home without anything, and says what is left out', () => {
    const { program, leftOut } = generatedFor('tftf-op', withOsteoporosis(NO_EQUIPMENT));
    expect(program.phases.at(-1)?.sessions.map(({ name }) => name)).toEqual([
      'Strength with the therapist',
      'Walk',
    ]);
    expect(new Set(leftOut.map(({ session }) => session))).toEqual(
      new Set(['Strength at home', 'Balance and back, every day']),
    );
  });
});
