import { type LimitId, limitInForce } from '../evidence/limits';
import type { Exercise } from '../exercise/schema';
import { lowestTScore } from '../patient/boneStatus';
import { latestOneRm, type OneRmEstimate } from '../patient/strength/oneRm';
import { type PhaseSpan, phaseSpans, sessionOffsets } from '../program/calendar';
import type { Dose, SetGroup } from '../program/dose';
import { applyEdit, type ProgramEdit } from '../program/edit';
import { testedKilograms } from '../program/heldWeight';
import type { Program, Session, Setting } from '../program/schema';
import { misfitOf } from '../program/suitability';
import { doseInWeek } from '../program/weekPlan';
import type { CheckInput } from './input';
import type { Place, WeekDose, WeekSet } from './place';
import { nameOf, type Rule } from './rule';

/** What the rules ask of one input, worked out once and only when asked. */
export type Context = {
  readonly input: CheckInput;
  /** All rules, for trying a fix against them. */
  readonly rules: readonly Rule[];
  readonly spans: readonly PhaseSpan[];
  /** Every exercise in program order. */
  readonly places: readonly Place[];
  /** The dose of each week, with progression, easier weeks and overrides worked in. */
  readonly weekDoses: (place: Place) => readonly WeekDose[];
  /** The set groups of each week of a resistance dose; none for other kinds. */
  readonly weekSets: (place: Place) => readonly WeekSet[];
  /** The highest % of 1RM of any set in any week; 0 when none is known. */
  readonly peak: (place: Place) => number;
  readonly oneRm: (exerciseId: string) => OneRmEstimate | null;
  /** The lowest central T-score, or null. */
  readonly tScore: number | null;
  /** A threshold of the safety gates: the evidence's, or the clinic's where it is stricter. */
  readonly limit: (id: LimitId) => number;
  /** Whether an exercise may be proposed in a setting: what nobody asked about counts against it. */
  readonly mayPropose: (exercise: Exercise, setting: Setting) => boolean;
  /** The days of a session as offsets from the start of the program. */
  readonly offsets: (span: PhaseSpan, session: Session) => readonly number[];
  /** The context of the program after some edits, to see what a fix would do; null when an edit is refused. */
  readonly after: (edits: readonly ProgramEdit[]) => Context | null;
};

export function createContext(input: CheckInput, rules: readonly Rule[]): Context {
  const spans = phaseSpans(input.program);
  const oneRm = memo((id: string) => latestOneRm(input.patient, id));
  const weekSets = memo((place: Place) => setsOf(place, oneRm(place.item.exerciseId)));
  return {
    input,
    rules,
    spans,
    places: placesOf(input, spans),
    weekDoses: dosesOf,
    weekSets,
    peak: memo((place: Place) =>
      weekSets(place).reduce((peak, { percent }) => Math.max(peak, percent ?? 0), 0),
    ),
    oneRm,
    tScore: lowestTScore(input.patient)?.tScore ?? null,
    limit: (id) => limitInForce(id, input.template?.own?.limits ?? {}, input.policy ?? {}),
    mayPropose: (exercise, setting) =>
      misfitOf(exercise, { patient: input.patient, clinic: input.clinic, setting }, 'against') === null,
    offsets: offsetsOf(input.program),
    after: (edits) => {
      let { program } = input;
      for (const edit of edits) {
        const applied = applyEdit(program, edit, input.library);
        if (!applied.ok) return null;
        program = applied.value;
      }
      return createContext({ ...input, program }, rules);
    },
  };
}

function memo<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

function offsetsOf(program: Program): Context['offsets'] {
  const known = new Map<Session, readonly number[]>();
  return (span, session) => {
    const found = known.get(session) ?? sessionOffsets(program, span, session);
    known.set(session, found);
    return found;
  };
}

const placesOf = ({ library }: CheckInput, spans: readonly PhaseSpan[]): readonly Place[] =>
  spans.flatMap((span) =>
    span.phase.sessions.flatMap((session) =>
      session.items.map((item): Place => {
        const exercise = library(item.exerciseId) ?? null;
        return { span, session, item, exercise, name: nameOf(exercise, item.exerciseId) };
      }),
    ),
  );

/**
 * The weeks of a dose are kept beside it: doses never change in place, so a keystroke in one exercise leaves the
 * weeks of all others as they are, here and in every trial of a fix.
 */
const dosesByDose = new WeakMap<Dose, Map<string, readonly WeekDose[]>>();
const setsByDose = new WeakMap<Dose, Map<string, readonly WeekSet[]>>();

function kept<V>(store: WeakMap<Dose, Map<string, V>>, dose: Dose, key: string, compute: () => V): V {
  const own = store.get(dose) ?? new Map<string, V>();
  store.set(dose, own);
  const value = own.get(key) ?? compute();
  own.set(key, value);
  return value;
}

const spanKey = ({ span }: Place) => `${span.firstWeek} ${span.phase.weeks}`;

const dosesOf = (place: Place): readonly WeekDose[] =>
  kept(dosesByDose, place.item.dose, spanKey(place), () => weeksOf(place));

function weeksOf({ span, item }: Place): readonly WeekDose[] {
  const { course, deload, overrides } = item.dose.progression;
  const steady = course.kind === 'constant' && deload === null && overrides.length === 0;
  return Array.from({ length: span.phase.weeks }, (_, index) => ({
    week: span.firstWeek + index,
    dose: steady ? item.dose : doseInWeek(item.dose, index + 1, span.phase.weeks),
  }));
}

function setsOf(place: Place, oneRm: OneRmEstimate | null): readonly WeekSet[] {
  const { item, exercise } = place;
  const key = `${spanKey(place)} ${oneRm?.low ?? ''} ${exercise?.implement}`;
  return kept(setsByDose, item.dose, key, () =>
    dosesOf(place).flatMap(({ week, dose }) =>
      dose.kind === 'resistance'
        ? dose.groups.map((group, index) => ({ week, index, group, ...heaviest(group, exercise, oneRm) }))
        : [],
    ),
  );
}

/** Two decimals: progressions add up in floating point, and 80.00000000000001 is 80. */
export const tidy = (percent: number): number => Math.round(percent * 100) / 100;

/**
 * The highest % of 1RM a group can mean. A load typed in kg or lb is set against the lower 1RM estimate, which
 * gives the higher and so the stricter percentage; otherwise typing kilograms would slip past every gate.
 */
function heaviest(
  group: SetGroup,
  exercise: Exercise | null,
  oneRm: OneRmEstimate | null,
): Pick<WeekSet, 'percent' | 'lifted' | 'fromLoad'> {
  const written = group.percent1RM === null ? null : tidy(group.percent1RM.high);
  const lifted =
    group.load?.kind === 'mass' && oneRm !== null
      ? tidy((testedKilograms(group.load, exercise) / oneRm.low) * 100)
      : null;
  const fromLoad = lifted !== null && lifted > (written ?? 0);
  return { percent: fromLoad ? lifted : written, lifted, fromLoad };
}
