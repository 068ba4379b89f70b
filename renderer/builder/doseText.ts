import type { Exercise } from '../../shared/exercise/schema';
import { type MassUnit } from '../../shared/mass';
import type { Dose, Effort, Load, SetGroup } from '../../shared/program/dose';
import type { MakeableLoad } from '../../shared/program/load';
import type { PrescribedLoad } from '../../shared/program/prescription';
import type { Range } from '../../shared/range';

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

export const rangeText = ({ low, high }: Range): string =>
  low === high ? NUMBER.format(low) : `${NUMBER.format(low)}–${NUMBER.format(high)}`;

const SCALES = { 'rir-rpe': 'RPE', 'borg-6-20': 'Borg', cr10: 'CR10', omni: 'OMNI' } as const;

export const effortText = (effort: Effort): string => `${SCALES[effort.scale]} ${rangeText(effort.range)}`;

const setText = (group: SetGroup): string => {
  const intensity = group.percent1RM
    ? ` @ ${rangeText(group.percent1RM)} %`
    : group.effort
      ? ` @ ${effortText(group.effort)}`
      : '';
  return `${group.sets} × ${rangeText(group.reps)}${intensity}`;
};

const sides = (dose: Dose) =>
  dose.side === 'both' ? '' : dose.side === 'each' ? ' each side' : ` ${dose.side}`;

/** The dose in one line, as therapists write it: "5 × 5 @ 80–85 %", "3 × 30 s each side". */
export function doseText(dose: Dose, exercise: Exercise | undefined): string {
  const effort = 'effort' in dose && dose.effort ? ` @ ${effortText(dose.effort)}` : '';
  switch (dose.kind) {
    case 'resistance':
      return (
        dose.groups
          .filter((group) => group.role === 'work')
          .map(setText)
          .join(', ') + sides(dose)
      );
    case 'carry':
      return `${dose.sets} × ${rangeText(dose.amount)} ${dose.measure === 'metres' ? 'm' : dose.measure}${sides(dose)}${effort}`;
    case 'impact':
      return `${dose.sets} × ${rangeText(dose.amount)} contacts${sides(dose)}`;
    case 'hold':
      return `${dose.sets} × ${dose.holds > 1 ? `${dose.holds} × ` : ''}${rangeText(dose.amount)} s${sides(dose)}`;
    case 'repetition':
      return `${dose.sets} × ${rangeText(dose.reps)}${exercise?.loading.unit === 'steps' ? ' steps' : ''}${sides(dose)}${effort}`;
    case 'time':
      return `${dose.sets > 1 ? `${dose.sets} × ` : ''}${rangeText(dose.amount)} min${effort}`;
  }
}

/** Warm-up sets in one line, or null when there are none. */
export function warmUpText(dose: Dose): string | null {
  if (dose.kind !== 'resistance') return null;
  const groups = dose.groups.filter((group) => group.role === 'warm-up');
  return groups.length === 0 ? null : groups.map(setText).join(', ');
}

export const massText = (value: number, unit: MassUnit): string => `${NUMBER.format(value)} ${unit}`;

/** A load that can be built, with its true % of 1RM and its plates: "42.5 kg (84 %) · bar 20 + 2 × (10 + 1.25)". */
export function makeableText(load: MakeableLoad, percent?: number): string {
  const { mass, perHand, plates, platesOnly, endPlates } = load;
  const share = percent === undefined ? '' : ` (${NUMBER.format(Math.round(percent))} %)`;
  const total = `${massText(mass.value, mass.unit)}${perHand ? ' each hand' : ''}${platesOnly ? ' of plates' : ''}${share}`;
  if (!plates)
    return endPlates ? `${total} · ${endPlates.map((plate) => NUMBER.format(plate)).join(' + ')}` : total;
  const side = plates.perSide.map((weight) => NUMBER.format(weight));
  if (side.length === 0) return `${total} · empty bar`;
  const sideText = side.length === 1 ? side[0] : `(${side.join(' + ')})`;
  return `${total} · bar ${NUMBER.format(plates.bar)} + 2 × ${sideText}`;
}

const BANDS = {
  'extra-light': 'extra-light',
  light: 'light',
  medium: 'medium',
  heavy: 'heavy',
  'extra-heavy': 'extra-heavy',
} as const;

export function loadText(load: Load): string {
  switch (load.kind) {
    case 'mass':
      return `${massText(load.mass.value, load.mass.unit)}${load.perHand ? ' each hand' : ''}`;
    case 'band':
      return `${BANDS[load.level]} band`;
    case 'body-weight':
      return 'body weight';
    case 'therapist-sets':
      return 'you set the load';
  }
}

/** What stands under the dose on a card: iron, or why there is none yet. */
export function prescribedText(prescribed: PrescribedLoad): string | null {
  switch (prescribed.kind) {
    case 'typed':
      return loadText(prescribed.load);
    case 'computed':
      return makeableText(prescribed.load, prescribed.percent);
    case 'no-load':
      return prescribed.lightest && prescribed.percent !== null
        ? `lightest here is ${makeableText(prescribed.lightest)}, ${NUMBER.format(Math.round(prescribed.percent))} %`
        : 'no equipment for this load';
    case 'no-one-rm':
      return 'no 1RM on file';
    case 'kit-unknown':
      return 'home equipment not asked';
    case 'none':
      return null;
  }
}
