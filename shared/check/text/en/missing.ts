import type { PatientFact } from '../../rule';
import { listed, type Reader, type Words } from './values';

/** What the findings about missing facts say. */

/** The gap, as a title and a sentence. */
type Gap = { readonly title: string; readonly why: string };

const FACTS: Readonly<Record<PatientFact, Gap>> = {
  dateOfBirth: { title: 'No date of birth', why: 'The date of birth is not on record.' },
  sexForReference: {
    title: 'Sex for reference values not set',
    why: 'Reference values differ by sex, and none is chosen.',
  },
  menopausalStatus: {
    title: 'Menopausal status not asked',
    why: 'Nobody has recorded the menopausal status.',
  },
  trainingStatus: {
    title: 'Training status not asked',
    why: 'Nobody has recorded whether the patient is new to lifting, returning or trained.',
  },
  fallsIn12Months: { title: 'Falls not asked', why: 'Nobody has recorded the falls of the last 12 months.' },
  bodyMass: { title: 'No body mass', why: 'The body mass is not on record.' },
  heightNowCm: { title: 'No height', why: 'The height of today is not on record.' },
  heightTallestCm: { title: 'Tallest height not asked', why: 'Nobody has asked for the tallest height.' },
  bloodPressure: { title: 'No blood pressure', why: 'No resting blood pressure is on record.' },
  dxaScans: { title: 'No bone scan', why: 'No T-score is on record.' },
  fractures: { title: 'Fractures not reviewed', why: 'Nobody has gone through the fractures on record.' },
  medicines: { title: 'Medicines not reviewed', why: 'Nobody has gone through the medicines on record.' },
  conditions: { title: 'Conditions not reviewed', why: 'Nobody has gone through the conditions on record.' },
  surgeries: { title: 'Surgery not reviewed', why: 'Nobody has gone through earlier surgery.' },
  redFlags: { title: 'Red flags not asked', why: 'Nobody has asked about red flags of the spine.' },
  spineImaging: {
    title: 'Spine imaging not asked',
    why: 'Nobody has recorded whether the spine was imaged.',
  },
  pregnantOrPostpartum: {
    title: 'Pregnancy not asked',
    why: 'Nobody has asked about pregnancy or a recent birth.',
  },
  boneMedicineDiscussed: {
    title: 'Bone medicine not asked',
    why: 'Nobody has recorded whether bone medicine was discussed.',
  },
  secondaryCausesChecked: {
    title: 'Secondary causes not asked',
    why: 'Nobody has recorded whether secondary causes of low bone mass were looked for.',
  },
  fraxVeryHighRisk: { title: 'FRAX not asked', why: 'Nobody has recorded what a FRAX report says.' },
  kneePain0to10: { title: 'Knee pain not asked', why: 'Nobody has asked how much the knee hurts.' },
  techniqueSessions: {
    title: 'Technique sessions not recorded',
    why: 'Nobody has recorded how many supervised technique sessions there were.',
  },
  screenings: { title: 'No pre-exercise screen', why: 'No pre-exercise screen is on record.' },
  clearances: { title: 'No clearance', why: 'No clearance is on record.' },
  strengthTests: {
    title: 'A typed load without a 1RM',
    why: 'the load is typed, and no 1RM of the lift is recorded, so nobody can say how heavy it is.',
  },
  functionTests: { title: 'No function test', why: 'No function test that answers this is on record.' },
  homeEquipment: { title: 'Home equipment not asked', why: 'Nobody has asked what the patient has at home.' },
};

const isFact = (key: string): key is PatientFact => key in FACTS;

const waiting = (
  v: Reader,
  nameOf: (id: string) => string,
  { title, why }: Gap,
  source: string,
): Words & { readonly source: string } => ({
  title,
  body: `${why} Until then these cannot be checked: ${listed(v.list('waiting').map(nameOf))}.`,
  source,
});

/** What is said of a missing fact: `missing-<fact>`, with the names of the rules that wait. */
export function missingWords(
  id: string,
  v: Reader,
  nameOf: (id: string) => string,
): Words & { readonly source: string } {
  const key = id.replace(/^missing-/, '');
  if (key === 'exercise')
    return waiting(
      v,
      nameOf,
      {
        title: `${v.text('exercise')}: not in the library`,
        why: `${v.text('session')} (${v.text('phase')}) holds an exercise that this library does not have.`,
      },
      'Exercise library of this version.',
    );
  if (key === 'template')
    return waiting(
      v,
      nameOf,
      {
        title: 'Template not available',
        why: `The program follows "${v.text('template')}", which is not among the templates here.`,
      },
      'Research templates of this version.',
    );
  if (!isFact(key)) throw new Error(`no words for ${id}`);
  const gap = FACTS[key];
  const why = key === 'strengthTests' ? `${listed(v.list('exercises'))}: ${gap.why}` : gap.why;
  return waiting(v, nameOf, { ...gap, why }, 'Patient record.');
}
