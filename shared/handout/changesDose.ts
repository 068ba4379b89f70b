import type { Seen } from './changesSeen';
import type { DoseCell } from './model';
import { clinical } from './text/clinicalChanges';
import type { HandoutText } from './text/en';

/** The sentences on what is different in the dose of one exercise; none when a reader sees the same. */
export function doseSentences(before: Seen, after: Seen, text: HandoutText): readonly string[] {
  const { changes, dose } = text;
  const cell = (label: string, was: string, is: string): readonly string[] =>
    was === is ? [] : [changes.became(label, was || changes.notSet, is || changes.notSet)];
  const weight =
    before.isIron && after.isIron && before.weight !== after.weight
      ? [changes.weight(before.weight, after.weight)]
      : cell(dose.weight, before.weight, after.weight);
  // The same weight on another bar takes other plates.
  const plates = after.plates === '' ? '' : `${after.plates}.`;
  const rebuilt =
    weight.length > 0 || before.plates === after.plates
      ? []
      : changedTo(text.barLead, before.plates, plates, '');
  const cells = [
    ...weight,
    ...cell(dose.sets, before.sets, after.sets),
    ...amountSentences(before.amounts, after.amounts, text),
    ...cell(clinical.percent, before.percent, after.percent),
  ];
  return [
    ...cells,
    // Sets that differ among each other can change while their sums stay.
    ...(cells.length === 0 ? changedTo(text.workLead, before.workSets, after.workSets, '') : []),
    ...rebuilt,
    ...changedTo(text.warmUpLead, before.warmUp, after.warmUp, changes.noWarmUp),
    ...cell(dose.rest, before.rest, after.rest),
    ...cell(dose.aDay, before.aDay, after.aDay),
    ...cell(dose.effort, before.effort, after.effort),
    ...cell(dose.side, before.side, after.side),
    ...cell(changes.holdLabel, before.support, after.support),
    ...changedTo(text.speedLead, before.speed, after.speed, changes.ownSpeed),
  ];
}

/** What holds now in a whole sentence, or that nothing does. */
function changedTo(lead: string, was: string, is: string, nothing: string): readonly string[] {
  if (was === is) return [];
  if (is === '') return nothing === '' ? [] : [nothing];
  return [`${lead} ${is}`];
}

/** "Times 8 → 10.", or "Hold 20 sec → Times 8." where what is counted is another thing. */
function amountSentences(
  before: readonly DoseCell[],
  after: readonly DoseCell[],
  { changes }: HandoutText,
): readonly string[] {
  if (before.length === after.length && before.every(({ label }, i) => label === after[i]?.label))
    return before.flatMap(({ label, value }, i) => {
      const is = after[i]?.value ?? '';
      return value === is ? [] : [changes.became(label, value, is)];
    });
  const whole = (cells: readonly DoseCell[]) =>
    cells.map(({ label, value }) => `${label} ${value}`).join(', ');
  return [changes.weight(whole(before), whole(after))];
}
