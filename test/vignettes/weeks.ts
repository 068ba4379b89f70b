import { TrackId } from '../../shared/id';
import { findExercise } from '../../shared/exercise/library';
import type { Exercise } from '../../shared/exercise/schema';
import { localDate, type Weekday } from '../../shared/localDate';
import { CONSTANT, type Dose, type Effort, type Progression, type SetGroup } from '../../shared/program/dose';
import type { Phase, Program, ProgramItem, Session } from '../../shared/program/schema';
import type { Range } from '../../shared/range';
import { findTemplate } from '../../shared/template/registry';
import {
  aGroup,
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  countedId,
  impactDose,
  lifted,
} from '../support/programs';

/** Exercises, days and phases in the words of a program sheet: `heavy('back-squat', 5, 5, [80, 85])`. */

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
  const held = findExercise(id)?.handSupport === true ? 'light' : 'none';
  return {
    restSeconds: own.rest ?? null,
    intent: own.fast ? ('fast' as const) : ('controlled' as const),
    handSupport: own.held ?? (held as 'light' | 'none'),
    side: own.side ?? (findExercise(id)?.startingDose.side ?? 'both'),
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
export const heavy = (id: string, sets: number, reps: Amount, percent: Amount, own: Heavy = {}): ProgramItem =>
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

/** An exercise of the clinic's own, dosed like the one it was made of. */
export const ownItem = (exercise: Exercise, like: string): ProgramItem => ({
  ...anItem(like),
  exerciseId: exercise.id,
});

export const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
export const SIX_DAYS: readonly Weekday[] = EVERY_DAY.slice(0, 6);

/** One-to-one in the clinic with the physical therapist. */
export const clinic = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  aSession(days, items, {
    name: `Clinic ${days.join(' ')}`,
    supervisor: 'physical-therapist',
    plannedMinutes: 60,
    ...changes,
  });

/** A supervised class. */
export const group = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  clinic(days, items, { name: `Class ${days.join(' ')}`, setting: 'class', groupSize: 6, ...changes });

/** Alone at home. */
export const home = (
  days: readonly Weekday[],
  items: readonly ProgramItem[],
  changes: Partial<Session> = {},
): Session =>
  aSession(days, items, { name: `Home ${days.join(' ')}`, setting: 'home', plannedMinutes: null, ...changes });

export const phase = (
  purpose: Phase['purpose'],
  weeks: number,
  sessions: readonly Session[],
  name: string = purpose,
): Phase => aPhase(sessions, { purpose, weeks, name });

/** Four weeks after the start. */
export const REVIEW = localDate('2026-12-28');

/** A program with a date for its review and somebody to call. */
export const plan = (phases: readonly Phase[], changes: Partial<Program> = {}): Program =>
  aProgram(phases, {
    reviewOn: REVIEW,
    contactPlan: { visits: 6, callsPerMonth: 1, note: '' },
    goals: ['strength', 'balance'],
    ...changes,
  });

/** A program that stands on a research template and has its goals. */
export function underTemplate(id: string, phases: readonly Phase[], changes: Partial<Program> = {}): Program {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  const { version, goals } = template;
  return plan(phases, { template: { id, version }, goals: [...goals], ...changes });
}

/** What a week should hold beside the matter of a case: moderate lifts, balance and the back. */
export const steadyWork = (): readonly ProgramItem[] => [
  byFeel('goblet-squat', 3, [8, 10], 6),
  byFeel('row-band-seated', 3, [10, 12], 6),
  usual('supine-shoulder-press'),
  usual('tandem-stance'),
];

/** The same with what a home has. */
export const steadyHomeWork = (): readonly ProgramItem[] => [
  byFeel('sit-to-stand-weighted', 3, [8, 10], 6),
  byFeel('row-band-seated', 3, [10, 12], 6),
  usual('supine-shoulder-press'),
  usual('tandem-stance'),
];

/** Six weeks of two clinic days that hold nothing to object to, and what a case adds to each of them. */
export const steadyWeeks = (
  added: readonly ProgramItem[] = [],
  changes: Partial<Program> = {},
  session: Partial<Session> = {},
): Program => plan([phase('target', 6, [clinic(['mon', 'thu'], [...steadyWork(), ...added], session)])], changes);

/** The same two days alone at home. */
export const steadyHomeWeeks = (
  added: readonly ProgramItem[] = [],
  changes: Partial<Program> = {},
  session: Partial<Session> = {},
): Program =>
  plan([phase('target', 6, [home(['mon', 'thu'], [...steadyHomeWork(), ...added], session)])], changes);
