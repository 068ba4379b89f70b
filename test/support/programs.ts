import { newClinic } from '../../shared/clinic/newClinic';
import type { CheckInput } from '../../shared/check/input';
import { findExercise } from '../../shared/exercise/library';
import { ItemId, PatientId, PhaseId, ProgramId, SessionId, TrackId } from '../../shared/id';
import { localDate, PartialDate, type Weekday } from '../../shared/localDate';
import { newPatient } from '../../shared/patient/newPatient';
import { screenItemsOf } from '../../shared/patient/screenItems';
import type {
  DxaScan,
  Fracture,
  FunctionTest,
  Patient,
  Screening,
  StrengthTest,
} from '../../shared/patient/schema';
import {
  CONSTANT,
  type Dose,
  type DoseOf,
  type Effort,
  type ResistanceDose,
  type SetGroup,
} from '../../shared/program/dose';
import type { Phase, Program, ProgramItem, Session } from '../../shared/program/schema';
import { startingDose } from '../../shared/program/startingDose';
import type { Template } from '../../shared/template/schema';

/** Small patients and programs for tests. Ids are counted UUIDs: the same test always makes the same ones. */

let made = 0;
export const countedId = (): string => `00000000-0000-4000-8000-${(++made).toString(16).padStart(12, '0')}`;
/** A generator of its own, for tests that compare two runs. */
export const idsFrom = (start: number) => {
  let next = start;
  return () => `00000000-0000-4000-9000-${(++next).toString(16).padStart(12, '0')}`;
};

export const TODAY = localDate('2026-11-23');
/** A Monday. */
export const START = localDate('2026-11-30');

const scan = (tScore: number | null, site: DxaScan['site'] = 'femoral-neck'): DxaScan => ({
  date: localDate('2026-06-01'),
  site,
  side: null,
  bmd: null,
  tScore,
  zScore: null,
});

export const aFracture = (
  site: Fracture['site'],
  date = '2019',
  trauma: Fracture['trauma'] = 'low',
): Fracture => ({
  site,
  detail: '',
  date: PartialDate.parse(date),
  trauma,
  acutePain: false,
  onBoneMedicine: false,
});

/** A set of 5 with 0 left at this load: O'Conner and Brzycki give 1.125 times it. */
export const aStrengthTest = (exerciseId: string, kilograms: number, reps = 5): StrengthTest => ({
  date: localDate('2026-11-01'),
  exerciseId,
  load: { value: kilograms, unit: 'kg' },
  reps,
  rir: 0,
});

type PatientWish = {
  readonly tScore?: number | null;
  readonly fractures?: readonly Fracture[];
  readonly fracturesReviewed?: boolean;
  readonly training?: 'novice' | 'returning' | 'trained' | null;
  readonly tests?: readonly StrengthTest[];
  readonly changes?: Partial<Patient>;
};

/** A PAR-Q+ of three weeks ago with every question answered no, unless a test says otherwise. */
export const aScreen = (changes: Partial<Screening> = {}): Screening => ({
  date: localDate('2026-11-02'),
  instrument: 'par-q-plus',
  items: screenItemsOf(changes.instrument ?? 'par-q-plus').map((item) => ({ item, answer: 'no' })),
  clinicianAssessment: 'Examined; fit for heavy work.',
  ...changes,
});

export const aFunctionTest = (
  test: FunctionTest['test'],
  value: number,
  changes: Partial<FunctionTest> = {},
): FunctionTest => ({ date: localDate('2026-11-02'), test, value, side: null, ...changes });

/** What somebody asked today. */
export const asked = <T>(value: T) => ({ answer: 'value' as const, askedOn: TODAY, value });
const yes = { answer: 'yes', askedOn: TODAY } as const;
const no = { answer: 'no', askedOn: TODAY } as const;

/**
 * A 66-year-old, trained, T -2.6, with every list reviewed and empty, unless a test says otherwise. Everything is known
 * and nothing alarms, so that rules about gaps stay silent; only the home was not asked about, since most tests train
 * in the clinic.
 */
export function aPatient(wish: PatientWish = {}): Patient {
  const {
    tScore = -2.6,
    fractures = [],
    fracturesReviewed = true,
    training = 'trained',
    tests = [],
    changes = {},
  } = wish;
  const none = () => ({ reviewedOn: TODAY, entries: [] });
  return {
    ...newPatient({
      id: PatientId.parse(countedId()),
      given: 'Rosa',
      family: ['Vidal'],
      dateOfBirth: localDate('1960-03-04'),
      sexForReference: 'female',
      language: 'en',
      unit: 'kg',
    }),
    menopausalStatus: asked('postmenopausal'),
    trainingStatus: training === null ? { answer: 'not-asked' } : asked(training),
    fallsIn12Months: asked(0),
    bodyMass: asked({ value: 62, unit: 'kg' }),
    heightNowCm: asked(163),
    heightTallestCm: asked(163),
    bloodPressure: asked({ systolic: 124, diastolic: 76 }),
    dxaScans: { reviewedOn: TODAY, entries: tScore === null ? [] : [scan(tScore)] },
    fractures: { reviewedOn: fracturesReviewed ? TODAY : null, entries: [...fractures] },
    medicines: none(),
    conditions: none(),
    surgeries: none(),
    redFlags: none(),
    spineImaging: yes,
    pregnantOrPostpartum: no,
    boneMedicineDiscussed: yes,
    secondaryCausesChecked: yes,
    fraxVeryHighRisk: no,
    kneePain0to10: asked(0),
    techniqueSessions: asked(6),
    screenings: [aScreen()],
    functionTests: [
      aFunctionTest('tug-s', 9),
      aFunctionTest('chair-stand-30s-reps', 14),
      aFunctionTest('single-leg-stance-s', 20),
    ],
    strengthTests: [...tests],
    ...changes,
  };
}

