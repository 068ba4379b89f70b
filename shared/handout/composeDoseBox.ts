import { WEEKDAYS } from '../localDate';
import type { Schedule } from '../program/schema';
import type { HandoutContext, HomeItem } from './composeContext';
import type { WeekDose } from './composeDose';
import { effortLabel, effortValue } from './composeEffort';
import { formatRest } from './composeFormat';
import { turnsOf } from './composeTurns';
import type { DoseCell } from './model';

/** The dose box: always the same cells in the same order; what changes over the weeks points to the table, as one. */
export function doseCells(
  home: HomeItem,
  doses: readonly WeekDose[],
  context: HandoutContext,
): readonly DoseCell[] {
  const { text } = context;
  const { dose } = home.item;
  const [first] = doses;
  if (!first) return [];
  const amount: readonly Amount[] = [
    ...(first.sets ? [{ cell: first.sets, in: (week: WeekDose) => week.sets?.value }] : []),
    ...first.amounts.map((cell, i): Amount => ({ cell, in: (week) => week.amounts[i]?.value })),
    ...(first.weight ? [{ cell: first.weight, in: (week: WeekDose) => week.weight?.value }] : []),
  ];
  const effort = effortValue(dose, context);
  const side = text.sides[dose.side];
  return [
    ...amountCells(amount, doses, text),
    { label: text.dose.rest, value: restValue(home, context) },
    { label: text.dose.days, value: daysValue(home.session.schedule, context) },
    ...(dose.timesPerDay === 1 ? [] : [{ label: text.dose.aDay, value: text.timesADay(dose.timesPerDay) }]),
    ...(effort === null ? [] : [{ label: effortLabel(dose, context), value: effort }]),
    ...(side === '' ? [] : [{ label: text.dose.side, value: side }]),
  ];
}

/** A cell of the first week, and where its value stands in any other. */
type Amount = { readonly cell: DoseCell; readonly in: (week: WeekDose) => string | undefined };

/** What is the same each week, and in the place of the first that is not, one cell for all that change. */
function amountCells(
  amount: readonly Amount[],
  doses: readonly WeekDose[],
  text: HandoutContext['text'],
): readonly DoseCell[] {
  const changing = amount.filter((each) => doses.some((week) => each.in(week) !== each.cell.value));
  const label = text.together(changing.map(({ cell }) => cell.label));
  return amount.flatMap((each): readonly DoseCell[] => {
    if (!changing.includes(each)) return [each.cell];
    return each === changing[0] ? [{ label, value: text.byWeek }] : [];
  });
}

function restValue(home: HomeItem, context: HandoutContext): string {
  const { text, locale } = context;
  const last = turnsOf(home, context).at(-1);
  if (last !== undefined && last !== home.number) return text.restAfter(last);
  return formatRest(home.item.dose.restSeconds, locale, text);
}

/** The days of a session, short: "Tue, Sat", "2 a week". */
export function daysValue(schedule: Schedule, { text }: Pick<HandoutContext, 'text'>): string {
  switch (schedule.kind) {
    case 'days':
      return schedule.days.length === 7
        ? text.everyDay
        : WEEKDAYS.filter((day) => schedule.days.includes(day))
            .map((day) => text.days[day])
            .join(', ');
    case 'times-a-week':
      return text.aWeek(schedule.times);
    case 'every-other-day':
      return text.everyOtherDayShort;
  }
}
