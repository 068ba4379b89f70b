import type { PhasePurpose } from '../../program/schema';
import { doseSeconds } from '../../program/sessionMinutes';
import type { Range } from '../../range';
import { type Template, Work } from '../../template/schema';
import type { Context } from '../context';
import type { ConformityRow, FindingValues } from '../finding';
import type { Place } from '../place';
import { lowHigh, meetsIf, row, type Status, within } from './conformityRow';
import { dosesOf, prescribed, prescribedEffort } from './prescribed';
import { principalPlaces, spansOf, weeklyPercent, weeklyWork } from './targetSets';
import { isEasierWeek } from './templateFamilies';

/** The rows about how a kind of work is done in the phases of one purpose. A parameter is `dose:<purpose>:<work>:<measure>`. */

const PURPOSES: readonly PhasePurpose[] = ['learn', 'target'];

/** The exercises that stand for the families of a kind of work in the phases of a purpose. */
const principals = (
  context: Context,
  template: Template,
  purpose: PhasePurpose,
  work: Work,
): readonly Place[] =>
  spansOf(context, purpose).flatMap((span) => [
    ...new Set(
      template.families
        .filter((family) => family.work === work)
        .flatMap((family) => principalPlaces(context, family, span)),
    ),
  ]);

/** While learning, only what is written as a limit of its own: a program without such a phase has a row for that. */
export const doseRows = (context: Context, template: Template): readonly ConformityRow[] =>
  PURPOSES.filter((purpose) => purpose === 'target' || spansOf(context, purpose).length > 0).flatMap(
    (purpose) => Work.options.flatMap((work) => workRows(context, template, purpose, work)),
  );

function workRows(
  context: Context,
  template: Template,
  purpose: PhasePurpose,
  work: Work,
): readonly ConformityRow[] {
  const doses = dosesOf(template, purpose, work);
  if (doses.length === 0) return [];
  const places = principals(context, template, purpose, work);
  const name = (measure: string) => `dose:${purpose}:${work}:${measure}`;
  const percent = prescribed(doses, 'percent1RM');
  const effort = percent === null ? prescribedEffort(doses) : null;
  const perDay = prescribed(doses, 'perDay');
  const exercises = prescribed(doses, 'exercises');
  const rest = prescribed(doses, 'restSeconds');
  const [intent] = doses.every((dose) => dose.intent?.value === doses[0]?.intent?.value)
    ? doses.flatMap((dose) => dose.intent ?? [])
    : [];
  return [
    ...setsRow(context, places, work, doses, name('sets-amount')),
    ...(exercises
      ? [
          measured(
            name('exercises'),
            exercises,
            perSession(places, () => 1),
          ),
        ]
      : []),
    ...(perDay ? [measured(name('per-day'), perDay, daily(context, places, work))] : []),
    ...(percent ? [percentRow(context, places, name('percent'), percent)] : []),
    ...(effort ? [effortRow(places, name('effort'), effort)] : []),
    ...(rest ? [restRow(places, name('rest'), rest)] : []),
    ...(intent
      ? [
          row(
            name('intent'),
            intent,
            { intent: intent.value },
            { intent: [...new Set(places.map(({ item }) => item.dose.intent))] },
            meetsIf(places.length > 0 && places.every(({ item }) => item.dose.intent === intent.value)),
          ),
        ]
      : []),
  ];
}

type Cited = NonNullable<ReturnType<typeof prescribed>>;

/** A row whose values are known once there is anything to measure. */
function measured(parameter: string, cited: Cited, here: readonly number[]): ConformityRow {
  const range = here.length > 0 ? lowHigh(here) : null;
  return row(
    parameter,
    cited,
    { ...cited.value },
    range ? { ...range } : {},
    meetsIf(range !== null && within(range, cited.value)),
  );
}

