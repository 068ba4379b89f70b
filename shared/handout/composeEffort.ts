import { type Dose, type Effort, EFFORT_SCALES, type EffortScale } from '../program/dose';
import type { HandoutContext } from './composeContext';
import { formatNumber, formatRange } from './composeFormat';
import { type Block, plain, type RichText, strong } from './model';

/** The efforts of the work sets, in order, without repeats. */
export function workEfforts(dose: Dose): readonly Effort[] {
  const all =
    dose.kind === 'resistance'
      ? dose.groups.filter((g) => g.role === 'work').map((g) => g.effort)
      : [dose.effort];
  const known = all.filter((effort) => effort !== null);
  return known.filter((effort, i) => known.findIndex((other) => same(effort, other)) === i);
}

const same = (a: Effort, b: Effort) =>
  a.scale === b.scale && a.range.low === b.range.low && a.range.high === b.range.high;

/** The effort of one exercise as its card shows it; null when none is set. */
export function effortValue(
  dose: Dose,
  { locale, text }: Pick<HandoutContext, 'locale' | 'text'>,
): string | null {
  const efforts = workEfforts(dose).map(({ scale, range }) => {
    const value = formatRange(range, locale, text);
    return scale === 'borg-6-20' ? text.borg(value) : value;
  });
  return efforts.length === 0 ? null : text.thenEach(efforts);
}

/** "Effort 0–10": with the ends of the scale, for a number alone says little. The value says it where scales differ. */
export function effortLabel(dose: Dose, { text, source }: Pick<HandoutContext, 'text' | 'source'>): string {
  // Three cards a page set the number right behind the label.
  if (source.options.layout === 'compact') return text.dose.effort;
  const scales = workEfforts(dose).map(({ scale }) => EFFORT_SCALES[scale]);
  const [first] = scales;
  const oneScale =
    first !== undefined && scales.every(({ min, max }) => min === first.min && max === first.max);
  return oneScale ? text.sheets.log.effort(first.min, first.max) : text.dose.effort;
}

/** "How hard?": one line with the target of all home exercises marked, and what it feels like. */
export function effortBlocks(context: HandoutContext): readonly Block[] {
  const efforts = context.homeItems.flatMap(({ item }) => workEfforts(item.dose));
  const { text } = context;
  const scale =
    efforts.find((effort) => effort.scale !== 'borg-6-20')?.scale ?? efforts[0]?.scale ?? 'rir-rpe';
  // Ratings of different scales never share a line: the others stand on their cards.
  const onScale = efforts.filter((effort) => effort.scale === scale);
  const target =
    onScale.length === 0
      ? null
      : {
          low: Math.min(...onScale.map(({ range }) => range.low)),
          high: Math.max(...onScale.map(({ range }) => range.high)),
        };
  const { min, max } = EFFORT_SCALES[scale];
  const words = target === null ? null : targetWords(target, context);
  const oneTarget = efforts.every((effort) => efforts[0] !== undefined && same(effort, efforts[0]));
  return [
    { kind: 'heading', text: text.howHard, aside: '' },
    { kind: 'effort', line: { min, max, target, spoken: text.effortSpoken(min, max, words) } },
    { kind: 'paragraph', text: caption(words, target, { scale, oneTarget, context }) },
  ];
}

type Target = { readonly low: number; readonly high: number };

const targetWords = (target: Target, { locale, text }: HandoutContext) =>
  text.toRange(formatNumber(target.low, locale), formatNumber(target.high, locale));

type Caption = { readonly scale: EffortScale; readonly oneTarget: boolean; readonly context: HandoutContext };

/** What the target feels like; with several targets on one handout, that each card shows its own. */
function caption(
  words: string | null,
  target: Target | null,
  { scale, oneTarget, context }: Caption,
): RichText {
  const { text } = context;
  if (words === null || target === null) return [plain(text.effortOpen)];
  const meaning = oneTarget ? text.effortMeaning(scale, target.low, target.high) : text.effortVaries;
  return [plain(`${text.target} `), strong(`${words}.`), plain(` ${meaning}`)];
}
