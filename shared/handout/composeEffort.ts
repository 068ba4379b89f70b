import { type Dose, type Effort, EFFORT_SCALES, type EffortScale } from '../program/dose';
import type { HandoutContext } from './composeContext';
import { formatNumber, formatRange } from './composeFormat';
import { type Block, plain, strong } from './model';
import { isHard } from './text/effortMeaning';

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
  const ends = { low: text.effortFeeling(scale, min), high: text.effortFeeling(scale, max) };
  return [
    { kind: 'heading', text: text.howHard, aside: '' },
    {
      kind: 'effort',
      line: { min, max, target, ends, spoken: text.effortSpoken({ min, max, ends }, words) },
    },
    {
      kind: 'paragraph',
      text:
        words === null || target === null
          ? [plain(text.effortOpen)]
          : [
              plain(`${text.target} `),
              strong(`${words}.`),
              plain(` ${meaning({ scale, target }, efforts, context)}`),
            ],
    },
  ];
}

type Target = { readonly low: number; readonly high: number };

const targetWords = (target: Target, { locale, text }: HandoutContext) =>
  text.toRange(formatNumber(target.low, locale), formatNumber(target.high, locale));

type Marked = { readonly scale: EffortScale; readonly target: Target };

/** What the marked numbers feel like; with several targets on one handout, also that each card shows its own. */
function meaning({ scale, target }: Marked, efforts: readonly Effort[], context: HandoutContext): string {
  const { text } = context;
  const oneTarget = efforts.every((effort) => efforts[0] !== undefined && same(effort, efforts[0]));
  if (oneTarget && target.high - target.low <= 1) return text.effortMeaning(scale, target.low, target.high);
  const { max } = EFFORT_SCALES[scale];
  const withEnd = (end: number) =>
    efforts.filter((effort) => EFFORT_SCALES[effort.scale].max === end).map(({ range }) => range);
  const others = Object.values(EFFORT_SCALES)
    .map((other) => other.max)
    .filter((end) => end !== max);
  return [
    ...(oneTarget ? [] : [text.effortVaries]),
    levelWords(scale, [target, ...withEnd(max)], context),
    ...leftAtTop({ scale, target }, text),
    // Numbers of another scale stand on their cards only, and are told apart there by its end.
    ...(others.some((end) => withEnd(end).length > 0) ? [levelWords('borg-6-20', withEnd(20), context)] : []),
  ].join(' ');
}

/** "3 feels easy, 4 like light work, 5 to 6 like work.": neighbours that feel the same in one. */
function levelWords(scale: EffortScale, ranges: readonly Target[], context: HandoutContext): string {
  const { text } = context;
  const runs: { low: number; high: number; how: string }[] = [];
  for (let level = EFFORT_SCALES[scale].min; level <= EFFORT_SCALES[scale].max; level++) {
    if (!ranges.some(({ low, high }) => level >= Math.round(low) && level <= Math.round(high))) continue;
    const how = text.effortFeeling(scale, level);
    const last = runs.at(-1);
    if (last?.how === how && last.high === level - 1) last.high = level;
    else runs.push({ low: level, high: level, how });
  }
  const levels = (run: Target) => {
    const words = targetWords(run, context);
    return scale === 'borg-6-20' ? text.borg(words) : words;
  };
  return text.effortLevels(runs.map((run) => ({ levels: levels(run), how: run.how })));
}

/** Where the top of the target is hard, how many repetitions it still leaves. */
function leftAtTop({ scale, target: { high } }: Marked, text: HandoutContext['text']): readonly string[] {
  const tells = scale === 'rir-rpe' && Number.isInteger(high) && isHard(high) && high < 10;
  return tells ? [text.effortLeft(high, 10 - high)] : [];
}
