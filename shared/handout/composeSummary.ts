import { isSameData } from '../canonicalJson';
import { patientText } from '../exercise/patientText';
import { picturesOf } from './composeCard';
import type { HandoutContext, HomeItem } from './composeContext';
import { emergencySigns, headBlock } from './composeFront';
import { logTarget, weekRuns } from './composeLogTarget';
import { amountWords, whenWords } from './composeSummaryAmount';
import { weekBlocks } from './composeWeek';
import { type Block, plain, type RichText, strong, type Table, type TableCell } from './model';
import { capital } from './text/capital';

/** One sheet for the fridge: the week, each home exercise in a row, and when to stop. */
export function summaryBlocks(context: HandoutContext): readonly Block[] {
  const { text, homeItems } = context;
  return [
    headBlock(context),
    { kind: 'title', text: text.sheets.glance.title },
    ...(homeItems.length === 0 ? [{ kind: 'paragraph' as const, text: [plain(text.nothingAtHome)] }] : []),
    ...weekBlocks(context),
    ...homeSessions(context).map(({ name, items }): Block => ({
      kind: 'table',
      table: glanceTable(name, items, context),
    })),
    shortStop(context),
  ];
}

/** The home exercises by session. A session that is the only one needs no name. */
export function homeSessions({
  homeItems,
  text,
}: HandoutContext): readonly { readonly name: string | null; readonly items: readonly HomeItem[] }[] {
  const sessions = [...new Set(homeItems.map(({ session }) => session))];
  return sessions.map((session) => ({
    name: sessions.length > 1 ? text.sessionName(session.name) : null,
    items: homeItems.filter((home) => home.session === session),
  }));
}

/** Of more exercises the days are said once, above them. */
const FEW = 5;

function glanceTable(name: string | null, items: readonly HomeItem[], context: HandoutContext): Table {
  const { text } = context;
  const schedule = items[0]?.session.schedule;
  const when = schedule ? whenWords(schedule, context) : '';
  const together = name ?? (items.length > FEW ? text.setting.home : null);
  const { exercise, howMuch } = text.sheets.glance;
  // A session called "Every day" has said when.
  const saysWhen = together !== null && together.toLowerCase() !== when.toLowerCase();
  return {
    rules: 'rows',
    columns: [
      { head: together ?? exercise, share: 0.54 },
      { head: saysWhen ? `${howMuch}, ${when}` : howMuch, share: 0.46 },
    ],
    rows: items.map((home) => glanceRow(home, together === null, context)),
  };
}

const cell = (text: RichText): TableCell => ({ text, picture: null });

const glanceRow = (home: HomeItem, saysWhen: boolean, context: HandoutContext): readonly TableCell[] => [
  {
    disc: String(home.number),
    text: [strong(patientText(home.exercise, context.language).name)],
    picture: tellingPicture(home, context),
  },
  cell(howMuchWords(home, saysWhen, context)),
];

/** The end of a movement shows best which one it is. */
const tellingPicture = (home: HomeItem, context: HandoutContext) => picturesOf(home, context).at(-1) ?? null;

/** Weeks that are told one by one, as many as the log has. */
const WEEKS = 4;

/**
 * This week's amount and weight, then when, unless the session says so above. What changes stands in a line for each run of
 * weeks, and how long the last of them holds.
 */
function howMuchWords(home: HomeItem, saysWhen: boolean, context: HandoutContext): RichText {
  const { text, span, source } = context;
  const from = source.options.week;
  const last = Math.min(from + WEEKS - 1, span.lastWeek);
  const weeks = Array.from({ length: last - from + 1 }, (_, i) => from + i);
  const { target, changing } = logTarget(home, weeks, context);
  const when = saysWhen ? whenWords(home.session.schedule, context) : '';
  const first =
    target === '' ? [plain(capital(when))] : [strong(target), plain(when === '' ? '' : `, ${when}`)];
  const until = lastAlike(home, last, context);
  const goesOn = until < span.lastWeek ? `, ${text.sheets.glance.thenChanges}` : '';
  const runs = weekRuns(weeks, changing);
  const byWeek = runs.flatMap((run, i) => {
    const isLast = i === runs.length - 1;
    return [
      plain(`\n${text.weekColumn(run.first, isLast ? until : run.last)}:\u00a0`),
      strong(run.words),
      plain(isLast ? goesOn : ''),
    ];
  });
  const steady = runs.length > 0 || goesOn === '' ? '' : `\n${text.weekColumn(from, until)}${goesOn}`;
  return [...first, ...byWeek, plain(steady)].filter((run) => run.text !== '');
}

/** The last week of the phase, in a row from a week of the program on, with the same amount and weight. */
function lastAlike(home: HomeItem, week: number, context: HandoutContext): number {
  const { firstWeek, lastWeek } = context.span;
  const amountIn = (each: number) => amountWords(home, each - firstWeek + 1, context);
  const same = amountIn(week);
  let until = week;
  while (until < lastWeek && isSameData(amountIn(until + 1), same)) until += 1;
  return until;
}

/** Milder signs in short; what nobody waits with is told whole, as on page 1. */
function shortStop(context: HandoutContext): Block {
  const {
    text,
    source: { clinic },
  } = context;
  const { glance } = text.sheets;
  return {
    kind: 'stop',
    box: {
      word: text.stop.word,
      call: text.stop.call(clinic.phone.trim()),
      signs: [glance.stop],
      emergency: emergencySigns(context),
    },
  };
}
