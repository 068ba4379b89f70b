import fc from 'fast-check';
import type { CheckInput } from '../../shared/check/input';
import { ItemId, PhaseId, SessionId, TrackId } from '../../shared/id';
import { newClinic } from '../../shared/clinic/newClinic';
import { findExercise } from '../../shared/exercise/library';
import { addDays, PartialDate, WEEKDAYS } from '../../shared/localDate';
import { NO_EQUIPMENT } from '../../shared/patient/equipment';
import {
  CONDITIONS,
  FractureSite,
  FUNCTION_TESTS,
  MEDICINE_GROUPS,
  type Patient,
  RED_FLAGS,
  SURGERIES,
  Trauma,
} from '../../shared/patient/schema';
import {
  type Phase,
  PhasePurpose,
  type Program,
  type ProgramItem,
  type Schedule,
  type Session,
  Setting,
} from '../../shared/program/schema';
import { generateProgram } from '../../shared/template/generate';
import { findTemplate, templates } from '../../shared/template/registry';
import { anExercise, doseFor, telling } from './arbitraryDoses';
import {
  aFracture,
  anInput,
  aPatient,
  aProgram,
  asked,
  aStrengthTest,
  countedId,
  START,
  TODAY,
} from './programs';

/** Programs and patients that the schemas take, from the real library: what no rule may throw on. */

/** A few tracks, so that one lift recurs. */
const tracks = Array.from({ length: 4 }, () => TrackId.parse(countedId()));

const item: fc.Arbitrary<ProgramItem> = anExercise.chain((exercise) =>
  fc.record({ dose: doseFor(exercise), track: fc.constantFrom(...tracks) }).map(({ dose, track }) => ({
    id: ItemId.parse(countedId()),
    track,
    exerciseId: exercise.id,
    dose,
    cues: null,
    note: '',
    superset: null,
  })),
);

const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 })
    .map((days): Schedule => ({ kind: 'days', days })),
  fc.constantFrom<Schedule>(
    { kind: 'times-a-week', times: 2, minimumRestDays: 0 },
    { kind: 'times-a-week', times: 3, minimumRestDays: 1 },
    { kind: 'times-a-week', times: 7, minimumRestDays: 0 },
    { kind: 'every-other-day' },
  ),
);

export const aSessionOf: fc.Arbitrary<Session> = fc
  .record({
    name: fc.constantFrom('Monday', 'Home', 'Long'),
    schedule,
    setting: fc.constantFrom(...Setting.options),
    plannedMinutes: fc.option(fc.integer({ min: 10, max: 60 })),
    items: fc.array(item, { maxLength: 4 }),
    supervisor: fc.constantFrom(null, 'physical-therapist' as const, 'other' as const),
    groupSize: fc.constantFrom(null, 7, 12),
  })
  .map((session) => ({ ...session, id: SessionId.parse(countedId()) }));

const phase: fc.Arbitrary<Phase> = fc
  .record({
    name: fc.constantFrom('Learn', 'Target'),
    purpose: fc.constantFrom(...PhasePurpose.options),
    weeks: fc.integer({ min: 1, max: 10 }),
    sessions: fc.array(aSessionOf, { maxLength: 3 }),
  })
  .map((one) => ({ ...one, id: PhaseId.parse(countedId()) }));

const program: fc.Arbitrary<Program> = fc
  .record({
    phases: fc.array(phase, { maxLength: 3 }),
    shift: fc.integer({ min: 0, max: 400 }),
    template: fc.option(fc.constantFrom(...templates)),
  })
  .map(({ phases, shift, template }) =>
    aProgram(phases, {
      startDate: addDays(START, shift),
      template: template && { id: template.id, version: template.version },
    }),
  );

const NOT_ASKED = { answer: 'not-asked' as const };
/** A fact that nobody asked for, or one of some values. */
const fact = <T>(...values: readonly T[]) =>
  fc
    .option(fc.constantFrom(...values), { freq: 4 })
    .map((value) => (value === null ? NOT_ASKED : asked(value)));
const yesNo = fc.constantFrom<Patient['spineImaging']>(
  NOT_ASKED,
  { answer: 'yes', askedOn: TODAY },
  { answer: 'no', askedOn: TODAY },
);
/** A list that was reviewed or not, with up to two entries. */
const list = <T>(entry: fc.Arbitrary<T>) =>
  fc.record({
    reviewedOn: fc.constantFrom(TODAY, null),
    entries: fc.array(entry, { maxLength: 2 }),
  });
const longAgo = fc.constantFrom('2015', '2026-03', '2026-10-20').map((date) => PartialDate.parse(date));

