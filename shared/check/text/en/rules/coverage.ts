import type { FamilyText, FixText } from '../../ruleText';
import { listed, number, type Reader, type Words } from '../values';

/** Group E in English. */

export const COVERAGE: FamilyText<'E'> = {
  'E01-hip': {
    name: 'work that loads the hip',
    about: 'No standing resistance or impact work that loads the hip.',
    words: (v) => ({
      title: 'Nothing loads the hip',
      body: `${listed(v.list('phases'))}: 0 standing resistance or impact exercises for the hip; at least 1 is looked for (LIFTMOR abstract, Kerr 1996).`,
    }),
  },
  'E02-spine': {
    name: 'work that loads the spine',
    about: 'No weight along the spine and no work of the back extensors.',
    words: (v) => ({
      title: 'Nothing loads the spine',
      body: `${listed(v.list('phases'))}: 0 exercises that load the standing spine or work the back extensors; at least 1 is looked for (Royal Osteoporosis Society, Too Fit to Fracture).`,
    }),
  },
  'E03-wrist': {
    name: 'work that loads the wrist',
    about:
      'No pushing, pulling, carrying or weight on the hands. A warning with osteoporosis at the distal radius or the wrist as a goal.',
    words: wrist,
  },
  'E04-modality-rt': {
    name: 'resistance training',
    about: 'No resistance training in the phases of full work.',
    words: (v) => ({
      title: 'No resistance training',
      body: `${listed(v.list('phases'))}: 0 exercises are resistance work (a set load, 60\u00a0% of 1RM or RPE 5); at least 1 is looked for (Too Fit to Fracture, Osteoporosis Canada).`,
    }),
  },
  'E05-modality-impact': {
    name: 'impact work',
    about:
      'No impact where nothing on record speaks against it. A warning for LIFTMOR, the ESSA templates and the UK template, which stand on it.',
    words: (v) => ({
      title: 'No impact work',
      body: `${listed(v.list('phases'))}: 0 exercises with impact${v.has('template') ? `, and ${v.text('template')} stands on it` : ''}; at least 1 is looked for where nothing speaks against it (ESSA, Royal Osteoporosis Society).`,
    }),
  },
  'E06-modality-balance': {
    name: 'balance work',
    about: 'No balance work. A warning from 65 years or with a fall risk.',
    words: (v) => ({
      title: 'No balance work',
      body: `${listed(v.list('phases'))}: 0 balance exercises${why(v)}; at least 1 is looked for (Too Fit to Fracture, Osteoporosis Canada).`,
    }),
  },
  'E07-modality-posture': {
    name: 'work for an upright back',
    about: 'No exercise of posture or of the back extensors.',
    words: (v) => ({
      title: 'No posture or back-extensor work',
      body: `${listed(v.list('phases'))}: 0 exercises for posture or the back extensors; at least 1, held for endurance, is looked for (Royal Osteoporosis Society, Too Fit to Fracture).`,
    }),
  },
  'E08-walking-only': {
    name: 'walking as the only loading',
    about: 'Nothing but walking and other work by the minute in the phases of full work.',
    words: (v) => ({
      title: 'Walking is the only loading',
      body: `${listed(v.list('phases'))}: only ${listed(v.list('exercises'))}, and 0 exercises with a load or impact; walking by itself did not change bone density at the spine (Ma 2013).`,
    }),
  },
  'E09-pattern-gap': {
    name: 'missing LIFTMOR lifts',
    about: 'A phase of a LIFTMOR program without deadlift, squat, overhead press or impact.',
    words: (v) => ({
      title: `${v.text('phase')}: no ${v.text('lift').toLowerCase()}`,
      body: `${v.text('phase')} has 0 exercises that count as the ${v.text('lift').toLowerCase()}; LIFTMOR had all 4 of its lifts (trial summary).`,
    }),
  },
  'E10-unilateral': {
    name: 'work of one leg at a time',
    about: 'One leg is on record as weaker, and the legs are only worked together.',
    words: (v) => ({
      title: 'One leg is weaker, and both are only worked together',
      body: `${listed(v.list('phases'))}: 0 exercises work one leg at a time, and a difference between the legs is on record; at least 1 could help (Osteon judgement).`,
    }),
  },
  'E11-duplicate': {
    name: 'exercises twice in a session',
    about: 'The same exercise twice in one session, warm-ups and lighter sets that lead up to it aside.',
    words: (v) => ({
      title: `${v.text('exercise')}: twice in ${v.text('session')}`,
      body: `${v.text('session')} (${v.text('phase')}) has ${v.text('exercise')} 2 times or more; 1 entry with all its sets is easier to follow (Osteon judgement).`,
    }),
  },
};

const why = (v: Reader): string =>
  v.has('why')
    ? v.text('why') === 'falls'
      ? ', and there is a fall risk'
      : ', and the patient is 65 or older'
    : '';

function wrist(v: Reader): Words {
  const reason = v.has('tScore')
    ? `, and the T-score of the distal radius is ${number(v.num('tScore'))} (osteoporosis from -2.5)`
    : v.has('isGoal')
      ? ', and the wrist is a goal'
      : '';
  return {
    title: 'Nothing loads the wrist',
    body: `${listed(v.list('phases'))}: 0 exercises push, pull, carry or put weight on the hands${reason}; at least 1 is looked for, since the forearm answered only where it was loaded (Kerr 1996, push-drop study).`,
  };
}

export const COVERAGE_FIXES: FixText = {
  'add-exercise': (v) => `Add ${v.text('exercise')} to ${listed(v.list('sessions'))}`,
  'remove-duplicate': (v) => `Take the second ${v.text('exercise')} out of ${v.text('session')}`,
  'add-lift': (v) => `Add ${v.text('exercise')} to each session of ${v.text('phase')}`,
};
