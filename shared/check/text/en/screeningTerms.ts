import { type LimitId, LIMITS } from '../../../evidence/limits';
import { dayText } from './day';
import { isByEffort, ofOneRm } from './dose';
import { listed, percent, type Reader, words } from './values';

/** Codes of the record, dates and scores as the sentences of group A write them. */

const WRITTEN: Readonly<Record<string, string>> = {
  'heart-condition-or-high-bp': 'heart condition or high blood pressure',
  'dizziness-or-blackout': 'dizziness or a blackout',
  'other-chronic-condition': 'another chronic condition',
  'medicine-for-chronic-condition': 'medicine for a chronic condition',
  'bone-joint-problem': 'a bone or joint problem',
  'medical-supervision-only': 'exercise only under medical supervision',
  'diabetes-poorly-controlled': 'diabetes that is hard to control',
  'decompensated-heart-failure': 'decompensated or NYHA IV heart failure',
  'aortic-aneurysm': 'large or growing aortic aneurysm',
  'acute-dvt-or-pe': 'acute DVT or PE',
  'intracranial-bleed': 'recent intracranial bleed',
  'acute-myo-endo-pericarditis': 'acute myo-, endo- or pericarditis',
  marfan: 'Marfan syndrome',
  'nonproliferative-retinopathy': 'moderate or severe retinopathy',
  'new-severe-back-pain': 'new severe or sudden back pain',
  'pain-after-minor-fall-or-lift': 'pain after a minor fall or lift',
  'night-or-rest-pain': 'pain at night or at rest that does not ease',
  'cancer-history': 'a history of cancer',
  'bladder-or-bowel-change': 'a change of bladder or bowel',
  'skull-or-face': 'skull or face',
  other: 'bone not named',
  'par-q-plus': 'PAR-Q+',
  apss: 'APSS',
};

/** A code of the record in words. */
export const term = (code: string): string => WRITTEN[code] ?? words(code);

export const terms = (codes: readonly string[]): string => listed(codes.map(term));

const MOST_NAMED = 4;

/** The exercises of a finding: the first four, and how many more. */
export function exercises(v: Reader, key = 'exercises'): string {
  const names = v.list(key);
  const more = names.length - MOST_NAMED;
  return more > 0 ? listed([...names.slice(0, MOST_NAMED), `${more} more`]) : listed(names);
}

/** "4 January 2027", "January 2027" or "2027": as much as the record knows. */
export function partialDayText(date: string): string {
  if (date.length !== 7) return date.length === 4 ? date : dayText(date);
  return dayText(`${date}-01`).replace(/^1 /, '');
}

/** A limit in months as it stands, 0.25 too. */
export const months = (value: number): string =>
  `${Math.round(value * 100) / 100} month${value === 1 ? '' : 's'}`;

/** Where a limit comes from: a clinic that has tightened it stands for it alone. */
export const from = (source: string, ...limits: readonly (readonly [LimitId, number])[]): string =>
  limits.every(([id, value]) => LIMITS[id].value === value) ? source : 'the stricter limit of this clinic';

/** "-3.0" and "-2.55": T- and Z-scores with their digits. */
export function score(value: number): string {
  const text = String(Math.round(value * 100) / 100);
  return text.includes('.') ? text : `${text}.0`;
}

/** "Cleared by Dr Ruiz on 1 November 2026: supervised lifting.", or "" without a clearance. */
export const clearance = (v: Reader): string =>
  v.has('clearedBy')
    ? `Cleared by ${v.text('clearedBy')} on ${dayText(v.text('clearedOn'))}: ${v.text('purpose').replace(/\.+$/, '')}.`
    : '';

/** The way out of a stop, or the clearance that was it. */
export const wayOut = (v: Reader, open: string): string => (v.has('clearedBy') ? clearance(v) : open);

/** How heavy work gets: "reaches 85 % of 1RM", or what its effort implies. */
export const reaches = (v: Reader): string =>
  isByEffort(v) ? `implies about ${percent(v.num('percent'))} of 1RM by its effort` : `reaches ${ofOneRm(v)}`;

/** The rules that a gap keeps from running, counted. */
export function waitingText(v: Reader): string {
  const count = v.list('waiting').length;
  if (count === 0) return '';
  return count === 1
    ? ' Until then 1 other rule cannot be checked.'
    : ` Until then ${count} other rules cannot be checked.`;
}
