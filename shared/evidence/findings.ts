import type { Confidence } from './confidence';
import type { SourceId } from './sources';

export const EVIDENCE_TOPICS = [
  'not-enough',
  'counter-evidence',
  'reviews',
  'balance-and-falls',
  'posture-and-extensors',
  'unsupervised',
  'impact-forces',
  'limits-of-the-claim',
] as const;
export type EvidenceTopic = (typeof EVIDENCE_TOPICS)[number];

/** One thing the research found, with its numbers, in our words. Background to the rules; no rule reads it. */
export type EvidenceFinding = {
  readonly id: string;
  readonly topic: EvidenceTopic;
  readonly statement: string;
  readonly confidence: Confidence;
  readonly sources: readonly [SourceId, ...SourceId[]];
  readonly note?: string | undefined;
};

const NOT_NUMBERED = 'Seen on a page outside this list, so it counts as recalled until it is read again.';

export const EVIDENCE_FINDINGS: readonly EvidenceFinding[] = [
  {
    id: 'liftmor-home-control',
    topic: 'not-enough',
    statement:
      'The control arm of LIFTMOR trained at home below 60 % of 1RM with 10-15 repetitions: in 8 months the lumbar spine lost 1.2 % and the femoral neck 1.9 %.',
    confidence: 'V',
    sources: ['S1', 'S3'],
    note: 'The arm was both unsupervised and light: which of the two made the difference cannot be told from this trial.',
  },
  {
    id: 'medex-op-low-load',
    topic: 'not-enough',
    statement: 'The supervised low-load arm of MEDEX-OP (Buff Bones) gained 0.1 % at the lumbar spine.',
    confidence: 'V',
    sources: ['S16'],
  },
  {
    id: 'kerr-8-against-20',
    topic: 'not-enough',
    statement:
      'Kerr 1996, 56 postmenopausal women, one year, one limb trained. Three sets of 8RM against the other limb: trochanter +1.7 against -0.6 %, intertrochanter +1.5 against -0.1 %, ultradistal radius +2.4 against -1.4 %. Three sets of 20RM: no gain except the mid-radius, +0.1 against -1.0 %. Strength rose equally in both.',
    confidence: 'V',
    sources: ['S54'],
  },
  {
    id: 'nicholson-many-repetitions',
    topic: 'not-enough',
    statement:
      'Nicholson 2015, 50 women of 56-75 years, 80-100 repetitions at low load: loss at the lumbar spine was slower, with no effect at the hip or the whole body. Three withdrew for injury or fear.',
    confidence: 'V',
    sources: ['S55'],
  },
  {
    id: 'petersen-low-load',
    topic: 'not-enough',
    statement:
      'Petersen 2017, 20 people, 27 weeks at low load, reports gains of 4 % at the lumbar spine, 6 % at the pelvis and 8 % at the legs.',
    confidence: 'V',
    sources: ['S56'],
    note: 'Too large to be likely, from a tiny study linked to industry: our inference, not a finding of the paper.',
  },
  {
    id: 'walking-alone',
    topic: 'not-enough',
    statement:
      'Walking alone had no effect at the lumbar spine, the radius or the whole body; the femoral neck gained a little, and only after more than 6 months.',
    confidence: 'V',
    sources: ['S57'],
  },
  {
    id: 'heel-drops-alone',
    topic: 'not-enough',
    statement:
      '50 heel drops a day for 12 months did not change bone density in postmenopausal women at any site.',
    confidence: 'V',
    sources: ['S36', 'S74'],
  },
  {
    id: 'jumps-alone',
    topic: 'not-enough',
    statement:
      '50 vertical jumps on 6 days a week did not change bone density in postmenopausal women after 12 or 18 months; in premenopausal women the femur gained 2.8 % in 5 months.',
    confidence: 'V',
    sources: ['S37', 'S74'],
  },
  {
    id: 'intensity-meta-analysis',
    topic: 'counter-evidence',
    statement:
      'Meta-analysis of 53 trials. Lumbar spine: high intensity 0.031, moderate 0.012, low 0.010 g/cm2. Femoral neck: low and moderate both 0.011 g/cm2, high no significant effect.',
    confidence: 'V',
    sources: ['S61'],
    note: 'Only four interventions of high intensity.',
  },
  {
    id: 'intensity-head-to-head',
    topic: 'counter-evidence',
    statement:
      'In trials that compared them head to head, high and low intensity did not differ significantly at the lumbar spine (p = 0.373) or the hip (p = 0.109).',
    confidence: 'V',
    sources: ['S62'],
  },
  {
    id: 'resistance-only-meta-analysis',
    topic: 'counter-evidence',
    statement:
      'Resistance training alone, standardised mean difference: lumbar spine 0.54, femoral neck 0.22, total hip 0.48. Fewer than 2 sessions a week did better at some sites.',
    confidence: 'V',
    sources: ['S63'],
  },
  {
    id: 'only-heavy-is-too-strong',
    topic: 'counter-evidence',
    statement: 'Taken together, "only heavy lifting works" says more than the evidence does.',
    confidence: 'INF',
    sources: ['S61', 'S62', 'S63'],
  },
  {
    id: 'cochrane-femoral-neck',
    topic: 'reviews',
    statement:
      'Cochrane review 2011, 43 trials, 4,320 postmenopausal women. Best for the femoral neck: high force without bearing weight, such as progressive resistance training of the legs, +1.03 % (0.24 to 1.82).',
    confidence: 'V',
    sources: ['S60'],
    note: 'The trials were poorly reported.',
  },
  {
    id: 'cochrane-spine',
    topic: 'reviews',
    statement:
      'Cochrane review 2011. Best for the spine: programs that combine kinds of exercise, +3.22 % (1.80 to 4.64).',
    confidence: 'V',
    sources: ['S60'],
  },
  {
    id: 'cochrane-fractures',
    topic: 'reviews',
    statement: 'Cochrane review 2011. Fractures: odds ratio 0.61 (0.23 to 1.64), no clear effect.',
    confidence: 'V',
    sources: ['S60'],
  },
  {
    id: 'korean-envelope',
    topic: 'reviews',
    statement:
      'Korean position statement 2023: 3-10 resistance exercises, 5-12 repetitions at 50-85 % of 1RM, 2-3 days a week for 3-12 months; about 50 jumps a session, at least 3 days a week, for at least 6 months.',
    confidence: 'V',
    sources: ['S72'],
    note: 'The widest published envelope among these sources: an outer limit for what counts as outside all evidence.',
  },
  {
    id: 'falls-exercise',
    topic: 'balance-and-falls',
    statement: 'Exercise of any kind: 21 % fewer falls (rate ratio 0.79, 0.73 to 0.85).',
    confidence: 'V',
    sources: ['S58'],
  },
  {
    id: 'falls-balance-three-hours',
    topic: 'balance-and-falls',
    statement:
      'Programs that challenge balance and add up to more than 3 hours of exercise a week: 39 % fewer falls (rate ratio 0.61, 0.53 to 0.72).',
    confidence: 'V',
    sources: ['S58'],
    note: 'The 3 hours are all exercise, with a balance challenge in it, not 3 hours of balance drills.',
  },
  {
    id: 'falls-two-hours',
    topic: 'balance-and-falls',
    statement:
      'The older rule was at least 2 hours a week, kept up, and no brisk walking plan for people at high risk of falls.',
    confidence: 'V',
    sources: ['S59'],
  },
  {
    id: 'balance-too-fit',
    topic: 'balance-and-falls',
    statement:
      'Too Fit to Fracture: 2 hours of balance work a week (2014), or at least 15-20 minutes every day (2015), which is 1.75-2.3 hours a week.',
    confidence: 'V',
    sources: ['S28', 'S29'],
  },
  {
    id: 'balance-canada',
    topic: 'balance-and-falls',
    statement: 'Osteoporosis Canada 2023: at least 2 balance sessions a week.',
    confidence: 'V',
    sources: ['S70'],
  },
  {
    id: 'balance-uk',
    topic: 'balance-and-falls',
    statement: 'UK consensus: balance work on 2-3 days a week for people who are unsteady.',
    confidence: 'V',
    sources: ['S24'],
  },
  {
    id: 'sinaki-1984',
    topic: 'posture-and-extensors',
    statement:
      'Sinaki and Mikkelsen 1984, 59 women with spinal osteoporosis and back pain. New wedge or compression fractures: 16 % with extension exercises, 89 % with flexion, 53 % with both, 67 % with none.',
    confidence: 'V',
    sources: ['S67'],
    note: 'Small and not randomised; nine people in the flexion group.',
  },
  {
    id: 'sinaki-2002',
    topic: 'posture-and-extensors',
    statement:
      'Sinaki 2002: prone back extension with a backpack at 30 % of maximal isometric strength (at most 22.7 kg), 10 lifts once a day, 5 days a week for 2 years, at home with a check every 4 weeks. At 10 years 1.6 % of the vertebrae had a fracture, against 4.3 % in controls (relative risk 2.7).',
    confidence: 'V',
    sources: ['S68', 'S69'],
  },
  {
    id: 'sheaf-posture',
    topic: 'posture-and-extensors',
    statement:
      'SHEAF: spine strengthening and posture training led by a physical therapist, 1 hour 3 times a week for 6 months, in adults of 60 and over with a kyphosis of at least 40 degrees: the kyphosis fell.',
    confidence: 'V',
    sources: ['S130'],
  },
  {
    id: 'extensor-dose-uk',
    topic: 'posture-and-extensors',
    statement: 'UK consensus: back strengthening on 2-3 days a week.',
    confidence: 'V',
    sources: ['S24'],
  },
  {
    id: 'extensor-dose-too-fit',
    topic: 'posture-and-extensors',
    statement:
      'Too Fit to Fracture 2015: 5-10 minutes of spinal extensor endurance every day, holds of 3-5 seconds, lying on the back on a firm surface with the knees bent.',
    confidence: 'V',
    sources: ['S29'],
  },
  {
    id: 'home-exercise-safety',
    topic: 'unsupervised',
    statement:
      'With low bone mass, planned exercise was safe to do, at home as well as supervised. Slight soreness was common, serious events were rare; movements that bend the spine, such as sit-ups and some yoga, were linked to rare vertebral fractures.',
    confidence: 'V',
    sources: ['S66'],
  },
  {
    id: 'unsupervised-meta-analysis',
    topic: 'unsupervised',
    statement:
      'Ten trials without supervision, 668 women: standardised mean difference 0.40 (0.03 to 0.77) at the lumbar spine and 0.51 (0.16 to 0.85) at the femoral neck.',
    confidence: 'V',
    sources: ['S64'],
  },
  {
    id: 'supervision-meta-analysis',
    topic: 'unsupervised',
    statement:
      'A meta-analysis of 2023 states that supervised programs reduced fractures in an earlier review of its authors.',
    confidence: 'V',
    sources: ['S65'],
    note: 'Only its introduction was read; how large the effect of supervision is was not.',
  },
  {
    id: 'home-hopping-pilot',
    topic: 'unsupervised',
    statement:
      'Hopping at home for 16 weeks, 50 postmenopausal women with a T-score below -1.0, one group: 88 % finished, adherence 85 %, femoral neck +1.13 % (p = 0.048); 2 left for soreness from it.',
    confidence: 'V',
    sources: ['S42'],
  },
  {
    id: 'home-after-vertebral-fracture',
    topic: 'unsupervised',
    statement:
      'B3E pilot, 141 women of 65 and over with a vertebral fracture, home exercise at least 3 times a week for 12 months with six home visits by a physical therapist and monthly calls: 92 % stayed, the adherence criterion was met, and no safety concern is stated.',
    confidence: 'V',
    sources: ['S75', 'S76'],
  },
  {
    id: 'hirit-developers',
    topic: 'unsupervised',
    statement:
      'The senior author of MEDEX-OP says this training needs supervision, for the loads and for the people who do it: it is not for a patient alone in a gym.',
    confidence: 'V',
    sources: ['S10'],
  },
  {
    id: 'no-unsupervised-hirit',
    topic: 'unsupervised',
    statement:
      'No trial was found of unsupervised barbell training at 80-85 % of 1RM at home. That means not tested, not proven harmful.',
    confidence: 'J',
    sources: ['J'],
    note: 'The outcome of a search, which may have missed one.',
  },
  {
    id: 'force-walking',
    topic: 'impact-forces',
    statement: 'Walking: 1.0-1.2 times body weight.',
    confidence: 'V',
    sources: ['S83'],
  },
  {
    id: 'force-stairs',
    topic: 'impact-forces',
    statement: 'Stairs: about 1.3 times body weight.',
    confidence: 'R-high',
    sources: ['R'],
    note: `${NOT_NUMBERED} The page was of doi 10.1007/s00402-016-2607-5.`,
  },
  {
    id: 'force-step-aerobics',
    topic: 'impact-forces',
    statement: 'Step aerobics: 1.4 times body weight.',
    confidence: 'V',
    sources: ['S82'],
  },
  {
    id: 'force-heel-drop-postmenopausal',
    topic: 'impact-forces',
    statement: 'Heel drop, postmenopausal women: 2.5-3.0 times body weight.',
    confidence: 'V',
    sources: ['S36'],
    note: 'Another laboratory measured 4.9 in premenopausal women; neither is used as the one value.',
  },
  {
    id: 'force-heel-drop-premenopausal',
    topic: 'impact-forces',
    statement: 'Heel drop, premenopausal women: 4.9 times body weight.',
    confidence: 'V',
    sources: ['S80'],
    note: 'Another laboratory measured 2.5-3.0 in postmenopausal women; neither is used as the one value.',
  },
  {
    id: 'force-stomp',
    topic: 'impact-forces',
    statement: 'Stomp: 2.9-3.1 times body weight at effort 5 of 10, 4.4-4.6 at effort 8 of 10.',
    confidence: 'V',
    sources: ['S81'],
  },
  {
    id: 'force-low-jump',
    topic: 'impact-forces',
    statement:
      'Low jump (8.5 cm): 3.0 times body weight in premenopausal women, 4.0 in postmenopausal women.',
    confidence: 'V',
    sources: ['S37'],
  },
  {
    id: 'force-hop',
    topic: 'impact-forces',
    statement: 'Hop: about 2.5-3 times body weight.',
    confidence: 'R-med',
    sources: ['R'],
  },
  {
    id: 'force-drop-landing',
    topic: 'impact-forces',
    statement: 'Drop landing, as after a jumping chin-up: about 3-6 times body weight, by technique.',
    confidence: 'R-low',
    sources: ['R'],
  },
  {
    id: 'force-bands-essa',
    topic: 'impact-forces',
    statement:
      'Bands of Exercise and Sports Science Australia: low below 2, moderate 2-4, high above 4 times body weight.',
    confidence: 'R-high',
    sources: ['R'],
  },
  {
    id: 'force-bands-osteo-cise',
    topic: 'impact-forces',
    statement: 'Bands of Osteo-cise: low 1-3, moderate 3-6 times body weight.',
    confidence: 'V',
    sources: ['S73'],
  },
  {
    id: 'force-band-osteo-cise-high',
    topic: 'impact-forces',
    statement: 'Highest band of Osteo-cise: above 6 times body weight.',
    confidence: 'R-high',
    sources: ['R'],
  },
  {
    id: 'force-premenopausal-review',
    topic: 'impact-forces',
    statement:
      'A review of jumping before the menopause: 2-6 times body weight, at more than 43 body weights a second, was effective.',
    confidence: 'R-high',
    sources: ['R'],
    note: NOT_NUMBERED,
  },
  {
    id: 'femoral-neck-is-kept',
    topic: 'limits-of-the-claim',
    statement:
      'The +0.3 % at the femoral neck in LIFTMOR is bone kept, not gained: the effect is the difference to a control group that lost 1.9 %.',
    confidence: 'INF',
    sources: ['S1'],
  },
  {
    id: 'carries-and-step-ups',
    topic: 'limits-of-the-claim',
    statement: 'Loaded carries and step-ups were not among the lifts of LIFTMOR.',
    confidence: 'V',
    sources: ['S3', 'S11'],
  },
  {
    id: 'carries-not-tested-alone',
    topic: 'limits-of-the-claim',
    statement: 'No trial is known that tested carries on their own for bone density.',
    confidence: 'R-med',
    sources: ['R'],
  },
  {
    id: 'seventy-to-eighty-five',
    topic: 'limits-of-the-claim',
    statement:
      'The NSCA position for older adults is 70-85 % of 1RM 2-3 times a week; LIFTMOR trained twice a week at 80-85 %.',
    confidence: 'V',
    sources: ['S35', 'S1', 'S3'],
  },
];
