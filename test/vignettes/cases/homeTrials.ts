import type { Phase } from '../../../shared/program/schema';
import { landings } from '../items';
import type { Vignette } from '../vignette';
import { aMan, aYoungWoman, HOUSEHOLD, somebody } from '../people';
import { EVERY_DAY, home, phase, SIX_DAYS, underTemplate } from '../weeks';

/** Trials of jumps, hops and heel drops at home as they were published, each for somebody such as it enrolled. */

type Landing = Parameters<typeof landings>[3];

/** Sets of ten on some days, phase after phase. */
const built = (
  exercise: string,
  days: typeof EVERY_DAY,
  steps: readonly (readonly [purpose: Phase['purpose'], weeks: number, sets: number])[],
  own: Landing = {},
  plannedMinutes: number | null = null,
): readonly Phase[] =>
  steps.map(([purpose, weeks, sets], index) =>
    phase(
      purpose,
      weeks,
      [home(days, [landings(exercise, sets, 10, { rest: 60, ...own })], { plannedMinutes })],
      `${purpose} ${index + 1}`,
    ),
  );

/** From ten a day to fifty over eight weeks: the studies name the build-up and not its steps. */
const towardsFifty = (weeksAtFifty: number) =>
  [
    ['learn', 4, 1],
    ['build', 1, 2],
    ['build', 1, 3],
    ['build', 2, 4],
    ['target', weeksAtFifty, 5],
  ] as const;

/** What every program of impact alone lacks. */
const IMPACT_ALONE = ['C01-rt-min', 'E02-spine', 'E04-modality-rt'] as const;
/** And from 65 years. */
const NO_BALANCE = ['C08-balance-min', 'E06-modality-balance'] as const;

export const homeTrials: readonly Vignette[] = [
  {
    story: 'Fifty heel drops a day for a year at home, for a healthy woman of 60 after menopause.',
    from: 'Bassey and Ramsdale 1995, doi:10.1016/8756-3282(95)90193-0: no effect at any site',
    patient: somebody({ age: 60, tScore: -0.8, training: 'novice', home: HOUSEHOLD }),
    program: underTemplate(
      'heel-drop-95',
      built('heel-drop-firm', EVERY_DAY, [
        ['learn', 2, 2],
        ['build', 1, 3],
        ['build', 1, 4],
        ['target', 48, 5],
      ]),
    ),
    reproduces: true,
    stops: [],
    warnings: [...IMPACT_ALONE, 'C07-impact-max-first'],
    departs: [],
  },
  {
    story: 'Fifty jumps of 8.5 cm on six days a week, for a woman of 36 before menopause.',
    from: 'Bassey 1998, doi:10.1359/jbmr.1998.13.12.1805',
    patient: aYoungWoman({ home: HOUSEHOLD }),
    program: underTemplate(
      'jumps-98',
      built(
        'mini-jump',
        SIX_DAYS,
        [
          ['learn', 4, 2],
          ['build', 2, 3],
          ['build', 2, 4],
          ['target', 14, 5],
        ],
        {},
        10,
      ),
    ),
    reproduces: true,
    stops: [],
    warnings: [...IMPACT_ALONE],
    departs: [],
  },
  {
    story: 'Fifty hops on one leg every day at home, for a woman of 33 before menopause.',
    from: 'Bailey and Brooke-Wavell 2010, doi:10.1016/j.bone.2009.12.001',
    patient: aYoungWoman({ age: 33, home: HOUSEHOLD }),
    program: underTemplate(
      'hop-freq-10',
      built('single-leg-hop', EVERY_DAY, towardsFifty(18), { side: 'left' }),
    ),
    reproduces: true,
    // The library keeps hops on one leg for supervised sessions; the template says that the trial did not.
    stops: ['G09-sup-only'],
    // From nothing to hops on one leg, which is the top rung.
    warnings: [...IMPACT_ALONE, 'C07-impact-max-first', 'D11-impact-jump'],
    departs: [],
  },
  {
    story: 'Fifty hops on one leg every day for a year at home, for a healthy man of 70.',
    from: 'Allison 2013, doi:10.1016/j.bone.2012.12.045',
    patient: aMan({ age: 70, tScore: -0.4, training: 'novice', home: HOUSEHOLD }),
    program: underTemplate(
      'hiphop-13',
      built('single-leg-hop', EVERY_DAY, towardsFifty(44), { side: 'left', rest: 30 }),
    ),
    reproduces: true,
    stops: ['G09-sup-only'],
    warnings: [...IMPACT_ALONE, ...NO_BALANCE, 'C07-impact-max-first', 'D11-impact-jump'],
    departs: [],
  },
  {
    story: 'Fifty hops on each leg every day for 16 weeks at home, for a woman of 64 with T -1.8.',
    from: 'Home hopping pilot, ANZBMS 2020 (S42), against the advice of other researchers (S40)',
    patient: somebody({ age: 64, tScore: -1.8, training: 'novice', home: HOUSEHOLD }),
    program: underTemplate('home-hop-20', built('single-leg-hop', EVERY_DAY, towardsFifty(8))),
    reproduces: true,
    stops: ['G09-sup-only'],
    warnings: [
      ...IMPACT_ALONE,
      'A39-template-gate',
      'C07-impact-max-first',
      'D11-impact-jump',
      'F08-hop-osteopenia',
    ],
    departs: [],
  },
  {
    story:
      'Ten jumps as high as possible, 30 seconds apart, twice a day on six days, for a woman of 38 before menopause.',
    from: 'Tucker 2015, doi:10.4278/ajhp.130430-QUAN-200',
    patient: aYoungWoman({ age: 38, home: HOUSEHOLD }),
    program: underTemplate('tucker-15', [
      phase('learn', 4, [
        home(SIX_DAYS, [landings('mini-jump', 5, 1, { rest: 30, timesPerDay: 2, lift: 'jump' })]),
      ]),
      phase('target', 12, [
        home(SIX_DAYS, [landings('jump-squat', 10, 1, { rest: 30, timesPerDay: 2, lift: 'jump' })]),
      ]),
    ]),
    reproduces: true,
    stops: ['G09-sup-only'],
    warnings: [...IMPACT_ALONE],
    departs: [],
  },
  {
    story: 'The hopping pilot repeated at home by a woman of 64 with T -2.7.',
    from: 'S42 took T below -1.0; researchers do not recommend hopping in osteoporosis (S40). Known conflicts',
    patient: somebody({ age: 64, tScore: -2.7, training: 'novice', home: HOUSEHOLD }),
    program: underTemplate('home-hop-20', built('single-leg-hop', EVERY_DAY, towardsFifty(8))),
    reproduces: true,
    stops: ['A39-template-gate', 'F07-hop-osteoporosis', 'G09-sup-only'],
    warnings: [...IMPACT_ALONE, 'C07-impact-max-first', 'D11-impact-jump'],
    departs: [],
  },
];
