import type { Exercise } from '../exercise/schema';
import { CONSTANT, type Dose, type Effort } from './dose';

/**
 * The dose a freshly dropped exercise starts with: the lower end of the library's typical dose.
 * Without a 1RM of this very lift the therapist sets the load, so that a % never stands on nothing (rule B06).
 */
export function startingDose(exercise: Exercise, hasOneRm: boolean): Dose {
  const { sets, amount, holds, percent1RM, effort, side } = exercise.startingDose;
  const common = {
    restSeconds: null,
    tempo: null,
    intent: 'controlled' as const,
    handSupport: exercise.handSupport ? ('light' as const) : ('none' as const),
    side,
    timesPerDay: 1,
    progression: CONSTANT,
  };
  const rated: Effort | null = effort === null ? null : { scale: 'rir-rpe', range: effort };
  const work = { sets, effort: rated, ...common };
  switch (exercise.doseKind) {
    case 'resistance': {
      const byPercent = exercise.loading.type === 'percent1RM' && percent1RM !== null;
      const load = byPercent && !hasOneRm ? ({ kind: 'therapist-sets' } as const) : null;
      return {
        kind: 'resistance',
        groups: [
          {
            role: 'work',
            sets,
            reps: amount,
            percent1RM: byPercent ? percent1RM : null,
            effort: rated,
            load,
          },
        ],
        ...common,
      };
    }
    case 'carry':
      return { kind: 'carry', amount, measure: 'metres', load: null, ...work };
    case 'impact':
      return { kind: 'impact', amount, ...work };
    case 'hold':
      return { kind: 'hold', amount, holds, ...work };
    case 'repetition':
      return { kind: 'repetition', reps: amount, ...work };
    case 'time':
      return { kind: 'time', amount, ...work };
  }
}
