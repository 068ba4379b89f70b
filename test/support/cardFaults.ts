import {
  type ExerciseCard,
  type HandoutDocument,
  linesAfter,
  type RichText,
} from '../../shared/handout/model';
import { flowing, type Pdf, type PdfPage } from './pdf';

const MM = 72 / 25.4;

/** What is wrong with the exercise cards of a handout as a viewer reads them back, one sentence each. */
export function cardFaults(pdf: Pdf, document: HandoutDocument): readonly string[] {
  const cards = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exercise' ? [block.card] : [])),
  );
  const whole = cards.filter((card) => !goesOn(card, pdf));
  return [
    ...whole.flatMap((card) => cutCard(card, pdf, document)),
    ...someLadders(whole, pdf),
    ...(['watchOut', 'stopIf'] as const).flatMap((line) => movedLine(line, whole, pdf)),
    // In two languages, pictures are as large as the longer one has room for.
    ...(document.twin ? [] : pdf.pages).flatMap((page, i) =>
      smallPictures(cards, page).map((fault) => `Page ${i + 1}: ${fault}`),
    ),
  ];
}

/** The head of a card, with its session or, where that stands elsewhere on the line, without. */
const headsOf = ({ name, session, purpose }: ExerciseCard): readonly string[] =>
  [session, ''].map((words) => flowing(`${name} ${words} ${purpose}`));

const isOn = (card: ExerciseCard, page: PdfPage): boolean =>
  headsOf(card).some((head) => flowing(page.text).includes(head));

const said = (runs: RichText): string => runs.map(({ text }) => text).join('');

/** Long words are cut at the end of a line. */
const withoutSpaces = (text: string): string => text.replaceAll(/\s+/g, '');
const holds = ({ text }: PdfPage, words: string): boolean =>
  withoutSpaces(text).includes(withoutSpaces(words));

/** A card so long that it says on a further page that it goes on. */
const goesOn = ({ nameAgain }: ExerciseCard, pdf: Pdf): boolean =>
  pdf.pages.some(({ text }) => flowing(text).includes(flowing(nameAgain)));

/** A card stands whole on one page. */
function cutCard(card: ExerciseCard, pdf: Pdf, { layout }: HandoutDocument): readonly string[] {
  // Three cards a page may leave no room for the ladder.
  const kept = layout === 'compact' ? { ...card, ladder: [] } : card;
  const lines = [...card.steps, ...[...card.before, ...card.doseLines, ...linesAfter(kept)].map(said)];
  const own = pdf.pages.filter((page) => isOn(card, page));
  const whole = own.some((page) => lines.every((words) => holds(page, words)));
  return own.length > 0 && whole ? [] : [`The card "${card.name}" is not whole on one page.`];
}

/** Too hard and too easy stand on all cards of a handout or on none. */
function someLadders(cards: readonly ExerciseCard[], pdf: Pdf): readonly string[] {
  const has = cards.map((card) =>
    pdf.pages.some((page) => isOn(card, page) && card.ladder.every((line) => holds(page, said(line)))),
  );
  return has.every(Boolean) || !has.some(Boolean)
    ? []
    : cards.filter((_, i) => !has[i]).map(({ name }) => `The card "${name}" has no ladder, others have one.`);
}

/** A line stands on the same side of the dose on all cards, with the steps or below the dose. */
function movedLine(line: 'watchOut' | 'stopIf', cards: readonly ExerciseCard[], pdf: Pdf): readonly string[] {
  const places = cards.flatMap((card) => {
    const words = card[line];
    const [cell] = card.dose;
    const page = pdf.pages.find((each) => isOn(card, each));
    if (!words || !cell || !page) return [];
    const text = flowing(page.text);
    const start = Math.max(...headsOf(card).map((head) => text.indexOf(head)));
    const at = (what: string) => withoutSpaces(text.slice(start)).indexOf(withoutSpaces(what));
    // Labels stand above their values or, with three cards a page, before them.
    const labels = [
      card.dose.map(({ label }) => label).join(''),
      card.dose.map(({ label, value }) => label + value).join(''),
    ];
    const dose = Math.min(...labels.map(at).filter((place) => place !== -1));
    const own = at(said(words));
    return own === -1 || dose === Infinity ? [] : [{ name: card.name, isAbove: own < dose }];
  });
  return places
    .filter(({ isAbove }) => isAbove !== places[0]?.isAbove)
    .map(({ name }) => `"${line}" of the card "${name}" stands elsewhere than on other cards.`);
}

/** The longer side that pictures of a card with a page to itself have at the least, where the page has the room for it. */
const ALONE = 50 * MM;
/** The footer with the margin below it. */
const FOOT = 30 * MM;

/** The pictures of a card alone on its page are not small while the rest of the page is empty; room asked for to write in is not. */
function smallPictures(cards: readonly ExerciseCard[], page: PdfPage): readonly string[] {
  const [card, ...others] = cards.filter((each) => isOn(each, page));
  if (!card || others.length > 0 || card.notes.needed) return [];
  const alts = card.pictures.map(({ alt }) => alt);
  const sides = page.figures.flatMap(({ alt, width, height }) =>
    alts.includes(alt) ? [Math.max(width, height)] : [],
  );
  const side = Math.max(...sides);
  const lines = page.items.map(({ y }) => y).filter((y) => y < page.height - FOOT / 1.5);
  const free = page.height - FOOT - Math.max(...lines);
  // Wide ones grow only one above the other: then the second needs a place of its own.
  return sides.length > 0 && side < ALONE - 1 && free > ALONE
    ? [
        `The pictures of "${card.name}" are ${(side / MM).toFixed(0)} mm, though ${(free / MM).toFixed(0)} mm are free.`,
      ]
    : [];
}
