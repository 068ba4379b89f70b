import type { Weekday } from '../../../shared/localDate';
import type { Phase, Program, ProgramItem, Session } from '../../../shared/program/schema';
import { aFracture } from '../../support/programs';
import {
  type Amount,
  byFeel,
  heavy,
  hold,
  landings,
  minutes,
  moreSets,
  ownExercise,
  ownItem,
  rising,
  usual,
} from '../items';
import type { Vignette } from '../vignette';
import { somebody } from '../people';
import { clinic, EVERY_DAY, home, phase, underTemplate } from '../weeks';

/** A program inside the ranges of each guideline, for somebody it is written for. */

/** A lift, and what it is learned as where that is another exercise. */
type Lift = readonly [id: string, learnedAs?: string];

/** Lifts that carry no % of 1RM. */
const BY_BODY_WEIGHT: readonly string[] = [
  'single-leg-heel-raise',
  'belly-brace-heel-slide',
  'prone-extension',
];

/** Two sets of ten, light, to learn the lifts. */
const learned = (lifts: readonly Lift[], sets = 2): readonly ProgramItem[] =>
  lifts.map(([id, easier]) => byFeel(easier ?? id, sets, 10, [3, 4], { lift: id }));

/** The lifts at a % of 1RM, rising over the phase; the first of them with warm-up sets. */
const trained = (
  lifts: readonly Lift[],
  sets: number,
  reps: Amount,
  [from, to]: readonly [number, number],
  rest: number,
): readonly ProgramItem[] =>
  lifts.map(([id], index) =>
    BY_BODY_WEIGHT.includes(id)
      ? byFeel(id, sets, reps, [6, 7], { rest })
      : heavy(id, sets, reps, from, {
          rest,
          course: rising(from, to),
          ...(index === 0 ? { warmUp: [50, 60] as const } : {}),
        }),
  );

/** Four weeks to learn, four to build, eighteen at the target: two days of lifts, and what is done at home. */
const halfAYear = (
  lifts: readonly Lift[],
  target: {
    readonly sets: number;
    readonly reps: Amount;
    readonly percent: readonly [number, number];
    readonly rest: number;
  },
  build: readonly [number, number],
  beside: {
    readonly clinic: (purpose: Phase['purpose']) => readonly ProgramItem[];
    readonly home: (purpose: Phase['purpose']) => readonly Session[];
  },
  plannedMinutes: number | null = null,
): readonly Phase[] =>
  (
    [
      ['learn', 4, learned(lifts)],
      ['build', 4, trained(lifts, target.sets, target.reps, build, target.rest)],
      ['target', 18, trained(lifts, target.sets, target.reps, target.percent, target.rest)],
    ] as const
  ).map(([purpose, weeks, items]) =>
    phase(purpose, weeks, [
      clinic(['mon', 'thu'], [...items, ...beside.clinic(purpose)], { plannedMinutes }),
      ...beside.home(purpose),
    ]),
  );

const ESSA_LIFTS: readonly Lift[] = [
  ['goblet-squat'],
  ['kettlebell-deadlift', 'kettlebell-deadlift-elevated'],
  ['split-squat-dumbbell', 'step-up-low'],
  ['overhead-press-standing-dumbbell', 'overhead-press-seated-dumbbell'],
  ['row-cable'],
  ['single-leg-heel-raise'],
  ['belly-brace-heel-slide'],
  ['prone-extension'],
];
const FIVE_LIFTS: readonly Lift[] = [
  ['goblet-squat'],
  ['kettlebell-deadlift', 'kettlebell-deadlift-elevated'],
  ['chest-press-machine'],
  ['row-cable'],
  ['overhead-press-standing-dumbbell', 'overhead-press-seated-dumbbell'],
];

const EIGHT_LIFTS: readonly Lift[] = [
  ...FIVE_LIFTS,
  ['split-squat-dumbbell', 'step-up-low'],
  ['lat-pulldown'],
  ['single-leg-heel-raise'],
];

/** No exercise of the library: a crunch is known by its name. */
const crunch = ownExercise('belly-brace-heel-slide', 'clinic-abdominal-crunch', 'Abdominal crunch');

const NOTE = 'Firm shoes, a chair in reach.';

/** From two sets of ten to five, one set more a week. */
const building = (purpose: Phase['purpose'], learn: string, build: string, target: string): ProgramItem =>
  purpose === 'learn'
    ? landings(learn, 2, 10, { rest: 60, note: NOTE })
    : purpose === 'build'
      ? landings(build, 3, 10, { rest: 60, note: NOTE, course: moreSets(5) })
      : landings(target, 5, 10, { rest: 60, note: NOTE });

/** Every day: standing and walking balance, and the back. */
const dailyBalance = (): Session =>
  home(
    EVERY_DAY,
    [
      hold('tandem-stance', 3, [20, 30]),
      hold('single-leg-stance-supported', 3, [10, 20]),
      usual('tandem-walk'),
      hold('supine-head-press', 2, [3, 5], { holds: 5 }),
      hold('supine-shoulder-press', 2, [3, 5], { holds: 5 }),
    ],
    { plannedMinutes: 30 },
  );

