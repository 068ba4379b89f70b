import { at, ofOneRm } from './dose';
import { heavy } from './heavyDays';
import { fractures, hiritGate, hiritHome, UK } from './hirit';
import { MISSING_SENTENCES } from './missing';
import { count, listed, number, percent, type Reader, weeksText, type Words } from './values';

/** What each rule says: the value found, the limit and where the limit comes from. Plain words, no blame. */

const SCALES: Readonly<Record<string, string>> = {
  'rir-rpe': 'RPE',
  'borg-6-20': 'Borg',
  cr10: 'CR10',
  omni: 'OMNI',
};

/** A pattern of the library in words: "vertical-push" is "vertical push". */
const words = (id: string) => id.replaceAll('-', ' ');

const tooHard = (v: Reader): string =>
  v.has('percent')
    ? `is at ${ofOneRm(v)}`
    : `is rated ${SCALES[v.text('scale')] ?? v.text('scale')} ${number(v.num('rating'))}`;

const howHeavy = (v: Reader): string =>
  v.text('from') === 'load'
    ? `with ${number(v.num('load'))} ${v.text('unit')}, ${percent(v.num('percent'))} of the estimated 1RM,`
    : `at ${percent(v.num('percent'))} of 1RM`;

const excess = (v: Reader): string =>
  `${v.num('sets')} × ${v.num('reps')} ${howHeavy(v)} in ${weeksText(v.list('weeks'))}: ` +
  `about ${count(v.num('max'), 'repetition')} to failure ${v.num('max') === 1 ? 'is' : 'are'} expected at ${percent(v.num('percent'))} (NSCA chart)`;

export const SENTENCES: Readonly<Record<string, (v: Reader) => Words>> = {
  'A30-tscore-missing': () => ({
    title: 'No T-score on file',
    body: 'No T-score of spine, total hip or femoral neck is recorded, so the bone-risk limits cannot be applied. Waiting for it: the 90\u00a0% limit for T below -1.0 (Osteon judgement).',
  }),
  'A34-hirit-gate': hiritGate,
  'B01-reps-impossible': (v) => ({
    title: `${v.text('exercise')}: more repetitions than can be done`,
    body: `${at(v)}: ${excess(v)}, and ${v.num('limit')} is the most this app accepts (1.5 times, rounded up).`,
  }),
  'B02-reps-unlikely': (v) => ({
    title: `${v.text('exercise')}: repetitions above the usual maximum`,
    body: `${at(v)}: ${excess(v)}. Fewer repetitions or a ${v.text('from') === 'load' ? 'lighter load would fit, or the test is too old' : 'lower percentage would fit'}.`,
  }),
  'B06-onerm-missing': (v) => ({
    title: `${v.text('exercise')}: the percentage has no 1RM under it`,
    body: `${at(v)}: ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}, and no 1RM of this very lift is recorded. Enter a test, or let the therapist set the load (Osteon judgement).`,
  }),
  'B18-bodyweight-pct': () => ({
    title: '% of 1RM does not apply',
    body: 'A percentage of 1RM is given only to exercises loaded that way; the limit is the exercise library (Osteon judgement).',
  }),
  'B20-zero': () => ({
    title: 'A value above zero is needed',
    body: 'Sets, repetitions, seconds and loads are whole or decimal numbers above 0 (Osteon judgement).',
  }),
  'C01-rt-min': (v) => ({
    title: `${v.text('phase')}: ${count(v.num('perWeek'), 'resistance session')} a week`,
    body: `${v.text('phase')} has ${count(v.num('perWeek'), 'resistance session')} a week; the guidelines use ${v.num('limit')} to 3 (UK consensus, Too Fit to Fracture, NSCA). One meta-analysis found fewer no worse (Shojaa 2020).`,
  }),
  'C02-rt-max': (v) => ({
    title: `${v.text('phase')}: ${words(v.text('pattern'))} on ${number(v.num('days'))} days a week`,
    body: `${v.text('phase')} trains ${words(v.text('pattern'))} on ${number(v.num('days'))} days of an average week; no bone template here goes above ${v.num('limit')} (NSCA, Korean position statement).`,
  }),
  'C04-heavy-consecutive': (v) => heavy(v),
  'C05-liftmor-freq': (v) => ({
    title: `${v.text('phase')}: ${number(v.num('perWeek'))} LIFTMOR ${v.num('perWeek') === 1 ? 'session' : 'sessions'} a week`,
    body: `${v.text('phase')} has ${count(v.num('perWeek'), 'session')} a week with a LIFTMOR lift; the trial used ${v.num('limit')} (LIFTMOR abstract).`,
  }),
  'D01-novice-no-familiar': (v) => ({
    title: `${v.text('exercise')}: heavy in the first weeks`,
    body: `${at(v)} ${tooHard(v)} in ${weeksText(v.list('weeks'))}, and the patient is ${v.text('status') === 'novice' ? 'new to lifting' : 'returning to lifting'}. Technique comes first in weeks 1 to 4: at most 70\u00a0% of 1RM and RPE 7 (UK consensus, Too Fit to Fracture).`,
  }),
  'D03-hirit-under': (v) => ({
    title: `${v.text('exercise')}: below the trial band`,
    body: `${at(v)}: ${ofOneRm(v)} in ${weeksText(v.list('weeks'))}; LIFTMOR trained at ${v.num('limit')}–85\u00a0% in this phase (trial summary). It may still be a good program, outside what the trial tested.`,
  }),
  'D04-hirit-over': (v) => overBand(v),
  'D12-warmup-missing': (v) => ({
    title: `${v.text('session')}: no warm-up sets`,
    body: `${v.text('session')} (${v.text('phase')}) has work sets up to ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))} and no warm-up set; from ${percent(v.num('limit'))} LIFTMOR used 2 at 50–70\u00a0% (recalled from the paper).`,
  }),
  'E01-hip': (v) => ({
    title: 'Nothing loads the hip',
    body: `${listed(v.list('phases'))}: 0 standing resistance or impact exercises for the hip; at least 1 is looked for (LIFTMOR abstract, Kerr 1996).`,
  }),
  'E02-spine': (v) => ({
    title: 'Nothing loads the spine',
    body: `${listed(v.list('phases'))}: 0 exercises that load the standing spine or work the back extensors; at least 1 is looked for (Royal Osteoporosis Society, Too Fit to Fracture).`,
  }),
  'E09-pattern-gap': (v) => ({
    title: `${v.text('phase')}: no ${v.text('lift').toLowerCase()}`,
    body: `${v.text('phase')} has 0 exercises that count as the ${v.text('lift').toLowerCase()}; LIFTMOR had all 4 of its lifts (trial summary).`,
  }),
  'F01-impact-vf': (v) => ({
    title: `${v.text('exercise')}: impact after these fractures`,
    body: `${at(v)} is ${words(v.text('level'))} impact, and ${fractures(v)}. ${UK} (Royal Osteoporosis Society).`,
  }),
  'G01-hirit-home': hiritHome,
  'G09-sup-only': (v) => ({
    title: `${v.text('exercise')}: for supervised sessions`,
    body: `${at(v)} is done alone at home; the library gives this exercise to supervised sessions only (Osteon judgement).`,
  }),
  'H04-floor-lift-vf': (v) => ({
    title: `${v.text('exercise')}: lifted from the floor`,
    body: `${at(v)} starts from the floor, and a vertebral fracture is on record. Raise the start height and keep to the hinge (Too Fit to Fracture, table 5).`,
  }),
  ...MISSING_SENTENCES,
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
