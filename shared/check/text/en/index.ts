import type { ConformityRow, Finding, Fix, Severity } from '../../finding';
import type { MissingId } from '../../missing';
import { rules } from '../../registry';
import { conformityValue } from './conformity';
import { SENTENCES } from './sentences';
import { count, dayName, listed, percent, type Reader, reader, span } from './values';

/** The words of the check in English. A finding carries all values and names its sentence needs. */

export type Sentence = { readonly title: string; readonly body: string; readonly source: string };

const MISSING_SOURCE: Readonly<Record<MissingId, string>> = {
  'missing-fractures': 'Patient record: fractures.',
  'missing-trainingStatus': 'Patient record: training status.',
  'missing-strengthTests': 'Patient record: strength tests.',
  'missing-exercise': 'Exercise library of this version.',
  'missing-template': 'Research templates of this version.',
};

const SOURCES: ReadonlyMap<string, string> = new Map([
  ...rules.map((rule) => [rule.id, `${rule.source} (${rule.confidence})`] as const),
  ...Object.entries(MISSING_SOURCE),
]);

/** What a finding says. Throws for a rule without words: the tests go through every rule. */
export function sentence(finding: Pick<Finding, 'ruleId' | 'values'>): Sentence {
  const words = SENTENCES[finding.ruleId];
  if (!words) throw new Error(`no words for ${finding.ruleId}`);
  return { ...words(reader(finding.values)), source: SOURCES.get(finding.ruleId) ?? '' };
}

const FIX_LABELS: Readonly<Record<string, (v: Reader) => string>> = {
  'set-reps-to-max': (v) => `Set ${v.text('exercise')} to ${count(v.num('reps'), 'repetition')} at most`,
  'therapist-sets-load': (v) => `Let the therapist set the load of ${v.text('exercise')}`,
  'move-session': (v) => `Move ${v.text('session')} to ${listed(v.list('days').map(dayName))}`,
  'name-days': (v) => {
    const days = v.list('days').map((codes) => listed(codes.split(' ').map(dayName)));
    return `Put ${listed(v.list('sessions').map((name, index) => `${name} on ${days[index] ?? ''}`))}`;
  },
  'add-rest-day': (v) => `Ask for a rest day between ${v.text('session')} sessions`,
  'once-a-day': (v) => `Do ${v.text('exercise')} once a day`,
  'set-band': (v) => `Set ${v.text('exercise')} to ${span(v.num('low'), v.num('high'))}\u00a0% of 1RM`,
  'cap-percent': (v) => `Hold ${v.text('exercise')} at ${percent(v.num('percent'))} of 1RM or less`,
  'ease-first-weeks': (v) =>
    `Hold ${v.text('exercise')} at ${percent(v.num('percent'))} of 1RM and RPE ${v.num('rpe')} or less in weeks 1 to ${v.num('weeks')}`,
  'add-warm-up': (v) =>
    `Add ${v.num('sets')} warm-up sets at ${span(v.num('low'), v.num('high'))}\u00a0% before ${v.text('exercise')}`,
  'add-lift': (v) => `Add ${v.text('exercise')} to each session of ${v.text('phase')}`,
  'swap-exercise': (v) => `Swap ${v.text('exercise')} for ${v.text('other')}`,
  'swap-for-walk': (v) =>
    `Swap ${v.text('exercise')} for ${v.text('other')}, up to ${count(v.num('minutes'), 'minute')}`,
  'remove-exercise': (v) => `Take ${v.text('exercise')} out`,
  'to-clinic': (v) => `Do ${v.text('session')} in the clinic`,
};

/** What a button for a fix says. */
export function fixLabel(fix: Pick<Fix, 'label' | 'values'>): string {
  const label = FIX_LABELS[fix.label];
  if (!label) throw new Error(`no words for the fix ${fix.label}`);
  return label(reader(fix.values));
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  stop: 'Stop',
  'cannot-check': 'Cannot check',
  warning: 'Warning',
  advice: 'Advice',
};

export const severityName = (severity: Severity): string => SEVERITIES[severity];

const PARAMETERS: Readonly<Record<string, string>> = {
  'sessions-per-week': 'Sessions a week',
  'sets-reps': 'Sets × repetitions, target phase',
  intensity: '% of 1RM, target phase',
  'warm-up': 'Warm-up sets, target phase',
  'learning-weeks': 'Weeks of learning',
  supervised: 'Supervised',
  'session-minutes': 'Minutes a session',
  'length-weeks': 'Length in weeks',
};

/** The name of a row; lift rows (`lift:<id>`) carry the name of their lift. */
export const parameterName = (row: Pick<ConformityRow, 'parameter' | 'research'>): string =>
  PARAMETERS[row.parameter] ?? String(row.research['lift'] ?? row.parameter);

/** A row of the table against the research, in words. */
export const conformityText = (
  row: ConformityRow,
): { readonly parameter: string; readonly research: string; readonly here: string } => ({
  parameter: parameterName(row),
  research: conformityValue(row.parameter, row.research),
  here: conformityValue(row.parameter, row.here),
});
