import { CONSTANT, type Dose, type Load, type Progression, type SetGroup } from '../program/dose';
import type { Phase } from '../program/schema';

/** A program without what belonged to its patient, as new programs start from it. */

/** A typed load was one patient's: in a template the therapist sets it anew. */
const general = (load: Load): Load => (load.kind === 'mass' ? { kind: 'therapist-sets' } : load);

/** Beside a % of 1RM the load follows from the 1RM of whom the program is for. */
const generalGroup = (group: SetGroup): SetGroup =>
  group.percent1RM === null || group.load?.kind === 'band' || group.load?.kind === 'body-weight'
    ? { ...group, load: group.load && general(group.load) }
    : { ...group, load: null };

/** A course in kilograms or pounds goes with the load it moved. */
function generalProgression({ course, deload, overrides }: Progression): Progression {
  const movesLoad = course.kind === 'double' || (course.kind !== 'constant' && course.variable === 'load');
  return {
    course: movesLoad ? CONSTANT.course : course,
    deload,
    overrides: overrides.map(({ load, ...week }) =>
      load === undefined ? week : { ...week, load: general(load) },
    ),
  };
}

function generalDose(dose: Dose): Dose {
  const progression = generalProgression(dose.progression);
  switch (dose.kind) {
    case 'resistance':
      return { ...dose, progression, groups: dose.groups.map(generalGroup) };
    case 'carry':
      return { ...dose, progression, load: dose.load && general(dose.load) };
    case 'impact':
    case 'hold':
    case 'repetition':
    case 'time':
      return { ...dose, progression };
  }
}

/** The phases of a program without typed loads, notes and cues. */
export const blueprintOf = (phases: readonly Phase[]): Phase[] =>
  phases.map((phase) => ({
    ...phase,
    sessions: phase.sessions.map((session) => ({
      ...session,
      items: session.items.map((item) => ({ ...item, note: '', cues: null, dose: generalDose(item.dose) })),
    })),
  }));
