import { WEEKDAYS } from '../localDate';
import type { Dose, DoseOf } from '../program/dose';
import type { Schedule } from '../program/schema';
import type { Range } from '../range';
import { doseContext, type HandoutContext, type HomeItem } from './composeContext';
import { ironInWeek, setsDiffer, unlessEqual } from './composeDose';
import { formatMetres, formatNumber } from './composeFormat';
import { type LoadWords, loadWords } from './composeLoad';

/** How much of an exercise is done in one week, in the words of the sheets. */
export type AmountWords = {
  /** "3 sets of 8 to 10". */
  readonly amount: string;
  /** "4 kg each hand"; empty for no weight. */
  readonly weight: string;
};

/** How much in week `week` of the phase, from 1. */
export function amountWords(
  { item, exercise }: HomeItem,
  week: number,
  context: HandoutContext,
): AmountWords {
  const { span, text } = context;
  const atHome = doseContext(context, 'home');
  const dose = ironInWeek(item.dose, exercise, { week, weeks: span.phase.weeks }, atHome);
  const loads =
    dose.kind === 'resistance'
      ? workOf(dose).map((group) => loadWords(exercise, group, atHome))
      : dose.kind === 'carry'
        ? [loadWords(exercise, { load: dose.load, percent1RM: null }, atHome)]
        : [];
  const ask = exercise.implement === 'band' ? text.sheets.amount.askBand : text.sheets.amount.askWeight;
  const weights = loads.map((load) => (load.ask ? ask : load.weight));
  const loaded = weights.some((weight) => weight !== text.noWeight);
  return {
    amount: glued(
      dose.kind === 'resistance'
        ? setsOf(dose, loads, context)
        : amountOf(dose, exercise.movementPattern, exercise.loading.unit === 'steps', context),
    ),
    weight: loaded ? glued(text.thenEach(unlessEqual(weights))) : '',
  };
}

/** A line ends between the parts of an amount, never within "3 sets of 8". */
const glued = (words: string): string => words.replaceAll(/(?<!,) /g, '\u00a0');

const workOf = (dose: DoseOf<'resistance'>) => dose.groups.filter((group) => group.role === 'work');

/** "4 sets of 8"; of sets that differ each: "1 set of 5, then 3 sets of 8". */
function setsOf(dose: DoseOf<'resistance'>, loads: readonly LoadWords[], context: HandoutContext): string {
  const { text } = context;
  const { amount } = text.sheets;
  const work = workOf(dose);
  const reps = work.map((group) => rangeWords(group.reps, context));
  return setsDiffer(reps, loads)
    ? text.thenEach(work.map((group, i) => amount.setsOf(group.sets, reps[i] ?? '')))
    : amount.setsOf(
        work.reduce((sum, group) => sum + group.sets, 0),
        reps[0] ?? '',
      );
}

const rangeWords = ({ low, high }: Range, { locale, text }: HandoutContext): string =>
  text.toRange(formatNumber(low, locale), formatNumber(high, locale));

function amountOf(
  dose: Exclude<Dose, { kind: 'resistance' }>,
  pattern: HomeItem['exercise']['movementPattern'],
  countsSteps: boolean,
  context: HandoutContext,
): string {
  const words = context.text.sheets.amount;
  const range = (value: Range) => rangeWords(value, context);
  switch (dose.kind) {
    case 'repetition':
      return words.setsOf(dose.sets, countsSteps ? words.steps(range(dose.reps)) : range(dose.reps));
    case 'impact':
      return words.setsOf(dose.sets, words.contacts(range(dose.amount), pattern));
    case 'carry':
      return words.setsOf(dose.sets, carryWords(dose, range(dose.amount), context));
    case 'hold':
      return [
        ...(dose.holds > 1
          ? [words.setsOf(dose.sets, String(dose.holds))]
          : dose.sets > 1
            ? [words.sets(dose.sets)]
            : []),
        words.hold(range(dose.amount)),
      ].join(', ');
    case 'time': {
      const minutes = words.minutes(range(dose.amount));
      return dose.sets === 1 ? minutes : words.setsOf(dose.sets, minutes);
    }
  }
}

function carryWords(dose: DoseOf<'carry'>, amount: string, { locale, text }: HandoutContext): string {
  switch (dose.measure) {
    case 'metres':
      return formatMetres(dose.amount, locale, text);
    case 'steps':
      return text.sheets.amount.steps(amount);
    case 'seconds':
      return text.sheets.amount.seconds(amount);
  }
}

/** What is the same every week beside the amount: which side, how often on one day. */
export function mannerWords({ item: { dose } }: HomeItem, { text }: HandoutContext): readonly string[] {
  const side = text.sides[dose.side];
  return [
    ...(side === '' ? [] : [glued(side)]),
    ...(dose.timesPerDay === 1 ? [] : [glued(text.sheets.amount.daily(dose.timesPerDay))]),
  ];
}

/** "Tue and Sat", "every day", "3 times a week". */
export function whenWords(schedule: Schedule, { text }: HandoutContext): string {
  const words = text.sheets.amount;
  switch (schedule.kind) {
    case 'days':
      return schedule.days.length === 7
        ? words.everyDay
        : words.days(WEEKDAYS.filter((day) => schedule.days.includes(day)).map((day) => text.days[day]));
    case 'times-a-week':
      return words.weekly(schedule.times);
    case 'every-other-day':
      return words.everyOtherDay;
  }
}
