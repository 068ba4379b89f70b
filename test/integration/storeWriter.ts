import { writeSync } from 'node:fs';
import { DocumentStore } from '../../main/store/documentStore';
import { patientPlace } from '../../main/store/place';
import { PatientId } from '../../shared/id';

/** A process for the tests of crashes: saves one patient again and again, and tells each revision that it was promised. */
const [, , folder = '', id = '', times = '1000000'] = process.argv;
const store = new DocumentStore(folder);
const place = patientPlace(PatientId.parse(id));

for (let saved = 0; saved < Number(times);) {
  const found = await store.load(place);
  if (!found.ok || !found.value) throw new Error(`cannot load: ${JSON.stringify(found)}`);
  const { body, revision } = found.value;
  const next = revision + 1;
  const result = await store.save(place, { ...body, notes: `${next} ${'x'.repeat(8000)} ${next}` }, revision);
  if (!result.ok && result.error.code !== 'conflict') throw new Error(result.error.message);
  if (!result.ok) continue;
  saved++;
  writeSync(1, `${result.value.revision}\n`);
}
