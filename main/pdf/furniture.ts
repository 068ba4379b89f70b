import { type HandoutDocument, plain, type Section, strong } from '../../shared/handout/model';
import { measureText, type Sheet, type TextBlock, writeLines } from './box';
import { drawLogo, logoWidth } from './logoImage';
import { BAND, liveWidth, pageFrame, RUNNING_RULE } from './pageFrame';
import { paintRule } from './paintRule';
import type { Pen, StructureNode } from './pen';
import { INK, LINE_HEIGHT, RULE, TYPE_SCALES } from './typeScale';

const sheetOf = (pen: Pen, document: HandoutDocument): Sheet => ({
  fonts: pen.fonts,
  scale: TYPE_SCALES[document.layout],
  width: liveWidth(document),
  accent: document.color,
});

type Count = { readonly page: number; readonly pages: number; readonly section: Section };

/** Version and "Page x of y" at the foot of every page. */
export function drawFooter(pen: Pen, document: HandoutDocument, { page, pages, section }: Count): void {
  const sheet = sheetOf(pen, document);
  const { left, bottom } = pageFrame(document);
  const size = sheet.scale.footer;
  const lead = size * LINE_HEIGHT;
  const footer = section.footer ?? document.footer;
  const words = footer.pages.replace('{page}', String(page)).replace('{pages}', String(pages));
  const right = measureText([plain(words)], sheet, size);
  const mine = measureText([plain(footer.left)], { ...sheet, width: sheet.width - right.width - 20 }, size);
  const y = bottom - lead;
  pen.artifact(() => {
    writeLines(
      pen,
      { ...mine, lines: mine.lines.slice(0, 1) },
      { x: left, y, width: sheet.width, align: 'left' },
      { size },
    );
    writeLines(pen, right, { x: left, y, width: sheet.width, align: 'right' }, { size });
  });
}

/**
 * Whom to call, and which document this is, at the head of every page without a head of its own. A rule below sets it off,
 * unless `ruled` says that the page starts with one, as cards do.
 */
export function drawRunningHead(
  pen: Pen,
  document: HandoutDocument,
  { title, ruled }: { readonly title: string; readonly ruled: boolean },
): void {
  const sheet = sheetOf(pen, document);
  const { left, top: y } = pageFrame(document);
  const { logo, clinic, contact } = document.running;
  const size = sheet.scale.label;
  const lead = size * LINE_HEIGHT;
  const sign = logo && { logo, width: logoWidth(logo, lead, sheet.width * 0.15) };
  const indent = sign ? sign.width + 6 : 0;
  const right = measureText([strong(title)], sheet, size);
  const room = { ...sheet, width: sheet.width - indent - right.width - 20 };
  const mine = runningLine(clinic, contact, room);
  if (sign) drawLogo(pen, sign.logo, { left, top: y, width: sign.width, height: lead });
  pen.artifact((doc) => {
    writeLines(pen, mine, { x: left + indent, y, width: sheet.width, align: 'left' }, { size });
    writeLines(pen, right, { x: left, y, width: sheet.width, align: 'right' }, { size });
    if (ruled) return;
    const below = y + lead + RUNNING_RULE;
    const rule = { line: RULE.firm, color: sheet.accent };
    paintRule(doc, { x: left, y: below, width: sheet.width }, rule);
  });
}

/** Clinic and contact on one line: words of the clinic's name go, from its end, until phone and therapist have room. */
function runningLine(clinic: string, contact: string, sheet: Sheet): TextBlock {
  const measure = (name: string) =>
    measureText([plain([name, contact].filter((part) => part !== '').join(' · '))], sheet, sheet.scale.label);
  const words = clinic.split(/\s+/);
  let line = measure(clinic);
  for (let count = words.length - 1; line.lines.length > 1 && count >= 0; count--)
    line = measure(count === 0 ? '' : `${words.slice(0, count).join(' ')}…`);
  return { ...line, lines: line.lines.slice(0, 1) };
}

/** The draft band at the head of every page: read aloud once, on page 1 (`spokenIn`), furniture on the others. */
export function drawBand(pen: Pen, document: HandoutDocument, spokenIn: StructureNode | null): void {
  if (document.draft === null) return;
  const sheet = sheetOf(pen, document);
  const { left, top } = pageFrame(document);
  const size = 14;
  const height = BAND.height;
  const topOfBand = top - BAND.gap - height;
  const words = measureText([strong(document.draft)], sheet, size);
  const y = topOfBand + (height - words.height) / 2;
  const write = () => writeLines(pen, words, { x: left, y, width: sheet.width, align: 'centre' }, { size });
  pen.artifact((doc) =>
    doc
      .lineWidth(RULE.heavy)
      .strokeColor(INK.text)
      .rect(left + RULE.heavy / 2, topOfBand + RULE.heavy / 2, sheet.width - RULE.heavy, height - RULE.heavy)
      .stroke(),
  );
  if (spokenIn) pen.content(spokenIn, 'P', write);
  else pen.artifact(write);
}