function setsRow(
  context: Context,
  places: readonly Place[],
  work: Work,
  doses: ReturnType<typeof dosesOf>,
  parameter: string,
): readonly ConformityRow[] {
  const sets = prescribed(doses, 'sets');
  const amount = prescribed(doses, 'amount');
  const cited = sets ?? amount;
  if (!cited) return [];
  const here = places.flatMap((place) => weeklyWork(context, place, work));
  const values = (setsOf: Range | null, amountOf: Range | null): FindingValues => ({
    ...(setsOf ? { setsLow: setsOf.low, setsHigh: setsOf.high } : {}),
    ...(amountOf ? { amountLow: amountOf.low, amountHigh: amountOf.high } : {}),
  });
  const research = values(sets?.value ?? null, amount?.value ?? null);
  if (here.length === 0) return [row(parameter, cited, research, {}, 'departs')];
  const amounts = here.flatMap((one) => (one.amount ? [one.amount.low, one.amount.high] : []));
  const setsHere = sets ? lowHigh(here.map((one) => one.sets)) : null;
  const amountHere = amount && amounts.length > 0 ? lowHigh(amounts) : null;
  const fits =
    (!sets || !setsHere || within(setsHere, sets.value)) &&
    (!amount || !amountHere || within(amountHere, amount.value));
  return [row(parameter, cited, research, values(setsHere, amountHere), meetsIf(fits))];
}

/** One number for each session that holds some of the exercises. */
function perSession(places: readonly Place[], of: (place: Place) => number): readonly number[] {
  const sums = new Map<Place['session'], number>();
  for (const place of places) sums.set(place.session, (sums.get(place.session) ?? 0) + of(place));
  return [...sums.values()];
}

/** Contacts a day for impact, else minutes a day with the rests; of the fullest week that is not an easier one. */
const daily = (context: Context, places: readonly Place[], work: Work): readonly number[] =>
  perSession(places, (place) =>
    Math.max(
      0,
      ...context
        .weekDoses(place)
        .filter(({ week }) => !isEasierWeek(place, week))
        .map(({ dose }) => {
          if (work !== 'impact') return (doseSeconds(dose) * dose.timesPerDay) / 60;
          return dose.kind === 'impact' ? dose.sets * dose.amount.high * dose.timesPerDay : 0;
        }),
    ),
  ).map((amount) => Math.round(amount));

/** A lift dosed by effort alone cannot be compared with a % of 1RM. */
function percentRow(
  context: Context,
  places: readonly Place[],
  parameter: string,
  percent: Cited,
): ConformityRow {
  const weeks = places.flatMap((place) => weeklyPercent(context, place));
  const known = weeks.flatMap(({ range }) => (range ? [range.low, range.high] : []));
  const here = known.length > 0 ? lowHigh(known) : null;
  const status = ((): Status => {
    if (weeks.length === 0) return 'departs';
    if (here && !within(here, percent.value)) return 'departs';
    return weeks.some(({ range }) => range === null) ? 'cannot-check' : 'meets';
  })();
  return row(parameter, percent, { ...percent.value }, here ? { ...here } : {}, status);
}

/** Efforts on another scale cannot be compared. */
function effortRow(
  places: readonly Place[],
  parameter: string,
  effort: NonNullable<ReturnType<typeof prescribedEffort>>,
): ConformityRow {
  const { scale, range } = effort.value;
  const efforts = places.flatMap(({ item: { dose } }) =>
    dose.kind === 'resistance'
      ? dose.groups.filter(({ role }) => role === 'work').map((group) => group.effort)
      : [dose.effort],
  );
  const known = efforts.flatMap((one) => (one?.scale === scale ? [one.range.low, one.range.high] : []));
  const here = known.length > 0 ? lowHigh(known) : null;
  const status = ((): Status => {
    if (efforts.length === 0) return 'departs';
    if (here && !within(here, range)) return 'departs';
    return efforts.some((one) => one?.scale !== scale) ? 'cannot-check' : 'meets';
  })();
  return row(parameter, effort, { scale, ...range }, here ? { scale, ...here } : {}, status);
}

function restRow(places: readonly Place[], parameter: string, rest: Cited): ConformityRow {
  const rests = places.map(({ item }) => item.dose.restSeconds);
  const known = rests.filter((seconds) => seconds !== null);
  const here = known.length > 0 ? lowHigh(known) : null;
  const status = ((): Status => {
    if (rests.length === 0 || (here && !within(here, rest.value))) return 'departs';
    return known.length < rests.length ? 'cannot-check' : 'meets';
  })();
  return row(parameter, rest, { ...rest.value }, here ? { ...here } : {}, status);
}