const common = {
  restSeconds: 60,
  tempo: null,
  intent: 'controlled',
  handSupport: 'none',
  side: 'both',
  timesPerDay: 1,
  progression: CONSTANT,
} as const;

export const rpe = (value: number, scale: Effort['scale'] = 'rir-rpe'): Effort => ({
  scale,
  range: { low: value, high: value },
});

/** A group of sets: 5 x 5 whose load the therapist sets, unless a test says otherwise. */
export const aGroup = (changes: Partial<SetGroup> = {}): SetGroup => ({
  role: 'work',
  sets: 5,
  reps: { low: 5, high: 5 },
  percent1RM: null,
  effort: null,
  load: { kind: 'therapist-sets' },
  ...changes,
});

/** Work sets at a % of 1RM, the therapist setting the load. */
export const atPercent = (percent: number, reps = 5, changes: Partial<SetGroup> = {}): SetGroup =>
  aGroup({ percent1RM: { low: percent, high: percent }, reps: { low: reps, high: reps }, ...changes });

/** Work sets with a load typed in kilograms. */
export const kilograms = (value: number, changes: Partial<SetGroup> = {}): SetGroup =>
  aGroup({ load: { kind: 'mass', mass: { value, unit: 'kg' }, perHand: false }, ...changes });

export const WARM_UP: SetGroup = aGroup({ role: 'warm-up', sets: 2, percent1RM: { low: 50, high: 70 } });

export const lifted = (
  groups: readonly SetGroup[],
  changes: Partial<ResistanceDose> = {},
): ResistanceDose => ({
  kind: 'resistance',
  groups: [...groups],
  ...common,
  ...changes,
});

export const impactDose = (changes: Partial<DoseOf<'impact'>> = {}): Dose => ({
  kind: 'impact',
  amount: { low: 5, high: 5 },
  sets: 5,
  effort: null,
  ...common,
  ...changes,
});

/** An exercise of the library, with its starting dose unless one is given. */
export function anItem(exerciseId: string, dose?: Dose): ProgramItem {
  const exercise = findExercise(exerciseId);
  if (!exercise && !dose) throw new Error(`no exercise ${exerciseId}`);
  return {
    id: ItemId.parse(countedId()),
    track: TrackId.parse(countedId()),
    exerciseId,
    dose: dose ?? (exercise ? startingDose(exercise, false) : impactDose()),
    cues: null,
    note: '',
    superset: null,
  };
}

export const aSession = (
  days: readonly Weekday[],
  items: readonly ProgramItem[] = [],
  changes: Partial<Session> = {},
): Session => ({
  id: SessionId.parse(countedId()),
  name: `Session ${days.join(' ')}`,
  schedule: { kind: 'days', days: [...days] },
  setting: 'clinic',
  plannedMinutes: 30,
  supervisor: null,
  groupSize: null,
  items: [...items],
  ...changes,
});

export const aPhase = (sessions: readonly Session[], changes: Partial<Phase> = {}): Phase => ({
  id: PhaseId.parse(countedId()),
  name: 'Target',
  purpose: 'target',
  weeks: 4,
  sessions: [...sessions],
  ...changes,
});

export const aProgram = (phases: readonly Phase[], changes: Partial<Program> = {}): Program => ({
  id: ProgramId.parse(countedId()),
  patientId: PatientId.parse(countedId()),
  title: 'Program',
  template: null,
  goals: ['hip-bone-density'],
  startDate: START,
  reviewOn: null,
  contactPlan: null,
  overrides: [],
  phases: [...phases],
  ...changes,
});

/** One phase of one Monday session. */
export const monday = (
  items: readonly ProgramItem[],
  phase: Partial<Phase> = {},
  session: Partial<Session> = {},
): Program => aProgram([aPhase([aSession(['mon'], items, session)], phase)]);

export const anInput = (
  program: Program,
  patient: Patient = aPatient(),
  template: Template | null = null,
): CheckInput => ({
  program,
  patient,
  template,
  library: findExercise,
  clinic: newClinic(),
  handoutOptions: null,
  today: TODAY,
});
