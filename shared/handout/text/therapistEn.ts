import type { ConformityRow, Severity } from '../../check/finding';
import type { Language } from '../../patient/schema';

/** Every word of the therapist copy. It is in English whatever the patient reads, as the screens and the check are. */

const NBSP = '\u00a0';
const counted = (value: number, one: string, many: string) => `${value}${NBSP}${value === 1 ? one : many}`;

const severities: Readonly<Record<Severity, string>> = {
  stop: 'Stops',
  'cannot-check': 'Cannot be checked',
  warning: 'Warnings',
  advice: 'Advice',
};
const verdicts: Readonly<Record<ConformityRow['status'], string>> = {
  meets: 'meets',
  departs: 'differs',
  'cannot-check': 'cannot check',
};
const languages: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

export const therapistEn = {
  title: 'Therapist copy',
  notForPatient: 'For the therapist’s record. Not for the patient.',
  notAtHand: 'The therapist copy cannot be printed without the check of the program, which is not at hand.',
  patientLead: 'Patient:',
  patient: (name: string, record: string) => (record === '' ? name : `${name}, record ${record}`),
  programLead: 'Program:',
  weeksLead: 'Weeks:',
  weeks: (first: number, last: number, all: number, phase: string) =>
    first === last
      ? `${first} of ${all}, phase “${phase}”`
      : `${first} to ${last} of ${all}, phase “${phase}”`,
  dates: (from: string, to: string) => `${from} to ${to}`,
  versionLead: 'Version:',
  version: (id: string, date: string) => `${id}, ${date}`,
  therapistLead: 'Therapist:',
  nobody: 'nobody is chosen to sign',
  summaryLead: 'Check:',
  summary: (stops: number, missing: number, warnings: number, advice: number) =>
    [
      counted(stops, 'stop open', 'stops open'),
      counted(missing, 'fact missing', 'facts missing'),
      counted(warnings, 'warning', 'warnings'),
      `${advice}${NBSP}advice`,
    ].join(', '),
  draftLead: 'Draft, not for the patient:',
  draft: (stops: number) => `${counted(stops, 'stop is', 'stops are')} open.`,

  noSessions: 'No sessions are planned for these weeks.',
  noItems: 'No exercises.',
  inWeek: (week: number) => `doses below are those of week${NBSP}${week}`,
  exercise: 'Exercise',
  sets: 'Sets × amount',
  load: 'Load and intensity',
  manner: 'Rest and manner',
  numbered: (number: number, name: string) => `${number}. ${name}`,
  onPaper: (name: string) => ` (on paper: ${name})`,
  warmUp: (sets: string) => `Warm-up ${sets}.`,
  plates: (recipe: string) => `Plates: ${recipe}.`,
  rest: (time: string) => `rest ${time}`,
  restOpen: 'rest left open',
  superset: (letter: string) => `superset ${letter}, rest after the last`,
  progress: (words: string) => `Progress: ${words}.`,
  noteLead: (exercise: string) => `Note on ${exercise}:`,
  noLoad: 'no load',
  weekByWeek: (session: string) => `${session}, week by week`,
  weekColumn: 'Weeks',
  loadColumn: 'Load, % of 1RM, effort',
  platesColumn: 'Plates',

  findings: 'Findings of the check',
  severity: (severity: Severity, count: number) => `${severities[severity]} (${count})`,
  noFindings: (severity: Severity) => `${severities[severity]}: none.`,
  finding: 'Finding',
  says: 'What it says',
  ruleColumn: 'Rule and sources',
  /** The mark alone, as a word where it is the project's own judgement. */
  withoutPaper: (mark: string) => mark.replace(/^J\b/, 'judgement'),
  ruleSources: (rule: string, sources: string) => `${rule}: ${sources}`,

  kept: 'Kept with a reason',
  noneKept: 'Nothing was kept against a finding.',
  keptBy: (therapist: string, date: string) => (therapist === '' ? date : `${therapist}, ${date}`),
  keptColumn: 'Finding',
  reasonColumn: 'Reason',
  byColumn: 'By',
  noLonger: (rule: string) => `${rule}: this reason holds for nothing in the program as it is now.`,

  against: (template: string, version: string) => `Against ${template}, template version ${version}`,
  otherVersion: (asked: string, known: string) =>
    `The program was made from version ${asked} of the template. It is held against version ${known}, the one at hand.`,
  againstNone: 'Against research',
  noTemplate: 'The program follows no template.',
  templateLost: (id: string) => `The template “${id}” is not at hand, so nothing was held against it.`,
  met: (meets: number, rows: number) => `${meets} of ${counted(rows, 'row', 'rows')} met`,
  row: 'What',
  research: 'Template',
  here: 'This program',
  verdict: 'Verdict',
  verdictOf: (status: ConformityRow['status']) => verdicts[status],

  changes: 'Changes since the last issue',
  changesSince: (since: string) => `Changes since ${since}`,
  noIssue: 'No issue of this program is on record before this one.',
  noChanges: 'Nothing changed.',
  change: 'Change',

  review: (language: string) => `Who has read the words in ${language}`,
  language: (language: Language) => languages[language],
  wordsColumn: 'Words',
  readBy: 'Reviewed by',
  ownWords: 'The handout’s own words, the stop box among them',
  nobodyRead: 'no named person yet',
  inEnglish: (language: string, by: string) => `without words in ${language}, so printed in English: ${by}`,

  sources: 'Sources',
  noSources: 'No source is named above.',
  source: 'Source',
  paperColumn: 'Paper',
  templatePaper: 'template',
  paper: (text: string, doi: string | null) => (doi === null ? text : `${text}, doi:${doi}`),
  marks:
    'Marks after a source: V read in it; R-high, R-med and R-low recalled; INF inferred; J judgement of this project.',

  signature: 'Therapist',
  signedOn: 'Date',

  use: 'Intended use',
  useWords: [
    'Osteon is a writing and checking aid for licensed therapists. It is not a medical device: it decides nothing and replaces no examination.',
  ],
  knowledge: (evidence: string, library: string) =>
    `Evidence version ${evidence}, exercise library ${library}. Clinical sign-off: none yet.`,
};
