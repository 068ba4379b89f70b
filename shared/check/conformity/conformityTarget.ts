import type { Template } from '../../template/schema';
import type { Context } from '../context';
import { lowHigh, meetsIf, row, type Status, within } from './conformityRow';
import type { ConformityRow } from '../finding';
import type { Place } from '../place';
import { principalPlaces, targetSpans, weeklyPercent, weeklyWork } from './targetSets';
import type { Lift } from './templateLifts';

/** The rows about how the template's lifts are done in the target phase. */

/** The exercises that stand for some of the template's lifts in the target phases. */
const principals = (context: Context, template: Template, lifts: (lift: Lift) => boolean): readonly Place[] =>
  targetSpans(context).flatMap((span) =>
    template.lifts.filter(lifts).flatMap((lift) => principalPlaces(context, lift, span)),
  );

type SetsAndReps = NonNullable<Template['phases'][number]['sets']>;

export function setsRow(
  context: Context,
  template: Template,
  sets: SetsAndReps,
  reps: SetsAndReps,
): ConformityRow {
  const work = principals(context, template, () => true).flatMap((place) => weeklyWork(context, place));
  const research = {
    setsLow: sets.value.low,
    setsHigh: sets.value.high,
    repsLow: reps.value.low,
    repsHigh: reps.value.high,
  };
  if (work.length === 0) return row('sets-reps', sets, research, {}, 'departs');
  const setsHere = lowHigh(work.map((one) => one.sets));
  const repsHere = lowHigh(work.flatMap((one) => [one.reps.low, one.reps.high]));
  const here = {
    setsLow: setsHere.low,
    setsHigh: setsHere.high,
    repsLow: repsHere.low,
    repsHigh: repsHere.high,
  };
  return row(
    'sets-reps',
    sets,
    research,
    here,
    meetsIf(within(setsHere, sets.value) && within(repsHere, reps.value)),
  );
}

/** A lift dosed by effort alone cannot be compared with a % of 1RM. */
export function percentRow(
  context: Context,
  template: Template,
  percent: NonNullable<Template['phases'][number]['percent1RM']>,
): ConformityRow {
  const weeks = principals(context, template, ({ impact }) => impact === null).flatMap((place) =>
    weeklyPercent(context, place),
  );
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

export function warmUpRow(context: Context, template: Template, warmUp: WarmUp): ConformityRow {
  const { exerciseLift, sets, percent1RM } = warmUp.value;
  const lift = template.lifts.find(({ id }) => id === exerciseLift);
  const research = { lift: lift?.name ?? exerciseLift, sets, ...percent1RM };
  const places = principals(context, template, ({ id }) => id === exerciseLift);
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
