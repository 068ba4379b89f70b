import type { Weekday } from '../../../shared/localDate';
import { byFeel, heavy, landings, usual } from '../items';
import type { Vignette } from '../vignette';
import { HOUSEHOLD, somebody } from '../people';
import { strongSteadyStraight } from './guidelines';
import { eightMonths } from './gymTrials';
import {
  clinic,
  EVERY_DAY,
  group,
  home,
  phase,
  plan,
  steadyWeeks,
  steadyWork,
  underTemplate,
} from '../weeks';

/** How often, on which days, and until when. */

const squat = () => heavy('back-squat', 5, 5, 82, { warmUp: [50, 70], rest: 120 });
const lifter = () => somebody({ tScore: -1.8 });

/** Squats at 82 % on some days, with the rest of the week on two of them. */
const squatDays = (days: readonly Weekday[]) =>
  plan([
    phase('target', 6, [clinic(days.slice(0, 2), steadyWork()), clinic(days, [squat()], { name: 'Squats' })]),
  ]);

export const schedule: readonly Vignette[] = [
  {
    story: 'Heavy squats on Monday and on Tuesday.',
    from: 'Row C04: 48-72 hours between heavy sessions (S33)',
    patient: lifter(),
    program: squatDays(['mon', 'tue']),
    nearMissOf: ['C04-heavy-consecutive'],
    stops: [],
    warnings: ['C04-heavy-consecutive'],
  },
  {
    story: 'Heavy squats on Monday and on Wednesday.',
    from: 'Row C04: two days apart',
    patient: lifter(),
    program: squatDays(['mon', 'wed']),
    stops: [],
    warnings: [],
  },
  {
    story: 'Heavy squats twice on the same Monday, one-to-one and in the class.',
    from: 'Row C04: the same day (J)',
    patient: lifter(),
    program: plan([
      phase('target', 6, [
        clinic(['mon', 'thu'], [...steadyWork(), squat()]),
        group(['mon'], [squat()], { name: 'Evening class' }),
      ]),
    ]),
    stops: ['C04-heavy-consecutive'],
    warnings: [],
  },
  {
    story: 'Heavy squats every other day, three and a half times a week.',
    from: 'Row C03: beyond 3 days a week no bone program goes (S72)',
    patient: lifter(),
    program: plan([
      phase('target', 6, [
        clinic(['mon', 'thu'], steadyWork()),
        clinic(['mon'], [squat()], { name: 'Squats', schedule: { kind: 'every-other-day' } }),
      ]),
    ]),
    stops: ['C03-rt-extreme'],
    warnings: [],
  },
  {
    story: 'Heavy squats on Monday, Wednesday and Friday.',
    from: 'Row C03: three days',
    patient: lifter(),
    program: squatDays(['mon', 'wed', 'fri']),
    nearMissOf: ['C03-rt-extreme'],
    stops: [],
    warnings: [],
  },
  {
    story: 'One session a week, at 66 years.',
    from: 'Rows C01 (S22, S28, S35, S70) and C08 (S24, S70)',
    patient: lifter(),
    program: plan([phase('target', 6, [clinic(['mon'], steadyWork())])]),
    stops: [],
    warnings: ['C01-rt-min', 'C08-balance-min'],
  },
  {
    story: 'Goblet squats on five days a week.',
    from: 'Row C02: more than 3 days for one movement (S35, S72)',
    patient: lifter(),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'tue', 'wed', 'thu', 'fri'],
          [byFeel('goblet-squat', 2, [8, 10], 6), usual('tandem-stance')],
        ),
      ]),
    ]),
    stops: [],
    warnings: ['C02-rt-max'],
  },
  {
    story: 'LIFTMOR three times a week.',
    from: 'Row C05: the trial trained twice (S1)',
    patient: somebody({ age: 62, tScore: -2.2, training: 'novice' }),
    program: {
      ...underTemplate('liftmor', eightMonths(30)),
      phases: eightMonths(30).map((one) => ({
        ...one,
        sessions: one.sessions.map((session) => ({
          ...session,
          schedule: { kind: 'days' as const, days: ['mon' as const, 'wed' as const, 'fri' as const] },
        })),
      })),
    },
    stops: [],
    warnings: ['C05-liftmor-freq', 'D07-load-step', 'D10-volume-jump'],
    departs: ['sessions-per-week', 'family:deadlift', 'family:squat', 'family:press', 'family:impact'],
  },
  {
    story: 'Daily stamping from the first week for somebody new to training.',
    from: 'Row C07 (J): trials built up (S40)',
    patient: somebody({ age: 60, tScore: -1.4, training: 'novice', home: HOUSEHOLD }),
    program: plan([
      phase('target', 6, [
        clinic(
          ['mon', 'thu'],
          [
            byFeel('goblet-squat', 2, 10, [3, 4]),
            byFeel('row-band-seated', 2, 10, [3, 4]),
            usual('supine-shoulder-press'),
            usual('tandem-stance'),
          ],
        ),
        home(EVERY_DAY, [landings('marching-stomp', 2, 10, { note: 'Chair in reach.' })]),
      ]),
    ]),
    stops: [],
    warnings: ['C07-impact-max-first'],
  },
  {
    story: 'The UK guidance with jumps on two days a week only.',
    from: 'Row C06: most days, at least 3 (S22, S24)',
    patient: somebody({ tScore: -1.8 }),
    program: strongSteadyStraight(['tue', 'sat']),
    stops: [],
    warnings: ['C06-impact-min'],
    departs: ['family:impact'],
  },
  {
    story: 'A program without a date for its review.',
    from: 'Row C12 (J): within 4 to 6 weeks',
    patient: lifter(),
    program: steadyWeeks([], { reviewOn: null }),
    stops: [],
    warnings: ['C12-review'],
  },
];
