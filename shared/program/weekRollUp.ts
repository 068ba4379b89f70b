import type { Clinic } from '../clinic/schema';
import type { ExerciseLookup } from '../exercise/schema';
import type { PhaseId, SessionId } from '../id';
import type { Patient } from '../patient/schema';
import { daysPerWeek, phaseSpans, sessionsPerWeek } from './calendar';
import { added, type Amounts, itemRollUp, type WorkKind } from './itemRollUp';
import type { Phase, Program, Session, Setting } from './schema';

/** What a week of a program adds up to. */

export type RollUpInput = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly library: ExerciseLookup;
};

/** One session on one of its days in one week. */
export type SessionRollUp = Amounts & {
  readonly session: SessionId;
  readonly name: string;
  readonly setting: Setting;
  readonly plannedMinutes: number | null;
  /** Times in an average week: 3.5 for every other day. */
  readonly perWeek: number;
  readonly kinds: readonly WorkKind[];
};

/** One week of the program; days and sums are those of an average week, so every other day counts 3.5 times. */
export type WeekRollUp = Amounts & {
  /** From 1 within the program. */
  readonly week: number;
  readonly phase: PhaseId;
  readonly strengthDays: number;
  readonly balanceDays: number;
  readonly impactDays: number;
  /** Days with work for an upright back: the back extensors or posture. */
  readonly postureDays: number;
  /** Days with work of the back extensors. */
  readonly extensorDays: number;
  /** The sessions of the week; each amount of the week is the sum of theirs times `perWeek`. */
  readonly sessions: readonly SessionRollUp[];
};

/** Every week of a program, from its first. */
export const weekRollUp = (input: RollUpInput): readonly WeekRollUp[] =>
  kept(byProgram, input.program, input, () =>
    phaseSpans(input.program).flatMap((span) =>
      kept(byPhase, span.phase, input, () => phaseRollUp(span.phase, input)).map((week, index) => ({
        ...week,
        week: span.firstWeek + index,
      })),
    ),
  );

type Kept<V> = { readonly from: Omit<RollUpInput, 'program'>; readonly value: V };

/** Nothing here changes in place: a keystroke in one session leaves the sums of all others as they are. */
const byProgram = new WeakMap<Program, Kept<readonly WeekRollUp[]>>();
const byPhase = new WeakMap<Phase, Kept<readonly PhaseWeek[]>>();
const bySession = new WeakMap<Session, Kept<Map<number, readonly SessionRollUp[]>>>();

function kept<K extends object, V>(
  store: WeakMap<K, Kept<V>>,
  key: K,
  { patient, clinic, library }: RollUpInput,
  compute: () => V,
): V {
  const known = store.get(key);
  if (known?.from.patient === patient && known.from.clinic === clinic && known.from.library === library)
    return known.value;
  const value = compute();
  store.set(key, { from: { patient, clinic, library }, value });
  return value;
}

type PhaseWeek = Omit<WeekRollUp, 'week'>;

function phaseRollUp({ id, sessions, weeks }: Phase, input: RollUpInput): readonly PhaseWeek[] {
  const own = sessions.map((session) => sessionRollUp(session, weeks, input));
  const rolled = Array.from({ length: weeks }, (_, index) => own.flatMap((session) => session[index] ?? []));
  // What a session is for does not change with the weeks of its phase.
  const days = (kind: WorkKind): number =>
    daysPerWeek(new Set(sessions.filter((_, index) => rolled[0]?.[index]?.kinds.includes(kind))));
  const dayCounts = {
    strengthDays: days('strength'),
    balanceDays: days('balance'),
    impactDays: days('impact'),
    postureDays: days('posture'),
    extensorDays: days('extensor'),
  };
  const perWeek = sessions.map(({ schedule }) => sessionsPerWeek(schedule));
  return rolled.map((week) => ({
    phase: id,
    ...dayCounts,
    ...added(week, perWeek),
    sessions: week,
  }));
}

/** One session in each week of a phase of so many weeks. */
function sessionRollUp(session: Session, weeks: number, input: RollUpInput): readonly SessionRollUp[] {
  const known = kept(bySession, session, input, () => new Map<number, readonly SessionRollUp[]>());
  const rolled = known.get(weeks) ?? weeksOf(session, weeks, input);
  known.set(weeks, rolled);
  return rolled;
}

/** Only the amounts change with the weeks: whose they are and what the session is for is worked out once. */
function weeksOf(
  session: Session,
  weeks: number,
  { patient, clinic, library }: RollUpInput,
): readonly SessionRollUp[] {
  const { id, name, setting, plannedMinutes, schedule } = session;
  const own = { patient, clinic, setting };
  const lifts = session.items.map((item) => ({ item, exercise: library(item.exerciseId) ?? null }));
  const inWeek = (week: number) =>
    lifts.map(({ item, exercise }) => itemRollUp(item, exercise, { week, weeks }, own));
  const kinds = [...new Set(inWeek(1).flatMap((item) => item.kinds))];
  const perWeek = sessionsPerWeek(schedule);
  return Array.from({ length: weeks }, (_, index) => {
    const amounts = added(inWeek(index + 1), null);
    const minutes = Math.ceil(amounts.minutes);
    return { ...amounts, minutes, session: id, name, setting, plannedMinutes, perWeek, kinds };
  });
}
