import type { Confidence } from '../../evidence/confidence';
import { LIMITS } from '../../evidence/limits';
import type { SourceId } from '../../evidence/sources';
import { latestDay, type LocalDate } from '../../localDate';
import { hasVertebralFracture } from '../boneStatus';
import { clearanceFor } from '../clearance';
import { factValue } from '../fact';
import type { ConditionCode, Patient } from '../schema';
import { isOlderThan } from './calendarMonths';
import { bloodPressureOf, isPressureHigh } from './restingPressure';

/** One sentence for the therapist, with how sure it is and where it comes from. */
export type ProtocolLine = {
  readonly id: string;
  readonly text: string;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
};

/** A condition that rules a near-maximal set out until it is cleared, with the rule a clearance has to name. */
type Bar = {
  readonly ruleId: string;
  readonly confidence: Confidence;
  readonly sources: readonly SourceId[];
};
const cardiac: Bar = { ruleId: 'A04-cardiac-abs', confidence: 'V', sources: ['S89'] };
const cardiacMore: Bar = { ruleId: 'A05-cardiac-more', confidence: 'R-high', sources: ['R'] };
const retina: Bar = { ruleId: 'A09-retina', confidence: 'V', sources: ['S89'] };

const BARRED: Partial<Record<ConditionCode, Bar>> = {
  'unstable-angina': cardiac,
  'recent-myocardial-infarction': cardiac,
  'decompensated-heart-failure': cardiac,
  'severe-valve-disease': cardiac,
  'unstable-arrhythmia': cardiac,
  'aortic-aneurysm': cardiac,
  'cerebral-aneurysm': cardiac,
  'acute-dvt-or-pe': cardiac,
  'intracranial-bleed': cardiac,
  'severe-pulmonary-hypertension': cardiacMore,
  'symptomatic-aortic-stenosis': cardiacMore,
  'acute-myo-endo-pericarditis': cardiacMore,
  'aortic-dissection': cardiacMore,
  marfan: cardiacMore,
  'proliferative-retinopathy': retina,
  'recent-eye-surgery': retina,
  'symptomatic-hernia': { ruleId: 'A18-hernia', confidence: 'V', sources: ['S89'] },
};

const inWords = (code: string): string => code.replaceAll('-', ' ');

/** Technique sessions to have done before a first test (J; tests too early read too low, S126). */
const TECHNIQUE_SESSIONS = 2;

/**
 * Why a set close to failure has to wait: the safety stops that the record shows, a vertebral or recent fracture,
 * acute pain, and too little practice (J on verified parts). A clearance that names the rule lifts its reason.
 */
export function reasonsToWait(patient: Patient, today: LocalDate): readonly ProtocolLine[] {
  const cleared = (ruleId: string, since: readonly LocalDate[]) =>
    clearanceFor(patient, ruleId, since, today) !== null;
  return [
    ...flagReasons(patient, cleared),
    ...conditionReasons(patient, cleared),
    ...pressureReasons(patient),
    ...fractureReasons(patient, cleared, today),
    ...screenReasons(patient, cleared, today),
    ...practiceReasons(patient, cleared),
  ];
}

type Cleared = (ruleId: string, since: readonly LocalDate[]) => boolean;

const flagReasons = ({ redFlags }: Patient, cleared: Cleared): readonly ProtocolLine[] =>
  redFlags.entries
    .filter(({ date }) => !cleared('A12-redflag-spine', [date]))
    .map(({ flag }) => ({
      id: `red-flag ${flag}`,
      text: `A red flag is on record: ${inWords(flag)}. Refer before any loading.`,
      confidence: 'V',
      sources: ['S104'],
    }));

const conditionReasons = ({ conditions }: Patient, cleared: Cleared): readonly ProtocolLine[] =>
  conditions.entries.flatMap(({ code, since }) => {
    const bar = BARRED[code];
    if (!bar || cleared(bar.ruleId, since === null ? [] : [latestDay(since)])) return [];
    const { confidence, sources } = bar;
    const text = `On record: ${inWords(code)}. Straining waits until a doctor has cleared it.`;
    return [{ id: `condition ${code}`, text, confidence, sources }];
  });

