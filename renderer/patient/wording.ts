import { FUNCTION_TEST_FACTS } from '../../shared/patient/functionTests';
import type { ScreenInstrument, ScreenItem } from '../../shared/patient/schema';
import type { Choice } from '../design/ChoiceField';

/** Function tests with the unit of their result. */
const TESTS = Object.fromEntries(
  Object.entries(FUNCTION_TEST_FACTS).map(([key, { name, unit }]) => [key, `${name} (${unit})`]),
);

/** Codes whose plain reading ("total-hip" -> "Total hip") is not how a clinician writes them. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...TESTS,
  'acute-dvt-or-pe': 'Acute DVT or PE',
  'acute-myo-endo-pericarditis': 'Acute myo-, endo- or pericarditis',
  marfan: 'Marfan syndrome',
  'heart-disease-stable': 'Heart disease, stable',
  'decompensated-heart-failure': 'Heart failure, decompensated or NYHA IV',
  'aortic-aneurysm': 'Aortic aneurysm, large or growing',
  'intracranial-bleed': 'Intracranial bleed, recent',
  'proliferative-retinopathy': 'Retinopathy, proliferative',
  'nonproliferative-retinopathy': 'Retinopathy, not proliferative, moderate or severe',
  'cognitive-impairment': 'Cognitive impairment that keeps cues from being followed',
  'new-severe-back-pain': 'New severe or sudden back pain',
  'night-or-rest-pain': 'Pain at night or at rest that does not ease',
  'cancer-history': 'History of cancer',
  'knee-osteoarthritis-mild': 'Knee osteoarthritis, mild',
  'knee-osteoarthritis-moderate-severe': 'Knee osteoarthritis, moderate or severe',
  'hip-osteoarthritis-mild': 'Hip osteoarthritis, mild',
  'hip-osteoarthritis-moderate-severe': 'Hip osteoarthritis, moderate or severe',
  'shoulder-limit-below-150': 'Shoulder flexion below 150°',
  'osteoporosis-diagnosis': 'Diagnosis: osteoporosis',
  'osteopenia-diagnosis': 'Diagnosis: osteopenia',
  'teriparatide-abaloparatide': 'Teriparatide or abaloparatide',
  'raloxifene-serm': 'Raloxifene or another SERM',
  'calcium-vitamin-d': 'Calcium, vitamin D',
  'vertebroplasty-kyphoplasty': 'Vertebroplasty or kyphoplasty',
  'skull-or-face': 'Skull or face',
  'par-q-plus': 'PAR-Q+',
  apss: 'APSS',
  'clinic-form': 'The clinic’s own form',
  'heart-condition-or-high-bp': 'Heart condition or high blood pressure',
  'dizziness-or-blackout': 'Dizziness with loss of balance, or a blackout',
  'other-chronic-condition': 'Another chronic condition',
  'medicine-for-chronic-condition': 'Medicine for a chronic condition',
  'bone-joint-problem': 'Bone, joint or muscle problem that activity makes worse',
  'medical-supervision-only': 'Told to exercise only under medical supervision',
  'asthma-attack': 'Asthma attack that needed care, last 12 months',
  'diabetes-poorly-controlled': 'Diabetes hard to control, last 3 months',
  'ball-or-gripper': 'Ball or hand gripper',
  partner: 'Someone to help',
  'chin-up-bar': 'Chin-up bar',
};

/** A code of the model in words. */
export const wordsFor = (code: string): string => {
  const plain = code.replaceAll('-', ' ');
  return WRITTEN[code] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};

/** The same question in the sense of another form. */
const IN_APSS: Partial<Record<ScreenItem, string>> = {
  'heart-condition-or-high-bp': 'Heart condition or stroke',
  'dizziness-or-blackout': 'Faint or dizzy during activity',
  'other-chronic-condition': 'Another condition that exercise may affect',
};

/** What a form asks, in our own short words: the forms are copyrighted. */
export const screenItemWords = (item: ScreenItem, instrument: ScreenInstrument): string =>
  (instrument === 'apss' ? IN_APSS[item] : undefined) ?? wordsFor(item);

/** The codes as choices of a list. */
export const choicesFor = <V extends string>(codes: readonly V[]): readonly Choice<V>[] =>
  codes.map((value) => ({ value, label: wordsFor(value) }));

/** The same with an empty first line: a choice nobody made must not look made. */
export const openChoicesFor = (codes: readonly string[]): readonly Choice<string>[] => [
  { value: '', label: 'Choose' },
  ...choicesFor(codes),
];

export const SIDES: readonly Choice<string>[] = [
  { value: '', label: 'Not given' },
  { value: 'left', label: 'Left' },
  { value: 'right', label: 'Right' },
];
