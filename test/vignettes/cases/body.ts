import { aFracture, aFunctionTest, asked } from '../../support/programs';
import { byFeel, heavy, landings, ownExercise, ownItem, usual } from '../items';
import type { Vignette } from '../vignette';
import { cleared, operation, somebody } from '../people';
import { rotaryTorso } from './gymTrials';
import { steadyHomeWeeks, steadyWeeks } from '../weeks';

/** Spine, joints, pelvic floor and function tests. */

const T8 = aFracture('vertebra', '2023-05');

const sitUp = ownExercise('belly-brace-heel-slide', 'clinic-sit-up', 'Sit-up on the mat');
const crunchMachine = ownExercise('chest-press-machine', 'clinic-crunch', 'Abdominal crunch machine');

const withSitUps = () => steadyWeeks([ownItem(sitUp, 'belly-brace-heel-slide')]);
const withCrunchMachine = () => steadyWeeks([byFeel(crunchMachine.id, 2, 10, 5)]);
const withRotaryTorso = () => steadyWeeks([byFeel(rotaryTorso.id, 2, 10, 5)]);
const legPress = (sets: number, reps: number, percent: number) =>
  steadyWeeks([heavy('leg-press', sets, reps, percent, { warmUp: [50, 60], rest: 120 })]);

export const body: readonly Vignette[] = [
  {
    story: 'Sit-ups at T -2.6.',
    from: 'Row H18: linked to vertebral fractures (S66, S67)',
    patient: somebody({ tScore: -2.6 }),
    ownExercises: [sitUp],
    program: withSitUps(),
    stops: ['H18-situp'],
    warnings: [],
  },
  {
    story: 'Sit-ups at T -2.4.',
    from: 'Row H18: a warning in low bone mass',
    patient: somebody({ tScore: -2.4 }),
    ownExercises: [sitUp],
    program: withSitUps(),
    nearMissOf: ['H18-situp'],
    stops: [],
    warnings: ['H18-situp'],
  },
  {
    story: 'An abdominal crunch machine at T -2.6.',
    from: 'Row H01: loaded flexion (S20, S25, S30, S67)',
    patient: somebody({ tScore: -2.6 }),
    ownExercises: [crunchMachine],
    program: withCrunchMachine(),
    stops: ['H01-flexion-loaded'],
    warnings: [],
  },
  {
    story: 'An abdominal crunch machine at T -2.4.',
    from: 'Row H02: the evidence is small (S67)',
    patient: somebody({ tScore: -2.4 }),
    ownExercises: [crunchMachine],
    program: withCrunchMachine(),
    nearMissOf: ['H01-flexion-loaded'],
    stops: [],
    warnings: ['H02-flexion-osteopenia'],
  },
  {
    story: 'A rotary torso machine after a T8 fracture.',
    from: 'Row H03: loaded or end-range twisting (S30)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    ownExercises: [rotaryTorso],
    program: withRotaryTorso(),
    stops: ['H03-rotation'],
    warnings: [],
  },
  {
    story: 'A rotary torso machine at T -2.6 without a fracture.',
    from: 'Row H03: a warning',
    patient: somebody({ tScore: -2.6 }),
    ownExercises: [rotaryTorso],
    program: withRotaryTorso(),
    nearMissOf: ['H03-rotation'],
    stops: [],
    warnings: ['H03-rotation'],
  },
  {
    story: 'A kettlebell deadlift from the floor after a T8 fracture.',
    from: 'Row H04: raise the start height (S30)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: steadyWeeks([byFeel('kettlebell-deadlift', 2, 10, 5)]),
    stops: ['H04-floor-lift-vf'],
    warnings: [],
  },
  {
    story: 'A kettlebell deadlift from a box after a T8 fracture.',
    from: 'Row H04',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: steadyWeeks([byFeel('kettlebell-deadlift-elevated', 2, 10, 5)]),
    nearMissOf: ['H04-floor-lift-vf'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Three sets of six leg presses at 76 % after a T8 fracture.',
    from: 'Row H06: form before load, 8-12RM (S29, S30)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: legPress(3, 6, 76),
    stops: ['H06-maxlift-vf'],
    warnings: [],
  },
  {
    story: 'Two sets of eight leg presses at 75 % after a T8 fracture.',
    from: 'Row H06',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: legPress(2, 8, 75),
    nearMissOf: ['H06-maxlift-vf'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Back extensions lying face down after a T8 fracture.',
    from: 'Row H07: ribs were hurt while getting down (S79)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: steadyWeeks([usual('prone-extension')]),
    stops: [],
    warnings: ['H07-prone-vf'],
  },
  {
    story: 'A dumbbell press overhead with a marked kyphosis.',
    from: 'Row H08 (J)',
    patient: somebody({ tScore: -2.1, has: ['hyperkyphosis'] }),
    program: steadyWeeks([byFeel('overhead-press-seated-dumbbell', 2, 10, 6)]),
    stops: [],
    warnings: ['H08-overhead'],
  },
  {
    story: 'Goblet squats on a hip replaced in 2021 under posterior precautions.',
    from: 'Row H09: precautions hold (S88; 90 degrees R-high)',
    patient: somebody({
      tScore: -1.8,
      changes: { surgeries: operation('total-hip-arthroplasty', '2021-05', 'yes') },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['H09-hip-arthroplasty'],
  },
  {
    story: 'Goblet squats on a hip replaced in 2021 whose precautions are over.',
    from: 'Row H09',
    patient: somebody({
      tScore: -1.8,
      changes: { surgeries: operation('total-hip-arthroplasty', '2021-05', 'no') },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: [],
  },
  {
    story: 'Five repetitions at 82 % on a hip replaced in 2021, which the surgeon allowed.',
    from: 'Row H09: about half of the surgeons asked did not (S88)',
    patient: somebody({
      tScore: -1.8,
      changes: {
        surgeries: operation('total-hip-arthroplasty', '2021-05', 'no'),
        clearances: cleared('H09-hip-arthroplasty', '2026-10-12', 'Dr. Okafor, surgeon', 'Heavy lifting'),
      },
    }),
    program: legPress(3, 5, 82),
    stops: [],
    warnings: [],
  },
  {
    story: 'Goblet squats with knee pain of 7 out of 10.',
    from: 'Row H10: above 5 (R-med)',
    patient: somebody({ tScore: -1.8, changes: { kneePain0to10: asked(7) } }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['H10-knee'],
  },
  {
    story: 'Floor lifts with a prolapse, and no word about breathing on the sheet.',
    from: 'Row H12: cue breathing out (S89; J)',
    patient: somebody({ tScore: -1.8, has: ['prolapse'] }),
    program: steadyWeeks([byFeel('kettlebell-deadlift', 2, 10, 5)]),
    stops: [],
    warnings: ['H12-valsalva'],
  },
  {
    story: 'Rocking on hands and knees with arthritis of the wrist.',
    from: 'Row H13 (J): fists, handles or forearms',
    patient: somebody({ tScore: -1.8, has: ['wrist-osteoarthritis'] }),
    program: steadyHomeWeeks([usual('hands-and-knees-rock')]),
    stops: [],
    warnings: ['H13-wrist'],
  },
  {
    story: 'Two falls this year, and supported hops on one leg with the therapist.',
    from: 'Row H19: the library avoids them with a balance risk (J)',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(2) } }),
    program: steadyWeeks([landings('single-leg-hop', 2, 10, { held: 'full' })]),
    stops: ['H19-avoid-flag'],
    warnings: [],
  },
  {
    story: 'One fall this year, and supported hops on one leg with the therapist.',
    from: 'Row H19: two falls make the flag',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(1) } }),
    program: steadyWeeks([landings('single-leg-hop', 2, 10, { held: 'full' })]),
    nearMissOf: ['H19-avoid-flag'],
    stops: [],
    warnings: [],
  },
  {
    story: 'A timed up and go of 14 seconds.',
    from: 'Row I02: 13.5 s, weak by itself (S97)',
    patient: somebody({
      tScore: -1.8,
      changes: { functionTests: [aFunctionTest('tug-s', 14), aFunctionTest('single-leg-stance-s', 20)] },
    }),
    program: steadyWeeks(),
    stops: [],
    warnings: ['I02-test-flag'],
  },
];
