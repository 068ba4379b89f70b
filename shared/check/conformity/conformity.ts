import { programWeeks } from '../../program/schema';
import type { Cited, Template } from '../../template/schema';
import type { Context } from '../context';
import { lowHigh, meetsIf, row, type Status, within } from './conformityRow';
import { percentRow, setsRow, warmUpRow } from './conformityTarget';
import type { ConformityRow } from '../finding';
import { principalPlaces, targetSpans } from './targetSets';
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

function sessionsRow(context: Context, template: Template): ConformityRow {
  const research = template.sessionsPerWeek.value;
  const here = context.spans.map((span) => liftSessions(context, template, span));
  const range = here.length > 0 ? lowHigh(here) : null;
  return row(
    'sessions-per-week',
    template.sessionsPerWeek,
    { ...research },
    range ?? {},
    meetsIf(range !== null && within(range, research)),
  );
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

function learningRow(context: Context, weeks: Cited<number>): ConformityRow {
  const { phases } = context.input.program;
  const end = phases.findIndex(({ purpose }) => purpose !== 'learn');
  const here = phases.slice(0, end < 0 ? phases.length : end).reduce((sum, phase) => sum + phase.weeks, 0);
  return row('learning-weeks', weeks, { weeks: weeks.value }, { weeks: here }, meetsIf(here >= weeks.value));
}

/** Every session that holds a lift of the template. */
const trainingSessions = (context: Context, template: Template) => [
  ...new Set(
    context.spans
      .flatMap((span) => template.lifts.flatMap((lift) => placesOfLift(context, lift, span)))
      .map(({ session }) => session),
  ),
];

function supervisionRow(context: Context, template: Template): ConformityRow {
  const sessions = trainingSessions(context, template);
  const alone = sessions.filter(({ setting }) => setting === 'home');
  const research = { supervised: template.supervised.value ? 'yes' : 'no' };
  const here =
    sessions.length === 0
      ? {}
      : { supervised: alone.length === 0 ? 'yes' : 'no', alone: alone.length, sessions: sessions.length };
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
  return row(
    'session-minutes',
    template.sessionMinutes,
    { minutes: research },
    known.length > 0 ? lowHigh(known) : {},
    status,
  );
}

function lengthRow(context: Context, template: Template): ConformityRow {
  const weeks = programWeeks(context.input.program);
  return row(
    'length-weeks',
    template.lengthWeeks,
    { weeks: template.lengthWeeks.value },
    { weeks },
    meetsIf(weeks >= template.lengthWeeks.value),
  );
}
