import { canonicalJson } from '../canonicalJson';
import type { Clinic } from '../clinic/schema';
import type { Exercise, ExerciseLookup } from '../exercise/schema';
import type { NewId, ProgramId } from '../id';
import { addDays, type LocalDate } from '../localDate';
import { type Mass, toKilograms } from '../mass';
import { latestOneRm } from '../patient/strength/oneRm';
import type { Patient } from '../patient/schema';
import { err, ok, type Result } from '../result';
import { phaseOfWeek, weekOfDate } from './calendar';
import { copyProgram, type PlainNames } from './copyProgram';
import { keepEarlierWeeks } from './earlierWeeks';
import { followSteps, followWeeks, type Raised } from './followSteps';
import { itemsOf } from './items';
import { makeableLoads } from './load';
import { kitOf } from './prescription';
import type { ProgressCase, ProgressLimits, ProgressStep, WhyNot } from './progressCase';
import { progressDose } from './progressDose';
import type { ProgressionRule } from './progressionRules';
import { type Phase, type Program, type ProgramItem, programWeeks, type Session } from './schema';

/** The most % of 1RM a step may reach, whatever the template (V, S3; rule D04). */
const MOST_PERCENT = 85;

export type ProgressOrder = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly rule: ProgressionRule;
  /** Whether one repetition more takes the place of a weight step that is too large or cannot be made. */
  readonly repsInstead: boolean;
  /** The week of the program, from 1, that the patient is in this week: loads go up from here on. */
  readonly fromWeek: number;
  /** What the template allows of an exercise in a phase, by the place of the phase in the program. */
  readonly limitsOf: (phase: number, exercise: Exercise) => ProgressLimits;
  readonly findExercise: ExerciseLookup;
  /** Of the next version. */
  readonly id: ProgramId;
  readonly newId: NewId;
  readonly names: PlainNames;
};

type Where = { readonly session: string; readonly item: ProgramItem };
/** Something that goes up; `item` is as it was. */
export type ProgressChange = Where & { readonly step: ProgressStep };
/** Something that stays as it is, and why; `item` is as it was. */
export type NotMoved = Where & { readonly why: WhyNot };

export type Progressed = {
  readonly program: Program;
  readonly changes: readonly ProgressChange[];
  readonly notMoved: readonly NotMoved[];
  /** How many doses of later phases went along, so as not to fall behind. */
  readonly followed: number;
};

/**
 * The next version of a patient's program, moved up by a rule from the week the patient has reached. Weeks before it
 * stay as they were, so that the check knows what was learnt; the start date moves where another week than that of the
 * calendar is the one reached. Doses by % of 1RM and steps that are planned go on. Later phases stay as planned, but
 * never fall behind (`followSteps`).
 * Tracks are kept. Refused, in words, for a week outside the program.
 */
export function progressProgram(order: ProgressOrder): Result<Progressed, string> {
  const { program, fromWeek, today, patient } = order;
  const weeks = programWeeks(program);
  const reached = phaseOfWeek(program, fromWeek);
  if (!reached || !Number.isInteger(fromWeek))
    return err(weeks === 0 ? 'This program has no weeks yet.' : `From week must be 1 to ${weeks}.`);
  const at = program.phases.indexOf(reached.phase);
  const moved = reached.phase.sessions.map((session) =>
    session.items.map((item) =>
      progressItem(item, session, order, { phase: at, week: fromWeek - reached.firstWeek + 1 }),
    ),
  );
  const raised = moved.flat().flatMap((one) => one.raised);
  const phases = program.phases.map((phase, index) => {
    if (index < at) return phase;
    if (index > at) return followed(phase, index, raised, order);
    return withItems(phase, (session, item) => moved[session]?.[item]?.item);
  });
  const late = Math.max(1, weekOfDate(program, today)) - fromWeek;
  return ok({
    program: copyProgram({
      ...order,
      program: { ...program, phases },
      to: patient.id,
      startDate: late === 0 ? program.startDate : addDays(program.startDate, 7 * late),
      keepTracks: true,
    }),
    changes: moved.flat().flatMap((one) => one.changes),
    notMoved: moved.flat().flatMap((one) => one.notMoved),
    followed: differing(program.phases.slice(at + 1), phases.slice(at + 1)),
  });
}

