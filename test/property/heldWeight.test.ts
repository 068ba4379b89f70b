import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/check';
import { findFigure } from '../../shared/exercise/figures';
import { findExercise, library } from '../../shared/exercise/library';
import { composeHandout } from '../../shared/handout/compose';
import { doseMisfit } from '../../shared/program/dose';
import type { Program } from '../../shared/program/schema';
import { weekRollUp } from '../../shared/program/weekRollUp';
import { charted, chartFacts } from '../unit/chart/facts';
import { aKit } from '../support/anyPatient';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  asked,
  aStrengthTest,
  lifted,
} from '../support/programs';
import { OPTIONS } from '../integration/apiFixtures';

const pairs = [...library.values()].filter(
  (exercise) => exercise.implement === 'dumbbell-pair' && doseMisfit(exercise, lifted([aGroup()])) === null,
);

const halves = fc.integer({ min: 1, max: 60 }).map((value) => value / 2);
const aWeek = fc.record({ kilograms: halves, reps: fc.integer({ min: 1, max: 15 }) });

/** Pairs of dumbbells week by week, each weight given for both hands together. */
const inAll = fc
  .record({
    exercise: fc.constantFrom(...pairs),
    weeks: fc.array(aWeek, { minLength: 1, maxLength: 6 }),
    tested: fc.option(halves),
    kit: fc.option(aKit),
  })
  .map(({ exercise, weeks, tested, kit }) => {
    const load = (kilograms: number) =>
      ({ kind: 'mass', mass: { value: kilograms * 2, unit: 'kg' }, perHand: false }) as const;
    const dose = lifted([aGroup({ load: load(weeks[0]?.kilograms ?? 1) })], {
      progression: {
        course: { kind: 'constant' },
        deload: null,
        overrides: weeks.map(({ kilograms, reps }, index) => ({
          week: index + 1,
          load: load(kilograms),
          reps: { low: reps, high: reps },
        })),
      },
    });
    const sessions = [aSession(['mon'], [anItem(exercise.id, dose)], { setting: 'home' })];
    const tests = tested === null ? [] : [aStrengthTest(exercise.id, tested)];
    const changes = kit === null ? {} : { homeEquipment: asked(kit) };
    return anInput(aProgram([aPhase(sessions, { weeks: weeks.length })]), aPatient({ tests, changes }));
  });

/** The same program with what each hand holds written instead. */
const eachHand = (program: Program): Program =>
  JSON.parse(JSON.stringify(program), (_, value: unknown) => {
    const isLoad = typeof value === 'object' && value !== null && 'perHand' in value && 'mass' in value;
    if (!isLoad) return value;
    const { mass } = value as { readonly mass: { readonly value: number } };
    return { ...value, mass: { ...mass, value: mass.value / 2 }, perHand: true };
  }) as Program;

/** All that is said of a program, but for the mark that binds a written reason to what was typed. */
function said(own: ReturnType<typeof anInput>) {
  const made = composeHandout({
    ...own,
    findExercise,
    findFigure,
    options: { ...OPTIONS, documents: ['handout', 'summary', 'log', 'therapist'], week: 1 },
    versionId: 'ABCDEF',
    draft: false,
  });
  const findings = check(own).findings.map(({ ruleId, severity, values }) => ({
    ruleId,
    severity,
    values: { ...values, doseKey: '' },
  }));
  return { made, findings, weeks: weekRollUp(own), chart: charted(chartFacts(own)) };
}

describe('a pair of weights', () => {
  it('is the same to the check, in the record and on paper, given in all or for each hand', () => {
    expect(pairs.length).toBeGreaterThan(3);
    fc.assert(
      fc.property(inAll, (own) => {
        expect(said(own)).toEqual(said({ ...own, program: eachHand(own.program) }));
      }),
    );
  });
});
