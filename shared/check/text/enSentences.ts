import { count, dayName, listed, number, percent, type Reader, weeksText } from './enValues';

/** What each rule says: the value found, the limit and where the limit comes from. Plain words, no blame. */
export type Words = { readonly title: string; readonly body: string };

const at = (v: Reader) => `${v.text('exercise')} (${v.text('session')}, ${v.text('phase')})`;

/** Where a percentage comes from when it was not typed as one. */
const ofOneRm = (v: Reader) =>
  v.text('from') === 'load'
    ? `${percent(v.num('percent'))} of the estimated 1RM, by the load typed`
    : `${percent(v.num('percent'))} of 1RM`;

const fractures = (v: Reader) =>
  v.text('fracture') === 'vertebra'
    ? 'a vertebral fracture is on record'
    : `${v.num('count')} low-trauma fractures are on record`;

const SCALES: Readonly<Record<string, string>> = {
  'rir-rpe': 'RPE',
  'borg-6-20': 'Borg',
  cr10: 'CR10',
  omni: 'OMNI',
};

/** A pattern of the library in words: "vertical-push" is "vertical push". */
const words = (id: string) => id.replaceAll('-', ' ');

const hirit = (v: Reader): string => {
  const parts = [
    ...(v.has('template') ? [`it follows ${v.text('template')}`] : []),
    ...(v.list('exercises').length > 0 ? [`it has ${listed(v.list('exercises').slice(0, 4))}`] : []),
  ];
  return `The program is high-intensity: ${parts.join(', and ')}`;
};

const tooHard = (v: Reader): string =>
  v.has('percent')
    ? `is at ${ofOneRm(v)}`
    : `is rated ${SCALES[v.text('scale')] ?? v.text('scale')} ${number(v.num('rating'))}`;

const excess = (v: Reader): string =>
  `${v.num('sets')} × ${v.num('reps')} at ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}: ` +
  `about ${count(v.num('max'), 'repetition')} to failure ${v.num('max') === 1 ? 'is' : 'are'} expected at ${percent(v.num('percent'))} (NSCA chart)`;

/** How a vertebral fracture is looked at: used where the guidance is quoted. */
const UK =
  'UK guidance limits impact to brisk walking after a vertebral fracture or several low-trauma fractures';

export const SENTENCES: Readonly<Record<string, (v: Reader) => Words>> = {
  'A30-tscore-missing': () => ({
    title: 'No T-score on file',
    body: 'No T-score of spine, total hip or femoral neck is recorded, so the bone-risk limits cannot be applied. Waiting for it: the 90\u00a0% limit for T below -1.0 (Osteon judgement).',
  }),
  'A34-hirit-gate': (v) =>
    v.has('clearedBy')
      ? {
          title: 'High-intensity training, by clearance',
          body: `${hirit(v)}, and ${fractures(v)}. Cleared by ${v.text('clearedBy')} on ${v.text('clearedOn')}: ${v.text('purpose')}. ${UK}.`,
        }
      : {
          title: 'High-intensity training after these fractures',
          body: `${hirit(v)}, and ${fractures(v)}. ${UK}. Choose another template, or record a clearance that names A34 and is dated after the last fracture.`,
        },
  'B01-reps-impossible': (v) => ({
    title: `${v.text('exercise')}: more repetitions than can be done`,
    body: `${at(v)}: ${excess(v)}, and ${v.num('limit')} is the most this app accepts (1.5 times, rounded up).`,
  }),
  'B02-reps-unlikely': (v) => ({
    title: `${v.text('exercise')}: repetitions above the usual maximum`,
    body: `${at(v)}: ${excess(v)}. Fewer repetitions or a lower percentage would fit.`,
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
    body: `${at(v)}: ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}; LIFTMOR trained at ${v.num('limit')}–85\u00a0% in this phase (trial summary). It may still be a good program, outside what the trial tested.`,
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
  'G01-hirit-home': (v) => ({
    title: `${v.text('exercise')}: high intensity alone at home`,
    body: `${at(v)} is ${v.text('cause') === 'heavy' ? `a free weight at ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}, from ${percent(v.num('limit'))} on` : 'a jumping chin-up'}, done alone. This kind of training was tested only under supervision, and its developers say not to do it alone (LIFTMOR, MEDEX-OP).`,
  }),
  'G09-sup-only': (v) => ({
    title: `${v.text('exercise')}: for supervised sessions`,
    body: `${at(v)} is done alone at home; the library gives this exercise to supervised sessions only (Osteon judgement).`,
  }),
  'H04-floor-lift-vf': (v) => ({
    title: `${v.text('exercise')}: lifted from the floor`,
    body: `${at(v)} starts from the floor, and a vertebral fracture is on record. Raise the start height and keep to the hinge (Too Fit to Fracture, table 5).`,
  }),
  'missing-fractures': (v) =>
    waiting(v, 'Fractures not reviewed', 'Nobody has gone through the fractures on record.'),
  'missing-trainingStatus': (v) =>
    waiting(
      v,
      'Training status not asked',
      'Nobody has recorded whether the patient is new to lifting, returning or trained.',
    ),
  'missing-exercise': (v) =>
    waiting(
      v,
      `${v.text('exercise')}: not in the library`,
      `${v.text('session')} (${v.text('phase')}) holds an exercise that this library does not have.`,
    ),
  'missing-template': (v) =>
    waiting(
      v,
      'Template not available',
      `The program follows "${v.text('template')}", which this version does not have.`,
    ),
};

const waiting = (v: Reader, title: string, why: string): Words => ({
  title,
  body: `${why} Until then these cannot be checked: ${listed(v.list('waiting').map((id) => id.slice(0, 3)))}.`,
});

function heavy(v: Reader): Words {
  const title = `${v.text('exercise')}: heavy ${v.num('daysApart') === 0 ? 'twice on one day' : 'on days in a row'}`;
  const source = 'ACSM asks for 48 to 72 hours between heavy sessions';
  if (v.num('timesPerDay') > 1)
    return {
      title,
      body: `${at(v)} is at 80\u00a0% of 1RM or more ${v.num('timesPerDay')} times on one day in ${weeksText(v.list('weeks'))}; ${source}.`,
    };
  const when =
    v.num('daysApart') === 0
      ? `on the same day, ${dayName(v.text('day'))}`
      : `on ${dayName(v.text('otherDay'))} and ${dayName(v.text('day'))}`;
  return {
    title,
    body: `${v.text('exercise')} is at 80\u00a0% of 1RM or more in ${v.text('otherSession')} and ${v.text('session')}, ${when}, in ${weeksText(v.list('weeks'))}; ${source}.`,
  };
}

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
