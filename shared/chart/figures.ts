import type { Effort, EffortScale } from '../program/dose';
import type { Range } from '../range';

/** Numbers as a clinician writes them. U+00A0 keeps a number with its unit. */

export const NBSP = '\u00a0';

/** At most two decimals, with a point. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100);

/** "8–12", or "10" when both ends are the same. */
export const figures = ({ low, high }: Range): string =>
  figure(low) === figure(high) ? figure(low) : `${figure(low)}–${figure(high)}`;

/** "12 kg", "30 s". */
export const measured = (value: number | Range, unit: string): string =>
  `${typeof value === 'number' ? figure(value) : figures(value)}${NBSP}${unit}`;

/** "1 set", "3 sets". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${figure(value)}${NBSP}${value === 1 ? one : many}`;

const SCALES: Readonly<Record<EffortScale, string>> = {
  'rir-rpe': 'RPE',
  'borg-6-20': 'Borg',
  cr10: 'CR10',
  omni: 'OMNI',
};

/** "RPE 6–7". */
export const effortFigures = ({ scale, range }: Effort): string => `${SCALES[scale]}${NBSP}${figures(range)}`;

/** "2 min", "45 s", "1 min 30 s". */
export function duration(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return measured(rest, 's');
  return rest === 0 ? measured(minutes, 'min') : `${measured(minutes, 'min')}${NBSP}${measured(rest, 's')}`;
}
