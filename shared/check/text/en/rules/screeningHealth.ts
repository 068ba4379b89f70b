import type { FamilyText } from '../../ruleText';
import { dayText } from '../day';
import { isByEffort } from '../dose';
import { exercises, from, months, reaches, term, terms, waitingText, wayOut } from '../screeningTerms';
import { listed, percent, type Reader, type Words } from '../values';

/** Group A in English: the screen, heart, blood pressure and eyes. */

/** "screen-months" of the evidence, or the clinic's. */
const screenSource = (v: Reader): string =>
  from('PAR-Q+, recalled; Osteon judgement', ['screen-months', v.num('months')]);

function screenGap(v: Reader): Words {
  const last = `within the last ${months(v.has('months') ? v.num('months') : 0)}`;
  switch (v.text('gap')) {
    case 'none':
      return {
        title: 'No pre-exercise screen on file',
        body: `No dated screen (PAR-Q+, APSS or the clinic’s own) is on record; one ${last} is asked for (${screenSource(v)}).${waitingText(v)}`,
      };
    case 'old':
      return {
        title: 'The pre-exercise screen is out of date',
        body: `The newest screen is of ${dayText(v.text('date'))}; one ${last} is asked for (${screenSource(v)}).${waitingText(v)}`,
      };
    default:
      return {
        title: 'The pre-exercise screen has open questions',
        body: `The screen of ${dayText(v.text('date'))} has no answer on: ${terms(v.list('items'))}. Until they are answered nobody can call it clear (Osteon judgement).`,
      };
  }
}

function heartCondition(v: Reader, source: string, id: string): Words {
  const conditions = terms(v.list('conditions'));
  return {
    title: v.has('clearedBy')
      ? 'Heart or vessel condition, by clearance'
      : 'Heart or vessel condition not cleared',
    body: `On record: ${conditions}. Resistance training waits until a doctor has cleared it (${source}). ${wayOut(v, `Record a clearance that names ${id} and is dated after it began.`)}`,
  };
}

const pressure = (v: Reader): string => `${v.num('systolic')}/${v.num('diastolic')} mm\u00a0Hg`;

/** Work and lifts that raised pressure matters to. */
function strained(v: Reader): string {
  const parts = [
    ...(v.has('from') ? [`its work ${reaches(v)}`] : []),
    ...(v.list('held').length > 0
      ? [`${exercises(v, 'held')} invite${v.list('held').length === 1 ? 's' : ''} a held breath`]
      : []),
  ];
  return parts.join(', and ');
}

const eyeOperation = (v: Reader, code: string): string =>
  code === 'eye-surgery' ? `eye surgery within ${v.num('weeks')} weeks` : term(code);

function retina(v: Reader): Words {
  const found = listed(v.list('conditions').map((code) => eyeOperation(v, code)));
  const work = isByEffort(v)
    ? `The effort of ${exercises(v)} implies about ${percent(v.num('percent'))} of 1RM`
    : `${exercises(v)} strain${v.list('exercises').length === 1 ? 's' : ''}: ${percent(v.num('limit'))} of 1RM and more, or a lift that invites a held breath`;
  return {
    title: v.has('clearedBy')
      ? 'Heavy straining with this eye, by clearance'
      : 'Heavy straining with this eye condition',
    body: `On record: ${found}. ${work}. Heavy straining is on the list of contraindications (${from('Diabetes Care table', ['gate-heavy-percent', v.num('limit')])}; 12 weeks after surgery is Osteon judgement). ${wayOut(v, 'Take these exercises out, or record a clearance that names A09.')}`,
  };
}

