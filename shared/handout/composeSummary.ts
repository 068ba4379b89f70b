import { isSameData } from '../canonicalJson';
import { patientText } from '../exercise/patientText';
import { picturesOf } from './composeCard';
import { firstPrinted, type HandoutContext, type HomeItem } from './composeContext';
import { headBlock } from './composeFront';
import { amountWords, mannerWords, whenWords } from './composeSummaryAmount';
import { weekBlocks } from './composeWeek';
import { type Block, plain, type RichText, strong, type Table, type TableCell } from './model';

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

/** This week's amount and weight, then when, unless the session says so above; and for how long, where it changes. */
function howMuchWords(home: HomeItem, saysWhen: boolean, context: HandoutContext): RichText {
  const { amount, weight } = amountWords(home, firstPrinted(context), context);
  const parts = [amount, ...(weight === '' ? [] : [weight]), ...mannerWords(home, context)];
  const when = saysWhen ? `, ${whenWords(home.session.schedule, context)}` : '';
  const until = untilWords(home, context);
  const rest = until === '' ? when : `${when}\n${until}`;
  return [strong(parts.join(', ')), ...(rest === '' ? [] : [plain(rest)])];
}

/** "Weeks 1–2. Then it changes." Empty where the rest of the phase is the same: the sheet hangs for all of it. */
function untilWords(home: HomeItem, context: HandoutContext): string {
  const { text, span, source } = context;
  const from = firstPrinted(context);
  const now = amountWords(home, from, context);
  for (let week = from + 1; week <= span.phase.weeks; week++)
    if (!isSameData(amountWords(home, week, context), now))
      return text.sheets.glance.thenChanges(text.weekColumn(source.options.week, week - 2 + span.firstWeek));
  return '';
}

function shortStop({ text, source: { clinic } }: HandoutContext): Block {
  const { glance } = text.sheets;
  return {
    kind: 'stop',
    box: {
      word: text.stop.word,
      call: text.stop.call(clinic.phone.trim()),
      signs: [glance.stop],
      emergency: { lead: text.stop.emergencyLead(clinic.emergencyNumber), signs: [glance.emergency] },
    },
  };
}
