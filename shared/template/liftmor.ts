import type { z } from 'zod';
import type { Template } from './schema';

/**
 * LIFTMOR: high-intensity resistance and impact training in postmenopausal women with low bone mass.
 * Watson SL, Weeks BK, Weis LJ, Harding AT, Horan SA, Beck BR. J Bone Miner Res 2018;33(2):211-220.
 * Marks: V read in the cited page, R-high/R-med recalled, J judgement of this project.
 */
export const liftmor: z.input<typeof Template> = {
  id: 'liftmor',
  version: '1',
  name: 'LIFTMOR',
  title: 'LIFTMOR: heavy lifting and impact, twice a week',
  population: {
    value: 'Postmenopausal women with a T-score below -1.0 at hip or spine; 101 women, 65 ± 5 years.',
    confidence: 'V',
    sources: ['S1'],
  },
  goals: ['spine-bone-density', 'hip-bone-density', 'strength'],
  sessionsPerWeek: { value: { low: 2, high: 2 }, confidence: 'V', sources: ['S1'], note: 'On days that do not follow each other (recalled).' },
  days: ['mon', 'thu'],
  sessionMinutes: { value: 30, confidence: 'V', sources: ['S1'] },
  lengthWeeks: { value: 35, confidence: 'V', sources: ['S1'], note: 'Eight months, written as 35 weeks.' },
  setting: 'clinic',
  supervised: { value: true, confidence: 'V', sources: ['S1'] },
  groupSizeMax: { value: 8, confidence: 'R-high', sources: ['S4', 'R'], note: 'The registry says up to 6, the paper 8.' },
  isHiRIT: true,
  lifts: [
    { id: 'deadlift', name: 'Deadlift', exerciseId: 'barbell-deadlift', patterns: ['hinge'], impact: null },
    { id: 'squat', name: 'Back squat', exerciseId: 'back-squat', patterns: ['squat'], impact: null },
    { id: 'press', name: 'Overhead press', exerciseId: 'overhead-press-barbell', patterns: ['vertical-push'], impact: null },
    { id: 'impact', name: 'Jumping chin-up with drop landing', exerciseId: 'jumping-chin-up-drop-landing', patterns: ['drop-landing', 'vertical-pull-jump'], impact: 'high' },
  ],
  phases: [
    {
      purpose: 'learn',
      name: 'Learn',
      weeks: { value: 4, confidence: 'R-high', sources: ['R'], note: 'Month 1: body weight and low loads to learn the pattern.' },
      sets: null,
      reps: null,
      percent1RM: { value: { low: 1, high: 50 }, confidence: 'R-high', sources: ['R'], note: 'Empty light bar, at most 40-50 % of 1RM.' },
      effort: { value: { scale: 'rir-rpe', range: { low: 0, high: 5 } }, confidence: 'R-high', sources: ['R'] },
      lifts: {
        value: [
          { lift: 'deadlift', exerciseId: 'kettlebell-deadlift-elevated', sets: 2, reps: 8, percent1RM: null, effort: { scale: 'rir-rpe', range: { low: 3, high: 5 } }, restSeconds: 60 },
          { lift: 'squat', exerciseId: 'goblet-squat', sets: 2, reps: 8, percent1RM: null, effort: { scale: 'rir-rpe', range: { low: 3, high: 5 } }, restSeconds: 60 },
          { lift: 'press', exerciseId: 'overhead-press-seated-dumbbell', sets: 2, reps: 8, percent1RM: null, effort: { scale: 'rir-rpe', range: { low: 3, high: 5 } }, restSeconds: 60 },
          { lift: 'impact', exerciseId: 'jumping-chin-up', sets: 2, reps: 5, percent1RM: null, effort: null, restSeconds: 60 },
        ],
        confidence: 'J',
        sources: ['J'],
        note: 'The trial does not report sets and repetitions of month 1; these are the lower end of the library for easier forms of the same lifts.',
      },
      warmUp: null,
    },
    {
      purpose: 'build',
      name: 'Build',
      weeks: { value: 4, confidence: 'J', sources: ['J'], note: 'All four lifts are done by about month 2; weeks 5-8 lead from learning to the target.' },
      sets: { value: { low: 5, high: 5 }, confidence: 'V', sources: ['S1', 'S3'] },
      reps: { value: { low: 5, high: 5 }, confidence: 'V', sources: ['S1', 'S3'] },
      percent1RM: { value: { low: 50, high: 80 }, confidence: 'J', sources: ['J'], note: 'Interpolated between learning and target.' },
      effort: null,
      lifts: {
        value: [
          { lift: 'deadlift', exerciseId: 'barbell-deadlift', sets: 5, reps: 5, percent1RM: { from: 50, to: 75 }, effort: null, restSeconds: 60 },
          { lift: 'squat', exerciseId: 'back-squat', sets: 5, reps: 5, percent1RM: { from: 50, to: 75 }, effort: null, restSeconds: 60 },
          { lift: 'press', exerciseId: 'overhead-press-barbell', sets: 5, reps: 5, percent1RM: { from: 50, to: 75 }, effort: null, restSeconds: 60 },
          { lift: 'impact', exerciseId: 'jumping-chin-up', sets: 5, reps: 5, percent1RM: null, effort: null, restSeconds: 60 },
        ],
        confidence: 'J',
        sources: ['J'],
        note: 'A straight line from 50 to 75 % of 1RM; the landing stays soft until the target phase.',
      },
      warmUp: { value: { exerciseLift: 'deadlift', sets: 2, reps: 5, percent1RM: { low: 50, high: 70 } }, confidence: 'R-high', sources: ['R'] },
    },
    {
      purpose: 'target',
      name: 'Target',
      weeks: { value: 27, confidence: 'V', sources: ['S1'], note: 'The rest of eight months.' },
      sets: { value: { low: 5, high: 5 }, confidence: 'V', sources: ['S1', 'S3'] },
      reps: { value: { low: 5, high: 5 }, confidence: 'V', sources: ['S1', 'S3'] },
      percent1RM: { value: { low: 80, high: 85 }, confidence: 'V', sources: ['S3', 'S1'], note: 'The abstract prints "> 85 %"; five sets of five are not possible there for most people.' },
      effort: { value: { scale: 'borg-6-20', range: { low: 16, high: 20 } }, confidence: 'R-med', sources: ['R'] },
      lifts: {
        value: [
          { lift: 'deadlift', exerciseId: 'barbell-deadlift', sets: 5, reps: 5, percent1RM: { from: 80, to: 85 }, effort: null, restSeconds: 60 },
          { lift: 'squat', exerciseId: 'back-squat', sets: 5, reps: 5, percent1RM: { from: 80, to: 85 }, effort: null, restSeconds: 60 },
          { lift: 'press', exerciseId: 'overhead-press-barbell', sets: 5, reps: 5, percent1RM: { from: 80, to: 85 }, effort: null, restSeconds: 60 },
          { lift: 'impact', exerciseId: 'jumping-chin-up-drop-landing', sets: 5, reps: 5, percent1RM: null, effort: null, restSeconds: 60 },
        ],
        confidence: 'V',
        sources: ['S3'],
        note: 'Rest between sets is not reported; 60 s is what 22 sets in 30 minutes leave (inferred).',
      },
      warmUp: { value: { exerciseLift: 'deadlift', sets: 2, reps: 5, percent1RM: { low: 50, high: 70 } }, confidence: 'R-high', sources: ['R'] },
    },
  ],
  results: [
    { value: { outcome: 'Lumbar spine BMD', site: 'lumbar-spine', intervention: '+2.9 ± 2.8 %', control: '-1.2 ± 2.8 %', p: '< 0.001' }, confidence: 'V', sources: ['S1'] },
    { value: { outcome: 'Femoral neck BMD', site: 'femoral-neck', intervention: '+0.3 ± 2.6 %', control: '-1.9 ± 2.6 %', p: '0.004' }, confidence: 'V', sources: ['S1'], note: 'Kept, not gained: the difference is against a losing control group.' },
    { value: { outcome: 'Height', site: 'other', intervention: '+0.2 cm', control: '-0.2 cm', p: '0.004' }, confidence: 'V', sources: ['S1'] },
    { value: { outcome: 'Compliance', site: 'other', intervention: '92 ± 11 %', control: '85 ± 24 %', p: null }, confidence: 'V', sources: ['S1', 'S2'] },
  ],
  adverseEvents: { value: 'One minor low-back spasm; 2 of 70 sessions missed.', confidence: 'V', sources: ['S2'] },
  exclusions: {
    value: 'Recent fracture or localised back pain, lower-limb injury or surgery, contraindication to heavy activity, malignancy, uncontrolled cardiovascular disease, cognitive impairment, drugs or conditions affecting bone other than osteoporosis medicines.',
    confidence: 'R-high',
    sources: ['S1', 'R'],
  },
  disagreements: [
    { value: 'The abstract says more than 85 % of 1RM, the summaries 80-85 % for the same trial.', confidence: 'V', sources: ['S1', 'S3'] },
    { value: 'Five repetitions from the floor stand against Too Fit to Fracture, which advises 8-12 repetitions and no lifting from the floor for people at risk.', confidence: 'V', sources: ['S3', 'S29', 'S30'] },
    { value: 'Group size: up to 6 in the registry, 8 in the paper.', confidence: 'R-high', sources: ['S4', 'R'] },
  ],
  knownConflicts: [],
  citations: [
    { id: 'S1', text: 'Watson SL, Weeks BK, Weis LJ, Harding AT, Horan SA, Beck BR. J Bone Miner Res 2018;33(2):211-220 (repository abstract).', doi: '10.1002/jbmr.3284', read: 'abstract' },
    { id: 'S2', text: 'The same paper, PubMed abstract 28975661; an erratum exists (J Bone Miner Res 2019;34(3):572, doi 10.1002/jbmr.3659) whose content was not read.', doi: '10.1002/jbmr.3284', read: 'abstract' },
    { id: 'S3', text: 'Summary of the LIFTMOR trial with the exercises of both arms (EvidenceStrong).', doi: null, read: 'summary' },
    { id: 'S4', text: 'LIFTMOR trial registration ACTRN12616000475448 (ANZCTR).', doi: null, read: 'registry' },
    { id: 'S29', text: 'Giangregorio LM et al. Too Fit to Fracture Delphi consensus. Osteoporos Int 2015;26(3):891-910, table 4.', doi: '10.1007/s00198-014-2881-4', read: 'summary' },
    { id: 'S30', text: 'The same consensus, table 5.', doi: '10.1007/s00198-014-2881-4', read: 'summary' },
    { id: 'R', text: 'Recalled from the full paper; not read again. To be checked against it.', doi: '10.1002/jbmr.3284', read: 'nothing' },
    { id: 'J', text: 'Judgement of this project; to be signed off by its clinical owner.', doi: null, read: 'nothing' },
  ],
};
