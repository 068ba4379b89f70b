import type { Choice } from '../design/ChoiceField';

/** Codes whose plain reading ("total-hip" -> "Total hip") is not how a clinician writes them. */
const WRITTEN: Readonly<Record<string, string>> = {
  'acute-dvt-or-pe': 'Acute DVT or PE',
  'acute-myo-endo-pericarditis': 'Acute myo-, endo- or pericarditis',
  marfan: 'Marfan syndrome',
  'heart-disease-stable': 'Heart disease, stable',
  'nonproliferative-retinopathy': 'Non-proliferative retinopathy',
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
  'heart-condition-or-high-bp': 'Heart condition or high blood pressure',
  'tug-s': 'Timed up and go (s)',
  'five-sit-to-stand-s': 'Five sit-to-stands (s)',
  'chair-stand-30s-reps': 'Chair stands in 30 s',
  'single-leg-stance-s': 'Single-leg stance (s)',
  'tandem-stance-s': 'Tandem stance (s)',
  'grip-kg': 'Grip (kg)',
  'gait-speed-m-s': 'Gait speed (m/s)',
  'occiput-to-wall-cm': 'Occiput to wall (cm)',
  'rib-pelvis-fingers': 'Rib to pelvis (finger widths)',
  'functional-reach-cm': 'Functional reach (cm)',
  'tandem-walk-steps': 'Tandem walk (steps)',
  'back-extensor-kg': 'Back extensors (kg)',
  'ball-or-gripper': 'Ball or hand gripper',
  partner: 'Someone to help',
  'chin-up-bar': 'Chin-up bar',
};

/** A code of the model in words. */
export const wordsFor = (code: string): string => {
  const plain = code.replaceAll('-', ' ');
  return WRITTEN[code] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
};

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
