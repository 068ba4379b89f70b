import type { RuleText } from '../../ruleText';
import type { RuleId } from '../../../ruleIds';
import { at } from '../dose';
import { number, percent, type Reader, weeksText, type Words } from '../values';

/** Rules B13 to B15 in English: what the iron at hand makes of a load. */

/** A weight with all its digits: 1.25 kg is not 1.3 kg. */
const mass = (v: Reader, key: string): string =>
  `${Math.round(v.num(key) * 100) / 100}\u00a0${v.text('unit')}`;

function unavailable(v: Reader): Words {
  const where = `${at(v)} in ${weeksText(v.list('weeks'))}`;
  const asked = percent(v.num('asked'));
  if (v.text('made') === 'none')
    return {
      title: `${v.text('exercise')}: nothing light enough to load it with`,
      body: v.has('load')
        ? `${where}: at most ${asked} of 1RM is asked for, and the lightest load at hand is ${mass(v, 'load')}, ${percent(v.num('percent'))}. An easier form or a lighter bar or dumbbell would fit (Osteon judgement).`
        : `${where}: at most ${asked} of 1RM is asked for, and the kit on record has 0 loads for this exercise (Osteon judgement).`,
    };
  const made = `${where}: ${asked} of 1RM is asked for; ${mass(v, 'load')} is taken, ${percent(v.num('percent'))}, which is ${percent(v.num('off'))} less`;
  return v.text('made') === 'off'
    ? {
        title: `${v.text('exercise')}: no load near the one asked for`,
        body: `${made}, and the kit has no load within ${percent(v.num('limit'))} (Osteon judgement).`,
      }
    : {
        title: `${v.text('exercise')}: rounded down by ${percent(v.num('off'))}`,
        body: `${made}. The kit has a load within ${percent(v.num('limit'))}, but loads are rounded down with a T-score below -1.0 or none on file, and never above the written band (Osteon judgement).`,
      };
}

type LoadRule = Extract<RuleId, `B1${3 | 4 | 5}-${string}`>;

export const LOADS: Readonly<Record<LoadRule, RuleText>> = {
  'B13-load-unavailable': {
    name: 'loads that the kit can make',
    about:
      'A load more than 5 % from the one asked for and outside its band, or none light enough. Advice where only rounding down makes it so.',
    words: unavailable,
  },
  'B14-load-round-up': {
    name: 'loads held under the highest % of the phase',
    about: 'The nearest load would pass the highest % of 1RM of the phase, so the next lighter one is taken.',
    words: (v) => ({
      title: `${v.text('exercise')}: rounded down to stay under ${percent(v.num('limit'))}`,
      body: `${at(v)} in ${weeksText(v.list('weeks'))}: the nearest load is ${mass(v, 'nearer')}, ${percent(v.num('nearerPercent'))} of 1RM, above the ${percent(v.num('limit'))} of the phase; ${mass(v, 'load')} is taken, ${percent(v.num('percent'))} (Osteon judgement).`,
    }),
  },
  'B15-load-jump-coarse': {
    name: 'the smallest step of the iron',
    about: 'The next heavier load is more than 10 % heavier. Steps of 2 to 10 % are the ACSM’s.',
    words: (v) => ({
      title: `${v.text('exercise')}: the smallest step is ${percent(v.num('percent'))}`,
      body: `${at(v)}: above ${mass(v, 'load')} the next load is ${mass(v, 'step')} heavier, ${number(v.num('percent'))}\u00a0%, in ${weeksText(v.list('weeks'))}; steps of 2 to ${v.num('limit')}\u00a0% are recommended (ACSM 2009). More repetitions first, or smaller plates, would fit.`,
    }),
  },
};
