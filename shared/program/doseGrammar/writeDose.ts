import type { Exercise } from '../../exercise/schema';
import type { Dose, Effort, EffortScale, Load, SetGroup } from '../dose';
import { writeNumber, writeRange } from './numbers';
import { unitOf, unitSuffix } from './units';

/**
 * A dose as the line a therapist would type, which `readDose` reads back to an equal dose: "5x5 @80-85% rest 3:00".
 * Warm-up sets, tempo, speed, hand support and progression are not part of the line.
 */
export function writeDose(dose: Dose, exercise: Exercise): string {
  return [
    setsText(dose, exercise),
    dose.side === 'both' ? '' : dose.side === 'each' ? 'each side' : dose.side,
    dose.restSeconds === null ? '' : writeRest(dose.restSeconds),
    dose.timesPerDay === 1 ? '' : `${dose.timesPerDay}x/day`,
  ]
    .filter(Boolean)
    .join(' ');
}

function setsText(dose: Dose, exercise: Exercise): string {
  if (dose.kind === 'resistance')
    return dose.groups
      .filter(({ role }) => role === 'work')
      .map((group) => joined(groupCounts(group), intensity(group, exercise)))
      .join(', ');
  const load = dose.kind === 'carry' && dose.load ? writeLoad(dose.load, exercise) : '';
  return joined(writeCounts(dose, exercise), load, dose.effort ? writeEffort(dose.effort) : '');
}

const joined = (...texts: readonly string[]) => texts.filter(Boolean).join(' ');

const groupCounts = (group: SetGroup) => `${group.sets}x${writeRange(group.reps)}`;

/** The longest part, a load in words, stands last: it says least on a narrow card. */
function intensity({ percent1RM, load, effort }: SetGroup, exercise: Exercise): string {
  const percent = percent1RM ? `@${writeRange(percent1RM)}%` : '';
  const lifted = load ? writeLoad(load, exercise) : '';
  const felt = effort ? writeEffort(effort) : '';
  return load?.kind === 'mass' ? joined(percent, lifted, felt) : joined(percent, felt, lifted);
}

/** Sets and what a set holds, of the first work sets: "3x8", "3x2x30s", "4x15 contacts". */
export function writeCounts(dose: Dose, exercise: Exercise): string {
  if (dose.kind === 'resistance') {
    const work = dose.groups.find(({ role }) => role === 'work');
    return work ? groupCounts(work) : '';
  }
  const amount = writeRange(dose.kind === 'repetition' ? dose.reps : dose.amount);
  const holds = dose.kind === 'hold' && dose.holds > 1 ? `${dose.holds}x` : '';
  return `${dose.sets}x${holds}${amount}${unitSuffix(unitOf(dose, exercise))}`;
}

/** "@12kg", "light band", "body weight". A pair of weights is one in each hand unless it says "in all". */
export function writeLoad(load: Load, exercise: Exercise): string {
  switch (load.kind) {
    case 'mass': {
      const hands = load.perHand ? ' each hand' : exercise.implement === 'dumbbell-pair' ? ' in all' : '';
      return `@${writeNumber(load.mass.value)}${load.mass.unit}${hands}`;
    }
    case 'band':
      return `${load.level} band`;
    case 'body-weight':
      return 'body weight';
    case 'therapist-sets':
      return 'you set the load';
  }
}

const SCALES: Record<EffortScale, string> = {
  'rir-rpe': 'rpe',
  'borg-6-20': 'borg',
  cr10: 'cr10',
  omni: 'omni',
};

export const writeEffort = ({ scale, range }: Effort): string => `${SCALES[scale]} ${writeRange(range)}`;

/** "rest 45s" below a minute, else "rest 2:00". */
export const writeRest = (seconds: number): string =>
  seconds < 60
    ? `rest ${seconds}s`
    : `rest ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
