import type { FamilyText, FixText } from '../../ruleText';
import { at, ofOneRm, scaleName } from '../dose';
import { number, percent, type Reader, span, weeksText, type Words } from '../values';

/** Group D in English. */

const tooHard = (v: Reader): string =>
  v.has('percent')
    ? `is at ${ofOneRm(v)}`
    : `is rated ${scaleName(v.text('scale'))} ${number(v.num('rating'))}`;

export const INTENSITY: FamilyText<'D'> = {
  'D01-novice-no-familiar': {
    name: 'heavy work in the first weeks',
    about: 'Somebody new or returning to lifting above 70 % of 1RM or RPE 7 in weeks 1 to 4.',
    words: (v) => ({
      title: `${v.text('exercise')}: heavy in the first weeks`,
      body: `${at(v)} ${tooHard(v)} in ${weeksText(v.list('weeks'))}, and the patient is ${v.text('status') === 'novice' ? 'new to lifting' : 'returning to lifting'}. Technique comes first in weeks 1 to 4: at most 70\u00a0% of 1RM and RPE 7 (UK consensus, Too Fit to Fracture).`,
    }),
  },
  'D03-hirit-under': {
    name: 'intensity below the LIFTMOR band',
    about: 'A LIFTMOR lift below 80 % of 1RM in the target phase.',
    words: (v) => ({
      title: `${v.text('exercise')}: below the trial band`,
      body: `${at(v)}: ${ofOneRm(v)} in ${weeksText(v.list('weeks'))}; LIFTMOR trained at ${v.num('limit')}–85\u00a0% in this phase (trial summary). It may still be a good program, outside what the trial tested.`,
    }),
  },
  'D04-hirit-over': {
    name: 'intensity above the LIFTMOR band',
    about: 'Any set above 85 % of 1RM; above 90 % with a T-score below -1.0 it says so.',
    words: (v) => overBand(v),
  },
  'D12-warmup-missing': {
    name: 'warm-up before heavy sets',
    about: 'Work sets from 70 % of 1RM in a session without a warm-up set.',
    words: (v) => ({
      title: `${v.text('session')}: no warm-up sets`,
      body: `${v.text('session')} (${v.text('phase')}) has work sets up to ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))} and no warm-up set; from ${percent(v.num('limit'))} LIFTMOR used 2 at 50–70\u00a0% (recalled from the paper).`,
    }),
  },
};

export const INTENSITY_FIXES: FixText = {
  'set-band': (v) => `Set ${v.text('exercise')} to ${span(v.num('low'), v.num('high'))}\u00a0% of 1RM`,
  'cap-percent': (v) => `Hold ${v.text('exercise')} at ${percent(v.num('percent'))} of 1RM or less`,
  'ease-first-weeks': (v) =>
    `Hold ${v.text('exercise')} at ${percent(v.num('percent'))} of 1RM and RPE ${v.num('rpe')} or less in weeks 1 to ${v.num('weeks')}`,
  'add-warm-up': (v) =>
    `Add ${v.num('sets')} warm-up sets at ${span(v.num('low'), v.num('high'))}\u00a0% before ${v.text('exercise')}`,
};

function overBand(v: Reader): Words {
  const body = `${at(v)}: ${ofOneRm(v)} in ${weeksText(v.list('weeks'))}`;
  return v.has('tScore')
    ? {
        title: `${v.text('exercise')}: above ${percent(v.num('limit'))} with low bone mass`,
        body: `${body}, with a T-score of ${number(v.num('tScore'))}. Above ${percent(v.num('limit'))} is outside the trial band of 80–85\u00a0% (LIFTMOR summary; the 90\u00a0% line is Osteon judgement).`,
      }
    : {
        title: `${v.text('exercise')}: above the trial band`,
        body: `${body}; LIFTMOR trained at 80–${v.num('limit')}\u00a0% (trial summary).`,
      };
}
