import type { Clinic } from '../clinic/schema';
import type { Exercise, ExerciseLookup } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Patient } from '../patient/schema';
import { sessionsPerWeek } from '../program/calendar';
import type { Dose, Load, ResistanceDose } from '../program/dose';
import { type PrescribedLoad, prescribeLoad } from '../program/prescription';
import type { Phase, Program, ProgramItem, Schedule, Session, Setting } from '../program/schema';
import { doseSeconds, sessionMinutes } from '../program/sessionMinutes';
import { doseInWeek } from '../program/weekPlan';
import type { Range } from '../range';

/** What would be more after a change, or could not be compared. */
export type More =
  | 'intensity'
  | 'load'
  | 'effort'
  | 'sets'
  | 'repetitions'
  | 'contacts'
  | 'amount'
  | 'speed'
  | 'support'
  | 'days'
  | 'minutes'
  | 'rest'
  | 'kind'
  | 'exercise';

type Case = { readonly patient: Patient; readonly clinic: Clinic; readonly library: ExerciseLookup };

/**
 * What of a program's work goes up between two versions of it, week by week and exercise by exercise; null when
 * nothing does. What cannot be compared counts as more: a load nobody knows, another kind of work, an exercise that is
 * not further down the ladder.
 */
export function whatIsMore(before: Program, after: Program, own: Case): More | null {
  if (before.phases.length !== after.phases.length) return 'exercise';
  return firstOf(after.phases, (phase, at) => {
    const was = before.phases[at];
    if (was === phase) return null;
    if (!was || was.id !== phase.id || was.weeks !== phase.weeks) return 'exercise';
    return moreInPhase(was, phase, own);
  });
}

function firstOf<T>(list: readonly T[], more: (entry: T, at: number) => More | null): More | null {
  for (const [at, entry] of list.entries()) {
    const found = more(entry, at);
    if (found !== null) return found;
  }
  return null;
}

const moreInPhase = (was: Phase, phase: Phase, own: Case): More | null =>
  firstOf(phase.sessions, (session) => {
    const before = was.sessions.find(({ id }) => id === session.id);
    if (before === session) return null;
    if (!before || before.setting !== session.setting) return 'exercise';
    return moreInSession(before, session, phase.weeks, own);
  });

function moreInSession(was: Session, session: Session, weeks: number, own: Case): More | null {
  if (!isWithin(session.schedule, was.schedule)) return 'days';
  if (was.plannedMinutes !== null && (session.plannedMinutes ?? Infinity) > was.plannedMinutes)
    return 'minutes';
  const more = firstOf(session.items, (item) => {
    const before = was.items.find(({ id }) => id === item.id);
    if (!before) return 'exercise';
    return before === item ? null : moreInItem(before, item, weeks, { ...own, setting: session.setting });
  });
  if (more !== null) return more;
  const longer = weeksOf(weeks).some(
    (week) => sessionMinutes(session, week, weeks) > sessionMinutes(was, week, weeks),
  );
  return longer ? 'minutes' : null;
}

/** No more often, no closer together, and on no day it was not on before: a day is an appointment. */
function isWithin(schedule: Schedule, was: Schedule): boolean {
  if (sessionsPerWeek(schedule) > sessionsPerWeek(was)) return false;
  if (schedule.kind !== was.kind) return false;
  if (schedule.kind === 'days' && was.kind === 'days')
    return schedule.days.every((day) => was.days.includes(day));
  return (
    schedule.kind !== 'times-a-week' ||
    was.kind !== 'times-a-week' ||
    schedule.minimumRestDays >= was.minimumRestDays
  );
}

const weeksOf = (weeks: number): readonly number[] => Array.from({ length: weeks }, (_, index) => index + 1);

type Here = Case & { readonly setting: Setting };

function moreInItem(was: ProgramItem, item: ProgramItem, weeks: number, here: Here): More | null {
  const [from, to] = [here.library(was.exerciseId), here.library(item.exerciseId)];
  if (!from || !to || !isSameOrEasier(from, to, here.library)) return 'exercise';
  if (was.dose === item.dose && from === to) return null;
  return firstOf(weeksOf(weeks), (week) =>
    moreInDose([from, doseInWeek(was.dose, week, weeks)], [to, doseInWeek(item.dose, week, weeks)], here),
  );
}