/** The UK guidance: lifts on two days, and fifty moderate impacts at home on some days. */
export const strongSteadyStraight = (impactDays: readonly Weekday[]): Program =>
  underTemplate(
    'uk-sss',
    halfAYear(FIVE_LIFTS, { sets: 2, reps: [8, 10], percent: [70, 75], rest: 90 }, [60, 68], {
      clinic: () => [usual('prone-extension'), usual('tandem-walk')],
      home: (purpose) => [
        home(impactDays, [building(purpose, 'marching-stomp', 'heel-drop-firm', 'mini-jump-supported')]),
      ],
    }),
  );

export const guidelines: readonly Vignette[] = [
  {
    story: 'ESSA at low risk: 2 x 8 at 80 % and high impact on four days, for a woman of 60 with T -0.4.',
    from: 'Beck 2017, doi:10.1016/j.jsams.2016.10.001',
    patient: somebody({ age: 60, tScore: -0.4, training: 'novice' }),
    program: underTemplate(
      'essa-low',
      halfAYear(ESSA_LIFTS, { sets: 2, reps: 8, percent: [80, 80], rest: 120 }, [60, 75], {
        clinic: (purpose) => [building(purpose, 'heel-drop-firm', 'mini-jump', 'jump-squat')],
        home: (purpose) => [
          home(['tue', 'sat'], [building(purpose, 'heel-drop-firm', 'mini-jump', 'mini-jump')]),
        ],
      }),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'ESSA at moderate risk, supervised lifts and moderate impact on four days, for a woman of 66 with T -1.8.',
    from: 'Beck 2017, doi:10.1016/j.jsams.2016.10.001',
    patient: somebody({ tScore: -1.8, training: 'novice' }),
    program: underTemplate(
      'essa-mod',
      halfAYear(ESSA_LIFTS, { sets: 2, reps: 8, percent: [80, 80], rest: 120 }, [60, 75], {
        clinic: (purpose) => [
          building(purpose, 'marching-stomp', 'heel-drop-firm', 'mini-jump'),
          usual('tandem-walk'),
        ],
        home: (purpose) => [
          home(
            ['tue', 'sat'],
            [building(purpose, 'heel-drop-gentle', 'heel-drop-firm', 'mini-jump-supported')],
          ),
        ],
      }),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story: 'ESSA at high risk, low to moderate impact and never above 75 %, for a woman of 72 with T -2.9.',
    from: 'Beck 2017, doi:10.1016/j.jsams.2016.10.001',
    patient: somebody({ age: 72, tScore: -2.9, training: 'novice' }),
    program: underTemplate(
      'essa-high',
      halfAYear(ESSA_LIFTS, { sets: 2, reps: 8, percent: [60, 75], rest: 120 }, [50, 60], {
        clinic: (purpose) => [
          purpose === 'target'
            ? landings('heel-drop-firm', 3, 10, { rest: 60, note: NOTE })
            : landings('marching-stomp', purpose === 'learn' ? 2 : 3, 10, { rest: 60, note: NOTE }),
          usual('tandem-walk'),
        ],
        home: () => [home(['sat'], [landings('heel-drop-gentle', 2, 10, { rest: 60, note: NOTE })])],
      }),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'Strong, Steady and Straight: 8-12RM twice a week and fifty moderate impacts on most days, with T -2.6.',
    from: 'Brooke-Wavell 2022, doi:10.1136/bjsports-2021-104634',
    patient: somebody({ training: 'novice' }),
    program: strongSteadyStraight(['tue', 'wed', 'fri', 'sat']),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'Too Fit to Fracture with osteoporosis: 8-12 repetitions twice a week, balance and back every day, walks.',
    from: 'Giangregorio 2014, doi:10.1007/s00198-013-2523-2; Delphi 2015, doi:10.1007/s00198-014-2881-4',
    patient: somebody({ age: 70, tScore: -2.8, training: 'novice' }),
    program: underTemplate(
      'tftf-op',
      (
        [
          ['learn', 4, 1, [3, 4], 20],
          ['target', 20, 2, [6, 7], 30],
        ] as const
      ).map(([purpose, weeks, sets, effort, walk]) => {
        const lifts = (ids: readonly string[]) => ids.map((id) => byFeel(id, sets, [8, 12], effort));
        return phase(purpose, weeks, [
          clinic(
            ['mon'],
            lifts([
              'goblet-squat',
              'chest-press-machine',
              'overhead-press-seated-dumbbell',
              'row-cable',
              'wrist-curl-dumbbell',
            ]),
            { plannedMinutes: 40 },
          ),
          home(
            ['thu'],
            lifts([
              'sit-to-stand-weighted',
              'counter-push-up',
              'band-pull-apart',
              'row-band-seated',
              'grip-squeeze',
            ]),
            { plannedMinutes: 40 },
          ),
          dailyBalance(),
          home(['mon', 'tue', 'wed', 'fri', 'sat'], [minutes('brisk-walk', walk)], { plannedMinutes: 30 }),
        ]);
      }),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'Too Fit to Fracture after a T8 fracture two years ago, alone at home, with visits and calls planned.',
    from: 'Delphi 2015, doi:10.1007/s00198-014-2881-4; B3E (S75, S76)',
    patient: somebody({
      age: 74,
      tScore: -2.8,
      training: 'novice',
      fractures: [aFracture('vertebra', '2024-10')],
    }),
    program: underTemplate(
      'tftf-vf',
      (
        [
          ['learn', 4, 1, [3, 4], 10],
          ['target', 20, 2, [5, 6], 30],
        ] as const
      ).map(([purpose, weeks, sets, effort, walk]) =>
        phase(purpose, weeks, [
          home(
            ['mon', 'thu'],
            [
              'sit-to-stand-weighted',
              'counter-push-up',
              'band-pull-apart',
              'row-band-seated',
              'grip-squeeze',
            ].map((id) => byFeel(id, sets, [8, 12], effort)),
            { plannedMinutes: 40 },
          ),
          dailyBalance(),
          home(['mon', 'tue', 'wed', 'fri', 'sat'], [minutes('brisk-walk', walk)], { plannedMinutes: 30 }),
        ]),
      ),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'ACSM 2004: lifts at 60-80 % on two days, jumps and walks on three, for a woman of 52 with T -1.4.',
    from: 'Kohrt 2004, doi:10.1249/01.MSS.0000142662.21767.58',
    patient: somebody({ age: 52, tScore: -1.4, training: 'novice' }),
    program: underTemplate(
      'acsm',
      halfAYear(
        FIVE_LIFTS,
        { sets: 2, reps: [8, 10], percent: [70, 75], rest: 120 },
        [60, 68],
        {
          clinic: () => [],
          home: (purpose) => [
            home(
              ['tue', 'fri', 'sun'],
              [
                minutes('brisk-walk', 30),
                purpose === 'learn'
                  ? landings('marching-stomp', 2, 10, { rest: 60, note: NOTE })
                  : landings('mini-jump-supported', 3, 10, { rest: 60, note: NOTE }),
              ],
              { plannedMinutes: 45 },
            ),
          ],
        },
        45,
      ),
    ),
    reproduces: true,
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story:
      'NSCA for older adults: eight lifts of two sets at 70-75 %, twice a week, for a healthy woman of 68.',
    from: 'Fragala 2019, doi:10.1519/JSC.0000000000003230',
    patient: somebody({ age: 68, tScore: -0.4, training: 'novice' }),
    program: underTemplate(
      'nsca-older',
      halfAYear(EIGHT_LIFTS, { sets: 2, reps: [8, 10], percent: [70, 75], rest: 120 }, [60, 68], {
        clinic: () => [],
        home: () => [],
      }),
    ),
    reproduces: true,
    stops: [],
    // The statement is about strength: it has no balance work.
    warnings: ['C08-balance-min', 'E06-modality-balance'],
    departs: [],
  },
  {
    story:
      'The UK guidance after a T8 fracture: no jumps but brisk walks of 20 minutes, and lifts of at most 75 %.',
    from: 'Brooke-Wavell 2022: impact up to brisk walking after a vertebral fracture (S24, S25)',
    patient: somebody({ tScore: -2.8, training: 'novice', fractures: [aFracture('vertebra', '2023-05')] }),
    program: underTemplate(
      'uk-sss',
      halfAYear(
        [
          ['goblet-squat'],
          ['kettlebell-deadlift-elevated'],
          ['chest-press-machine'],
          ['row-cable'],
          ['overhead-press-seated-dumbbell'],
        ],
        { sets: 2, reps: [8, 10], percent: [70, 75], rest: 90 },
        [60, 68],
        {
          clinic: () => [usual('supine-shoulder-press'), usual('tandem-walk')],
          home: () => [home(['tue', 'wed', 'fri', 'sat'], [minutes('brisk-walk', 20)])],
        },
      ),
    ),
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story: 'The UK guidance with low jumps at T -2.6, after one wrist fracture in 2019.',
    from: 'Brooke-Wavell 2022: moderate impact unless vertebral or several fractures (S24); row F15 is about high impact (S132)',
    patient: somebody({ tScore: -2.6, training: 'novice', fractures: [aFracture('wrist', '2019')] }),
    program: strongSteadyStraight(['tue', 'wed', 'fri', 'sat']),
    stops: [],
    warnings: [],
    departs: [],
  },
  {
    story: 'NSCA with the abdominal crunches its summary lists, at T -2.6.',
    from: 'Fragala 2019 as summarised (S34) against rows H18 and A39: a known conflict of the template',
    patient: somebody({ age: 68, tScore: -2.6, training: 'novice' }),
    ownExercises: [crunch],
    program: underTemplate(
      'nsca-older',
      halfAYear(EIGHT_LIFTS, { sets: 2, reps: [8, 10], percent: [70, 75], rest: 120 }, [60, 68], {
        clinic: () => [ownItem(crunch, 'belly-brace-heel-slide')],
        home: () => [],
      }),
    ),
    stops: ['H18-situp'],
    warnings: ['A39-template-gate', 'C08-balance-min', 'E06-modality-balance'],
    departs: [],
  },
];
