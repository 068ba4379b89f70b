import { aGroup, asked, aStrengthTest, kilograms, lifted } from '../../support/programs';
import { byFeel, heavy, hold } from '../items';
import type { Vignette } from '../vignette';
import { GARAGE, HOUSEHOLD, somebody } from '../people';
import { eightMonths } from './gymTrials';
import { group, phase, plan, steadyHomeWeeks, steadyWeeks, steadyWork, underTemplate } from '../weeks';

/** Where, with whom, and with what. */

const heavySquat = () => heavy('back-squat', 5, 5, 82, { warmUp: [50, 70], rest: 120 });
const gobletAtHome = (percent: number) =>
  steadyHomeWeeks([heavy('goblet-squat', 3, 5, percent, { warmUp: [50, 60], rest: 120 })]);
const standing = (held: 'light' | 'none') =>
  steadyHomeWeeks([hold('single-leg-stance', 3, [10, 20], held === 'light' ? { held } : {})]);

/** A home with one kettlebell and a band. */
const ONE_BELL = {
  ...HOUSEHOLD,
  kettlebells: [12],
  bands: ['light' as const],
  apparatus: [...HOUSEHOLD.apparatus, 'box' as const],
};

export const setting: readonly Vignette[] = [
  {
    story: 'LIFTMOR alone in the garage, with all the iron it needs.',
    from: 'Row G01: tested only with supervision; the developers say not alone (S1, S10, S16, S128)',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice', home: GARAGE }),
    program: underTemplate(
      'liftmor',
      eightMonths(30).map((one) => ({
        ...one,
        sessions: one.sessions.map((session) => ({
          ...session,
          setting: 'home' as const,
          supervisor: null,
          groupSize: null,
        })),
      })),
    ),
    stops: ['F13-drop-landing-home', 'G01-hirit-home', 'G09-sup-only'],
    warnings: ['D07-load-step', 'D10-volume-jump'],
    departs: ['supervised'],
  },
  {
    story: 'Goblet squats at 82 % alone at home, under no template at all.',
    from: 'Row G01: any free-weight set from 80 % on',
    patient: somebody(),
    program: gobletAtHome(82),
    stops: ['G01-hirit-home'],
    warnings: [],
  },
  {
    story: 'Goblet squats at 79 % alone at home, with T -2.6.',
    from: 'Rows G01 and G02 (J): 70-79 % is questioned',
    patient: somebody(),
    program: gobletAtHome(79),
    nearMissOf: ['G01-hirit-home'],
    stops: [],
    warnings: ['G02-heavy-home-other'],
  },
  {
    story: 'A program at home for somebody who was never shown the lifts.',
    from: 'Row G03: learn the technique first (S23)',
    patient: somebody({ changes: { techniqueSessions: asked(0) } }),
    program: steadyHomeWeeks(),
    stops: [],
    warnings: ['G03-supervised-first'],
  },
  {
    story: 'LIFTMOR in a class of nine.',
    from: 'Row G04: up to 6 by the registry (S4), 8 by the paper (R-high)',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice' }),
    program: underTemplate(
      'liftmor',
      eightMonths(30).map((one) => ({
        ...one,
        sessions: one.sessions.map((session) => ({ ...session, groupSize: 9 })),
      })),
    ),
    stops: [],
    warnings: ['D07-load-step', 'D10-volume-jump', 'G04-class-size'],
  },
  {
    story: 'LIFTMOR in a class of eight.',
    from: 'Row G04: more than 6 is advice',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice' }),
    program: underTemplate(
      'liftmor',
      eightMonths(30).map((one) => ({
        ...one,
        sessions: one.sessions.map((session) => ({ ...session, groupSize: 8 })),
      })),
    ),
    stops: [],
    warnings: ['D07-load-step', 'D10-volume-jump'],
  },
  {
    story: 'Squats at 82 % supervised by somebody without a qualification on record.',
    from: 'Row G05: therapist, physiologist or trained instructor (S4, S128)',
    patient: somebody({ tScore: -1.8 }),
    program: plan([
      phase('target', 6, [group(['mon', 'thu'], [...steadyWork(), heavySquat()], { supervisor: 'other' })]),
    ]),
    stops: [],
    warnings: ['G05-staff'],
  },
  {
    story: 'A patient with one kettlebell is given a barbell deadlift at home.',
    from: 'Row G07 (J): the home does not have it; supervised only by the library',
    patient: somebody({ tScore: -1.8, home: ONE_BELL }),
    program: steadyHomeWeeks([byFeel('barbell-deadlift', 3, 8, 5)]),
    stops: ['G07-home-equipment', 'G09-sup-only'],
    warnings: [],
  },
  {
    story: 'A patient with one kettlebell is given a kettlebell deadlift at home.',
    from: 'Row G07',
    patient: somebody({ tScore: -1.8, home: ONE_BELL }),
    program: steadyHomeWeeks([byFeel('kettlebell-deadlift', 3, 8, 5)]),
    nearMissOf: ['G07-home-equipment'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Three falls this year, and standing on one leg alone with no hand on anything.',
    from: 'Row G08 (J): add support or supervision',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(3) } }),
    program: standing('none'),
    stops: ['G08-home-falls'],
    warnings: [],
  },
  {
    story: 'Three falls this year, and standing on one leg alone with fingers on the counter.',
    from: 'Row G08',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(3) } }),
    program: standing('light'),
    nearMissOf: ['G08-home-falls'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Squats at 82 % in the clinic for somebody with T -2.6.',
    from: 'Rows G01 and G05: supervised and qualified',
    patient: somebody(),
    program: steadyWeeks([heavySquat()]),
    stops: [],
    warnings: [],
  },
  {
    story: 'A 16 kg goblet squat alone at home, typed in kilograms by somebody who can lift 20 once.',
    from: 'Row G01: 16 of 20 kg is 80 %, however it is written',
    patient: somebody({ tests: [aStrengthTest('goblet-squat', 20, 1)] }),
    program: steadyHomeWeeks([
      {
        ...byFeel('goblet-squat', 3, 5, 6),
        dose: lifted([aGroup({ role: 'warm-up', sets: 2 }), kilograms(16, { sets: 3 })], {
          restSeconds: 120,
        }),
      },
    ]),
    stops: ['G01-hirit-home'],
    warnings: [],
  },
];
