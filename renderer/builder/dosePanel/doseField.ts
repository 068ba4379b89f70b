import type { Dose } from '../../../shared/program/dose';
import { parseRange } from '../../../shared/program/doseGrammar/numbers';
import type { Range } from '../../../shared/range';
import { err, ok, type Result } from '../../../shared/result';
import { rangeText } from '../doseText';

/** One number of a dose as text: how it reads, and the dose that what was typed would make. */
export type DoseField = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly write: (text: string) => Result<Dose, string>;
};

export const parseNumber = (text: string): number | null => {
  const range = parseRange(text);
  return range && range.low === range.high ? range.low : null;
};

export type Spec = { readonly key: string; readonly label: string };

export const rangeField = (spec: Spec, range: Range, put: (range: Range) => Dose): DoseField => ({
  ...spec,
  value: rangeText(range),
  write: (text) => {
    const parsed = parseRange(text);
    return parsed ? ok(put(parsed)) : err(`${spec.label}: a number such as 8, or a range such as 8-12.`);
  },
});

export const numberField = (spec: Spec, value: number, put: (value: number) => Dose): DoseField => ({
  ...spec,
  value: rangeText({ low: value, high: value }),
  write: (text) => {
    const parsed = parseNumber(text);
    return parsed === null ? err(`${spec.label}: a number above 0.`) : ok(put(parsed));
  },
});

/** As the others, but an empty field means none. */
export const optionalField = <T>(
  spec: Spec,
  value: string,
  parse: (text: string) => T | null,
  put: (value: T | null) => Dose,
  example: string,
): DoseField => ({
  ...spec,
  value,
  write: (text) => {
    if (text.trim() === '') return ok(put(null));
    const parsed = parse(text);
    return parsed === null ? err(`${spec.label}: ${example}, or empty for none.`) : ok(put(parsed));
  },
});
