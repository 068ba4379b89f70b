import { programWeeks } from '../program/schema';
import type { PhaseSpan } from '../program/calendar';
import type { Cited, Template } from '../template/schema';
import type { Context } from './context';
import type { ConformityRow, FindingValues } from './finding';
import type { Place } from './place';
import { principalPlaces, weeklyPercent, weeklyWork } from './targetSets';
import { type Lift, liftSessions, placesOfLift, weeklySessionsWith } from './templateLifts';

/**
 * The table a therapist can show, one row per template parameter: what research says, what this program does.
 * Weeks of learning and of the whole program meet the research from its length on; everything else must equal it.
 */
export function conformityOf(context: Context): readonly ConformityRow[] | null {
  const { template } = context.input;
  if (!template) return null;
  const target = template.phases.find(({ purpose }) => purpose === 'target');
  const learn = template.phases.find(({ purpose }) => purpose === 'learn');
  return [
    sessionsRow(context, template),
    ...template.lifts.map((lift) => liftRow(context, template, lift)),
    ...(target?.sets && target.reps ? [setsRow(context, template, target.sets, target.reps)] : []),
    ...(target?.percent1RM ? [percentRow(context, template, target.percent1RM)] : []),
    ...(target?.warmUp ? [warmUpRow(context, template, target.warmUp)] : []),
    ...(learn ? [learningRow(context, learn.weeks)] : []),
    supervisionRow(context, template),
    minutesRow(context, template),
    lengthRow(context, template),
  ];
}

type Status = ConformityRow['status'];

const row = (parameter: string, cited: Cited<unknown>, research: FindingValues, here: FindingValues, status: Status): ConformityRow => ({
  parameter, research, here, status, sources: cited.sources, confidence: cited.confidence,
});

const meetsIf = (meets: boolean): Status => (meets ? 'meets' : 'departs');
const targetSpans = ({ spans }: Context): readonly PhaseSpan[] => spans.filter(({ phase }) => phase.purpose === 'target');
const lowHigh = (values: readonly number[]): { low: number; high: number } => ({ low: Math.min(...values), high: Math.max(...values) });
const within = (inner: { low: number; high: number }, outer: { low: number; high: number }) => inner.low >= outer.low && inner.high <= outer.high;

function sessionsRow(context: Context, template: Template): ConformityRow {
  const research = template.sessionsPerWeek.value;
  const here = context.spans.map((span) => liftSessions(context, template, span));
  const range = here.length > 0 ? lowHigh(here) : null;
  return row('sessions-per-week', template.sessionsPerWeek, { ...research }, range ?? {}, meetsIf(range !== null && within(range, research)));
}

/** A lift meets the research when every phase has it and the target phase as often as the trial. */
function liftRow(context: Context, template: Template, lift: Lift): ConformityRow {
  const target = template.phases.find(({ purpose }) => purpose === 'target');
  const research = template.sessionsPerWeek.value;
  const spans = targetSpans(context);
  const places = spans.flatMap((span) => principalPlaces(context, lift, span));
  const perWeek = spans.map((span) => weeklySessionsWith(span, placesOfLift(context, lift, span)));
  const always = context.spans.every((span) => placesOfLift(context, lift, span).length > 0);
  const range = perWeek.length > 0 ? lowHigh(perWeek) : null;
  const names = [...new Set(places.map(({ name }) => name))];
  return row(
    `lift:${lift.id}`,
    target?.lifts ?? template.sessionsPerWeek,
    { lift: lift.name, ...research },
    { lift: lift.name, exercises: names, ...(range ?? { low: 0, high: 0 }) },
    meetsIf(always && range !== null && within(range, research)),
  );
}

const principals = (context: Context, template: Template, lifts: (lift: Lift) => boolean): readonly Place[] =>
  targetSpans(context).flatMap((span) => template.lifts.filter(lifts).flatMap((lift) => principalPlaces(context, lift, span)));

type SetsAndReps = NonNullable<Template['phases'][number]['sets']>;

function setsRow(context: Context, template: Template, sets: SetsAndReps, reps: SetsAndReps): ConformityRow {
  const work = principals(context, template, () => true).flatMap((place) => weeklyWork(context, place));
  const research = { setsLow: sets.value.low, setsHigh: sets.value.high, repsLow: reps.value.low, repsHigh: reps.value.high };
  if (work.length === 0) return row('sets-reps', sets, research, {}, 'departs');
  const setsHere = lowHigh(work.map((one) => one.sets));
  const repsHere = lowHigh(work.flatMap((one) => [one.reps.low, one.reps.high]));
  const here = { setsLow: setsHere.low, setsHigh: setsHere.high, repsLow: repsHere.low, repsHigh: repsHere.high };
  return row('sets-reps', sets, research, here, meetsIf(within(setsHere, sets.value) && within(repsHere, reps.value)));
}