function pressureReasons(patient: Patient): readonly ProtocolLine[] {
  const measured = bloodPressureOf(patient);
  if (measured === null || isPressureHigh(patient, 'stop') !== true) return [];
  const { confidence, sources } = LIMITS['bp-stop-systolic'];
  const limits = `${LIMITS['bp-stop-systolic'].value}/${LIMITS['bp-stop-diastolic'].value}`;
  const text = `Blood pressure ${measured.systolic}/${measured.diastolic} is above ${limits} mm Hg. Refer, and measure again first.`;
  return [{ id: 'blood-pressure', text, confidence, sources }];
}

/** A fracture whose latest possible day lies within this time counts as recent. */
const RECENT = LIMITS['fracture-care-months'];

function fractureReasons(patient: Patient, cleared: Cleared, today: LocalDate): readonly ProtocolLine[] {
  const fractures = patient.fractures.entries;
  const vertebrae = fractures.filter(({ site }) => site === 'vertebra').map(({ date }) => latestDay(date));
  const spine: readonly ProtocolLine[] =
    hasVertebralFracture(patient) === true && !cleared('A34-hirit-gate', vertebrae)
      ? [
          {
            id: 'vertebral-fracture',
            text: 'A vertebral fracture is on record. Set loads by effort instead, without a test.',
            confidence: 'J',
            sources: ['J'],
          },
        ]
      : [];
  const others = fractures.flatMap(({ site, date, acutePain }): readonly ProtocolLine[] => {
    const day = latestDay(date);
    const where = `${inWords(site)} (${date})`;
    if (acutePain) {
      const text = `Fracture that still hurts: ${where}. Wait until the pain has settled.`;
      return [{ id: `pain ${site}`, text, confidence: 'J', sources: ['J'] }];
    }
    const told = site === 'vertebra' && spine.length > 0;
    const isCleared = cleared('A10-fracture-recent', [day]) || cleared('A11-fracture-6mo', [day]);
    if (told || isCleared || isOlderThan(day, RECENT.value, today)) return [];
    const text = `Fracture within ${RECENT.value} months: ${where}.`;
    return [{ id: `recent ${site}`, text, confidence: RECENT.confidence, sources: RECENT.sources }];
  });
  return [...spine, ...others];
}

function screenReasons(patient: Patient, cleared: Cleared, today: LocalDate): readonly ProtocolLine[] {
  const newest = patient.screenings.reduce<Patient['screenings'][number] | null>(
    (best, one) => (best && best.date > one.date ? best : one),
    null,
  );
  const yes = newest?.items.filter(({ answer }) => answer === 'yes') ?? [];
  const positive: readonly ProtocolLine[] =
    newest && yes.length > 0 && !cleared('A02-screen-positive', [newest.date])
      ? [
          {
            id: 'screen-positive',
            text: `The screen was answered yes: ${yes.map(({ item }) => inWords(item)).join(', ')}. Record the follow-up or a clearance first.`,
            confidence: 'V',
            sources: ['S90', 'S92'],
          },
        ]
      : [];
  const { value, confidence, sources } = LIMITS['screen-months'];
  const missing: readonly ProtocolLine[] =
    newest === null || isOlderThan(newest.date, value, today)
      ? [
          {
            id: 'screen-missing',
            text: `No pre-exercise screen of the last ${value} months is on file.`,
            confidence,
            sources,
          },
        ]
      : [];
  return [...positive, ...missing];
}

function practiceReasons(patient: Patient, cleared: Cleared): readonly ProtocolLine[] {
  const sessions = factValue(patient.techniqueSessions);
  const early: readonly ProtocolLine[] =
    sessions !== null && sessions < TECHNIQUE_SESSIONS
      ? [
          {
            id: 'technique',
            text: `${sessions === 0 ? 'No' : 'Only 1'} technique session so far. Practise in ${TECHNIQUE_SESSIONS} first: early tests read too low.`,
            confidence: 'J',
            sources: ['J', 'S126'],
          },
        ]
      : [];
  const pregnant: readonly ProtocolLine[] =
    patient.pregnantOrPostpartum.answer === 'yes' &&
    !cleared('A15-pregnant', [patient.pregnantOrPostpartum.askedOn])
      ? [
          {
            id: 'pregnant',
            text: 'Pregnant or postpartum: agree with the maternity team before near-maximal sets.',
            confidence: 'J',
            sources: ['J', 'S37'],
          },
        ]
      : [];
  return [...early, ...pregnant];
}
