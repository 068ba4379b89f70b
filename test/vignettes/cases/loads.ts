import { localDate } from '../../../shared/localDate';
import type { StrengthTest } from '../../../shared/patient/schema';
import { aStrengthTest } from '../../support/programs';
import { byFeel, heavy } from '../items';
import type { Vignette } from '../vignette';
import { HOUSEHOLD, somebody } from '../people';
import { steadyHomeWeeks, steadyWeeks } from '../weeks';

/** Whether sets, repetitions, loads and 1RM go together. */

/** Trained, with low bone mass and these strength tests on record. */
const lifter = (...tests: readonly StrengthTest[]) => somebody({ tScore: -1.8, tests });

/** Leg presses beside the rest of the week, with warm-up sets. */
const legPress = (
  sets: number,
  reps: number,
  percent: Parameters<typeof heavy>[3],
  own: Parameters<typeof heavy>[4] = {},
) => steadyWeeks([heavy('leg-press', sets, reps, percent, { warmUp: [50, 60], rest: 120, ...own })]);

/** Five repetitions with 80 kg: a 1RM of 90 kg. */
const PRESSED_80 = aStrengthTest('leg-press', 80);

const deadlift = () =>
  steadyWeeks([heavy('barbell-deadlift', 3, 8, [66, 72], { warmUp: [50, 60], rest: 120, basis: 'one-rm' })]);

/** A home with two light kettlebells and a box. */
const LIGHT_BELLS = {
  ...HOUSEHOLD,
  kettlebells: [4, 8],
  bands: ['light' as const],
  dumbbells: [{ weight: 4, count: 2 }],
  apparatus: [...HOUSEHOLD.apparatus, 'box' as const],
};

