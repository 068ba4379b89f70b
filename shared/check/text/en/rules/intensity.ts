import type { FamilyText, FixText } from '../../ruleText';
import { at, ofOneRm, scaleName } from '../dose';
import { count, listed, number, percent, type Reader, span, weeksText, type Words } from '../values';
import { AMOUNT } from './intensityAmount';
import { PROGRESS } from './intensityProgress';

/** Group D in English. What rises and how much there is of it stand in files of their own. */

/** Only for a novice or somebody returning. */
const learner = (v: Reader): string =>
  v.text('status') === 'novice' ? 'new to lifting' : 'returning to lifting';

const tooHard = (v: Reader): string =>
  v.has('percent')
    ? `is at ${ofOneRm(v)}`
    : `is rated ${scaleName(v.text('scale'))} ${number(v.num('rating'))}`;

export const INTENSITY: FamilyText<'D'> = {
  ...PROGRESS,
  ...AMOUNT,
  'D01-novice-no-familiar': {
    name: 'heavy work in the first weeks',
    about: 'Somebody new or returning to lifting above 70 % of 1RM or RPE 7 in weeks 1 to 4.',
    words: (v) => ({
      title: `${v.text('exercise')}: heavy in the first weeks`,
      body: `${at(v)} ${tooHard(v)} in ${weeksText(v.list('weeks'))}, and the patient is ${learner(v)}. Technique comes first in weeks 1 to 4: at most 70\u00a0% of 1RM and RPE 7 (UK consensus, Too Fit to Fracture).`,
    }),
  },
  'D02-familiar-short': {
    name: 'weeks of learning',
    about:
      'Somebody new or returning to lifting with fewer than 4 weeks of learning before high-intensity work (at most 50 % of 1RM, RPE 5, no hard landings), or fewer than 2 before moderate work (at most 60 %). The trained are excused.',
    words: (v) => ({
      title: `${v.num('found') === 0 ? 'No' : 'Short'} time to learn the lifts`,
      body: `The program starts with ${v.num('found') === 0 ? 'no week' : count(v.num('found'), 'week')} of learning (at most ${percent(v.num('percent'))} of 1RM, RPE ${v.num('rpe')}), and the patient is ${learner(v)}. ${v.text('kind') === 'hirit' ? `LIFTMOR-type programs take about ${v.num('limit')} (recalled), and so did Osteo-cise` : `Moderate programs take about ${v.num('limit')} (recalled); Osteo-cise took 4`}.`,
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
  'D05-low-load-only': {
    name: 'only light lifting with a bone goal',
    about: 'A goal of bone density, and every lift below 60 % of 1RM or above 15 repetitions.',
    words: (v) => ({
      title: 'Light lifting only, with a bone goal',
      body: `${listed(v.list('exercises').slice(0, 4))}${v.list('exercises').length > 4 ? ' and the other lifts' : ''} stay below ${percent(v.num('limit'))} of 1RM${v.has('percent') ? ` (${percent(v.num('percent'))} at most)` : ''} or above ${v.num('limitReps')} repetitions. Light work alone did not hold the hip in comparison groups (LIFTMOR, Kerr 1996, Nicholson 2015); meta-analyses of intensity do not agree on it.`,
    }),
  },
  'D06-moderate-over': {
    name: 'repetitions of the moderate templates',
    about:
      'Fewer than 8 repetitions under the UK or Too Fit to Fracture template, or one of your own based on them.',
    words: (v) => ({
      title: `${v.text('exercise')}: fewer than ${v.num('limit')} repetitions`,
      body: `${at(v)} has ${count(v.num('reps'), 'repetition')} in ${weeksText(v.list('weeks'))}; ${v.text('template')} trains with ${v.num('limit')} to 12 ${v.text('templateId') === 'uk-sss' ? '(UK consensus summaries; its authors later wrote of up to 8)' : '(Too Fit to Fracture)'}. Fewer is outside the template.`,
    }),
  },
  'D12-warmup-missing': {
    name: 'warm-up before heavy sets',
    about: 'Work sets from 70 % of 1RM in a session without a warm-up set.',
    words: (v) => ({
      title: `${v.text('session')}: no warm-up sets`,
      body: `${v.text('session')} (${v.text('phase')}) has work sets up to ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))} and no warm-up set; from ${percent(v.num('limit'))} LIFTMOR used 2 at 50–70\u00a0% (recalled from the paper).`,
    }),
  },
  'D18-power': {
    name: 'fast lifting',
    about: 'Fast lifting from 80 % of 1RM on, or in weeks 1 to 4 of somebody new or returning to lifting.',
    words: (v) => ({
      title: `${v.text('exercise')}: fast ${v.has('percent') ? 'and heavy' : 'before technique is sound'}`,
      body: `${at(v)} is done fast${v.has('percent') ? ` at up to ${percent(v.num('percent'))} of 1RM (the line is ${percent(v.num('limit'))})` : ''}${v.has('status') ? `${v.has('percent') ? ', and' : ''} in weeks 1 to ${v.num('firstWeeks')} of somebody ${learner(v)}` : ''}. Fast work fits at 20–60 % once technique is sound (ACSM 20–50 %; NSCA 40–60 %, recalled).`,
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
  'lengthen-learning': (v) => `Lengthen ${v.text('phase')} to ${count(v.num('weeks'), 'week')}`,
  'add-learning': (v) =>
    `Put ${count(v.num('weeks'), 'week')} of learning first, at ${percent(v.num('percent'))} of 1RM and RPE ${v.num('rpe')} or less`,
  'set-reps-range': (v) =>
    `Set ${v.text('exercise')} to ${span(v.num('low'), v.num('high'))} repetitions${v.has('percent') ? ` at ${percent(v.num('percent'))} of 1RM or less` : ''}`,
  'smooth-load': (v) =>
    `Raise ${v.text('exercise')} by at most ${percent(v.num('limit'))} a step, up to week ${v.num('week')}`,
  'keep-sets': (v) => `Keep ${v.text('exercise')} at ${count(v.num('sets'), 'set')} in ${v.text('phase')}`,
  'stagger-sets': (v) =>
    `Bring in the new sets of ${v.text('phase')} one lift a week, up to week ${v.num('week')}`,
  'spread-contacts': (v) =>
    `Add at most ${v.num('step')} contacts a session at a time, up to week ${v.num('week')}`,
  'set-rest': (v) => `Rest ${v.num('seconds')} s after the heavy sets of ${v.text('session')}`,
  'split-sets': (v) =>
    `Do ${v.text('exercise')} in ${count(v.num('sets'), 'set')} of ${v.num('contacts')} with ${v.num('seconds')} s of rest`,
  'two-sets': (v) =>
    `Do ${v.num('sets')} sets of ${listed(v.list('exercises').slice(0, 4))} in ${v.text('phase')}`,
  controlled: (v) => `Do ${v.text('exercise')} with control, not fast`,
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
