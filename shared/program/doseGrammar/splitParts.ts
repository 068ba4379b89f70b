import { err, ok, type Result } from '../../result';
import { type DoseFault, faultAt, rewritten } from './fault';
import { TIMES } from './numbers';
import type { Part } from './part';
import { createFinder } from './pattern';
import { PART_RULES } from './rules';
import { readSlip } from './slips';

const FINDERS = PART_RULES.map(({ pattern, read }) => ({ find: createFinder(pattern), read }));

const GROUPED = new RegExp(String.raw`\d+,\d{3}(?!\d|\s*${TIMES})`, 'iu');

/** No dose is longer than this, in characters. */
export const LINE_LENGTH = 400;

/** A line as its parts, from left to right. */
export function splitParts(line: string): Result<readonly Part[], DoseFault> {
  if (line.length > LINE_LENGTH)
    return err(faultAt({ from: LINE_LENGTH, to: line.length }, `Dose: at most ${LINE_LENGTH} characters.`));
  const grouped = groupedDigits(line);
  if (grouped) return err(grouped);
  const parts: Part[] = [];
  for (let at = pastSpace(line, 0); at < line.length; at = pastSpace(line, at)) {
    const part = partAt(line, at);
    if ('message' in part) return err(part);
    parts.push(part);
    at = part.to;
  }
  return ok(parts);
}

/** "1,000" is a thousand to some and one to others: it is never guessed. */
function groupedDigits(line: string): DoseFault | null {
  const found = GROUPED.exec(line);
  if (!found) return null;
  const [written] = found;
  const plain = written.replace(',', '');
  const span = { from: found.index, to: found.index + written.length };
  return faultAt(span, `Write ${plain} without a comma.`, rewritten(line, span, plain));
}

function pastSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line.charAt(at))) at += 1;
  return at;
}

function partAt(line: string, at: number): Part | DoseFault {
  for (const { find, read } of FINDERS) {
    const hit = find(line, at);
    if (hit) return read(hit);
  }
  return readSlip(line, at);
}
