import { TrackId } from '../../shared/id';
import { findExercise } from '../../shared/exercise/library';
import type { Exercise } from '../../shared/exercise/schema';
import { CONSTANT, type Dose, type Effort, type Progression, type SetGroup } from '../../shared/program/dose';
import type { ProgramItem } from '../../shared/program/schema';
import type { Range } from '../../shared/range';
import { aGroup, anItem, atPercent, countedId, impactDose, lifted } from '../support/programs';

/** Exercises in the words of a program sheet: `heavy('back-squat', 5, 5, [80, 85])`. */

/** One number, or a range from the first to the second. */
export type Amount = number | readonly [low: number, high: number];

export const range = (amount: Amount): Range =>
  typeof amount === 'number' ? { low: amount, high: amount } : { low: amount[0], high: amount[1] };

const tracks = new Map<string, TrackId>();

/** One lift through all phases: the same name is the same track. */
function trackOf(name: string): TrackId {
  const track = tracks.get(name) ?? TrackId.parse(countedId());
  tracks.set(name, track);
  return track;
}

type Details = {
  /** The lift it stands for where an easier form leads up to it. */
  readonly lift?: string;
  readonly rest?: number;
  readonly fast?: true;
  readonly held?: 'light' | 'full';
  readonly timesPerDay?: number;
  readonly side?: Dose['side'];
  readonly note?: string;
  readonly course?: Progression['course'];
};

const item = (id: string, dose: Dose, { lift = id, note = '' }: Details): ProgramItem => ({
  ...anItem(id, dose),
  track: trackOf(lift),
  note,
});

function common(id: string, own: Details) {
  const held: Dose['handSupport'] = findExercise(id)?.handSupport === true ? 'light' : 'none';
  return {
    restSeconds: own.rest ?? null,
    intent: own.fast ? ('fast' as const) : ('controlled' as const),
    handSupport: own.held ?? held,
    side: own.side ?? findExercise(id)?.startingDose.side ?? 'both',
    timesPerDay: own.timesPerDay ?? 1,
    progression: own.course ? { ...CONSTANT, course: own.course } : CONSTANT,
  };
}

/** From the first week of the phase to its last. */
export const rising = (from: number, to: number): Progression['course'] => ({
  kind: 'ramp',
  variable: 'percent1RM',
  from,
  to,
});

/** One more set every week, up to so many. */
export const moreSets = (limit: number): Progression['course'] => ({
  kind: 'step',
  variable: 'sets',
  by: 1,
  everyWeeks: 1,
  limit,
});

/** Two light sets before the work sets. */
const warmUpAt = (percent: Amount): SetGroup =>
  aGroup({ role: 'warm-up', sets: 2, reps: { low: 5, high: 5 }, percent1RM: range(percent) });

type Heavy = Details & {
  /** Two warm-up sets at this % of 1RM. */
  readonly warmUp?: Amount;
  /** The load is worked out from the 1RM on record, where else the therapist sets it. */
  readonly basis?: 'one-rm';
};

/** Sets at a % of 1RM; the therapist sets the load unless it is to be worked out from the 1RM on record. */
export const heavy = (
  id: string,
  sets: number,
  reps: Amount,
  percent: Amount,
  own: Heavy = {},
): ProgramItem =>
  item(
    id,
    lifted(
      [
        ...(own.warmUp === undefined ? [] : [warmUpAt(own.warmUp)]),
        atPercent(0, 1, {
          sets,
          reps: range(reps),
          percent1RM: range(percent),
          ...(own.basis ? { load: null } : {}),
        }),
      ],
      common(id, own),
    ),
    own,
  );

/** Sets by how hard they feel: repetitions in reserve unless another scale is named. */
export function byFeel(
  id: string,
  sets: number,
  reps: Amount,
  effort: Amount,
  own: Details & { readonly scale?: Effort['scale'] } = {},
): ProgramItem {
  const rated: Effort = { scale: own.scale ?? 'rir-rpe', range: range(effort) };
  const exercise = findExercise(id);
  if (exercise?.doseKind === 'repetition')
    return item(
      id,
      { kind: 'repetition', sets, reps: range(reps), effort: rated, tempo: null, ...common(id, own) },
      own,
    );
  const load: SetGroup['load'] =
    exercise?.implement === 'band'
      ? { kind: 'band', level: 'light' }
      : exercise?.implement === 'body'
        ? { kind: 'body-weight' }
        : { kind: 'therapist-sets' };
  return item(id, lifted([aGroup({ sets, reps: range(reps), effort: rated, load })], common(id, own)), own);
}

/** Landings: sets of so many contacts. */
export const landings = (id: string, sets: number, contacts: number, own: Details = {}): ProgramItem =>
  item(id, impactDose({ sets, amount: range(contacts), ...common(id, own) }), own);

/** Holds of so many seconds. */
export const hold = (
  id: string,
  sets: number,
  seconds: Amount,
  own: Details & { readonly holds?: number } = {},
): ProgramItem =>
  item(
    id,
    {
      kind: 'hold',
      sets,
      amount: range(seconds),
      holds: own.holds ?? 1,
      effort: null,
      tempo: null,
      ...common(id, own),
    },
    own,
  );

/** Minutes of something. */
export const minutes = (id: string, amount: Amount, own: Details = {}): ProgramItem =>
  item(
    id,
    { kind: 'time', sets: 1, amount: range(amount), effort: null, tempo: null, ...common(id, own) },
    own,
  );

/** An exercise as the library starts it. */
export const usual = (id: string, own: Details = {}): ProgramItem => {
  const fresh = anItem(id);
  return { ...fresh, track: trackOf(own.lift ?? id), note: own.note ?? '' };
};

/** An exercise of the clinic's own: made of one of the library, and known by its name. */
export function ownExercise(like: string, id: string, name: string): Exercise {
  const base = findExercise(like);
  if (!base) throw new Error(`no exercise ${like}`);
  return { ...base, id, text: { en: { ...base.text.en, name }, es: null } };
}

/** An exercise of the clinic's own, dosed like the one it was made of. */
export const ownItem = (exercise: Exercise, like: string): ProgramItem => ({
  ...anItem(like),
  exerciseId: exercise.id,
});
