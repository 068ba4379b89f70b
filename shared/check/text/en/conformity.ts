import type { ConformityRow, FindingValues } from '../../finding';
import { scaleName } from './dose';
import { count, listed, number, type Reader, reader, span } from './values';

/** The table against the research in English. */

const PURPOSES: Readonly<Record<string, string>> = {
  learn: 'while learning',
  build: 'while building up',
  target: 'target phase',
  easier: 'easier phase',
  maintain: 'keeping it up',
};

const WORK: Readonly<Record<string, string>> = {
  resistance: 'Resistance',
  impact: 'Impact',
  balance: 'Balance',
  posture: 'Posture',
  aerobic: 'Aerobic',
};

/** What one set is counted in. */
const AMOUNTS: Readonly<Record<string, string>> = {
  resistance: 'repetitions',
  impact: 'contacts',
  balance: 'seconds',
  posture: 'seconds',
  aerobic: 'minutes',
};

type DoseParameter = { readonly purpose: string; readonly work: string; readonly measure: string };

function doseParameter(parameter: string): DoseParameter | null {
  const [kind, purpose, work, measure] = parameter.split(':');
  return kind === 'dose' && purpose && work && measure ? { purpose, work, measure } : null;
}

const MEASURES: Readonly<Record<string, (work: string) => string>> = {
  'sets-amount': (work) => `sets × ${AMOUNTS[work] ?? ''}`,
  exercises: () => 'exercises a session',
  'per-day': (work) => (work === 'impact' ? 'contacts a day' : 'minutes a day'),
  percent: () => '% of 1RM',
  effort: () => 'effort',
  rest: () => 'rest between sets',
  intent: () => 'speed',
};

const PARAMETERS: Readonly<Record<string, string>> = {
  'sessions-per-week': 'Sessions a week',
  'warm-up': 'Warm-up sets, target phase',
  'learning-weeks': 'Weeks of learning',
  supervised: 'Supervised',
  'session-minutes': 'Minutes a session',
  'length-weeks': 'Length in weeks',
};

/** The name of a row; rows of a family carry its name. */
export function parameterName({
  parameter,
  research,
}: Pick<ConformityRow, 'parameter' | 'research'>): string {
  const dose = doseParameter(parameter);
  if (dose) {
    const measure = MEASURES[dose.measure]?.(dose.work) ?? dose.measure;
    return `${WORK[dose.work] ?? dose.work}, ${measure}, ${PURPOSES[dose.purpose] ?? dose.purpose}`;
  }
  return PARAMETERS[parameter] ?? String(research['family'] ?? parameter);
}

/** "2–3", "2 or more" where the high end is open. */
const often = (v: Reader): string =>
  v.num('high') >= 7 && v.num('low') < 7
    ? `${number(v.num('low'))} or more`
    : span(v.num('low'), v.num('high'));

const INTENTS: Readonly<Record<string, string>> = { controlled: 'controlled', fast: 'fast on the way up' };
const intentName = (intent: string): string => INTENTS[intent] ?? intent;

function setsCell(v: Reader): string {
  const sets = v.has('setsLow') ? span(v.num('setsLow'), v.num('setsHigh')) : '';
  const amount = v.has('amountLow') ? span(v.num('amountLow'), v.num('amountHigh')) : '';
  if (sets === '') return amount;
  return amount === '' ? `${sets} ${sets === '1' ? 'set' : 'sets'}` : `${sets} × ${amount}`;
}

/** A high end of a day's amount that reads "at least", as the templates write it. */
const OPEN_DAY = 300;

const effortCell = (v: Reader): string =>
  `${scaleName(v.text('scale'))} ${span(v.num('low'), v.num('high'))}`;

const DOSE_CELLS: Readonly<Record<string, (v: Reader) => string>> = {
  'sets-amount': setsCell,
  exercises: (v) => span(v.num('low'), v.num('high')),
  'per-day': (v) =>
    v.num('high') >= OPEN_DAY ? `${number(v.num('low'))} or more` : span(v.num('low'), v.num('high')),
  percent: (v) => (v.has('scale') ? effortCell(v) : `${span(v.num('low'), v.num('high'))}\u00a0%`),
  effort: effortCell,
  rest: (v) => `${span(v.num('low'), v.num('high'))} s`,
};

const CELLS: Readonly<Record<string, (v: Reader) => string>> = {
  'sessions-per-week': often,
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
  'session-minutes': (v) => span(v.num('low'), v.num('high')),
  'length-weeks': (v) => number(v.num('weeks')),
};

function familyCell(v: Reader): string {
  const days = `${often(v)} ${v.num('high') === 1 ? 'day' : 'days'} a week`;
  if (!v.has('exercises')) return days;
  return v.list('exercises').length === 0 ? 'none' : `${listed(v.list('exercises'))}, ${days}`;
}

/** One cell; "none" where the program has nothing to compare. */
export function conformityValue(parameter: string, values: FindingValues): string {
  if (Object.keys(values).length === 0) return 'none';
  const v = reader(values);
  const dose = doseParameter(parameter);
  if (dose?.measure === 'intent') {
    const { intent } = values;
    return listed((Array.isArray(intent) ? intent : [String(intent)]).map(intentName));
  }
  const cell = parameter.startsWith('family:')
    ? familyCell
    : dose
      ? DOSE_CELLS[dose.measure]
      : CELLS[parameter];
  if (!cell) throw new Error(`no words for the row ${parameter}`);
  return cell(v);
}
