import type { FamilyText, FixText } from '../../ruleText';
import { at } from '../dose';

/** Group H in English. */

export const BODY: FamilyText<'H'> = {
  'H04-floor-lift-vf': {
    name: 'lifts from the floor after a vertebral fracture',
    about: 'A lift that starts from the floor, with a vertebral fracture on record.',
    words: (v) => ({
      title: `${v.text('exercise')}: lifted from the floor`,
      body: `${at(v)} starts from the floor, and a vertebral fracture is on record. Raise the start height and keep to the hinge (Too Fit to Fracture, table 5).`,
    }),
  },
};

export const BODY_FIXES: FixText = {
  'swap-exercise': (v) => `Swap ${v.text('exercise')} for ${v.text('other')}`,
};