/** What else is on record: conditions, operations, pressure, falls, tests and what nobody asked. */
const record: fc.Arbitrary<Partial<Patient>> = fc.record({
  conditions: list(fc.constantFrom(...CONDITIONS).map((code) => ({ code, since: null, note: '' }))),
  surgeries: list(
    fc.record({
      kind: fc.constantFrom(...SURGERIES),
      date: longAgo,
      precautions: fc.constant(''),
      posteriorPrecautions: fc.constantFrom('yes' as const, 'no' as const, null),
    }),
  ),
  medicines: list(
    fc.record({
      name: fc.constant('a medicine'),
      group: fc.constantFrom(...MEDICINE_GROUPS),
      since: fc.option(longAgo),
      dailyDoseMg: fc.constantFrom(null, 5, 7.5),
    }),
  ),
  redFlags: list(fc.constantFrom(...RED_FLAGS).map((flag) => ({ flag, date: TODAY, note: '' }))),
  fallsIn12Months: fact(0, 1, 3),
  bloodPressure: fact(
    { systolic: 124, diastolic: 76 },
    { systolic: 165, diastolic: 90 },
    { systolic: 184, diastolic: 96 },
  ),
  menopausalStatus: fact('premenopausal' as const, 'postmenopausal' as const),
  kneePain0to10: fact(2, 8),
  techniqueSessions: fact(0, 4),
  pregnantOrPostpartum: yesNo,
  spineImaging: yesNo,
  secondaryCausesChecked: yesNo,
  fraxVeryHighRisk: yesNo,
  boneMedicineDiscussed: yesNo,
  functionTests: fc.array(
    fc.record({
      date: fc.constantFrom(TODAY, addDays(TODAY, -200)),
      test: fc.constantFrom(...FUNCTION_TESTS),
      value: fc.constantFrom(1, 4, 14, 30),
      side: fc.constantFrom(null, 'left' as const),
    }),
    { maxLength: 3 },
  ),
});

type Spoil = (program: Program, at: number) => Program;

const changed = (program: Program, at: number, change: (session: Session) => Session): Program => {
  const count = program.phases.flatMap(({ sessions }) => sessions).length;
  let index = -1;
  return {
    ...program,
    phases: program.phases.map((one) => ({
      ...one,
      sessions: one.sessions.map((session) => {
        index += 1;
        return count > 0 && index === at % count ? change(session) : session;
      }),
    })),
  };
};

/** What goes wrong with good programs: a setting, a day, a week, a dose. */
const SPOILS: readonly Spoil[] = [
  (program) => program,
  (program, at) => changed(program, at, (session) => ({ ...session, setting: 'home' })),
  (program, at) =>
    changed(program, at, (session) => ({ ...session, setting: 'class', groupSize: 12, supervisor: null })),
  (program, at) =>
    changed(program, at, (session) => ({
      ...session,
      schedule: { kind: 'days', days: [...WEEKDAYS].slice(0, 5) },
    })),
  (program) => ({ ...program, phases: program.phases.slice(-1) }),
  (program, at) =>
    changed(program, at, (session) => ({
      ...session,
      items: session.items.map((one) =>
        one.dose.kind === 'resistance'
          ? {
              ...one,
              dose: {
                ...one.dose,
                intent: 'fast',
                groups: one.dose.groups.map((group) => ({ ...group, reps: { low: 12, high: 15 } })),
              },
            }
          : one,
      ),
    })),
];

const patient: fc.Arbitrary<Patient> = fc
  .record({
    tScore: fc.option(fc.integer({ min: -40, max: 10 }).map((value) => value / 10)),
    fractures: fc.array(
      fc.tuple(
        fc.constantFrom(...FractureSite.options),
        fc.constantFrom(...Trauma.options),
        fc.constantFrom('2020', '2026-10-20'),
      ),
      { maxLength: 2 },
    ),
    fracturesReviewed: fc.boolean(),
    training: fc.constantFrom('novice' as const, 'returning' as const, 'trained' as const, null),
    tested: fc.subarray(telling, { maxLength: 20 }),
    atHome: fc.option(fc.boolean()),
    more: fc.option(record, { freq: 2 }),
  })
  .map(({ fractures, tested, atHome, more, ...wish }) =>
    aPatient({
      ...wish,
      fractures: fractures.map(([site, trauma, date]) => aFracture(site, date, trauma)),
      tests: tested.map(({ id }, index) => aStrengthTest(id, 10 + index * 4)),
      changes: {
        ...more,
        ...(atHome === null
          ? {}
          : {
              homeEquipment: asked(
                atHome ? { ...NO_EQUIPMENT, kettlebells: [8], apparatus: ['box' as const] } : NO_EQUIPMENT,
              ),
            }),
      },
    }),
  );

/** A program as a template lays it out for a patient, with one thing changed that no template would do. */
export const generatedInput: fc.Arbitrary<CheckInput> = fc
  .tuple(fc.constantFrom(...templates), patient, fc.constantFrom<Spoil>(...SPOILS), fc.nat())
  .map(([template, whose, spoil, at]) => {
    const made = generateProgram({
      template,
      patient: whose,
      clinic: newClinic(),
      findExercise,
      newId: countedId,
      weeks: null,
    });
    if (!made.ok) return anInput(aProgram([]), whose, template);
    const { leftOut: _, ...content } = made.value;
    const program = aProgram([], { ...content, phases: [...content.phases] });
    return anInput(spoil(program, at), whose, template);
  });

/** Any program for any patient, with its template where it follows one. */
export const anyInput: fc.Arbitrary<CheckInput> = fc
  .tuple(program, patient)
  .map(([own, whose]) => anInput(own, whose, own.template ? (findTemplate(own.template.id) ?? null) : null));
