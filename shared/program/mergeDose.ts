import { CONSTANT, type Dose, type Progression, type WeekOverride } from './dose';
import { dosesByWeek, fitDose } from './fitDose';
import { variableRange } from './variableRange';

/** A dose with the weeks of its phase. */
export type PhaseDose = { readonly dose: Dose; readonly weeks: number };

/**
 * One dose for two phases on end that asks for the same work as the two, week by week. Null when one dose cannot say
 * it: another rest or effort, another kind or number of sets. `mayBe` turns down doses the exercise cannot have.
 */
export function mergeDoses(first: PhaseDose, second: PhaseDose, mayBe: (dose: Dose) => boolean): Dose | null {
  const targets = [...dosesByWeek(first.dose, first.weeks), ...dosesByWeek(second.dose, second.weeks)];
  return fitDose(candidatesOf(first, second, targets).filter(mayBe), targets);
}

function candidatesOf(first: PhaseDose, second: PhaseDose, targets: readonly Dose[]): readonly Dose[] {
  const [one, two] = [first.dose.progression, second.dose.progression];
  const written = [
    ...one.overrides.filter(({ week }) => week <= first.weeks),
    ...two.overrides.map((override): WeekOverride => ({ ...override, week: override.week + first.weeks })),
  ];
  const courses = [...rampsOver([one.course, two.course], targets), one.course, two.course, CONSTANT.course];
  const deloads = one.deload === null && two.deload === null ? [null] : [one.deload, two.deload, null];
  return [first.dose, second.dose].flatMap((base) =>
    courses.flatMap((course) =>
      deloads.flatMap((deload) =>
        (written.length > 0 ? [written, []] : [[]]).map((overrides) => ({
          ...base,
          progression: { course, deload, overrides },
        })),
      ),
    ),
  );
}

/** Ramps of the variables that move, from the first week of both phases to the last. */
function rampsOver(
  courses: readonly Progression['course'][],
  targets: readonly Dose[],
): readonly Progression['course'][] {
  return courses.flatMap((course) => {
    if (course.kind !== 'ramp') return [];
    const exact = courses.every((other) => other.kind === 'ramp' && other.variable === course.variable);
    const [first, last] = courses;
    if (exact && first?.kind === 'ramp' && last?.kind === 'ramp') return [{ ...first, to: last.to }];
    const [from, to] = [targets[0], targets.at(-1)].map(
      (dose) => dose && variableRange(dose, course.variable)?.low,
    );
    return from && to ? [{ ...course, from, to }] : [];
  });
}
