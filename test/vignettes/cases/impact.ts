import { aFracture, aFunctionTest, asked } from '../../support/programs';
import { byFeel, landings } from '../items';
import type { Vignette } from '../vignette';
import { cleared, HOME_GYM, operation, somebody } from '../people';
import { steadyHomeWeeks, steadyWeeks } from '../weeks';

/** Jumps, hops, stamps and drops: who should not, and where. */

const T8 = aFracture('vertebra', '2023-05');
const miniJumps = (own: Parameters<typeof landings>[3] = {}) =>
  steadyWeeks([landings('mini-jump', 3, 10, { rest: 60, ...own })]);
const NOTE = { note: 'Firm shoes, a counter in reach.' };

export const impact: readonly Vignette[] = [
  {
    story: 'Small jumps in the clinic three years after a T8 fracture.',
    from: 'Row F01: up to brisk walking after a vertebral fracture (S24, S25)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: miniJumps(),
    stops: ['F01-impact-vf'],
    warnings: [],
  },
  {
    story: 'Gentle heel drops three years after a T8 fracture.',
    from: 'Row F01: low drills other than walking are questioned (S27 against S36, S80)',
    patient: somebody({ tScore: -2.1, fractures: [T8] }),
    program: steadyWeeks([landings('heel-drop-gentle', 2, 10, { rest: 60 })]),
    nearMissOf: ['F01-impact-vf'],
    stops: [],
    warnings: ['F01-impact-vf'],
  },
  {
    story: 'Two falls this year, and small jumps with no hand on anything.',
    from: 'Row F02: strength and balance first (S25, S97)',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(2) } }),
    program: miniJumps(),
    stops: ['F02-impact-fallers'],
    warnings: [],
  },
  {
    story: 'Two falls this year, and small jumps with both hands on the counter.',
    from: 'Row F02: unsupported jumps',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(2) } }),
    program: steadyWeeks([landings('mini-jump-supported', 3, 10, { rest: 60, held: 'full' })]),
    nearMissOf: ['F02-impact-fallers'],
    stops: [],
    warnings: [],
  },
  {
    story: 'One fall this year, and small jumps.',
    from: 'Row F02: two falls or more',
    patient: somebody({ tScore: -1.8, changes: { fallsIn12Months: asked(1) } }),
    program: miniJumps(),
    nearMissOf: ['F02-impact-fallers'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Sets of sixty jumps, 120 in a session.',
    from: 'Row F03: above 50-100 a session (S22, S24; R-high)',
    patient: somebody({ tScore: -1.8 }),
    program: steadyWeeks([landings('mini-jump', 6, 20, { rest: 60 })]),
    stops: [],
    warnings: ['F03-impact-dose-high'],
  },
  {
    story: 'Hops on one leg at home with T -2.7.',
    from: 'Row F07: not recommended in osteoporosis (S40); supervised only by the library',
    patient: somebody({ tScore: -2.7 }),
    program: steadyHomeWeeks([landings('single-leg-hop', 2, 10, NOTE)]),
    stops: ['F07-hop-osteoporosis', 'G09-sup-only'],
    warnings: [],
  },
  {
    story: 'Hops on one leg at home with T -2.4.',
    from: 'Rows F07 and F08: one small pilot (S42)',
    patient: somebody({ tScore: -2.4 }),
    program: steadyHomeWeeks([landings('single-leg-hop', 2, 10, NOTE)]),
    nearMissOf: ['F07-hop-osteoporosis'],
    stops: ['G09-sup-only'],
    warnings: ['F08-hop-osteopenia'],
  },
  {
    story: 'Hops on one leg in the clinic with T -2.4.',
    from: 'Rows F08 and G09: at home only',
    patient: somebody({ tScore: -2.4 }),
    program: steadyWeeks([landings('single-leg-hop', 2, 10)]),
    nearMissOf: ['G09-sup-only'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Stamps above low impact with severe arthritis of the knee.',
    from: 'Row F09: mild arthritis tolerated a year of impact, worse was not studied (S84, S129)',
    patient: somebody({ tScore: -1.8, has: ['knee-osteoarthritis-moderate-severe'] }),
    program: steadyWeeks([landings('stomp', 3, 10, { rest: 60 })]),
    stops: [],
    warnings: ['F09-oa'],
  },
  {
    story: 'Small jumps on a hip replaced in 2020.',
    from: 'Row F10: high impact is generally not advised after joint replacement (S87, S88)',
    patient: somebody({
      tScore: -1.8,
      changes: { surgeries: operation('total-hip-arthroplasty', '2020-03') },
    }),
    program: miniJumps(),
    stops: ['F10-arthroplasty'],
    warnings: [],
  },
  {
    story: 'Small jumps on a hip replaced in 2020, with a note of the surgeon.',
    from: 'Row F10: without a note of the surgeon',
    patient: somebody({
      tScore: -1.8,
      changes: {
        surgeries: operation('total-hip-arthroplasty', '2020-03'),
        clearances: cleared('F10-arthroplasty', '2026-10-12', 'Dr. Okafor, surgeon', 'Low jumps'),
      },
    }),
    program: miniJumps(),
    nearMissOf: ['F10-arthroplasty'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Small jumps with leakage on impact.',
    from: 'Row F11 (J): a low-impact option and a referral (S86)',
    patient: somebody({ tScore: -1.8, has: ['stress-incontinence'] }),
    program: miniJumps(),
    stops: [],
    warnings: ['F11-pelvic'],
  },
  {
    story: 'Drop landings alone at home.',
    from: 'Row F13: supervised only (S10)',
    patient: somebody({ tScore: -1.8, home: HOME_GYM }),
    program: steadyHomeWeeks([landings('drop-landing', 3, 5, NOTE)]),
    stops: ['F13-drop-landing-home', 'G09-sup-only'],
    warnings: [],
  },
  {
    story: 'Drop landings with the therapist in the clinic.',
    from: 'Row F13',
    patient: somebody({ tScore: -1.8 }),
    program: steadyWeeks([landings('drop-landing', 3, 5)]),
    nearMissOf: ['F13-drop-landing-home'],
    stops: [],
    warnings: [],
  },
  {
    story: 'Fast leg presses with T -2.7 and a wrist broken in a fall.',
    from: 'Row F15: explosive work is generally avoided in severe osteoporosis (S132)',
    patient: somebody({ tScore: -2.7, fractures: [aFracture('wrist', '2019')] }),
    program: steadyWeeks([byFeel('leg-press', 2, [8, 12], 6, { fast: true })]),
    stops: ['F15-severe-explosive'],
    warnings: [],
  },
  {
    story: 'Fast leg presses with T -2.4 and a wrist broken in a fall.',
    from: 'Row F15: severe begins at T -2.5',
    patient: somebody({ tScore: -2.4, fractures: [aFracture('wrist', '2019')] }),
    program: steadyWeeks([byFeel('leg-press', 2, [8, 12], 6, { fast: true })]),
    nearMissOf: ['F15-severe-explosive'],
    stops: [],
    warnings: [],
  },
  {
    story: 'No falls, a timed up and go of 14 seconds, and small jumps with no hand on anything.',
    from: 'Rows F02 and I02: 13.5 s (S97)',
    patient: somebody({
      tScore: -1.8,
      changes: { functionTests: [aFunctionTest('tug-s', 14), aFunctionTest('single-leg-stance-s', 20)] },
    }),
    program: miniJumps(),
    stops: ['F02-impact-fallers'],
    warnings: ['I02-test-flag'],
  },
];
