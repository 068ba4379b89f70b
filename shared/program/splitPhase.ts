import type { ExerciseLookup } from '../exercise/schema';
import { err, ok, type Result } from '../result';
import { type PhaseIds, withPhaseIds } from './copyPhase';
import { type EditRefusal, refuse } from './editRefusal';
import type { Phase, ProgramItem } from './schema';
import { splitDose } from './splitDose';

/** The second half's ids and name are made by the caller. */
export type SecondHalf = PhaseIds & { readonly name: string };

/**
 * A phase as two, the first `at` weeks long (1 to one less than its weeks). Every exercise keeps its track and, week
 * by week, the very same dose; "every other day" is counted anew from the first day of the second half. Refused where
 * a dose cannot be continued exactly, naming the exercise and the weeks that would do.
 */
export function splitPhase(
  phase: Phase,
  at: number,
  half: SecondHalf,
  findExercise: ExerciseLookup,
): Result<readonly [Phase, Phase], EditRefusal> {
  if (phase.weeks < 2) return err(refuse('at', 'A phase of one week cannot be split.'));
  if (!Number.isInteger(at) || at < 1 || at >= phase.weeks)
    return err(refuse('at', `Weeks that stay must be a whole number from 1 to ${phase.weeks - 1}.`));
  const doses = new Map<ProgramItem, NonNullable<ReturnType<typeof splitDose>>>();
  for (const item of phase.sessions.flatMap(({ items }) => items)) {
    const halves = splitDose(item.dose, phase.weeks, at);
    if (!halves) return err(refuse('at', cannotContinue(phase, item, at, findExercise)));
    doses.set(item, halves);
  }
  const part = (which: 0 | 1, weeks: number): Phase => ({
    ...phase,
    weeks,
    sessions: phase.sessions.map((session) => ({
      ...session,
      items: session.items.map((item) => ({ ...item, dose: doses.get(item)?.[which] ?? item.dose })),
    })),
  });
  const second = withPhaseIds(part(1, phase.weeks - at), half);
  if (!second) return err(refuse('newPhase', 'The new phase must have an id for each session and exercise.'));
  return ok([part(0, at), { ...second, name: half.name }]);
}

const SUGGESTED = 5;

function cannotContinue(phase: Phase, item: ProgramItem, at: number, findExercise: ExerciseLookup): string {
  const name = findExercise(item.exerciseId)?.text.en.name ?? item.exerciseId;
  const items = phase.sessions.flatMap((session) => session.items);
  const possible = Array.from({ length: phase.weeks - 1 }, (_, index) => index + 1)
    .filter((week) => items.every(({ dose }) => splitDose(dose, phase.weeks, week) !== null))
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))
    .slice(0, SUGGESTED)
    .toSorted((a, b) => a - b);
  const way =
    possible.length > 0
      ? `It can be split after week ${possible.join(', ')} of the phase.`
      : 'Write its sets alike, or make its dose steady, first.';
  return `${name} could not go on with the same doses after week ${at} of the phase. ${way}`;
}
