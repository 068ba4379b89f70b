import { newClinic } from '../../../shared/clinic/newClinic';
import { Clinic } from '../../../shared/clinic/schema';
import { findFigure } from '../../../shared/exercise/figures';
import { findExercise } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { composeHandout, type HandoutSource } from '../../../shared/handout/compose';
import type { Block, ExerciseCard, HandoutDocument, Head, RichText } from '../../../shared/handout/model';
import type { HandoutOptions } from '../../../shared/handout/options';
import { PatientId, TherapistId } from '../../../shared/id';
import { localDate, type Weekday } from '../../../shared/localDate';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { newPatient } from '../../../shared/patient/newPatient';
import { Patient } from '../../../shared/patient/schema';
import { type Dose, type Load, type Progression } from '../../../shared/program/dose';
import {
  Phase,
  Program,
  ProgramItem,
  type Schedule,
  Session,
  type Setting,
} from '../../../shared/program/schema';
import { startingDose } from '../../../shared/program/startingDose';

/** Small programs for the handout's tests: every part goes through its schema, so that none is impossible. */

let made = 0;
const uuid = () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

const PATIENT = PatientId.parse('11111111-1111-4111-8111-111111111111');

export const aPatient = (change: Partial<Patient> = {}): Patient =>
  Patient.parse({
    ...newPatient({
      id: PATIENT,
      given: 'Ruthanne',
      family: ['Quillfeather', 'Zambrano'],
      dateOfBirth: localDate('1951-04-02'),
      sexForReference: 'female',
      language: 'en',
      unit: 'kg',
    }),
    preferredName: 'Ruth',
    recordNumber: 'MRN-778812',
    ...change,
  });

const THERAPIST = TherapistId.parse('22222222-2222-4222-8222-222222222222');

export const aClinic = (change: Partial<Clinic> = {}): Clinic =>
  Clinic.parse({
    ...newClinic(),
    name: 'North Street Physical Therapy',
    address: '12 North Street',
    phone: '555 0142',
    therapists: [{ id: THERAPIST, name: 'Dana Reyes', credentials: 'PT, DPT' }],
    currentTherapist: THERAPIST,
    ...change,
  });

export const aKit = (change: Partial<Equipment> = {}) => ({
  answer: 'value' as const,
  askedOn: localDate('2026-11-01'),
  value: { ...NO_EQUIPMENT, ...change },
});

/** A library exercise by id; a test that names an unknown one is wrong. */
export function exercise(id: string): Exercise {
  const found = findExercise(id);
  if (!found) throw new Error(`no exercise ${id} in the library`);
  return found;
}

/** The starting dose of an exercise with some of it changed. */
export const aDose = (id: string, change: Record<string, unknown> = {}): Dose => ({
  ...startingDose(exercise(id), false),
  ...change,
});

export const anItem = (id: string, change: Partial<Omit<ProgramItem, 'id' | 'track'>> = {}): ProgramItem =>
  ProgramItem.parse({
    id: uuid(),
    track: uuid(),
    exerciseId: id,
    dose: findExercise(id) ? aDose(id) : aDose('sit-to-stand'),
    cues: null,
    note: '',
    superset: null,
    ...change,
  });

export const kilograms = (value: number, perHand = false): Load => ({
  kind: 'mass',
  mass: { value, unit: 'kg' },
  perHand,
});

export const effort = (low: number, high: number) => ({ scale: 'rir-rpe' as const, range: { low, high } });

/** A resistance dose of one work group. */
export const lifting = (
  id: string,
  load: Load | null,
  change: { sets?: number; reps?: number; percent?: number; progression?: Progression } = {},
): Dose =>
  aDose(id, {
    groups: [
      {
        role: 'work',
        sets: change.sets ?? 3,
        reps: { low: change.reps ?? 8, high: change.reps ?? 8 },
        percent1RM: change.percent === undefined ? null : { low: change.percent, high: change.percent },
        effort: effort(6, 7),
        load,
      },
    ],
    restSeconds: 120,
    ...(change.progression ? { progression: change.progression } : {}),
  });

/** Dumbbell sit to stand, 3 x 8 with 4 kg. */
export const weightedSitToStand = (change: Partial<ProgramItem> = {}) =>
  anItem('sit-to-stand-weighted', { dose: lifting('sit-to-stand-weighted', kilograms(4)), ...change });

