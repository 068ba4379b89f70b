import type { Severity } from '../../../shared/check/finding';
import type { LoggedRuleId } from '../../../shared/check/loggedRules';
import type { Family, Rule, Subject } from '../../../shared/check/rule';
import { severityName } from '../../../shared/check/text/en/index';

/** The families of rules, in the order of the evidence table. */
export const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  A: 'Screening and gates',
  B: 'Sets, loads and 1RM',
  C: 'Schedule',
  D: 'Intensity and progression',
  E: 'Coverage',
  F: 'Impact',
  G: 'Setting and supervision',
  H: 'Spine, joints and symptoms',
  I: 'Function tests',
};
export const FAMILIES = Object.keys(FAMILY_NAMES) as readonly Family[];

export const SEVERITIES: readonly Severity[] = ['stop', 'cannot-check', 'warning', 'advice'];

/** What a rule looks at, as it stands on the screen of the patient or the program. */
export const SUBJECT_NAMES: Readonly<Record<Subject, string>> = {
  dateOfBirth: 'age',
  sexForReference: 'sex for reference values',
  menopausalStatus: 'menopausal status',
  trainingStatus: 'training status',
  fallsIn12Months: 'falls',
  bodyMass: 'body mass',
  heightNowCm: 'height now',
  heightTallestCm: 'tallest height',
  bloodPressure: 'blood pressure',
  dxaScans: 'bone scans',
  fractures: 'fractures',
  medicines: 'medicines',
  conditions: 'conditions',
  surgeries: 'surgery',
  redFlags: 'red flags',
  spineImaging: 'spine imaging',
  pregnantOrPostpartum: 'pregnancy',
  boneMedicineDiscussed: 'talk about bone medicine',
  secondaryCausesChecked: 'secondary causes',
  fraxVeryHighRisk: 'FRAX',
  kneePain0to10: 'knee pain',
  techniqueSessions: 'technique sessions',
  screenings: 'pre-exercise screens',
  clearances: 'clearances',
  strengthTests: 'strength tests',
  functionTests: 'function tests',
  homeEquipment: 'home equipment',
  exercise: 'which exercises',
  dose: 'sets and repetitions',
  intensity: '% of 1RM, load and effort',
  schedule: 'days and weeks',
  setting: 'setting and supervision',
  equipment: 'plates and weights',
  template: 'research template',
  program: 'the program as a whole',
  handout: 'the printed handout',
};

/** "bone scans, fractures, which exercises". */
export const readsText = ({ reads }: Pick<Rule, 'reads'>): string =>
  reads.map((subject) => SUBJECT_NAMES[subject]).join(', ');

const ENFORCED: Readonly<Record<Exclude<Rule['enforcedAt'], 'check'>, string>> = {
  edit: 'Refused while it is typed, so no program holds it.',
  entry: 'Refused by its field, so no record holds it.',
  print: 'Every handout is made so.',
};

/**
 * Whether a therapist may keep what the rule objects to, with a written reason. Stops of group A go by the program,
 * the record or a clearance only; what could not be checked waits for the fact.
 */
export function keepText(rule: Pick<Rule, 'family' | 'severities' | 'enforcedAt'>): string {
  if (rule.enforcedAt !== 'check') return ENFORCED[rule.enforcedAt];
  const gate = rule.family === 'A' && rule.severities.includes('stop');
  const kept = rule.severities.filter(
    (severity) => severity !== 'cannot-check' && !(gate && severity === 'stop'),
  );
  if (!gate)
    return kept.length > 0 ? 'May be kept with a written reason.' : 'Goes when the fact is recorded.';
  if (kept.length === 0) return 'No written reason lifts its stop.';
  const rest = kept.map((severity) => severityName(severity).toLowerCase()).join(' or ');
  return `No written reason lifts its stop; its ${rest} may be kept with one.`;
}

/** What a click can do about it, and why not more. */
export function fixText({ fixes, noFix }: Pick<Rule, 'fixes' | 'noFix'>): string {
  if (fixes === null) return `No one-click fix. ${noFix ?? ''}`.trim();
  return noFix === null ? 'Has a one-click fix.' : `Has a one-click fix. ${noFix}`;
}

/** Rules about returned exercise logs, in words; they have nothing to look at until logs are typed in. */
export const LOGGED_WORDS: Readonly<
  Record<LoggedRuleId, { readonly name: string; readonly about: string; readonly family: Family }>
> = {
  'D08-step-trigger': {
    name: 'loads raised before the log says so',
    about: 'A load that went up although the log shows no repetitions to spare.',
    family: 'D',
  },
  'D19-missed': {
    name: 'loads after missed weeks',
    about: 'A load left as it was after weeks without training.',
    family: 'D',
  },
  'H15-log-pain': {
    name: 'pain in the log',
    about: 'Pain in a session, or more pain the morning after, that comes back.',
    family: 'H',
  },
  'H16-log-back': {
    name: 'sudden back pain or lost height in the log',
    about: 'A line in the log that may mean a new vertebral fracture.',
    family: 'H',
  },
  'H17-log-dizzy': {
    name: 'dizziness, chest pain or fainting in the log',
    about: 'A line in the log that calls for a doctor before the next session.',
    family: 'H',
  },
};
