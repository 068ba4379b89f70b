import type { ProgramItem } from '../../../shared/program/schema';
import { kilograms, lifted } from '../../support/programs';
import { byFeel, heavy, landings, usual } from '../items';
import type { Vignette } from '../vignette';
import { HOUSEHOLD, somebody } from '../people';
import { eightMonths } from './gymTrials';
import { clinic, home, phase, plan, steadyWeeks, steadyWork, underTemplate } from '../weeks';

/** How hard, how much, and how fast that rises. */

const novice = () => somebody({ age: 60, tScore: -1.8, training: 'novice' });
const lifter = () => somebody({ age: 60, tScore: -1.8 });

/** Leg presses in every session, with warm-up sets. */
const legPress = (percent: number, own: Parameters<typeof heavy>[4] = {}) =>
  heavy('leg-press', 3, 5, percent, { warmUp: [50, 60], rest: 120, ...own });

/** Goblet squats with a weight typed in kilograms. */
const goblet = (mass: number): ProgramItem => ({
  ...byFeel('goblet-squat', 3, 8, 6),
  dose: lifted([kilograms(mass, { sets: 3, reps: { low: 8, high: 8 } })]),
});

/** Two phases of three weeks with one exercise that changes between them. */
const changing = (before: ProgramItem, after: ProgramItem) =>
  plan(
    [before, after].map((one, index) =>
      phase(index === 0 ? 'build' : 'target', 3, [
        clinic(
          ['mon', 'thu'],
          [
            one,
            byFeel('row-band-seated', 3, [10, 12], 6),
            usual('supine-shoulder-press'),
            usual('tandem-stance'),
          ],
        ),
      ]),
    ),
  );

/** The lifts of LIFTMOR at some % in the target phase. */
const liftmorAt = (percent: Parameters<typeof heavy>[3]) => {
  const [learn, build, target] = eightMonths(30);
  if (!learn || !build || !target) throw new Error('LIFTMOR lost a phase');
  return underTemplate('liftmor', [
    learn,
    build,
    {
      ...target,
      sessions: target.sessions.map((session) => ({
        ...session,
        items: session.items.map((item) =>
          item.dose.kind === 'resistance'
            ? {
                ...item,
                dose: heavy(
                  item.exerciseId,
                  5,
                  5,
                  percent,
                  ...(item.exerciseId === 'barbell-deadlift' ? [{ warmUp: [50, 70] as const }] : []),
                ).dose,
              }
            : item,
        ),
      })),
    },
  ]);
};