export const SCREENING_HEALTH = {
  'A01-screen-missing': {
    name: 'a current pre-exercise screen',
    about:
      'No dated pre-exercise screen, or one older than 12 months. A screen with open questions cannot be called clear.',
    words: screenGap,
  },
  'A02-screen-positive': {
    name: 'a yes on the pre-exercise screen',
    about:
      'A "yes" in the newest screen. A clearance that names this rule, or a general one, from that day or later answers it.',
    words: (v) => ({
      title: v.has('clearedBy') ? 'A yes on the screen, by clearance' : 'A yes on the pre-exercise screen',
      body: `Answered yes on ${dayText(v.text('date'))}: ${terms(v.list('items'))}. A yes is followed up before training (PAR-Q+, APSS). ${wayOut(v, 'Record the follow-up as a clearance of that day or later.')}`,
    }),
  },
  'A03-screen-intensity': {
    name: 'high intensity on a clear first stage of the APSS',
    about:
      'A first stage of the APSS without a yes, work from 80 % of 1RM or high impact, and no assessment by the clinician.',
    words: (v) => ({
      title: 'High intensity on the first stage of the screen alone',
      body: `The APSS of ${dayText(v.text('date'))} was answered no throughout, and the program ${v.text('work') === 'impact' ? 'has high impact' : reaches(v)} with ${exercises(v)} (high from ${percent(v.num('limit'))} on). A clear first stage supports light to moderate work (${from('ESSA', ['gate-heavy-percent', v.num('limit')])}); record your own assessment.`,
    }),
  },
  'A04-cardiac-abs': {
    name: 'heart, vessel and clot conditions',
    about:
      'Conditions that resistance training waits for, such as unstable angina, a recent infarction or an aneurysm. A clearance answers it.',
    words: (v) => heartCondition(v, 'Diabetes Care table of contraindications', 'A04'),
  },
  'A05-cardiac-more': {
    name: 'more heart and aorta conditions',
    about:
      'Severe pulmonary hypertension, symptomatic aortic stenosis, inflammation of the heart, dissection and Marfan syndrome. A clearance answers it.',
    words: (v) => heartCondition(v, 'AHA 2007, recalled', 'A05'),
  },
  'A06-bp-abs': {
    name: 'resting blood pressure above the limit',
    about:
      'Resting blood pressure above 180 systolic or 110 diastolic. A clearance that names this rule answers it.',
    words: (v) => ({
      title: v.has('clearedBy')
        ? `Blood pressure ${pressure(v)}, by clearance`
        : `Blood pressure ${pressure(v)}`,
      body: `Resting blood pressure of ${dayText(v.text('date'))} was ${pressure(v)}; above ${v.num('maxSystolic')} or ${v.num('maxDiastolic')} resistance exercise waits (${from('AHA 2007, recalled; another table uses 170 systolic untreated', ['bp-stop-systolic', v.num('maxSystolic')], ['bp-stop-diastolic', v.num('maxDiastolic')])}). ${wayOut(v, 'Refer, measure again, or record a clearance that names A06.')}`,
    }),
  },
  'A07-bp-rel': {
    name: 'raised blood pressure with heavy or breath-held work',
    about:
      'Resting blood pressure from 160 systolic or 100 diastolic on, with work from 70 % of 1RM or an exercise that invites a held breath.',
    words: (v) => ({
      title: `Raised blood pressure, ${pressure(v)}, with straining`,
      body: `Resting blood pressure of ${dayText(v.text('date'))} was ${pressure(v)}, from ${v.num('systolicFrom')} or ${v.num('diastolicFrom')} on raised; in the program ${strained(v)} (heavy from ${percent(v.num('limit'))} of 1RM). Lower loads, no held breath, and medical advice first (${from('AHA, recalled', ['bp-care-systolic', v.num('systolicFrom')], ['bp-care-diastolic', v.num('diastolicFrom')], ['bp-percent', v.num('limit')])}).`,
    }),
  },
  'A08-bp-missing': {
    name: 'a current blood pressure before heavy work',
    about: 'Work from 70 % of 1RM on and no resting blood pressure of the last 3 months.',
    words: (v) => ({
      title:
        v.text('gap') === 'none'
          ? 'No blood pressure before heavy work'
          : 'The blood pressure is out of date for heavy work',
      body: `The program ${reaches(v)} with ${exercises(v)}, and ${v.text('gap') === 'none' ? 'no resting blood pressure is on record' : `the newest blood pressure is of ${dayText(v.text('date'))}`}. From ${percent(v.num('limit'))} of 1RM on, one of the last ${months(v.num('months'))} is asked for (${from('Osteon judgement', ['bp-months', v.num('months')], ['bp-percent', v.num('limit')])}).${waitingText(v)}`,
    }),
  },
  'A09-retina': {
    name: 'straining with an eye condition',
    about:
      'Retinopathy or eye surgery within 12 weeks, with work from 80 % of 1RM or a lift that invites a held breath. A clearance answers it.',
    words: retina,
  },
} satisfies Partial<FamilyText<'A'>>;
