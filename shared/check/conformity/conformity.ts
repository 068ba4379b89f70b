import { daysPerWeek, type PhaseSpan } from '../../program/calendar';
import { type PhasePurpose, programWeeks } from '../../program/schema';
import type { Cited } from '../../evidence/cited';
import { templateFor } from '../../template/arm';
import { mainFamilies, mainPurpose, startsAny } from '../../template/counting';
import { type Family, mainWork, phaseWeeks, type Template, type TemplatePhase } from '../../template/schema';
import type { Context } from '../context';
import type { ConformityRow } from '../finding';
import { lowHigh, meetsIf, row, type Status, together, within } from './conformityRow';
import { doseRows } from './doseRows';
import { principalPlaces, spansOf } from './targetSets';
import { mainSessions, placesOfFamily } from './templateFamilies';

/**
 * The table a therapist can show, one row per template parameter: what research says, what this program does.
 * Weeks of learning and of the whole program meet the research from its length on; everything else must lie in its
 * range.
 */
export function conformityOf(context: Context): readonly ConformityRow[] | null {
  if (!context.input.template) return null;
  const template = templateFor(context.input.template, context.input.patient);
  const { supervised, sessionMinutes, lengthWeeks } = template;
  const learn = firstPhases(template.phases);
  const warmUp = template.phases.find(({ purpose }) => purpose === mainPurpose(template))?.warmUp;
  return [
    sessionsRow(context, template),
    ...template.families.map((family) => familyRow(context, template, family)),
    ...doseRows(context, template),
    ...(warmUp ? [warmUpRow(context, template, warmUp)] : []),
    ...(learn.length > 0 ? [learningRow(context, learn)] : []),
    ...(supervised ? [supervisionRow(context, template, supervised)] : []),
    ...(sessionMinutes ? [minutesRow(context, template, sessionMinutes)] : []),
    ...(lengthWeeks ? [lengthRow(context, lengthWeeks)] : []),
  ];
}

/** The phases of learning that a program begins with. */
function firstPhases<P extends { readonly purpose: PhasePurpose }>(phases: readonly P[]): readonly P[] {
  const end = phases.findIndex(({ purpose }) => purpose !== 'learn');
  return end < 0 ? phases : phases.slice(0, end);
}

/** Whether the template itself has a phase of this purpose without any of these families. */
const mayLack = ({ phases }: Template, purpose: PhasePurpose, families: readonly Family[]): boolean =>
  phases.some((phase) => phase.purpose === purpose && !startsAny(phase, families));

function sessionsRow(context: Context, template: Template): ConformityRow {
  const research = template.sessionsPerWeek.value;
  const families = mainFamilies(template);
  const here = context.spans
    .map((span) => ({ span, sessions: mainSessions(context, template, span) }))
    .filter(({ span, sessions }) => sessions > 0 || !mayLack(template, span.phase.purpose, families))
    .map(({ sessions }) => sessions);
  const range = here.length > 0 ? lowHigh(here) : null;
  return row(
    'sessions-per-week',
    template.sessionsPerWeek,
    { ...research, work: mainWork(template) },
    range ? { ...range } : {},
    meetsIf(range !== null && within(range, research)),
  );
}

/**
 * A family meets the research when every phase that the template has it in has it, and the target phase on as many
 * days a week as the research says; a family that the template has only before, in those phases.
 */
function familyRow(context: Context, template: Template, family: Family): ConformityRow {
  const often = family.daysPerWeek ?? template.sessionsPerWeek;
  const has = template.phases.filter((phase) => startsAny(phase, [family])).map(({ purpose }) => purpose);
  const main = mainPurpose(template);
  const compared = has.includes(main) ? [main] : has;
  const mayBeMissing = ({ phase }: PhaseSpan) => mayLack(template, phase.purpose, [family]);
  const spans = context.spans.filter(({ phase }) => compared.includes(phase.purpose));
  const places = spans.flatMap((span) => principalPlaces(context, family, span));
  const perWeek = spans
    .filter((span) => !mayBeMissing(span) || placesOfFamily(context, family, span).length > 0)
    .map((span) => daysPerWeek(new Set(placesOfFamily(context, family, span).map(({ session }) => session))));
  const always = context.spans
    .filter((span) => has.includes(span.phase.purpose) && !mayBeMissing(span))
    .every((span) => placesOfFamily(context, family, span).length > 0);
  const range = perWeek.length > 0 ? lowHigh(perWeek) : null;
  const names = [...new Set(places.map(({ name }) => name))];
  return row(
    `family:${family.id}`,
    often,
    { family: family.name, ...often.value },
    { family: family.name, exercises: names, ...(range ?? { low: 0, high: 0 }) },
    meetsIf(always && range !== null && within(range, often.value)),
  );
}

