import { isHipReplacement } from '../patient/hipPrecautions';
import type {
  Condition,
  ConditionCode,
  DxaScan,
  DxaSite,
  Fracture,
  FractureSite,
  Patient,
  Surgery,
} from '../patient/schema';
import { figure, measured } from './figures';

/**
 * What is on record of diagnoses and precautions, entry by entry, in the record's own words. What nobody asked is said
 * to be not asked: an empty list is a "none" only where somebody went through it.
 */
export function recordedFacts(patient: Patient): readonly string[] {
  return [
    ...listed('conditions', patient.conditions, conditionText),
    ...scans(patient),
    ...listed('fractures', patient.fractures, fractureText),
    ...listed('surgery', patient.surgeries, surgeryText),
    ...listed('spine red flags', patient.redFlags, ({ flag, date, note }) =>
      noted(`red flag: ${plain(flag)} (${date})`, note),
    ),
    patient.fallsIn12Months.answer === 'value'
      ? `falls in 12 months: ${figure(patient.fallsIn12Months.value)} (asked ${patient.fallsIn12Months.askedOn})`
      : 'falls: not asked',
    ...(patient.pregnantOrPostpartum.answer === 'yes'
      ? [`pregnant or postpartum (asked ${patient.pregnantOrPostpartum.askedOn})`]
      : []),
  ];
}

/** "a; b", "fractures: none (reviewed 2026-11-01)", "fractures: not reviewed". */
function listed<T>(
  name: string,
  { reviewedOn, entries }: { readonly reviewedOn: string | null; readonly entries: readonly T[] },
  text: (entry: T) => string,
): readonly string[] {
  if (entries.length === 0)
    return [reviewedOn === null ? `${name}: not reviewed` : `${name}: none (reviewed ${reviewedOn})`];
  return [...entries.map(text), ...(reviewedOn === null ? [`rest of ${name}: not reviewed`] : [])];
}

const plain = (code: string): string => code.replaceAll('-', ' ');
const noted = (text: string, note: string): string => (note.trim() === '' ? text : `${text}: ${note.trim()}`);

/** Codes whose plain reading says too little or reads badly. */
const CONDITIONS: Readonly<Partial<Record<ConditionCode, string>>> = {
  'acute-dvt-or-pe': 'acute DVT or PE',
  'acute-myo-endo-pericarditis': 'acute myo-, endo- or pericarditis',
  marfan: 'Marfan syndrome',
  'heart-disease-stable': 'heart disease, stable',
  'shoulder-limit-below-150': 'shoulder flexion below 150°',
  'knee-osteoarthritis-mild': 'knee osteoarthritis, mild',
  'knee-osteoarthritis-moderate-severe': 'knee osteoarthritis, moderate or severe',
  'hip-osteoarthritis-mild': 'hip osteoarthritis, mild',
  'hip-osteoarthritis-moderate-severe': 'hip osteoarthritis, moderate or severe',
  'osteoporosis-diagnosis': 'osteoporosis (diagnosis)',
  'osteopenia-diagnosis': 'osteopenia (diagnosis)',
  other: 'other condition',
};

function conditionText({ code, since, note }: Condition): string {
  const name = CONDITIONS[code] ?? plain(code);
  return noted(since === null ? name : `${name} since ${since}`, note);
}

const SITES: Readonly<Record<DxaSite, string>> = {
  'lumbar-spine': 'L-spine',
  'total-hip': 'total hip',
  'femoral-neck': 'femoral neck',
  'distal-radius': 'distal radius',
};

/** The newest scan of each site and side; of several on one day all. */
function scans({ dxaScans: { reviewedOn, entries } }: Patient): readonly string[] {
  const isNewest = (scan: DxaScan) =>
    !entries.some(({ site, side, date }) => site === scan.site && side === scan.side && date > scan.date);
  return entries.length === 0
    ? [reviewedOn === null ? 'DXA: not reviewed' : `DXA: none on record (reviewed ${reviewedOn})`]
    : entries.filter(isNewest).map(scanText);
}

function scanText({ site, side, date, tScore, zScore, bmd }: DxaScan): string {
  const values = [
    tScore === null ? '' : `T-score ${signed(tScore)}`,
    tScore !== null || zScore === null ? '' : `Z-score ${signed(zScore)}`,
    tScore !== null || zScore !== null || bmd === null ? '' : `BMD ${measured(bmd, 'g/cm2')}`,
  ].join('');
  const where = side === null ? SITES[site] : `${side} ${SITES[site]}`;
  return `DXA ${where} ${values === '' ? 'without values' : values} (${date})`;
}

/** "-2.6", "+0.4": the sign always stands. */
const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;

const FRACTURES: Readonly<Partial<Record<FractureSite, string>>> = {
  vertebra: 'vertebral',
  'skull-or-face': 'skull or face',
};
const TRAUMA: Readonly<Record<Fracture['trauma'], string>> = {
  low: 'low trauma',
  high: 'high trauma',
  unknown: 'trauma unknown',
};

const fractureText = ({ site, detail, date, trauma, acutePain }: Fracture): string =>
  [
    detail.trim(),
    `${FRACTURES[site] ?? plain(site)} fracture ${date}`,
    `(${TRAUMA[trauma]}${acutePain ? ', acute pain' : ''})`,
  ]
    .filter((part) => part !== '')
    .join(' ');

function surgeryText(surgery: Surgery): string {
  const { kind, date, precautions, posteriorPrecautions } = surgery;
  const posterior = !isHipReplacement(surgery)
    ? ''
    : posteriorPrecautions === null
      ? ', posterior hip precautions: not asked'
      : `, posterior hip precautions: ${posteriorPrecautions}`;
  return noted(`${kind === 'other' ? 'surgery' : plain(kind)} ${date}${posterior}`, precautions);
}

/** Who cleared the patient for what, as recorded. */
export const recordedClearances = ({ clearances }: Patient): readonly string[] =>
  clearances.map(({ givenBy, date, purpose }) => `${givenBy}, ${date}, for: ${purpose.trim()}`);
