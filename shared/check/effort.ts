import type { Context } from './context';
import type { Effort, Load } from '../program/dose';
import type { Place } from './place';

/**
 * Where an effort starts to count as moderate work, RPE 5 on the repetitions-in-reserve scale. The other scales by
 * the moderate band of the evidence notes (strength.md section 3, R-med): used in warnings only.
 */
const MODERATE: Record<Effort['scale'], number> = { 'rir-rpe': 5, 'borg-6-20': 12, cr10: 5, omni: 5 };

export const isModerate = (effort: Effort | null): boolean =>
  effort !== null && effort.range.high >= MODERATE[effort.scale];

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

const isSet = (load: Load | null): boolean => load !== null && load.kind !== 'body-weight';

/**
 * Resistance work: a resistance or carry item at >= 60 % of 1RM in some week, at RPE >= 5, or with a set load
 * (rulings, section 2). "Set" includes a band and a load the therapist sets.
 */
export function isResistanceWork(context: Context, place: Place): boolean {
  const { dose } = place.item;
  if (dose.kind === 'carry')
    return (
      isModerate(dose.effort) ||
      context.weekDoses(place).some((week) => week.dose.kind === 'carry' && isSet(week.dose.load))
    );
  return context
    .weekSets(place)
    .some(({ group, percent }) => (percent ?? 0) >= 60 || isModerate(group.effort) || isSet(group.load));
}
