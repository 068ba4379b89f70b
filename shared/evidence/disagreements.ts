import type { Confidence } from './confidence';
import type { SourceId } from './sources';

export type Position = {
  readonly text: string;
  readonly confidence: Confidence;
  readonly sources: readonly [SourceId, ...SourceId[]];
};

/** Sources that do not agree, side by side. Shown to the therapist, never settled in silence. */
export type Disagreement = {
  readonly id: string;
  readonly title: string;
  readonly positions: readonly [Position, Position, ...Position[]];
  /** Ids of the templates it touches. */
  readonly templates: readonly string[];
  /** Ids of the rules it touches. */
  readonly rules: readonly string[];
  /** What Osteon does about it. A judgement of this project. */
  readonly handling: string;
};

export const DISAGREEMENTS: readonly Disagreement[] = [
  {
    id: 'heavy-from-the-floor',
    title: 'Heavy lifts from the floor, or never fewer than 8 repetitions',
    positions: [
      {
        text: 'LIFTMOR had postmenopausal women with low bone mass deadlift, squat and press 5 sets of 5 at 80-85 % of 1RM.',
        confidence: 'V',
        sources: ['S1', 'S3'],
      },
      {
        text: 'Too Fit to Fracture asks for loads of 8-12RM, and for people judged to be at risk no lifting from the floor, no lowering to it and no maximal lifting.',
        confidence: 'V',
        sources: ['S28', 'S29', 'S30'],
      },
    ],
    templates: ['liftmor', 'liftmor-m', 'medex-op', 'tftf-op', 'tftf-vf'],
    rules: [
      'A34-hirit-gate',
      'D06-moderate-over',
      'H04-floor-lift-vf',
      'H05-floor-lift-op',
      'H06-maxlift-vf',
    ],
    handling:
      'Osteon keeps these templates apart: a program follows one of them, and the gates stop the heavy ones after a vertebral fracture or several low-trauma fractures.',
  },
  {
    id: 'liftmor-intensity',
    title: 'How heavy LIFTMOR was',
    positions: [
      {
        text: 'The abstract of the trial prints an intensity above 85 % of 1RM.',
        confidence: 'V',
        sources: ['S1'],
      },
      {
        text: 'A summary of the same trial gives 80-85 % of 1RM.',
        confidence: 'V',
        sources: ['S3'],
      },
      {
        text: 'A load that can be lifted 5 times is about 87 % of 1RM on one chart and 86.3 % on another, so most people cannot do five sets of 5 above 85 %.',
        confidence: 'INF',
        sources: ['S107', 'S117'],
      },
    ],
    templates: ['liftmor'],
    rules: ['D03-hirit-under', 'D04-hirit-over'],
    handling: 'Osteon stores 80-85 % of 1RM as the band of the trial and shows a note with the other figure.',
  },
  {
    id: 'hopping-with-low-bone-mass',
    title: 'Hopping with low bone mass',
    positions: [
      {
        text: 'A home pilot of 16 weeks had 50 postmenopausal women with a T-score below -1.0 build up to 50 hops on each leg each day; 88 % finished.',
        confidence: 'V',
        sources: ['S42'],
      },
      {
        text: 'The researchers of the hopping trial in older men do not recommend hopping for people with osteoporosis.',
        confidence: 'V',
        sources: ['S40'],
      },
      {
        text: 'A news report on that trial calls it too soon to advise hopping at home.',
        confidence: 'V',
        sources: ['S41'],
      },
    ],
    templates: ['hop-freq-10', 'hiphop-13', 'home-hop-20'],
    rules: ['A39-template-gate', 'F07-hop-osteoporosis', 'F08-hop-osteopenia'],
    handling:
      'Single-leg hops at home are a stop at a T-score of -2.5 or below and a warning between -1.0 and -2.5.',
  },
  {
    id: 'is-heavier-better',
    title: 'Whether heavier is better for bone',
    positions: [
      {
        text: 'A meta-analysis of 53 trials found the largest spine effect with high intensity, but no significant effect of high intensity at the femoral neck, where low and moderate intensity had one.',
        confidence: 'V',
        sources: ['S61'],
      },
      {
        text: 'Trials that compared intensities head to head showed no significant difference at the spine (p = 0.373) or the hip (p = 0.109).',
        confidence: 'V',
        sources: ['S62'],
      },
    ],
    templates: [
      'liftmor',
      'liftmor-m',
      'medex-op',
      'essa-low',
      'essa-mod',
      'essa-high',
      'uk-sss',
      'tftf-op',
      'acsm',
      'nsca-older',
    ],
    rules: ['D05-low-load-only'],
    handling:
      'A program of low loads only gets advice that names both sides; Osteon never says that only heavy lifting works.',
  },
  {
    id: 'balance-dose',
    title: 'How much balance work',
    positions: [
      {
        text: 'Too Fit to Fracture 2014: 15-20 minutes a day, 2 hours a week in all.',
        confidence: 'V',
        sources: ['S28'],
      },
      {
        text: 'Too Fit to Fracture 2015: at least 15-20 minutes every day.',
        confidence: 'V',
        sources: ['S29'],
      },
      {
        text: 'Osteoporosis Canada 2023: at least 2 sessions a week.',
        confidence: 'V',
        sources: ['S70'],
      },
      {
        text: 'UK consensus: 2-3 days a week for people who are unsteady.',
        confidence: 'V',
        sources: ['S24'],
      },
      {
        text: 'Falls meta-analysis: the largest effect came with more than 3 hours a week of exercise in all that also challenges balance.',
        confidence: 'V',
        sources: ['S58'],
      },
      {
        text: 'Exercise and Sports Science Australia: at least 3 hours a week of challenging balance work for people at risk of falls.',
        confidence: 'R-high',
        sources: ['R'],
      },
    ],
    templates: ['tftf-op', 'tftf-vf', 'uk-sss', 'essa-low', 'essa-mod', 'essa-high'],
    rules: ['C08-balance-min', 'C09-exercise-hours', 'E06-modality-balance'],
    handling:
      'From 65 years or with a risk of falls, Osteon warns below 2 days of balance work a week; with a risk of falls it also advises more than 3 hours of exercise a week in all.',
  },
  {
    id: 'group-size-and-session-length',
    title: 'Group size and length of a supervised session',
    positions: [
      {
        text: 'The trial registry of LIFTMOR has groups of up to 6.',
        confidence: 'V',
        sources: ['S4'],
      },
      {
        text: 'The LIFTMOR paper is recalled as saying at most 8 in a group.',
        confidence: 'R-high',
        sources: ['R'],
      },
      {
        text: 'The abstracts of MEDEX-OP give 40 minutes a session.',
        confidence: 'V',
        sources: ['S16', 'S17'],
      },
      {
        text: 'A news report on MEDEX-OP gives 45 minutes a session.',
        confidence: 'V',
        sources: ['S10'],
      },
    ],
    templates: ['liftmor', 'liftmor-m', 'medex-op'],
    rules: ['G04-class-size'],
    handling:
      'Osteon advises above 6 people to one instructor and warns above 8; the MEDEX-OP template stores 40 minutes.',
  },
  {
    id: 'moderate-impact',
    title: 'What counts as moderate impact',
    positions: [
      {
        text: 'Exercise and Sports Science Australia: 2-4 times body weight.',
        confidence: 'R-high',
        sources: ['R'],
      },
      {
        text: 'Osteo-cise: 3-6 times body weight.',
        confidence: 'V',
        sources: ['S73'],
      },
    ],
    templates: ['essa-low', 'essa-mod', 'essa-high', 'osteo-cise'],
    rules: ['D11-impact-jump', 'F01-impact-vf'],
    handling:
      'Osteon grades each exercise as low, low to moderate, moderate or high impact and judges by that grade, not by a force; each template keeps its own band.',
  },
  {
    id: 'heel-drop-force',
    title: 'How hard a heel drop lands',
    positions: [
      {
        text: '2.5-3.0 times body weight, in postmenopausal women.',
        confidence: 'V',
        sources: ['S36'],
      },
      {
        text: '4.9 times body weight, in premenopausal women and another laboratory.',
        confidence: 'V',
        sources: ['S80'],
      },
    ],
    templates: ['heel-drop-95'],
    rules: ['F01-impact-vf', 'F14-bwband'],
    handling: 'Osteon never states one value: it shows both, and advises against a program that claims one.',
  },
  {
    id: 'rest-between-heavy-sets',
    title: 'Rest between heavy sets',
    positions: [
      {
        text: 'The sets of LIFTMOR in its 30 minutes leave about 55-60 seconds per set for rest and setting up; the trial does not report the rest itself.',
        confidence: 'INF',
        sources: ['S1', 'S3'],
      },
      {
        text: 'ACSM: 3-5 minutes between sets of 1-6RM, in intermediate and advanced lifters.',
        confidence: 'V',
        sources: ['S105'],
      },
      {
        text: 'NSCA, older adults: 2 minutes.',
        confidence: 'V',
        sources: ['S34'],
      },
    ],
    templates: ['liftmor', 'liftmor-m', 'acsm', 'nsca-older'],
    rules: ['B17-session-time', 'D13-rest-short'],
    handling:
      'From 80 % of 1RM Osteon warns below 60 seconds of rest and advises below 120, and shows what longer rests do to the length of the session.',
  },
  {
    id: 'sessions-a-week',
    title: 'Resistance sessions a week',
    positions: [
      {
        text: 'The guidelines ask for 2-3 resistance sessions a week, or at least 2.',
        confidence: 'V',
        sources: ['S22', 'S28', 'S35', 'S70'],
      },
      {
        text: 'A meta-analysis of resistance training alone found that fewer than 2 sessions a week did better at some sites.',
        confidence: 'V',
        sources: ['S63'],
      },
    ],
    templates: [
      'liftmor',
      'liftmor-m',
      'medex-op',
      'essa-low',
      'essa-mod',
      'essa-high',
      'uk-sss',
      'tftf-op',
      'tftf-vf',
      'acsm',
      'nsca-older',
      'best',
      'efops',
      'osteo-cise',
    ],
    rules: ['C01-rt-min', 'C02-rt-max'],
    handling: 'Osteon warns below 2 sessions a week and names the meta-analysis that disagrees.',
  },
];
