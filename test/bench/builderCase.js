import fs from 'node:fs';
import path from 'node:path';

/** What the builder is measured on: a program of 24 weeks with 8 sessions and 60 exercises, and 500 in the library. */

export const ITEMS = 60;
export const SESSIONS = 8;
export const LIBRARY = 500;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'mon'];

/** Writes patient, program and own exercises into an empty data folder. */
export function writeCase(subject, folder) {
  const { patientPlace, programPlace, exercisePlace, sealDocument, encode, ownCopy, programs, library } =
    subject;
  const put = (place, body) => {
    const file = path.join(folder, ...place.file.split('/'));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, encode(sealDocument(place.kind, { id: place.id, revision: 1, body })));
  };
  const patient = aLifter(programs);
  const program = { ...aLongProgram(programs, library), patientId: patient.id };
  put(patientPlace(patient.id), patient);
  put(programPlace(patient.id, program.id), program);
  for (const exercise of ownOnes(ownCopy, library)) put(exercisePlace(exercise.id), exercise);
}

const aLifter = ({ aPatient, aStrengthTest }) =>
  aPatient({
    tests: ['barbell-deadlift', 'back-squat', 'overhead-press-barbell'].map((id) => aStrengthTest(id, 40)),
  });

/** One phase of 24 weeks, so that all 60 exercises stand on the board; the big lifts on a ramp. */
function aLongProgram({ aPhase, aProgram, aSession, anItem, atPercent, lifted, WARM_UP }, library) {
  const exercises = [...library.values()];
  const progression = {
    course: { kind: 'ramp', variable: 'percent1RM', from: 70, to: 85 },
    deload: { everyWeeks: 4, factor: 0.9 },
    overrides: [],
  };
  const itemAt = (at) => {
    const exercise = exercises[at % exercises.length];
    return exercise.loading.type === 'percent1RM'
      ? anItem(exercise.id, lifted([WARM_UP, atPercent(75)], { progression }))
      : anItem(exercise.id);
  };
  const sessions = DAYS.map((day, at) =>
    aSession(
      [day],
      Array.from({ length: ITEMS }, (_, item) => item)
        .filter((item) => item % SESSIONS === at)
        .map(itemAt),
      { name: `Session ${at + 1}` },
    ),
  );
  return aProgram([aPhase(sessions, { weeks: 24 })], { template: { id: 'liftmor', version: '1' } });
}

function ownOnes(ownCopy, library) {
  const known = [...library.keys()];
  return Array.from({ length: LIBRARY - known.length }, (_, at) => {
    const copy = ownCopy(known[at % known.length], at + 1);
    return {
      ...copy,
      text: { ...copy.text, en: { ...copy.text.en, name: `${copy.text.en.name}, way ${at + 1}` } },
    };
  });
}
