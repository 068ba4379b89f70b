import type { MissingId } from '../../missing';
import type { RuleId } from '../../ruleIds';
import { listed, type Reader, type Words } from './values';

/** What the findings about missing facts say. */

/** What each rule that can wait looks at, in a few words: a therapist knows no codes. */
const RULE_NAMES: Partial<Readonly<Record<RuleId, string>>> = {
  'A34-hirit-gate': 'high-intensity training after fractures',
  'B02-reps-unlikely': 'repetitions against the usual maximum',
  'C02-rt-max': 'days a week for one movement',
  'C04-heavy-consecutive': 'heavy days too close together',
  'C05-liftmor-freq': 'LIFTMOR sessions a week',
  'D01-novice-no-familiar': 'heavy work in the first weeks',
  'D03-hirit-under': 'intensity below the LIFTMOR band',
  'D04-hirit-over': 'intensity above the LIFTMOR band',
  'D12-warmup-missing': 'warm-up before heavy sets',
  'E01-hip': 'work that loads the hip',
  'E02-spine': 'work that loads the spine',
  'E09-pattern-gap': 'missing LIFTMOR lifts',
  'F01-impact-vf': 'impact after fractures',
  'G01-hirit-home': 'high intensity alone at home',
  'G09-sup-only': 'supervised exercises alone at home',
  'H04-floor-lift-vf': 'lifts from the floor after a vertebral fracture',
};

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(RULE_NAMES));

function ruleName(id: string): string {
  const name = NAMES.get(id);
  if (name === undefined) throw new Error(`no name for the waiting rule ${id}`);
  return name;
}

const waiting = (v: Reader, title: string, why: string): Words => ({
  title,
  body: `${why} Until then these cannot be checked: ${listed(v.list('waiting').map(ruleName))}.`,
});

export const MISSING_SENTENCES: Readonly<Record<MissingId, (v: Reader) => Words>> = {
  'missing-fractures': (v) =>
    waiting(v, 'Fractures not reviewed', 'Nobody has gone through the fractures on record.'),
  'missing-trainingStatus': (v) =>
    waiting(
      v,
      'Training status not asked',
      'Nobody has recorded whether the patient is new to lifting, returning or trained.',
    ),
  'missing-strengthTests': (v) =>
    waiting(
      v,
      'A typed load without a 1RM',
      `${listed(v.list('exercises'))}: the load is typed, and no 1RM of the lift is recorded, so nobody can say how heavy it is.`,
    ),
  'missing-exercise': (v) =>
    waiting(
      v,
      `${v.text('exercise')}: not in the library`,
      `${v.text('session')} (${v.text('phase')}) holds an exercise that this library does not have.`,
    ),
  'missing-template': (v) =>
    waiting(
      v,
      'Template not available',
      `The program follows "${v.text('template')}", which this version does not have.`,
    ),
};
