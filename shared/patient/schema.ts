import * as z from 'zod';
import { PatientId } from '../id';
import { LocalDate, PartialDate, Instant } from '../localDate';
import { Mass, MassUnit } from '../mass';
import { Equipment } from './equipment';
import { reviewedList, valueFact, YesNoFact } from './fact';

/** Free text of a form field, trimmed by the screens, never interpreted. */
const text = (max: number) => z.string().max(max, { error: `must have at most ${max} characters` });
const name = text(80).min(1, { error: 'must not be empty' });

export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

export const SexForReference = z.enum(['female', 'male', 'unknown']);
export type SexForReference = z.infer<typeof SexForReference>;
export const MenopausalStatus = z.enum([
  'premenopausal',
  'perimenopausal',
  'postmenopausal',
  'not-applicable',
]);
export type MenopausalStatus = z.infer<typeof MenopausalStatus>;
/** Novice: new to resistance training. Returning: after more than 3 months off. Trained: training now. */
export const TrainingStatus = z.enum(['novice', 'returning', 'trained']);
export type TrainingStatus = z.infer<typeof TrainingStatus>;

const tScore = z
  .number({ error: 'must be a number' })
  .min(-7, { error: 'must be at least -7' })
  .max(4, { error: 'must be at most +4' });

export const DxaSite = z.enum(['lumbar-spine', 'total-hip', 'femoral-neck', 'distal-radius']);
export type DxaSite = z.infer<typeof DxaSite>;
/** One site of one DXA scan. BMD in g/cm2; T and Z in standard deviations. */
export const DxaScan = z.strictObject({
  date: LocalDate,
  site: DxaSite,
  side: z.enum(['left', 'right']).nullable(),
  bmd: z.number().min(0.1).max(3).nullable(),
  tScore: tScore.nullable(),
  zScore: tScore.nullable(),
});
export type DxaScan = z.infer<typeof DxaScan>;

export const FractureSite = z.enum([
  'vertebra',
  'hip',
  'femur',
  'pelvis',
  'sacrum',
  'wrist',
  'humerus',
  'rib',
  'ankle',
  'tibia',
  'foot',
  'hand',
  'clavicle',
  'skull-or-face',
  'other',
]);
export type FractureSite = z.infer<typeof FractureSite>;
/** Low trauma: a fall from standing height or less, or no fall at all. */
export const Trauma = z.enum(['low', 'high', 'unknown']);
export type Trauma = z.infer<typeof Trauma>;
export const Fracture = z.strictObject({
  site: FractureSite,
  /** Vertebral level or side, as a clinician writes it: "T8", "left". */
  detail: text(40),
  date: PartialDate,
  trauma: Trauma,
  acutePain: z.boolean(),
  onBoneMedicine: z.boolean(),
});
export type Fracture = z.infer<typeof Fracture>;

export const MEDICINE_GROUPS = [
  'bisphosphonate',
  'denosumab',
  'teriparatide-abaloparatide',
  'romosozumab',
  'raloxifene-serm',
  'menopausal-hormone-therapy',
  'calcium-vitamin-d',
  'glucocorticoid',
  'sedative',
  'opioid',
  'antihypertensive',
  'anticoagulant',
  'aromatase-inhibitor',
  'androgen-deprivation',
  'anticonvulsant',
  'thyroid-hormone',
  'other',
] as const;
export const MedicineGroup = z.enum(MEDICINE_GROUPS);
export const Medicine = z.strictObject({
  name,
  group: MedicineGroup,
  since: PartialDate.nullable(),
  /** Prednisolone equivalent in mg a day, for glucocorticoids. */
  dailyDoseMg: z.number().positive().max(1000).nullable(),
});
export type Medicine = z.infer<typeof Medicine>;

