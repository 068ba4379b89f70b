import type { BoneCategory } from '../../../shared/patient/boneCategory';
import { type Effort, EFFORT_SCALES } from '../../../shared/program/dose';
import type { PhasePurpose, Setting } from '../../../shared/program/schema';
import type { Range } from '../../../shared/range';
import type { GateLevel, Template, Work } from '../../../shared/template/schema';
import { effortText, rangeText } from '../../builder/doseText';

export const KIND_NAMES: Readonly<Record<Template['kind'], string>> = {
  trial: 'Trial',
  guideline: 'Guideline',
  'impact-trial': 'Home impact trial',
  own: 'Clinic’s own',
};

export const WORK_NAMES: Readonly<Record<Work, string>> = {
  resistance: 'Resistance',
  impact: 'Impact',
  balance: 'Balance',
  posture: 'Posture',
  aerobic: 'Aerobic',
};

/** What one set is counted in. */
export const AMOUNT_NAMES: Readonly<Record<Work, string>> = {
  resistance: 'repetitions',
  impact: 'contacts',
  balance: 'seconds',
  posture: 'seconds',
  aerobic: 'minutes',
};

export const PURPOSE_NAMES: Readonly<Record<PhasePurpose, string>> = {
  learn: 'while learning',
  build: 'while building up',
  target: 'target phase',
  easier: 'easier phase',
  maintain: 'keeping it up',
};

export const BONE_NAMES: Readonly<Record<BoneCategory, string>> = {
  'above-minus-1': 'T-score above −1.0',
  'low-bone-mass': 'T-score −1.0 to −2.5',
  osteoporosis: 'T-score −2.5 or below',
  fragile: 'Vertebral or several low-trauma fractures',
  'recent-or-red-flag': 'Recent fracture or red flag',
};

export const GATE_NAMES: Readonly<Record<GateLevel, string>> = {
  offer: 'Offered',
  outside: 'Outside its guidance',
  advice: 'Advice',
  warning: 'Warning',
  stop: 'Stop',
};

export const SETTING_WORDS: Readonly<Record<Setting, string>> = {
  clinic: 'clinic',
  class: 'class',
  home: 'home',
};

/** "2–3", "2 or more" where the high end is every day: such a range is open upwards. */
export const timesAWeek = ({ low, high }: Range): string =>
  high >= 7 && low < 7 ? `${rangeText({ low, high: low })} or more` : rangeText({ low, high });

/** "80–85 %", "up to 50 %" where no low end is given. */
export const percentText = ({ low, high }: Range): string =>
  low <= 1 && high > 1 ? `up to ${high} %` : `${rangeText({ low, high })} %`;

/** The most a day can hold in a template: a range that goes up to it has no high end of its own. */
const OPEN_PER_DAY = 300;

/** "50–100 contacts", "15 minutes or more", "up to 20 minutes". */
export function perDayText({ low, high }: Range, work: Work): string {
  const unit = work === 'impact' ? 'contacts' : 'minutes';
  if (high >= OPEN_PER_DAY) return `${low} ${unit} or more`;
  return low <= 1 && high > 1 ? `up to ${high} ${unit}` : `${rangeText({ low, high })} ${unit}`;
}

/** "RPE 3–4", "up to RPE 5", "Borg 16 or more": an end that is the end of its scale says nothing. */
export function effortRangeText({ scale, range }: Effort): string {
  const ends = EFFORT_SCALES[scale];
  if (range.low <= ends.min && range.high < ends.max)
    return `up to ${effortText({ scale, range: { low: range.high, high: range.high } })}`;
  if (range.high >= ends.max && range.low > ends.min && range.low < ends.max)
    return `${effortText({ scale, range: { low: range.low, high: range.low } })} or more`;
  return effortText({ scale, range });
}

export const INTENT_NAMES: Readonly<Record<'controlled' | 'fast', string>> = {
  controlled: 'controlled',
  fast: 'fast on the way up',
};
