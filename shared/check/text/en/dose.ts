import { count, number, percent, type Reader } from './values';

/** Where an exercise stands, and how heavy it is, in words. */

export const at = (v: Reader): string => `${v.text('exercise')} (${v.text('session')}, ${v.text('phase')})`;

/** Where a percentage comes from when it was not typed as one. */
export const ofOneRm = (v: Reader): string =>
  v.text('from') === 'load'
    ? `${percent(v.num('percent'))} of the estimated 1RM, by the load typed`
    : `${percent(v.num('percent'))} of 1RM`;

/** Whether only the effort says that the work is heavy. */
export const isByEffort = (v: Reader): boolean => v.has('from') && v.text('from') === 'effort';

/** What an effort implies, and how little that rests on. */
export const implied = (v: Reader): string =>
  `implies about ${percent(v.num('percent'))} of 1RM on the RTS grid, made from trained lifters`;

const SCALES: Readonly<Record<string, string>> = {
  'rir-rpe': 'RPE',
  'borg-6-20': 'Borg',
  cr10: 'CR10',
  omni: 'OMNI',
};

/** The name of an effort scale. */
export const scaleName = (scale: string): string => SCALES[scale] ?? scale;

/** "at 82.5 % of 1RM", or "with 40 kg, 88 % of the estimated 1RM,". */
export const howHeavy = (v: Reader): string =>
  v.text('from') === 'load'
    ? `with ${number(v.num('load'))} ${v.text('unit')}, ${percent(v.num('percent'))} of the estimated 1RM,`
    : `at ${percent(v.num('percent'))} of 1RM`;

/** What makes a fall risk high: two falls in 12 months, or a slow timed up and go. */
export const riskFound = (v: Reader): string =>
  v.num('falls') >= 2
    ? `${count(v.num('falls'), 'fall')} in 12 months on record, and 2 count as high`
    : 'the timed up and go takes 13.5 s or more';
