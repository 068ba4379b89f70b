import type { Range } from '../range';
import type { Load, Progression, ResistanceDose, SetGroup } from './dose';

/** What the work sets of a resistance dose are loaded by: a % of 1RM or a typed weight, one basis at a time. */

/** The work sets rewritten; warm-up sets stay. */
export const withWork = (dose: ResistanceDose, change: (group: SetGroup) => SetGroup): ResistanceDose => ({
  ...dose,
  groups: dose.groups.map((group) => (group.role === 'work' ? change(group) : group)),
});

/** A ramp of % of 1RM runs over the band given; without a band there is nothing left to ramp. */
export function followingBand(progression: Progression, band: Range | null): Progression {
  const { course } = progression;
  if (course.kind !== 'ramp' || course.variable !== 'percent1RM') return progression;
  return {
    ...progression,
    course: band === null ? { kind: 'constant' } : { ...course, from: band.low, to: band.high },
  };
}

/** The work sets by % of 1RM (null for none), which takes the place of a typed weight; a ramp of % follows. */
export const withPercent = (dose: ResistanceDose, percent: Range | null): ResistanceDose => ({
  ...withWork(dose, (group) => ({
    ...group,
    percent1RM: percent,
    load: percent !== null && group.load?.kind === 'mass' ? null : group.load,
  })),
  progression: followingBand(dose.progression, percent),
});

/** The work sets by a load, which takes the place of a % of 1RM; null takes the load away. */
export const withLoad = (dose: ResistanceDose, load: Load | null): ResistanceDose =>
  load === null
    ? withWork(dose, (group) => ({ ...group, load: null }))
    : withWork(withPercent(dose, null), (group) => ({ ...group, load }));
