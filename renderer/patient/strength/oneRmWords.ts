import { fromKilograms, type MassUnit } from '../../../shared/mass';
import { repsToFailure } from '../../../shared/patient/strength/equations';
import type { OneRmEstimate } from '../../../shared/patient/strength/oneRm';
import type { OneRmAge } from '../../../shared/patient/strength/oneRmAge';
import { formatKilograms } from '../../design/formatNumber';

/** "53–56 kg", or one weight where both round to the same. */
function between(low: number, high: number, unit: MassUnit): string {
  const top = formatKilograms(high, unit);
  const bottom = formatKilograms(low, unit);
  return bottom === top ? top : `${bottom.replace(` ${unit}`, '')}–${top}`;
}

/** "53–56 kg, used: 53 kg": loads are worked out from the lower end. */
export function oneRmWords({ low, high, inValidRange }: OneRmEstimate, unit: MassUnit): string {
  const used = formatKilograms(low, unit);
  const range = between(low, high, unit);
  const words = range === used ? used : `${range}, used: ${used}`;
  return inValidRange ? words : `${words} (less sure past 10 repetitions)`;
}

/** "60–64 kg by 7 equations"; null for a single repetition, and past 15, where no equation is meant. */
export function rangeWords({ range, test }: OneRmEstimate, unit: MassUnit): string | null {
  if (range === null || repsToFailure(test) === 1) return null;
  const { values, low, high } = range;
  const [only] = values;
  if (values.length === 1 && only)
    return `${formatKilograms(low.kilograms, unit)} by ${only.equation.name} alone`;
  return `${between(low.kilograms, high.kilograms, unit)} by ${values.length} equations`;
}

/** One equation's result, always with a decimal so that the list lines up: "62.1 kg", "50.0 kg". */
export const equationWords = (kilograms: number, unit: MassUnit): string =>
  `${fromKilograms(kilograms, unit).toFixed(1)} ${unit}`;

/** Why an estimate is less sure; null up to 10 repetitions. */
export function sureWords({ inValidRange, countedReps, test }: OneRmEstimate): string | null {
  if (inValidRange) return null;
  return repsToFailure(test) > countedReps
    ? `Only ${countedReps} repetitions are counted, so this is a floor. Repeat with a heavier load.`
    : 'Less sure past 10 repetitions.';
}

/** "3 weeks old". At the limit itself: "more than 8 weeks old". */
export function ageWords({ days, weeks, limitWeeks, stale }: OneRmAge): string {
  if (days === 0) return 'today';
  if (weeks === 0) return 'this week';
  if (stale && weeks === limitWeeks) return `more than ${weeks} weeks old`;
  return weeks === 1 ? '1 week old' : `${weeks} weeks old`;
}
