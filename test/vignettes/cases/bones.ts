import { aFracture, TODAY } from '../../support/programs';
import { heavy, landings, usual } from '../items';
import type { Vignette } from '../vignette';
import { aMan, aYoungWoman, HOUSEHOLD, scanOf, scans, somebody } from '../people';
import { eightMonths } from './gymTrials';
import { group, home, phase, SIX_DAYS, steadyWeeks, underTemplate } from '../weeks';

/** How fragile the bones are, and which template is open to whom. */

/** What eight months of LIFTMOR say to anybody: a steep second month; and from 65 years, no balance work. */
const STEEP = ['D07-load-step', 'D10-volume-jump'] as const;
const LIFTMOR_FROM_65 = ['C08-balance-min', 'E06-modality-balance', ...STEEP] as const;

const fiftyJumps = () =>
  underTemplate('jumps-98', [
    phase('learn', 4, [
      home(SIX_DAYS, [landings('mini-jump', 2, 10, { note: 'Firm shoes.' })], { plannedMinutes: 10 }),
    ]),
    phase('target', 18, [
      home(SIX_DAYS, [landings('mini-jump', 5, 10, { note: 'Firm shoes.' })], { plannedMinutes: 10 }),
    ]),
  ]);
/** Jumps alone, on six days: thirty more a day at once. */
const JUMPS_ALONE = ['C01-rt-min', 'E02-spine', 'E04-modality-rt', 'D11-impact-jump'] as const;