export const loads: readonly Vignette[] = [
  {
    story: 'Five sets of 12 leg presses at 85 %.',
    from: 'Row B01: about 6 repetitions to failure at 85 % (NSCA chart, S107), at most 9',
    patient: lifter(),
    program: legPress(5, 12, 85),
    stops: ['B01-reps-impossible'],
    warnings: [],
  },
  {
    story: 'Five sets of 9 leg presses at 85 %.',
    from: 'Rows B01 and B02: above the chart and below 1.5 times it',
    patient: lifter(),
    program: legPress(5, 9, 85),
    nearMissOf: ['B01-reps-impossible'],
    stops: [],
    warnings: ['B02-reps-unlikely'],
  },
  {
    story: 'The upper end of the ESSA range, 3 x 8 at 85 %, which most people cannot do.',
    from: 'Beck 2017 against the NSCA chart (S107): 80 % is what 8 repetitions go with',
    patient: lifter(),
    program: legPress(3, 8, [80, 85]),
    stops: [],
    warnings: ['B02-reps-unlikely'],
  },
  {
    story: 'Three sets of 8 at 80 %, every one of them to failure.',
    from: 'Row B03 (J): leave 1-3 repetitions in reserve',
    patient: lifter(),
    program: legPress(3, 8, 80),
    stops: [],
    warnings: ['B03-to-failure'],
  },
  {
    story: 'Five repetitions at 80 % that are to feel like RPE 4.',
    from: 'Row B05: the RTS grid puts them near 65 % (S117)',
    patient: lifter(),
    program: steadyWeeks([
      {
        ...heavy('leg-press', 3, 5, 80),
        dose: {
          ...byFeel('leg-press', 3, 5, 4).dose,
          kind: 'resistance',
          groups: [
            {
              role: 'warm-up',
              sets: 2,
              reps: { low: 5, high: 5 },
              percent1RM: { low: 50, high: 60 },
              effort: null,
              load: { kind: 'therapist-sets' },
            },
            {
              role: 'work',
              sets: 3,
              reps: { low: 5, high: 5 },
              percent1RM: { low: 80, high: 80 },
              effort: { scale: 'rir-rpe', range: { low: 4, high: 4 } },
              load: { kind: 'therapist-sets' },
            },
          ],
        },
      },
    ]),
    stops: [],
    warnings: ['B05-rpe-pct-conflict'],
  },
  {
    story: 'Leg presses at 70 % with no 1RM and nobody to set the load.',
    from: 'Row B06 (J)',
    patient: lifter(),
    program: legPress(3, 8, [66, 72], { basis: 'one-rm' }),
    stops: ['B06-onerm-missing'],
    warnings: [],
  },
  {
    story: 'Leg presses at 70 % whose load the therapist sets in the room.',
    from: 'Row B06',
    patient: lifter(),
    program: legPress(3, 8, [66, 72]),
    nearMissOf: ['B06-onerm-missing'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Barbell deadlifts worked out from the 1RM of the trap bar.',
    from: 'Row B09 (J): no 1RM is borrowed',
    patient: lifter(aStrengthTest('trap-bar-deadlift', 60)),
    program: deadlift(),
    stops: ['B09-onerm-lift-mismatch'],
    warnings: [],
  },
  {
    story: 'Barbell deadlifts worked out from a barbell deadlift.',
    from: 'Row B09',
    patient: lifter(aStrengthTest('trap-bar-deadlift', 60), aStrengthTest('barbell-deadlift', 60)),
    program: deadlift(),
    nearMissOf: ['B09-onerm-lift-mismatch'],
    stops: [],
    warnings: [],
  },
  {
    story: 'A 1RM of six months ago under leg presses at 70 %.',
    from: 'Row B07 (J): more than 12 weeks old',
    patient: lifter({ ...PRESSED_80, date: localDate('2026-05-20') }),
    program: legPress(3, 8, [66, 72], { basis: 'one-rm' }),
    stops: [],
    warnings: ['B07-onerm-stale'],
  },
  {
    story: 'A 1RM estimated from 15 repetitions.',
    from: 'Row B08: more than 10 repetitions are less accurate (S113)',
    patient: lifter(aStrengthTest('leg-press', 60, 15)),
    program: legPress(3, 8, [66, 72], { basis: 'one-rm' }),
    stops: [],
    warnings: ['B08-onerm-reps-high'],
  },
  {
    story: 'A true one-repetition maximum planned at T -2.6.',
    from: 'Rows B10 (J) and D04',
    patient: somebody({ tScore: -2.6 }),
    program: legPress(1, 1, 100),
    stops: [],
    warnings: ['B10-onerm-true-test', 'D04-hirit-over'],
  },
  {
    story: 'A kettlebell deadlift at 65 % of 40 kg at home, where the heaviest bell has 8 kg.',
    from: 'Row B13 (J): the kit cannot make it within 5 %',
    patient: somebody({
      tScore: -1.8,
      home: LIGHT_BELLS,
      tests: [aStrengthTest('kettlebell-deadlift-elevated', 36)],
    }),
    program: steadyHomeWeeks([heavy('kettlebell-deadlift-elevated', 3, 8, [60, 66], { basis: 'one-rm' })]),
    stops: [],
    warnings: ['B13-load-unavailable'],
  },
  {
    story:
      'A leg press of 75.5 % of 90 kg on a stack of 5 kg steps, where 70 kg is nearest and above the cap.',
    from: 'Row B14 (J): rounded down; T above -1.0, so that loads round to the nearest',
    patient: somebody({ tScore: -0.4, tests: [PRESSED_80] }),
    program: legPress(3, 8, 75.5, { basis: 'one-rm' }),
    stops: [],
    warnings: ['B14-load-round-up'],
  },
  {
    story: 'Thirty planned minutes for work that takes nearly an hour.',
    from: 'Row B17: heavy sets rest 3-5 minutes (S105)',
    patient: lifter(),
    program: steadyWeeks(
      [heavy('leg-press', 5, 5, 78, { warmUp: [50, 60], rest: 240 })],
      {},
      { plannedMinutes: 30 },
    ),
    stops: [],
    warnings: ['B17-session-time'],
  },
];
