import * as z from 'zod';
import { Confidence } from '../evidence/confidence';
import { Apparatus } from '../patient/equipment';
import { intRange, numberRange } from '../range';

export const ExerciseCategory = z.enum([
  'hip-dominant',
  'knee-dominant',
  'push',
  'pull',
  'carry',
  'impact',
  'balance',
  'spine-extensor',
  'wrist-forearm',
  'mobility-warm-up',
]);
export type ExerciseCategory = z.infer<typeof ExerciseCategory>;

export const MOVEMENT_PATTERNS = [
  'hinge',
  'hip-extension',
  'hip-abduction',
  'squat',
  'single-leg-squat',
  'lunge',
  'step',
  'squat-machine',
  'gait',
  'ankle',
  'vertical-push',
  'incline-push',
  'horizontal-push',
  'horizontal-pull',
  'scapular',
  'vertical-pull',
  'vertical-pull-jump',
  'loaded-gait',
  'stomp',
  'heel-drop',
  'jump',
  'hop',
  'drop-landing',
  'static-balance',
  'dynamic-balance',
  'reactive-balance',
  'unload',
  'isometric-extension',
  'posture',
  'extension',
  'anti-extension',
  'anti-lateral-flexion',
  'wrist',
  'grip',
  'wrist-load',
  'upper-limb-impact',
  'warm-up',
  'mobility',
  'extension-mobility',
] as const;
export const MovementPattern = z.enum(MOVEMENT_PATTERNS);
export type MovementPattern = z.infer<typeof MovementPattern>;

/** The kinds of dose; a dose of another kind cannot be given to an exercise (rule B19). */
export const DoseKind = z.enum(['resistance', 'carry', 'impact', 'hold', 'repetition', 'time']);
export type DoseKind = z.infer<typeof DoseKind>;

/** What a load is made of: it decides how the load solver builds kilograms. */
export const Implement = z.enum([
  'barbell',
  'trap-bar',
  'landmine',
  'dumbbell',
  'dumbbell-pair',
  'kettlebell',
  'dumbbell-or-kettlebell',
  'stack',
  'band',
  'body',
]);
export type Implement = z.infer<typeof Implement>;

/** The ways of loading that an exercise can need. */
export const LOAD_REQUIREMENTS = [
  'barbell',
  'trap-bar',
  'dumbbell',
  'dumbbells',
  'kettlebell',
  'kettlebells',
  'band',
] as const;

/** Something an exercise needs: apparatus by name, or a way of loading it. */
export const Requirement = z.union([Apparatus, z.enum(LOAD_REQUIREMENTS)]);
export type Requirement = z.infer<typeof Requirement>;

/** Patient flags an exercise is avoided or watched with. */
export const PRECAUTIONS = [
  'vertebral-fracture',
  'hip-arthroplasty',
  'balance-risk',
  'wrist',
  'loaded-flexion',
  'hypertension-valsalva',
  'rotation',
  'pelvic-floor',
  'knee',
  'overhead-shoulder',
] as const;
export const Precaution = z.enum(PRECAUTIONS);
export type Precaution = z.infer<typeof Precaution>;

export const ImpactLevel = z.enum(['low', 'low-moderate', 'moderate', 'high']);
export type ImpactLevel = z.infer<typeof ImpactLevel>;

/** The most characters of a name. */
export const NAME_LENGTH = 80;
/** The most characters of a plain name. */
export const PLAIN_NAME_LENGTH = 60;

const sentence = z.string().min(1).max(240);

/** Patient words in one language. `reviewedBy` is null until a named person has read them. */
export const ExerciseText = z.strictObject({
  /** What the therapist calls it. */
  name: z.string().min(1).max(NAME_LENGTH),
  /** What the body does, in everyday words: the name on the patient's paper. Left out where `name` is plain enough. */
  plainName: z
    .string()
    .min(1, { error: 'must not be empty' })
    .max(PLAIN_NAME_LENGTH, { error: `must have at most ${PLAIN_NAME_LENGTH} characters` })
    .optional(),
  steps: z.array(sentence).min(1).max(8),
  cues: z.array(sentence).max(6),
  stopIf: z.array(sentence).max(6),
  reviewedBy: z.string().min(1).nullable(),
});
export type ExerciseText = z.infer<typeof ExerciseText>;

/**
 * One exercise of the library. Tags, ladders, prerequisites and movement facts are clinical judgement (J):
 * no published list assigns them; what was read in a source says so in `evidence`.
 */
export const Exercise = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be a lower-case id such as goblet-squat' }),
  category: ExerciseCategory,
  movementPattern: MovementPattern,
  doseKind: DoseKind,
  implement: Implement,
  /** All of [any of]: every inner list needs one of its members. */
  equipment: z.array(z.array(Requirement).min(1)).max(6),
  position: z.enum(['standing', 'supine', 'seated', 'prone', 'quadruped']),
  unilateral: z.boolean(),
  targetBoneSites: z.array(z.enum(['lumbar-spine', 'total-hip', 'femoral-neck', 'distal-radius'])),
  loading: z.strictObject({
    /** What intensity may be prescribed by. `percent1RM` also allows RPE; the others never allow % of 1RM. */
    type: z.enum(['percent1RM', 'rpe', 'bodyweight', 'time', 'impact']),
    alsoRpe: z.boolean(),
    unit: z.enum(['reps', 'seconds', 'minutes', 'metres', 'steps', 'contacts']),
    typicalDose: z.string().min(1).max(120),
    impactLevel: ImpactLevel.nullable(),
    /** Peak ground reaction force in body weights, as a range with its confidence: labs differ twofold. */
    peakForceBodyWeights: z.string().max(120).nullable(),
  }),
  /**
   * The lower end of the typical dose, as numbers: what a freshly dropped exercise starts with. `amount` is in
   * `loading.unit` for one set (or one hold of `holds`); % of 1RM and effort as ranges, null where not given.
   */
  startingDose: z.strictObject({
    sets: z.int().min(1).max(10),
    amount: intRange(1, 200),
    holds: z.int().min(1).max(20),
    percent1RM: numberRange(1, 100).nullable(),
    effort: numberRange(0, 10).nullable(),
    side: z.enum(['both', 'each']),
  }),
  movement: z.array(z.enum(['spinal-flexion', 'spinal-rotation'])),
  startsFromFloor: z.boolean(),
  /** Loads the spine along its axis, standing. */
  axial: z.boolean(),
  handSupport: z.boolean(),
  ballistic: z.boolean(),
  easier: z.array(z.string()),
  harder: z.array(z.string()),
  prerequisites: z.array(sentence),
  avoidIf: z.array(Precaution),
  cautionIf: z.array(Precaution),
  tags: z.array(Precaution),
  supervisedOnly: z.boolean(),
  homeSuitable: z.boolean(),
  evidence: z.string().max(400),
  confidence: Confidence,
  /** Spanish may be missing for an exercise of the clinic's own; every built-in one has it. */
  text: z.strictObject({ en: ExerciseText, es: ExerciseText.nullable() }),
});
export type Exercise = z.infer<typeof Exercise>;

/** Finds an exercise by id; undefined when the library has none. */
export type ExerciseLookup = (id: string) => Exercise | undefined;
