import type { FindingValues } from '../../finding';
import { count, listed, number, type Reader, reader, span } from './values';

/** The cells of the table against the research in English. */

const CELLS: Readonly<Record<string, (v: Reader) => string>> = {
  'sessions-per-week': (v) => span(v.num('low'), v.num('high')),
  'sets-reps': (v) =>
    `${span(v.num('setsLow'), v.num('setsHigh'))} × ${span(v.num('repsLow'), v.num('repsHigh'))}`,
  intensity: (v) => `${span(v.num('low'), v.num('high'))}\u00a0%`,
  'warm-up': (v) =>
    v.has('low')
      ? `${count(v.num('sets'), 'set')} at ${span(v.num('low'), v.num('high'))}\u00a0%`
      : count(v.num('sets'), 'set'),
  'learning-weeks': (v) => number(v.num('weeks')),
  supervised: (v) => {
    if (v.text('supervised') === 'yes') return 'yes';
    return v.has('alone')
      ? `${v.num('alone')} of ${count(v.num('sessions'), 'session')} alone at home`
      : 'no';
  },
  'session-minutes': (v) => (v.has('minutes') ? number(v.num('minutes')) : span(v.num('low'), v.num('high'))),
  'length-weeks': (v) => number(v.num('weeks')),
};

function liftCell(v: Reader): string {
  const often = `${span(v.num('low'), v.num('high'))} a week`;
  if (!v.has('exercises')) return often;
  return v.list('exercises').length === 0 ? 'none' : `${listed(v.list('exercises'))}, ${often}`;
}

/** One cell; "none" where the program has nothing to compare. */
export function conformityValue(parameter: string, values: FindingValues): string {
  if (Object.keys(values).length === 0) return 'none';
  const cell = parameter.startsWith('lift:') ? liftCell : CELLS[parameter];
  if (!cell) throw new Error(`no words for the row ${parameter}`);
  return cell(reader(values));
}