export const bones: readonly Vignette[] = [
  {
    story: 'No bone scan is on file.',
    from: 'Row A30 (J)',
    patient: somebody({ tScore: null }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['A30-tscore-missing'],
  },
  {
    story: 'Osteoporosis is diagnosed and the T-score was typed as +2.6.',
    from: 'Row A32 (J): a minus left out',
    patient: somebody({ tScore: 2.6, has: ['osteoporosis-diagnosis'] }),
    program: steadyWeeks(),
    stops: ['A32-tscore-sign'],
    warnings: [],
  },
  {
    story: 'Osteoporosis is diagnosed, and the lowest T-score is -2.4 without a fracture.',
    from: 'Row A33: WHO bands (S103)',
    patient: somebody({ tScore: -2.4, has: ['osteoporosis-diagnosis'] }),
    program: steadyWeeks(),
    nearMissOf: ['A32-tscore-sign'],
    stops: [],
    warnings: ['A33-dx-mismatch'],
  },
  {
    story: 'LIFTMOR with a T8 fracture of three years ago.',
    from: 'Row A34: impact up to brisk walking after a vertebral fracture (S24, S25)',
    patient: somebody({ tScore: -2.2, training: 'novice', fractures: [aFracture('vertebra', '2023-05')] }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: ['A34-hirit-gate', 'F01-impact-vf', 'H04-floor-lift-vf', 'H06-maxlift-vf', 'H19-avoid-flag'],
    warnings: LIFTMOR_FROM_65,
  },
  {
    story: 'LIFTMOR after a wrist and a hip fracture from falls, years ago.',
    from: 'Row A34: two or more low-trauma fractures (S24, S25)',
    patient: somebody({
      tScore: -2.2,
      training: 'novice',
      fractures: [aFracture('wrist', '2015'), aFracture('hip', '2019')],
    }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: ['A34-hirit-gate', 'F01-impact-vf'],
    warnings: LIFTMOR_FROM_65,
  },
  {
    story: 'LIFTMOR after one wrist fracture in 2019, with T -2.2.',
    from: 'Row A34: a single low-trauma fracture elsewhere leaves it open',
    patient: somebody({ tScore: -2.2, training: 'novice', fractures: [aFracture('wrist', '2019')] }),
    program: underTemplate('liftmor', eightMonths(30)),
    nearMissOf: ['A34-hirit-gate'],
    stops: [],
    warnings: LIFTMOR_FROM_65,
  },
  {
    story:
      'LIFTMOR at T -2.6 after one wrist fracture in 2019: severe osteoporosis, and landings of high impact.',
    from: 'Rows A34 and F15: open to the lifts, explosive and high impact generally avoided (S132)',
    patient: somebody({ tScore: -2.6, training: 'novice', fractures: [aFracture('wrist', '2019')] }),
    program: underTemplate('liftmor', eightMonths(30)),
    nearMissOf: ['A34-hirit-gate'],
    stops: ['F15-severe-explosive'],
    warnings: LIFTMOR_FROM_65,
  },
  {
    story: 'LIFTMOR in its class at T -2.6: a deadlift is a hinge and not loaded flexion.',
    from: 'Rows H01 and H05: flexion is judged by the movement; the trial lifted from the floor (S3)',
    patient: somebody({ tScore: -2.6, training: 'novice' }),
    program: underTemplate('liftmor', eightMonths(30)),
    nearMissOf: ['H01-flexion-loaded', 'H04-floor-lift-vf'],
    stops: [],
    warnings: LIFTMOR_FROM_65,
    departs: [],
  },
  {
    story: 'LIFTMOR at T -3.2.',
    from: 'Row A35: few were enrolled so low (J; interim mean about -2.2, S5)',
    patient: somebody({ tScore: -3.2, training: 'novice' }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: [],
    warnings: ['A35-hirit-verylow', ...LIFTMOR_FROM_65],
    departs: [],
  },
  {
    story: 'LIFTMOR at T -3.0 exactly.',
    from: 'Row A35: below -3.0',
    patient: somebody({ tScore: -3, training: 'novice' }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: [],
    warnings: LIFTMOR_FROM_65,
    departs: [],
  },
  {
    story: 'LIFTMOR-M for a man of 40 with T -1.8.',
    from: 'Row A37: men were enrolled from 45 years (S15); advice',
    patient: aMan({ age: 40, tScore: -1.8, training: 'novice' }),
    program: underTemplate('liftmor-m', eightMonths(30)),
    stops: [],
    warnings: STEEP,
    departs: [],
  },
  {
    story: 'LIFTMOR for a woman of 66 with T -0.6, whom the trial would not have taken.',
    from: 'Row A36: advice (S1)',
    patient: somebody({ tScore: -0.6, training: 'novice' }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: [],
    warnings: LIFTMOR_FROM_65,
  },
  {
    story: 'LIFTMOR five weeks after a rib fracture.',
    from: 'Rows A10 and A39: closed below 6 weeks, and said once',
    patient: somebody({ tScore: -2.2, training: 'novice', fractures: [aFracture('rib', '2026-10-19')] }),
    program: underTemplate('liftmor', eightMonths(30)),
    stops: ['A10-fracture-recent'],
    // A fracture of the last twelve months is a marker of very high risk.
    warnings: ['A35-hirit-verylow', ...LIFTMOR_FROM_65],
  },
  {
    story: 'Fifty jumps a day at home for a woman of 60 with T -2.6.',
    from: 'Row A39: jumps alone are closed in osteoporosis (S40)',
    patient: somebody({ age: 60, tScore: -2.6, home: HOUSEHOLD }),
    program: fiftyJumps(),
    stops: ['A39-template-gate'],
    warnings: JUMPS_ALONE,
  },
  {
    story: 'Fifty jumps a day at home for a woman of 60 with T -2.4.',
    from: 'Row A39: a warning in low bone mass',
    patient: somebody({ age: 60, tScore: -2.4, home: HOUSEHOLD }),
    program: fiftyJumps(),
    nearMissOf: ['A39-template-gate'],
    stops: [],
    warnings: ['A39-template-gate', ...JUMPS_ALONE],
  },
  {
    story: 'BEST for a woman of 60 with T -2.7, whom it did not study.',
    from: 'Row A39: not specific to osteoporosis, a warning',
    patient: somebody({ age: 60, tScore: -2.7 }),
    program: underTemplate('best', [
      phase('target', 52, [
        group(
          ['mon', 'wed', 'fri'],
          [
            ...[
              'back-squat',
              'leg-press',
              'overhead-press-standing-dumbbell',
              'lat-pulldown',
              'row-cable',
            ].map((id, index) => heavy(id, 2, [6, 8], [70, 75], index === 0 ? { warmUp: [50, 60] } : {})),
            usual('weighted-march'),
            usual('prone-extension-loaded'),
          ],
        ),
      ]),
    ]),
    stops: [],
    warnings: ['A39-template-gate'],
  },
  {
    story: 'Osteoporosis by the hip, although the spine reads +0.4 from wear.',
    from: 'Rows A32 and A33: the lowest of spine and hip counts (S103)',
    patient: somebody({
      has: ['osteoporosis-diagnosis'],
      changes: { dxaScans: scans(scanOf('lumbar-spine', 0.4), scanOf('total-hip', -2.6)) },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: [],
  },
  {
    story: 'A Z-score of -2.1 in a woman of 36 with a normal program, and nobody looked for causes.',
    from: 'Row A14: Z at or below -2.0 (R-high)',
    patient: aYoungWoman({
      training: 'trained',
      changes: {
        secondaryCausesChecked: { answer: 'no', askedOn: TODAY },
        dxaScans: scans({ ...scanOf('total-hip', -1.9), zScore: -2.1 }),
      },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['A14-secondary'],
  },
];
