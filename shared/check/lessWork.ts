import type { Exercise, ExerciseLookup } from '../exercise/schema';
import { sessionsPerWeek } from '../program/calendar';
import type { Dose } from '../program/dose';
import type { Phase, Program, ProgramItem, Schedule, Session } from '../program/schema';
import { sessionMinutes } from '../program/sessionMinutes';
import { doseInWeek } from '../program/weekPlan';
import { type Here, measuresOf, type More, shapeOf } from './workMeasures';

type Case = Omit<Here, 'setting'> & { readonly library: ExerciseLookup };

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

function moreInItem(was: ProgramItem, item: ProgramItem, weeks: number, here: Here & Case): More | null {
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

function moreInDose(before: Given, after: Given, here: Here): More | null {
  if (shapeOf(before[1]) !== shapeOf(after[1])) return 'kind';
  const [was, now] = [measuresOf(...before, here), measuresOf(...after, here)];
  return firstOf(now, ([name, value], at) => {
    const known = was[at]?.[1] ?? null;
    if (value === null || known === null) return value === known ? null : name;
    return value > known + 1e-6 ? name : null;
  });
}
