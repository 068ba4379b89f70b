import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { built, emptyFolder } from './build.js';
import { interleave, judge, median, printTimes, say } from './measure.js';

/** Saving and listing in the durable store against what the disk allows and against stock lowdb. */

const PATIENTS = 1000;
const LIMIT = 'raw limit';

export async function run() {
  const subject = await built('subject.js');
  const folder = emptyFolder('store');
  fs.mkdirSync(folder, { recursive: true });
  await saves(subject, path.join(folder, 'save'));
  await lists(subject, path.join(folder, 'list'));
  fs.rmSync(folder, { recursive: true });
}

/** One save of the first example's program. */
async function saves({ DocumentStore, programPlace, encode, sealDocument, examples }, folder) {
  const { program } = examples[0];
  const store = new DocumentStore(folder);
  const place = programPlace(program.patientId, program.id);
  let revision = 0;
  const save = async (body) => {
    const saved = await store.save(place, body, revision);
    if (!saved.ok) throw new Error(saved.error.message);
    ({ revision } = saved.value);
  };
  await save(program);

  const bytes = encode(sealDocument('program', { id: program.id, revision: 1, body: program }));
  const low = new Low(new JSONFile(path.join(folder, 'lowdb.json')), {});
  const blocking = path.join(folder, 'limit.json');
  const edited = (round) => ({ ...program, title: `Program ${round}` });
  const times = await interleave(
    {
      [LIMIT]: () => replaceBlocking(blocking, bytes),
      'raw limit, not blocking': () => replace(path.join(folder, 'promised.json'), bytes),
      'Osteon: lock, read and check the revision, write': (round) => save(edited(round)),
      'lowdb JSONFile (no fsync)': (round) => {
        low.data = sealDocument('program', { id: program.id, revision: round, body: edited(round) });
        return low.write();
      },
    },
    { rounds: 300, warmUp: 20 },
  );
  printTimes(`save of a program of ${(bytes.byteLength / 1000).toFixed(1)} kB`, times, { peer: LIMIT });
  say(
    'Raw limit: write, fsync, rename, fsync of the folder, with the bytes ready; two of these wait for the disk.',
  );
  const [limit, notBlocking, osteon] = Object.values(times).map(median);
  judge('save / raw limit', osteon / limit, 2.5);
  judge('save / raw limit of a program that does not block', osteon / notBlocking, 2.5);
}

function replaceBlocking(file, bytes) {
  const temp = `${file}.tmp`;
  const handle = fs.openSync(temp, 'w', 0o600);
  fs.writeSync(handle, bytes);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
  fs.renameSync(temp, file);
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path.dirname(file), 'r');
  fs.fsyncSync(folder);
  fs.closeSync(folder);
}

async function replace(file, bytes) {
  const temp = `${file}.tmp`;
  const handle = await open(temp, 'w', 0o600);
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
  await rename(temp, file);
  if (process.platform === 'win32') return;
  const folder = await open(path.dirname(file), 'r');
  await folder.sync();
  await folder.close();
}

/** Opening the list of patients, each with one program. */
async function lists(subject, folder) {
  const { DocumentStore, PatientIndex } = subject;
  const everybody = path.join(folder, '..', 'everybody.json');
  await fill(subject, folder, everybody);
  const opened = async () => {
    const { patients } = await new PatientIndex(new DocumentStore(folder), fail).list();
    if (patients.length !== PATIENTS) throw new Error(`${patients.length} patients were listed`);
  };
  await opened();
  const kept = new PatientIndex(new DocumentStore(folder), fail);
  const times = await interleave(
    {
      'disk: list and stat every file': () => statAll(folder),
      'Osteon, index on disk (start of the app)': opened,
      'Osteon, index in memory': async () => void (await kept.list()),
      'Osteon, index lost and built again': async () => {
        fs.rmSync(path.join(folder, 'index.json'));
        const start = performance.now();
        await opened();
        return performance.now() - start;
      },
      'lowdb, everybody in one file': async () => {
        const low = new Low(new JSONFile(everybody), []);
        await low.read();
      },
    },
    { rounds: 11, warmUp: 2 },
  );
  printTimes(`list of ${PATIENTS} patients`, times, { peer: 'Osteon, index on disk (start of the app)' });
  say('All with the files in memory already; a cold disk adds its own time to each.');
}

function fail(error) {
  throw error;
}

/** Writes the example patient many times over under new ids, without waiting for the disk. */
async function fill({ encode, sealDocument, examples, patientPlace, programPlace }, folder, everybody) {
  const [example] = examples;
  const all = [];
  const put = (place, kind, id, body) => {
    const file = path.join(folder, place.file);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, encode(sealDocument(kind, { id, revision: 1, body })));
  };
  for (let n = 0; n < PATIENTS; n++) {
    const id = randomUUID();
    const patient = { ...example.patient, id, recordNumber: `EX-${n}` };
    const program = { ...example.program, id: randomUUID(), patientId: id };
    put(patientPlace(id), 'patient', id, patient);
    put(programPlace(id, program.id), 'program', program.id, program);
    all.push({ patient, program });
  }
  await new JSONFile(everybody).write(all);
}

function statAll(folder) {
  const patients = path.join(folder, 'patients');
  for (const id of fs.readdirSync(patients))
    for (const name of fs.readdirSync(path.join(patients, id))) fs.statSync(path.join(patients, id, name));
}