function learningRow(context: Context, learn: readonly TemplatePhase[]): ConformityRow {
  const here = firstPhases(context.input.program.phases).reduce((sum, phase) => sum + phase.weeks, 0);
  const weeks = learn.reduce((sum, phase) => sum + phaseWeeks(phase), 0);
  const cited = together(learn.map((phase) => phase.weeks));
  return row('learning-weeks', cited, { weeks }, { weeks: here }, meetsIf(here >= weeks));
}

/** Every session that holds the template's main work. */
const trainingSessions = (context: Context, template: Template) => {
  const families = mainFamilies(template);
  return [
    ...new Set(
      context.spans
        .flatMap((span) => families.flatMap((family) => placesOfFamily(context, family, span)))
        .map(({ session }) => session),
    ),
  ];
};

function supervisionRow(context: Context, template: Template, supervised: Cited<boolean>): ConformityRow {
  const sessions = trainingSessions(context, template);
  const alone = sessions.filter(({ setting }) => setting === 'home');
  const research = { supervised: supervised.value ? 'yes' : 'no' };
  const here =
    sessions.length === 0
      ? {}
      : { supervised: alone.length === 0 ? 'yes' : 'no', alone: alone.length, sessions: sessions.length };
  const planned = template.week.value.some(({ setting }) => setting === 'home');
  const enough = !supervised.value || alone.length === 0 || (planned && alone.length < sessions.length);
  return row('supervised', supervised, research, here, meetsIf(sessions.length > 0 && enough));
}

function minutesRow(
  context: Context,
  template: Template,
  cited: NonNullable<Template['sessionMinutes']>,
): ConformityRow {
  const minutes = trainingSessions(context, template).map(({ plannedMinutes }) => plannedMinutes);
  const known = minutes.filter((planned) => planned !== null);
  const status = ((): Status => {
    if (minutes.length === 0 || (known.length > 0 && !within(lowHigh(known), cited.value))) return 'departs';
    return known.length < minutes.length ? 'cannot-check' : 'meets';
  })();
  return row(
    'session-minutes',
    cited,
    { ...cited.value },
    known.length > 0 ? { ...lowHigh(known) } : {},
    status,
  );
}

function lengthRow(context: Context, cited: Cited<number>): ConformityRow {
  const weeks = programWeeks(context.input.program);
  return row('length-weeks', cited, { weeks: cited.value }, { weeks }, meetsIf(weeks >= cited.value));
}

type WarmUp = NonNullable<TemplatePhase['warmUp']>;

function warmUpRow(context: Context, template: Template, warmUp: WarmUp): ConformityRow {
  const { family: familyId, sets, percent1RM } = warmUp.value;
  const family = template.families.find(({ id }) => id === familyId);
  const research = { family: family?.name ?? familyId, sets, ...percent1RM };
  const places = family
    ? spansOf(context, mainPurpose(template)).flatMap((span) => principalPlaces(context, family, span))
    : [];
  const groups = places.map(({ item }) =>
    item.dose.kind === 'resistance' ? item.dose.groups.filter(({ role }) => role === 'warm-up') : [],
  );
  const counts = groups.map((own) => own.reduce((sum, group) => sum + group.sets, 0));
  const percents = groups.flat().map((group) => group.percent1RM);
  const known = percents.flatMap((range) => (range ? [range.low, range.high] : []));
  const here =
    counts.length === 0 ? {} : { sets: Math.min(...counts), ...(known.length > 0 ? lowHigh(known) : {}) };
  const status = ((): Status => {
    if (counts.length === 0 || counts.some((count) => count < sets)) return 'departs';
    if (known.length > 0 && !within(lowHigh(known), percent1RM)) return 'departs';
    return percents.includes(null) ? 'cannot-check' : 'meets';
  })();
  return row('warm-up', warmUp, research, here, status);
}
