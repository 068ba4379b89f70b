import type { FamilyText, FixText } from '../../ruleText';
import { at } from '../dose';
import { hiritHome } from '../hirit';

/** Group G in English. */

export const SETTING: FamilyText<'G'> = {
  'G01-hirit-home': {
    name: 'high intensity alone at home',
    about: 'A free weight at 80 % of 1RM or more, or a jumping chin-up, in a session without supervision.',
    words: hiritHome,
  },
  'G09-sup-only': {
    name: 'supervised exercises alone at home',
    about: 'An exercise that the library gives to supervised sessions only, done alone.',
    words: (v) => ({
      title: `${v.text('exercise')}: for supervised sessions`,
      body: `${at(v)} is done alone at home; the library gives this exercise to supervised sessions only (Osteon judgement).`,
    }),
  },
};

export const SETTING_FIXES: FixText = {
  'to-clinic': (v) => `Do ${v.text('session')} in the clinic`,
};
