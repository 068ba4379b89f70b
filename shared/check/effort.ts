import type { Context } from './context';
import type { Effort } from '../program/dose';
import { isModerate, isSetLoad, RESISTANCE_PERCENT } from '../program/strengthWork';
import type { Place } from './place';

/**
 * Whether an effort is above RPE 7 (repetitions in reserve). CR10 8 was 75-77 % of 1RM in older women (V, S118);
 * Borg 16 and OMNI 9 are "very hard" by a recalled table only (R-med), so they never make a stop.
 */
export function isAboveSeven(effort: Effort | null): 'certain' | 'recalled' | 'no' {
  if (effort === null) return 'no';
  const { scale, range } = effort;
  if (scale === 'rir-rpe' ? range.high > 7 : scale === 'cr10' && range.high >= 8) return 'certain';
  return (scale === 'borg-6-20' && range.high >= 16) || (scale === 'omni' && range.high >= 9)
    ? 'recalled'
    : 'no';
}

/**
 * Resistance work: a resistance or carry item at >= 60 % of 1RM in some week, at RPE >= 5, or with a set load
 * (rulings, section 2). "Set" includes a band and a load the therapist sets.
 */
export function isResistanceWork(context: Context, place: Place): boolean {
  const { dose } = place.item;
  if (dose.kind === 'carry')
    return (
      isModerate(dose.effort) ||
      context.weekDoses(place).some((week) => week.dose.kind === 'carry' && isSetLoad(week.dose.load))
    );
  return context
    .weekSets(place)
    .some(
      ({ group, percent }) =>
        (percent ?? 0) >= RESISTANCE_PERCENT || isModerate(group.effort) || isSetLoad(group.load),
    );
}
