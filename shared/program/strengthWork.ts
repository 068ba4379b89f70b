import type { Dose, Effort, Load } from './dose';

/**
 * Where an effort starts to count as moderate work, RPE 5 on the repetitions-in-reserve scale. The other scales by
 * the moderate band of the evidence notes (R-med): used in warnings only.
 */
const MODERATE: Record<Effort['scale'], number> = { 'rir-rpe': 5, 'borg-6-20': 12, cr10: 5, omni: 5 };

export const isModerate = (effort: Effort | null): boolean =>
  effort !== null && effort.range.high >= MODERATE[effort.scale];

/** From this % of 1RM a set counts as resistance work, however it is loaded. */
export const RESISTANCE_PERCENT = 60;

/** Whether a load is one to work against. A band and a load the therapist sets are; the body alone is not. */
export const isSetLoad = (load: Load | null): boolean => load !== null && load.kind !== 'body-weight';

/**
 * Whether the dose of one week is resistance work: sets with a load or a carry, at >= 60 % of 1RM, at RPE >= 5, or with
 * a set load.
 */
export function isStrengthDose(dose: Dose): boolean {
  if (dose.kind === 'carry') return isModerate(dose.effort) || isSetLoad(dose.load);
  return (
    dose.kind === 'resistance' &&
    dose.groups.some(
      ({ percent1RM, effort, load }) =>
        (percent1RM?.high ?? 0) >= RESISTANCE_PERCENT || isModerate(effort) || isSetLoad(load),
    )
  );
}
