import type { PhasePurpose } from '../../program/schema';
import type { Range } from '../../range';
import { mainPurpose } from '../../template/counting';
import { type PhaseDose, type Template, Work } from '../../template/schema';
import type { Context } from '../context';
import type { ConformityRow, FindingValues } from '../finding';
import type { Place } from '../place';
import { lowHigh, meetsIf, row, type Status, together, within } from './conformityRow';
import { effortRow } from './effortRow';
import { percentRow } from './percentRow';
import { type CitedRange, dosesOf, prescribed, prescribedEffort } from './prescribed';
import { exercisesRow, perDayRow } from './sessionRows';
import { principalPlaces, spansOf, weeklyWork } from './targetSets';
import { placesOfWork } from './templateFamilies';

/** The rows about how a kind of work is done in the phases of one purpose. A parameter is `dose:<purpose>:<work>:<measure>`. */

/** The purposes that have rows: how the work is learned, and how it is done in the phases that stand for the template. */
const purposesOf = (template: Template): readonly PhasePurpose[] => [
  ...new Set<PhasePurpose>(['learn', mainPurpose(template)]),
];

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
  purposesOf(template)
    .filter((purpose) => purpose === mainPurpose(template) || spansOf(context, purpose).length > 0)
    .flatMap((purpose) => Work.options.flatMap((work) => workRows(context, template, purpose, work)));

function workRows(
  context: Context,
  template: Template,
  purpose: PhasePurpose,
  work: Work,
): readonly ConformityRow[] {
  const doses = dosesOf(template, purpose, work);
  if (doses.length === 0) return [];
  const places = principals(context, template, purpose, work);
  const all = spansOf(context, purpose).flatMap((span) => placesOfWork(context, template, work, span));
  const name = (measure: string) => `dose:${purpose}:${work}:${measure}`;
  const percent = prescribed(doses, 'percent1RM');
  const effort = prescribedEffort(doses);
  const perDay = prescribed(doses, 'perDay');
  const exercises = prescribed(doses, 'exercises');
  const rest = prescribed(doses, 'restSeconds');
  return [
    ...setsRow(context, places, work, doses, name('sets-amount')),
    ...(exercises ? [exercisesRow(name('exercises'), exercises, all)] : []),
    ...(perDay ? [perDayRow(context, name('per-day'), perDay, all, work)] : []),
    ...(percent ? [percentRow(context, template, places, name('percent'), percent, effort)] : []),
    ...(effort && !percent ? [effortRow(places, name('effort'), effort)] : []),
    ...(rest ? [restRow(places, name('rest'), rest)] : []),
    ...intentRow(places, doses, name('intent')),
  ];
}

/** A dose in another unit, such as a hold among repetitions, has sets to compare and no amount. */
function setsRow(
  context: Context,
  places: readonly Place[],
  work: Work,
  doses: readonly PhaseDose[],
  parameter: string,
): readonly ConformityRow[] {
  const sets = prescribed(doses, 'sets');
  const amount = prescribed(doses, 'amount');
  const cited = [...(sets ? [sets] : []), ...(amount ? [amount] : [])];
  if (cited.length === 0) return [];
  const here = places.flatMap((place) => weeklyWork(context, place, work));
  const values = (setsOf: Range | null, amountOf: Range | null): FindingValues => ({
    ...(setsOf ? { setsLow: setsOf.low, setsHigh: setsOf.high } : {}),
    ...(amountOf ? { amountLow: amountOf.low, amountHigh: amountOf.high } : {}),
  });
  const amounts = here.flatMap((one) => (one.amount ? [one.amount.low, one.amount.high] : []));
  const setsHere = sets && here.length > 0 ? lowHigh(here.map((one) => one.sets)) : null;
  const amountHere = amount && amounts.length > 0 ? lowHigh(amounts) : null;
  const status = ((): Status => {
    if (here.length === 0) return 'departs';
    if (sets && setsHere && !within(setsHere, sets.value)) return 'departs';
    if (amount && amountHere && !within(amountHere, amount.value)) return 'departs';
    return amount && here.some((one) => one.amount === null) ? 'cannot-check' : 'meets';
  })();
  const research = values(sets?.value ?? null, amount?.value ?? null);
  return [row(parameter, together(cited), research, values(setsHere, amountHere), status)];
}

function restRow(places: readonly Place[], parameter: string, rest: CitedRange): ConformityRow {
  const rests = places.map(({ item }) => item.dose.restSeconds);
  const known = rests.filter((seconds) => seconds !== null);
  const here = known.length > 0 ? lowHigh(known) : null;
  const status = ((): Status => {
    if (rests.length === 0 || (here && !within(here, rest.value))) return 'departs';
    return known.length < rests.length ? 'cannot-check' : 'meets';
  })();
  return row(parameter, rest, { ...rest.value }, here ? { ...here } : {}, status);
}

/** How fast the lift is meant to be; no row where the phases of the purpose differ or one leaves it open. */
function intentRow(
  places: readonly Place[],
  doses: readonly PhaseDose[],
  parameter: string,
): readonly ConformityRow[] {
  const cited = doses.flatMap(({ intent }) => intent ?? []);
  const intent = cited[0]?.value;
  if (intent === undefined || cited.length < doses.length || cited.some(({ value }) => value !== intent))
    return [];
  const here = [...new Set(places.map(({ item }) => item.dose.intent))];
  const status = meetsIf(places.length > 0 && here.every((one) => one === intent));
  return [row(parameter, together(cited), { intent }, here.length > 0 ? { intent: here } : {}, status)];
}
