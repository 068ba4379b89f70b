import type { FamilyText, FixText } from '../../ruleText';
import { at } from '../dose';
import { fractures, UK } from '../hirit';
import { count, words } from '../values';

/** Group F in English. */

export const IMPACT: FamilyText<'F'> = {
  'F01-impact-vf': {
    name: 'impact after fractures',
    about:
      'Impact after a vertebral fracture or several low-trauma fractures: moderate or high stops, low drills other than walking warn.',
    words: (v) => ({
      title: `${v.text('exercise')}: impact after these fractures`,
      body: `${at(v)} is ${words(v.text('level'))} impact, and ${fractures(v)}. ${UK} (Royal Osteoporosis Society).`,
    }),
  },
};

export const IMPACT_FIXES: FixText = {
  'swap-for-walk': (v) =>
    `Swap ${v.text('exercise')} for ${v.text('other')}, up to ${count(v.num('minutes'), 'minute')}`,
  'remove-exercise': (v) => `Take ${v.text('exercise')} out`,
};
