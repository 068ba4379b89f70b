import type { ProgramEdit } from '../../program/edit';
import type { ResistanceDose } from '../../program/dose';
import { therapistSetsLoad } from '../doseChanges';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix } from '../rule';
import { holds } from '../trial';

/** A % written for one week takes the place of a typed weight there, so that week needs its own word. */
function inWrittenWeeks(dose: ResistanceDose): ResistanceDose {
  if (!dose.groups.some(({ role, load }) => role === 'work' && load?.kind === 'mass')) return dose;
  return {
    ...dose,
    progression: {
      ...dose.progression,
      overrides: dose.progression.overrides.map((week) =>
        week.percent1RM !== undefined && week.load === undefined
          ? { ...week, load: { kind: 'therapist-sets' } }
          : week,
      ),
    },
  };
}

/** Why a finding about loads can be without that fix. */
export const NO_THERAPIST_LOADS =
  'None where a load that the therapist sets would meet another stop: then the dose or the test has to change.';

/** The fix that takes the arithmetic away: the therapist chooses the load of these exercises in the room. */
export function therapistLoads(
  context: Context,
  finding: BareFinding,
  places: readonly Place[],
): readonly Fix[] {
  const [first] = places;
  if (!first) return [];
  const edits = places.flatMap(({ item }): readonly ProgramEdit[] =>
    item.dose.kind === 'resistance'
      ? [{ kind: 'set-dose', item: item.id, dose: inWrittenWeeks(therapistSetsLoad(item.dose)) }]
      : [],
  );
  const left = fix('therapist-sets-load', { exercise: first.name }, edits);
  return holds(context, finding, left) ? [left] : [];
}