/** A lift dosed by effort alone cannot be compared with a % of 1RM. */
function percentRow(context: Context, template: Template, percent: NonNullable<Template['phases'][number]['percent1RM']>): ConformityRow {
  const weeks = principals(context, template, ({ impact }) => impact === null).flatMap((place) => weeklyPercent(context, place));
  const known = weeks.flatMap(({ range }) => (range ? [range.low, range.high] : []));
  const here = known.length > 0 ? lowHigh(known) : null;
  const status = ((): Status => {
    if (weeks.length === 0) return 'departs';
    if (here && !within(here, percent.value)) return 'departs';
    return weeks.some(({ range }) => range === null) ? 'cannot-check' : 'meets';
  })();
  return row('intensity', percent, { ...percent.value }, here ?? {}, status);
}

type WarmUp = NonNullable<Template['phases'][number]['warmUp']>;

function warmUpRow(context: Context, template: Template, warmUp: WarmUp): ConformityRow {
  const { exerciseLift, sets, percent1RM } = warmUp.value;
  const lift = template.lifts.find(({ id }) => id === exerciseLift);
  const research = { lift: lift?.name ?? exerciseLift, sets, ...percent1RM };
  const places = principals(context, template, ({ id }) => id === exerciseLift);
  const groups = places.map(({ item }) => (item.dose.kind === 'resistance' ? item.dose.groups.filter(({ role }) => role === 'warm-up') : []));
  const counts = groups.map((own) => own.reduce((sum, group) => sum + group.sets, 0));
  const percents = groups.flat().map((group) => group.percent1RM);
  const known = percents.flatMap((range) => (range ? [range.low, range.high] : []));
  const here = counts.length === 0 ? {} : { sets: Math.min(...counts), ...(known.length > 0 ? lowHigh(known) : {}) };
  const status = ((): Status => {
    if (counts.length === 0 || counts.some((count) => count < sets)) return 'departs';
    if (known.length > 0 && !within(lowHigh(known), percent1RM)) return 'departs';
    return percents.includes(null) ? 'cannot-check' : 'meets';
  })();
  return row('warm-up', warmUp, research, here, status);
}

function learningRow(context: Context, weeks: Cited<number>): ConformityRow {
  const { phases } = context.input.program;
  const end = phases.findIndex(({ purpose }) => purpose !== 'learn');
  const here = phases.slice(0, end < 0 ? phases.length : end).reduce((sum, phase) => sum + phase.weeks, 0);
  return row('learning-weeks', weeks, { weeks: weeks.value }, { weeks: here }, meetsIf(here >= weeks.value));
}

/** Every session that holds a lift of the template. */
const trainingSessions = (context: Context, template: Template) =>
  [...new Set(context.spans.flatMap((span) => template.lifts.flatMap((lift) => placesOfLift(context, lift, span))).map(({ session }) => session))];

function supervisionRow(context: Context, template: Template): ConformityRow {
  const sessions = trainingSessions(context, template);
  const alone = sessions.filter(({ setting }) => setting === 'home');
  const research = { supervised: template.supervised.value ? 'yes' : 'no' };
  const here = sessions.length === 0 ? {} : { supervised: alone.length === 0 ? 'yes' : 'no', alone: alone.length, sessions: sessions.length };
  const meets = sessions.length > 0 && (alone.length === 0 || !template.supervised.value);
  return row('supervised', template.supervised, research, here, meetsIf(meets));
}

function minutesRow(context: Context, template: Template): ConformityRow {
  const minutes = trainingSessions(context, template).map(({ plannedMinutes }) => plannedMinutes);
  const known = minutes.filter((planned) => planned !== null);
  const research = template.sessionMinutes.value;
  const status = ((): Status => {
    if (minutes.length === 0 || known.some((planned) => planned !== research)) return 'departs';
    return known.length < minutes.length ? 'cannot-check' : 'meets';
  })();
  return row('session-minutes', template.sessionMinutes, { minutes: research }, known.length > 0 ? lowHigh(known) : {}, status);
}

function lengthRow(context: Context, template: Template): ConformityRow {
  const weeks = programWeeks(context.input.program);
  return row('length-weeks', template.lengthWeeks, { weeks: template.lengthWeeks.value }, { weeks }, meetsIf(weeks >= template.lengthWeeks.value));
}
