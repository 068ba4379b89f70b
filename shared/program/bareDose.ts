import type { Course, Dose, Load, Progression, SetGroup, Side, WeekOverride } from './dose';

/**
 * A dose without what was chosen for one person: a weight in kg or lb or a band becomes "the therapist sets the load",
 * in single weeks too; progression by load becomes constant; one side alone becomes each side. Sets, repetitions,
 * effort and % of 1RM stay.
 */
export function bareDose(dose: Dose): Dose {
  const own = { side: bareSide(dose.side), progression: bareProgression(dose.progression) };
  switch (dose.kind) {
    case 'resistance':
      return { ...dose, ...own, groups: dose.groups.map(bareGroup) };
    case 'carry':
      return { ...dose, ...own, load: bareLoad(dose.load) };
    case 'impact':
    case 'hold':
    case 'repetition':
    case 'time':
      return { ...dose, ...own };
  }
}

const bareGroup = (group: SetGroup): SetGroup => ({ ...group, load: bareLoad(group.load) });

const bareLoad = <L extends Load | null>(load: L): L | { readonly kind: 'therapist-sets' } =>
  load?.kind === 'mass' || load?.kind === 'band' ? { kind: 'therapist-sets' } : load;

const bareSide = (side: Side): Side => (side === 'left' || side === 'right' ? 'each' : side);

const bareProgression = ({ course, deload, overrides }: Progression): Progression => ({
  course: movesLoad(course) ? { kind: 'constant' } : course,
  deload,
  overrides: overrides.map(bareWeek),
});

/** Whether a course changes a typed load over the weeks. */
export const movesLoad = (course: Course): boolean =>
  course.kind === 'double' || (course.kind !== 'constant' && course.variable === 'load');

const bareWeek = (week: WeekOverride): WeekOverride =>
  week.load === undefined ? week : { ...week, load: bareLoad(week.load) };
