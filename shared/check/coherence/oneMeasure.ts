import type { ResistanceDose, SetGroup, WeekOverride } from '../../program/dose';

/** What fixes do where a dose says twice how hard it is: one of the two goes. */

const withWork = (dose: ResistanceDose, change: (group: SetGroup) => SetGroup): ResistanceDose => ({
  ...dose,
  groups: dose.groups.map((group) => (group.role === 'work' ? change(group) : group)),
});

/** Work sets by % of 1RM alone: no rating. */
export const percentOnly = (dose: ResistanceDose): ResistanceDose =>
  withWork(dose, (group) => (group.percent1RM === null ? group : { ...group, effort: null }));

/**
 * Sets by effort alone: no % of 1RM in any week, no course of it; what has no load gets one from the therapist. Warm-up
 * sets keep their %.
 */
export function effortOnly(dose: ResistanceDose): ResistanceDose {
  const { course, overrides } = dose.progression;
  const movesPercent =
    course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'percent1RM';
  const percentByWeek = overrides.some(({ percent1RM }) => percent1RM !== undefined);
  const eased = withWork(dose, (group) =>
    group.percent1RM === null && !percentByWeek
      ? group
      : { ...group, percent1RM: null, load: group.load ?? { kind: 'therapist-sets' } },
  );
  return {
    ...eased,
    progression: {
      ...dose.progression,
      course: movesPercent ? { kind: 'constant' } : course,
      overrides: overrides.map(withoutPercent).filter((week) => Object.keys(week).length > 1),
    },
  };
}

function withoutPercent(week: WeekOverride): WeekOverride {
  const rest = { ...week };
  delete rest.percent1RM;
  return rest;
}