/** How many items have another dose. */
function differing(before: readonly Phase[], after: readonly Phase[]): number {
  const doses = (phases: readonly Phase[]) =>
    itemsOf({ phases: [...phases] }).map(({ dose }) => canonicalJson(dose));
  const was = doses(before);
  return doses(after).filter((dose, index) => dose !== was[index]).length;
}

/** The test of an exercise, and the most that a phase allows of it. */
function capOf(
  phase: number,
  exercise: Exercise,
  { patient, limitsOf }: ProgressOrder,
): Pick<ProgressCase, 'oneRmKg' | 'limits'> {
  const { reps, percent1RM } = limitsOf(phase, exercise);
  return {
    oneRmKg: latestOneRm(patient, exercise.id)?.low ?? null,
    limits: { reps, percent1RM: Math.min(percent1RM ?? MOST_PERCENT, MOST_PERCENT) },
  };
}

type MovedItem = {
  readonly item: ProgramItem;
  readonly changes: readonly ProgressChange[];
  readonly notMoved: readonly NotMoved[];
  readonly raised: readonly Raised[];
};

function progressItem(
  item: ProgramItem,
  session: Session,
  order: ProgressOrder,
  reached: { readonly phase: number; readonly week: number },
): MovedItem {
  const exercise = order.findExercise(item.exerciseId);
  if (!exercise) {
    const lost: NotMoved = { session: session.name, item, why: { kind: 'unknown-exercise' } };
    return { item, changes: [], notMoved: [lost], raised: [] };
  }
  const kit = kitOf(session.setting, order.patient, order.clinic);
  const { dose, steps, whyNot } = progressDose(item.dose, {
    rule: order.rule,
    repsInstead: order.repsInstead,
    exercise,
    kit,
    ...capOf(reached.phase, exercise, order),
  });
  const raised = steps.map((step): Raised => ({ track: item.track, exerciseId: item.exerciseId, step }));
  const loads = steps.flatMap((step) => (step.kind === 'load' ? [step] : []));
  const weeks = order.program.phases[reached.phase]?.weeks ?? 1;
  const next = followWeeks(dose, loads, reached.week);
  const kept = keepEarlierWeeks(item.dose, next, { week: reached.week, weeks, exercise, kit });
  const where: Where = { session: session.name, item };
  return {
    item: steps.length === 0 ? item : { ...item, dose: kept },
    changes: steps.map((step) => ({ ...where, step })),
    notMoved: whyNot.map((why) => ({ ...where, why })),
    raised,
  };
}

const withItems = (
  phase: Phase,
  itemAt: (session: number, item: number) => ProgramItem | undefined,
): Phase => ({
  ...phase,
  sessions: phase.sessions.map((session, s) => ({
    ...session,
    items: session.items.map((item, i) => itemAt(s, i) ?? item),
  })),
});

/** A later phase, its weights at least those reached, where its kit makes them and its limits allow them. */
function followed(phase: Phase, index: number, raised: readonly Raised[], order: ProgressOrder): Phase {
  return withItems(phase, (s, i) => {
    const session = phase.sessions[s];
    const item = session?.items[i];
    const exercise = item && order.findExercise(item.exerciseId);
    if (!session || !item || !exercise) return undefined;
    const own = raised.filter((step) => step.track === item.track && step.exerciseId === item.exerciseId);
    if (own.length === 0) return item;
    const kit = kitOf(session.setting, order.patient, order.clinic);
    const loads = kit === null ? [] : makeableLoads(kit, exercise.implement);
    const { oneRmKg, limits } = capOf(index, exercise, order);
    const mostKg = oneRmKg === null ? Infinity : (oneRmKg * (limits.percent1RM ?? MOST_PERCENT)) / 100;
    const mayLift = (mass: Mass) =>
      toKilograms(mass) <= mostKg + 1e-6 &&
      loads.some((one) => one.mass.value === mass.value && one.mass.unit === mass.unit);
    return { ...item, dose: followSteps(item.dose, own, { mayLift, reps: limits.reps }) };
  });
}