/** The same exercise, or one that lies below it on its ladder. */
function isSameOrEasier(from: Exercise, to: Exercise, find: ExerciseLookup): boolean {
  const seen = new Set([from.id]);
  for (const id of seen) {
    if (id === to.id) return true;
    for (const next of find(id)?.easier ?? []) seen.add(next);
  }
  return false;
}

type Given = readonly [Exercise, Dose];
/** Numbers that must not rise; null is unknown, and must stay so. */
type Measures = readonly (readonly [More, number | null])[];

function moreInDose(before: Given, after: Given, here: Here): More | null {
  if (shapeOf(before[1]) !== shapeOf(after[1])) return 'kind';
  const [was, now] = [measuresOf(before, here), measuresOf(after, here)];
  return firstOf(now, ([name, value], at) => {
    const known = was[at]?.[1] ?? null;
    if (value === null || known === null) return value === known ? null : name;
    return value > known + 1e-6 ? name : null;
  });
}

const SPEED = { controlled: 0, fast: 1 } as const;
/** How much an exercise is left without a hand on something firm. */
const UNHELD = { full: 0, light: 1, none: 2 } as const;

/** What must be alike for numbers to be compared: the unit, the groups of sets, bands, the scale of effort, the tempo. */
function shapeOf(dose: Dose): string {
  const groups =
    dose.kind === 'resistance'
      ? dose.groups.map(({ role, effort, load }) => [role, effort?.scale, bandOf(load)])
      : [dose.effort?.scale, dose.kind === 'carry' ? [dose.measure, bandOf(dose.load)] : null];
  return JSON.stringify([dose.kind, dose.tempo, groups]);
}

/** A load that no scale weighs. */
const bandOf = (load: Load | null): string | null =>
  load?.kind === 'band' ? load.level : load?.kind === 'body-weight' ? load.kind : null;

function measuresOf([exercise, dose]: Given, here: Here): Measures {
  const sides = dose.side === 'each' ? 2 : 1;
  const shared: Measures = [
    ['speed', SPEED[dose.intent]],
    ['support', UNHELD[dose.handSupport]],
    ['sets', dose.timesPerDay * sides],
    // Less rest between sets is harder work.
    ['rest', dose.restSeconds === null ? null : -dose.restSeconds],
  ];
  return [
    ...shared,
    ...(dose.kind === 'resistance' ? liftMeasures(exercise, dose, here) : plainMeasures(dose)),
    ['minutes', doseSeconds(dose) * dose.timesPerDay],
  ];
}

const rising = (name: More, { low, high }: Range): Measures => [
  [name, low],
  [name, high],
];

function plainMeasures(dose: Exclude<Dose, ResistanceDose>): Measures {
  const work: Measures = [
    ['sets', dose.sets],
    ['effort', dose.effort?.range.high ?? null],
  ];
  switch (dose.kind) {
    case 'carry': {
      const { load } = dose;
      return [
        ...work,
        ...rising('amount', dose.amount),
        ['load', load?.kind === 'mass' ? inHands(load) : null],
      ];
    }
    case 'impact':
      return [...work, ...rising('contacts', dose.amount)];
    case 'hold':
      return [...work, ...rising('amount', dose.amount), ['repetitions', dose.holds]];
    case 'repetition':
      return [...work, ...rising('repetitions', dose.reps)];
    case 'time':
      return [...work, ...rising('amount', dose.amount)];
  }
}

const liftMeasures = (exercise: Exercise, { groups }: ResistanceDose, here: Here): Measures =>
  groups.flatMap((group): Measures => [
    ['sets', group.sets],
    ...rising('repetitions', group.reps),
    ['intensity', group.percent1RM?.low ?? null],
    ['intensity', group.percent1RM?.high ?? null],
    ['effort', group.effort?.range.high ?? null],
    ['load', kilogramsOf(prescribeLoad(exercise, group, here))],
  ]);

function kilogramsOf(load: PrescribedLoad): number | null {
  if (load.kind === 'computed') return inHands(load.load);
  return load.kind === 'typed' && load.load.kind === 'mass' ? inHands(load.load) : null;
}

/** Kilograms: a weight in each hand counts twice. */
const inHands = ({ mass, perHand }: { readonly mass: Mass; readonly perHand: boolean }): number =>
  toKilograms(mass) * (perHand ? 2 : 1);
