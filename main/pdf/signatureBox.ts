import { plain, type RichText, type SignatureField, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import { paintRule } from './paintRule';
import { INK, RULE } from './typeScale';

const GUTTER = 28;
/** The least width to write a date or a name in by hand, points: 55 mm. */
const WRITTEN = 156;

/** A field's words and the width it has. */
type Measured = { readonly field: SignatureField; readonly words: TextBlock; readonly width: number };

/** Fields side by side: a label, a value, a line to write on. All lines stand at one height, at the foot. */
export function signatureBox(fields: readonly SignatureField[], sheet: Sheet): Box {
  const measured = bestWidths(fields, sheet);
  const { hand, body } = sheet.scale;
  const roomOf = ({ field }: Measured) => (field.ruled ? hand + RULE.fine : 0);
  const height = Math.max(0, ...measured.map((each) => each.words.height + roomOf(each)));
  const lefts = measured.map((_, i) =>
    measured.slice(0, i).reduce((sum, { width }) => sum + width + GUTTER, 0),
  );
  return {
    height,
    draw(pen, x, y, parent) {
      measured.forEach(({ field, words, width }, i) => {
        const left = x + (lefts[i] ?? 0);
        const line = { x: left, y: y + height - RULE.fine, width };
        if (field.ruled) pen.artifact((doc) => paintRule(doc, line, { line: RULE.fine, color: INK.text }));
        pen.content(parent, 'P', () =>
          writeLines(pen, words, { x: left, y, width, align: 'left' }, { size: body }),
        );
      });
    },
  };
}

/** Equal widths, unless one of two fields has longer words and fewer lines with what the other can spare. */
function bestWidths(fields: readonly SignatureField[], sheet: Sheet): readonly Measured[] {
  const all = sheet.width - GUTTER * (fields.length - 1);
  const at = (widths: readonly number[]) =>
    fields.map((field, i): Measured => {
      const width = widths[i] ?? 0;
      return { field, width, words: measureText(wordsOf(field), { ...sheet, width }, sheet.scale.body) };
    });
  const equal = at(fields.map(() => all / fields.length));
  if (fields.length !== 2) return equal;
  const tall = (some: readonly Measured[]) => Math.max(...some.map(({ words }) => words.height));
  const first = measureText(wordsOf(fields[0] ?? EMPTY), sheet, sheet.scale.body).width;
  const second = measureText(wordsOf(fields[1] ?? EMPTY), sheet, sheet.scale.body).width;
  const wide = Math.min(Math.max(first, second) + 0.5, all - WRITTEN);
  const uneven = at(first > second ? [wide, all - wide] : [all - wide, wide]);
  return tall(uneven) < tall(equal) ? uneven : equal;
}

const EMPTY: SignatureField = { label: '', value: '', ruled: false };

const wordsOf = ({ label, value }: SignatureField): RichText =>
  value === '' ? [strong(label)] : [strong(`${label} `), plain(value)];
