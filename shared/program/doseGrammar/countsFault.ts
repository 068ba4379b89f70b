import type { Exercise } from '../../exercise/schema';
import type { Dose } from '../dose';
import { type DoseFault, faultAt, rewritten } from './fault';
import { writeRange } from './numbers';
import type { CountsPart } from './part';
import { type AmountUnit, standsBare, unitOf, unitSuffix, UNIT_WORDS } from './units';
import { writeCounts } from './writeDose';

/** What is wrong with the sets and amount of a line for this dose: another unit, none, no sets, holds of no hold. */
export function countsFault(
  line: string,
  counts: CountsPart,
  dose: Dose,
  exercise: Exercise,
): DoseFault | null {
  const name = exercise.text.en.name;
  const own = unitOf(dose, exercise);
  const { unit, at } = counts;
  if (unit === null && !standsBare(own))
    return faultAt(
      at.amount,
      `${name} is dosed in ${UNIT_WORDS[own]}: write ${writeRange(counts.amount)}${unitSuffix(own)}.`,
      rewritten(line, { from: at.amount.to, to: at.amount.to }, unitSuffix(own)),
    );
  if (unit !== null && !takes(dose, own, unit))
    return faultAt(counts, `${name} is dosed in ${UNIT_WORDS[own]}, not ${UNIT_WORDS[unit]}.`);
  if (counts.holds !== null && dose.kind !== 'hold')
    return faultAt(at.holds, `${name} has no holds: write sets and ${UNIT_WORDS[own]} only.`);
  if (counts.sets === null && dose.kind !== 'time')
    return faultAt(
      counts,
      `Sets: how many? Such as ${writeCounts(dose, exercise)}.`,
      rewritten(line, { from: counts.from, to: counts.from }, `${setsOf(dose)}x`),
    );
  return null;
}

/** A carry is by way or by time; everything else has one unit. */
const takes = (dose: Dose, own: AmountUnit, unit: AmountUnit) =>
  dose.kind === 'carry' ? isMeasure(unit) : unit === own;

export const isMeasure = (unit: AmountUnit | null): unit is 'metres' | 'steps' | 'seconds' =>
  unit === 'metres' || unit === 'steps' || unit === 'seconds';

const setsOf = (dose: Dose): number =>
  dose.kind === 'resistance' ? (dose.groups.find(({ role }) => role === 'work')?.sets ?? 1) : dose.sets;