export const onDays = (...days: Weekday[]): Schedule => ({ kind: 'days', days });

export const aSession = (
  setting: Setting,
  schedule: Schedule,
  items: readonly ProgramItem[],
  change: Partial<Session> = {},
): Session =>
  Session.parse({
    id: uuid(),
    name: setting === 'home' ? 'At home' : 'With us',
    schedule,
    setting,
    plannedMinutes: setting === 'home' ? 14 : 40,
    supervisor: setting === 'home' ? null : 'physical-therapist',
    groupSize: null,
    items,
    ...change,
  });

export const aPhase = (weeks: number, sessions: readonly Session[]): Phase =>
  Phase.parse({ id: uuid(), name: 'Build', purpose: 'build', weeks, sessions });

/** A program that starts on Monday, 23 November 2026. */
export const aProgram = (phases: readonly Phase[], change: Partial<Program> = {}): Program =>
  Program.parse({
    id: uuid(),
    patientId: PATIENT,
    title: 'Program',
    template: null,
    goals: ['hip-bone-density', 'balance'],
    startDate: localDate('2026-11-23'),
    reviewOn: null,
    contactPlan: null,
    overrides: [],
    phases,
    ...change,
  });

/** Clinic on Monday and Thursday with barbells, home on Tuesday and Saturday with what a flat has. */
export const clinicAndHome = (homeItems: readonly ProgramItem[], weeks = 12): Program =>
  aProgram([
    aPhase(weeks, [
      aSession('clinic', onDays('mon', 'thu'), [anItem('barbell-deadlift'), anItem('back-squat')]),
      aSession('home', onDays('tue', 'sat'), homeItems),
    ]),
  ]);

export const options = (change: Partial<HandoutOptions> = {}): HandoutOptions => ({
  paper: 'letter',
  documents: ['handout'],
  layout: 'standard',
  binding: false,
  inEnglish: false,
  notes: false,
  showChanges: false,
  week: 1,
  date: localDate('2026-11-22'),
  nextVisit: { date: localDate('2026-11-26'), time: '14:30' },
  ...change,
});

export const aSource = (program: Program, change: Partial<HandoutSource> = {}): HandoutSource => ({
  program,
  patient: aPatient(),
  clinic: aClinic(),
  findExercise,
  findFigure,
  options: options(),
  versionId: '7K2M9Q',
  draft: false,
  ...change,
});

/** The document, or a failed test. */
export function composed(program: Program, change: Partial<HandoutSource> = {}): HandoutDocument {
  const result = composeHandout(aSource(program, change));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export const words = (text: RichText): string => readable(text.map((run) => run.text).join(''));
const readable = (text: string) => text.replaceAll('\u00a0', ' ');

/** The blocks of all documents that are printed together. */
export const blocksIn = (document: HandoutDocument): readonly Block[] =>
  document.sections.flatMap((section) => section.blocks);

/** The head of page 1. */
export function headOf(document: HandoutDocument): Head {
  const [block] = blocksIn(document);
  if (block?.kind !== 'head') throw new Error('a document without a head');
  return block.head;
}

export const cardsOf = (document: HandoutDocument): readonly ExerciseCard[] =>
  blocksIn(document).flatMap((block) => (block.kind === 'exercise' ? [block.card] : []));

/** The dose box of a card as "Sets 3 | Times 8". */
export const doseOf = (card: ExerciseCard | undefined): string =>
  readable((card?.dose ?? []).map((cell) => `${cell.label} ${cell.value}`).join(' | '));

/** Every text of a document, with ordinary spaces. How a picture is drawn, and a photo, is data, not text. */
export function allText(value: unknown): string {
  if (typeof value === 'string') return readable(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, inner]) => (name === 'drawing' || name === 'jpeg' ? '' : allText(inner)))
    .join('\n');
}

export const blocksOf = <K extends Block['kind']>(document: HandoutDocument, kind: K) =>
  blocksIn(document).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Numbers in any order, for languages put them where they like. */
export const numbersIn = (text: string) => (text.match(/\d+(?:[.,]\d+)?/g) ?? []).toSorted();