/** Coded conditions and precautions that the rules of `shared/check` read. */
export const CONDITIONS = [
  'unstable-angina',
  'recent-myocardial-infarction',
  'decompensated-heart-failure',
  'severe-valve-disease',
  'unstable-arrhythmia',
  'aortic-aneurysm',
  'cerebral-aneurysm',
  'acute-dvt-or-pe',
  'intracranial-bleed',
  'severe-pulmonary-hypertension',
  'symptomatic-aortic-stenosis',
  'acute-myo-endo-pericarditis',
  'aortic-dissection',
  'marfan',
  'heart-disease-stable',
  'hypertension',
  'stroke',
  'diabetes',
  'lung-disease',
  'proliferative-retinopathy',
  'nonproliferative-retinopathy',
  'recent-eye-surgery',
  'symptomatic-hernia',
  'stress-incontinence',
  'prolapse',
  'cognitive-impairment',
  'knee-osteoarthritis-mild',
  'knee-osteoarthritis-moderate-severe',
  'hip-osteoarthritis-mild',
  'hip-osteoarthritis-moderate-severe',
  'knee-pain',
  'shoulder-limit-below-150',
  'rotator-cuff-pain',
  'hyperkyphosis',
  'wrist-osteoarthritis',
  'rib-pain',
  'leg-strength-asymmetry',
  'osteoporosis-diagnosis',
  'osteopenia-diagnosis',
  'other',
] as const;
export const ConditionCode = z.enum(CONDITIONS);
export type ConditionCode = z.infer<typeof ConditionCode>;
export const Condition = z.strictObject({
  code: ConditionCode,
  since: PartialDate.nullable(),
  note: text(300),
});
export type Condition = z.infer<typeof Condition>;

export const SURGERIES = [
  'total-hip-arthroplasty',
  'partial-hip-arthroplasty',
  'total-knee-arthroplasty',
  'spine-surgery',
  'vertebroplasty-kyphoplasty',
  'abdominal-surgery',
  'pelvic-floor-surgery',
  'eye-surgery',
  'shoulder-surgery',
  'other',
] as const;
export const Surgery = z.strictObject({
  kind: z.enum(SURGERIES),
  date: PartialDate,
  precautions: text(300),
  /** Hip replacement: whether the posterior hip precautions still hold. Null: nobody asked. */
  posteriorPrecautions: z.enum(['yes', 'no']).nullable(),
});
export type Surgery = z.infer<typeof Surgery>;

/** Whom a clearance comes from and what it allows; the only way a group A stop goes without a program change. */
export const Clearance = z.strictObject({
  givenBy: name,
  date: LocalDate,
  /** Rule id the clearance answers, or null for a general one. */
  ruleId: text(60).nullable(),
  purpose: text(300).min(1, { error: 'must say what it is for' }),
});
export type Clearance = z.infer<typeof Clearance>;

export const RED_FLAGS = [
  'new-severe-back-pain',
  'pain-after-minor-fall-or-lift',
  'night-or-rest-pain',
  'unexplained-weight-loss',
  'cancer-history',
  'fever',
  'saddle-numbness',
  'bladder-or-bowel-change',
  'leg-weakness',
] as const;
export const RedFlag = z.enum(RED_FLAGS);

export const SCREEN_ITEMS = [
  'heart-condition-or-high-bp',
  'chest-pain',
  'dizziness-or-blackout',
  'other-chronic-condition',
  'medicine-for-chronic-condition',
  'bone-joint-problem',
  'medical-supervision-only',
  'asthma-attack',
  'diabetes-poorly-controlled',
] as const;
export const ScreenItem = z.enum(SCREEN_ITEMS);
export type ScreenItem = z.infer<typeof ScreenItem>;
export const SCREEN_INSTRUMENTS = ['par-q-plus', 'apss', 'clinic-form'] as const;
export const ScreenInstrument = z.enum(SCREEN_INSTRUMENTS);
export type ScreenInstrument = z.infer<typeof ScreenInstrument>;
/** A pre-exercise screen: the result item by item, not the (copyrighted) form. */
export const Screening = z.strictObject({
  date: LocalDate,
  instrument: ScreenInstrument,
  items: z
    .array(z.strictObject({ item: ScreenItem, answer: z.enum(['yes', 'no']) }))
    .max(SCREEN_ITEMS.length),
  clinicianAssessment: text(500),
});
export type Screening = z.infer<typeof Screening>;