export const intensity: readonly Vignette[] = [
  {
    story: 'A novice presses 80 % in the first week.',
    from: 'Row D01: technique first (S22, S23, S29)',
    patient: novice(),
    program: steadyWeeks([legPress(80)]),
    stops: ['D01-novice-no-familiar'],
    warnings: [],
  },
  {
    story: 'A novice presses 70 % in the first week.',
    from: 'Rows D01 and D02: 70 % is the line, and two weeks of learning are missing',
    patient: novice(),
    program: steadyWeeks([legPress(70)]),
    nearMissOf: ['D01-novice-no-familiar'],
    stops: [],
    warnings: ['D02-familiar-short'],
  },
  {
    story: 'Somebody trained presses 80 % in the first week.',
    from: 'Row D01: novices and those who return',
    patient: lifter(),
    program: steadyWeeks([legPress(80)]),
    stops: [],
    warnings: [],
  },
  {
    story: 'Four months away from training, and back with RPE 8 in week 2.',
    from: 'Row D01: returning after more than 3 months',
    patient: somebody({ age: 60, tScore: -1.8, training: 'returning' }),
    program: plan([
      phase('target', 6, [
        clinic(['mon', 'thu'], [...steadyWork(), byFeel('chest-press-machine', 2, 12, 8)]),
      ]),
    ]),
    stops: ['D01-novice-no-familiar'],
    warnings: [],
  },
  {
    story: 'A novice is asked for Borg 16 in the first week.',
    from: 'Row D01: the scale is converted by a recalled table only, so it never stops',
    patient: novice(),
    program: steadyWeeks([byFeel('chest-press-machine', 2, 12, 16, { scale: 'borg-6-20' })]),
    nearMissOf: ['D01-novice-no-familiar'],
    stops: [],
    warnings: ['D01-novice-no-familiar'],
  },
  {
    story: 'Low loads only, 15 repetitions at 50 %, for a goal of bone density.',
    from: 'Row D05: advice (S1, S54, S55; against it S61, S62)',
    patient: lifter(),
    program: plan(
      [
        phase('target', 24, [
          clinic(
            ['mon', 'thu'],
            [
              heavy('goblet-squat', 2, 15, 50),
              heavy('chest-press-machine', 2, 15, 50),
              usual('supine-shoulder-press'),
              usual('tandem-stance'),
            ],
          ),
        ]),
      ],
      { goals: ['hip-bone-density'] },
    ),
    stops: [],
    warnings: [],
  },
  {
    story: 'LIFTMOR that stays at 75 % in its target phase.',
    from: 'Row D03: the band of the trial is 80-85 % (S3)',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice' }),
    program: liftmorAt(75),
    stops: [],
    warnings: ['D03-hirit-under', 'D07-load-step', 'D10-volume-jump'],
    departs: ['dose:target:resistance:percent'],
  },
  {
    story: 'Three repetitions at 92 % with T -1.8.',
    from: 'Row D04: above 90 % with low bone mass (J)',
    patient: lifter(),
    program: steadyWeeks([heavy('leg-press', 2, 3, 92, { warmUp: [50, 60], rest: 180 })]),
    stops: [],
    warnings: ['D04-hirit-over'],
  },
  {
    story: 'Five repetitions at 80 % under Too Fit to Fracture.',
    from: 'Row D06: 8-12 repetitions (S28, S29)',
    patient: lifter(),
    program: underTemplate('tftf-op', [
      phase('learn', 4, [clinic(['mon', 'thu'], steadyWork())]),
      phase('target', 8, [clinic(['mon', 'thu'], [...steadyWork(), legPress(80)])]),
    ]),
    stops: [],
    warnings: ['D06-moderate-over'],
  },
  {
    story: 'Goblet squats from 16 to 20 kg in one step, 25 % more.',
    from: 'Row D07: steps of 2-10 % (S105)',
    patient: lifter(),
    program: changing(goblet(16), goblet(20)),
    stops: [],
    warnings: ['D07-load-step'],
  },
  {
    story: 'Goblet squats from 20 to 22 kg in one step, 10 % more.',
    from: 'Row D07',
    patient: lifter(),
    program: changing(goblet(20), goblet(22)),
    stops: [],
    warnings: [],
  },
  {
    story: 'A lift gets heavier, with more sets and on a further day, all in one week.',
    from: 'Row D09 (J): one change at a time',
    patient: lifter(),
    program: plan(
      (
        [
          ['build', ['mon', 'thu'], 2, 60],
          ['target', ['mon', 'wed', 'fri'], 4, 65],
        ] as const
      ).map(([purpose, days, sets, percent]) =>
        phase(purpose, 3, [
          clinic(days, [
            heavy('leg-press', sets, 8, percent, { warmUp: [40, 50] }),
            byFeel('goblet-squat', 2, 10, 5),
            usual('supine-shoulder-press'),
            usual('tandem-stance'),
          ]),
        ]),
      ),
    ),
    stops: [],
    warnings: ['D09-multi-change', 'D10-volume-jump'],
  },
  {
    story: 'From 20 to 60 stamps a day in one week.',
    from: 'Row D11: at most 10 to 20 more (J; Osteo-cise stages, S73)',
    patient: somebody({ age: 60, tScore: -1.8, home: HOUSEHOLD }),
    program: plan(
      [2, 6].map((sets, index) =>
        phase(index === 0 ? 'build' : 'target', 3, [
          clinic(['mon', 'thu'], steadyWork()),
          home(
            ['tue', 'wed', 'sat'],
            [landings('marching-stomp', sets, 10, { rest: 60, note: 'Chair in reach.' })],
          ),
        ]),
      ),
    ),
    stops: [],
    warnings: ['D11-impact-jump'],
  },
  {
    story: 'Leg presses at 75 % without a warm-up set in the session.',
    from: 'Row D12: two sets at 50-70 % (R-high)',
    patient: lifter(),
    program: steadyWeeks([heavy('leg-press', 3, 5, 75, { rest: 120 })]),
    stops: [],
    warnings: ['D12-warmup-missing'],
  },
  {
    story: 'Leg presses at 82 % with 45 seconds between sets.',
    from: 'Row D13: NSCA 2 minutes (S34), ACSM 3-5 (S105)',
    patient: lifter(),
    program: steadyWeeks([legPress(82, { rest: 45 })]),
    stops: [],
    warnings: ['D13-rest-short'],
  },
  {
    story: 'Twenty-eight working sets in one session.',
    from: 'Row D15: more than 25 (J; NSCA 8-10 exercises, S34)',
    patient: lifter(),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            ...[
              'goblet-squat',
              'leg-press',
              'chest-press-machine',
              'row-cable',
              'lat-pulldown',
              'overhead-press-seated-dumbbell',
              'hip-abduction-band',
            ].map((id) => byFeel(id, 4, 10, 6)),
            usual('tandem-stance'),
          ],
          { plannedMinutes: 90 },
        ),
      ]),
    ]),
    stops: [],
    warnings: ['D15-volume-session'],
  },
  {
    story: 'Twenty-five working sets in one session.',
    from: 'Row D15',
    patient: lifter(),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            ...['goblet-squat', 'leg-press', 'chest-press-machine', 'row-cable', 'lat-pulldown'].map((id) =>
              byFeel(id, 5, 10, 6),
            ),
            usual('tandem-stance'),
          ],
          { plannedMinutes: 90 },
        ),
      ]),
    ]),
    stops: [],
    warnings: [],
  },
];
