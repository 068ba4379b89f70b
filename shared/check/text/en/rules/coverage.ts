import type { FamilyText, FixText } from '../../ruleText';
import { listed } from '../values';

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
  'E09-pattern-gap': {
    name: 'missing LIFTMOR lifts',
    about: 'A phase of a LIFTMOR program without deadlift, squat, overhead press or impact.',
    words: (v) => ({
      title: `${v.text('phase')}: no ${v.text('lift').toLowerCase()}`,
      body: `${v.text('phase')} has 0 exercises that count as the ${v.text('lift').toLowerCase()}; LIFTMOR had all 4 of its lifts (trial summary).`,
    }),
  },
};

export const COVERAGE_FIXES: FixText = {
  'add-lift': (v) => `Add ${v.text('exercise')} to each session of ${v.text('phase')}`,
};