/** A set taken close to failure: `reps` done with `rir` repetitions in reserve. */
export const StrengthTest = z.strictObject({
  date: LocalDate,
  exerciseId: z.string().min(1).max(80),
  load: Mass,
  reps: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(20, { error: 'must be at most 20' }),
  rir: z
    .int({ error: 'must be a whole number' })
    .min(0, { error: 'must be at least 0' })
    .max(10, { error: 'must be at most 10' }),
});
export type StrengthTest = z.infer<typeof StrengthTest>;

export const FUNCTION_TESTS = [
  'tug-s',
  'five-sit-to-stand-s',
  'chair-stand-30s-reps',
  'single-leg-stance-s',
  'tandem-stance-s',
  'grip-kg',
  'gait-speed-m-s',
  'occiput-to-wall-cm',
  'rib-pelvis-fingers',
  'functional-reach-cm',
  'tandem-walk-steps',
  'back-extensor-kg',
  'measured-height-cm',
] as const;
export const FunctionTestKey = z.enum(FUNCTION_TESTS);
export type FunctionTestKey = z.infer<typeof FunctionTestKey>;
/** The file takes any value up to 500, so that old records open; the screen refuses what no such test can give. */
export const FunctionTest = z.strictObject({
  date: LocalDate,
  test: FunctionTestKey,
  value: z.number().min(0).max(500),
  side: z.enum(['left', 'right']).nullable(),
});
export type FunctionTest = z.infer<typeof FunctionTest>;

const height = z
  .number({ error: 'must be a number' })
  .min(100, { error: 'must be at least 100 cm' })
  .max(230, { error: 'must be at most 230 cm' });

/** Everything Osteon knows about one patient. Lengths in cm, pressure in mm Hg. */
export const Patient = z.strictObject({
  id: PatientId,
  given: name,
  /** One or two family names. */
  family: z
    .array(name)
    .min(1, { error: 'must have at least one name' })
    .max(2, { error: 'must have at most two names' }),
  /** The only name the handout prints. */
  preferredName: text(80),
  recordNumber: text(40),
  dateOfBirth: LocalDate,
  sexForReference: SexForReference,
  language: Language,
  unit: MassUnit,
  menopausalStatus: valueFact(MenopausalStatus),
  trainingStatus: valueFact(TrainingStatus),
  fallsIn12Months: valueFact(z.int().min(0).max(100)),
  bodyMass: valueFact(Mass),
  heightNowCm: valueFact(height),
  heightTallestCm: valueFact(height),
  bloodPressure: valueFact(
    z.strictObject({
      systolic: z.int().min(50).max(300),
      diastolic: z.int().min(20).max(200),
    }),
  ),
  dxaScans: reviewedList(DxaScan),
  fractures: reviewedList(Fracture),
  medicines: reviewedList(Medicine),
  conditions: reviewedList(Condition),
  surgeries: reviewedList(Surgery),
  redFlags: reviewedList(z.strictObject({ flag: RedFlag, date: LocalDate, note: text(300) })),
  spineImaging: YesNoFact,
  pregnantOrPostpartum: YesNoFact,
  boneMedicineDiscussed: YesNoFact,
  /** Whether anybody looked for causes of low bone mass other than age and menopause. */
  secondaryCausesChecked: YesNoFact,
  /** Whether a FRAX report calls the fracture risk very high. */
  fraxVeryHighRisk: YesNoFact,
  kneePain0to10: valueFact(z.int().min(0).max(10)),
  techniqueSessions: valueFact(z.int().min(0).max(1000)),
  screenings: z.array(Screening).max(50),
  clearances: z.array(Clearance).max(50),
  strengthTests: z.array(StrengthTest).max(500),
  functionTests: z.array(FunctionTest).max(500),
  homeEquipment: valueFact(Equipment),
  notes: text(10_000),
  archivedAt: Instant.nullable(),
});
export type Patient = z.infer<typeof Patient>;
