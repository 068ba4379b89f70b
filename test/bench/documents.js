import { piecesOf } from './pieces.js';

/**
 * Handouts to print, a different one each round: another name, another version, another note of the therapist. Each
 * comes as Osteon's document and as the pieces that the others print.
 */

const NOTE = [
  'slow',
  'steady',
  'left',
  'right',
  'careful',
  'morning',
  'evening',
  'pillow',
  'mirror',
  'railing',
];

/** What is printed together. */
const DOCUMENTS = ['handout', 'log'];

export function documents(subject, kinds = DOCUMENTS) {
  const { examples, handouts, library, drawing } = subject;
  const { aPatient, aPhase, aProgram, aSession, aClinic, anItem, composed, onDays, options } = handouts;
  const [{ patient, program, clinic }] = examples;
  const atHome = [...library.values()].filter((exercise) => exercise.loading.type !== 'percent1RM');
  const versionId = (n) => `V${String(n).padStart(5, '0')}`;
  const note = (n) => `Round ${n}: ${NOTE.map((word, i) => `${word}${(n * 7 + i) % 100}`).join(' ')}.`;
  const documentOf = (source, change) =>
    composed(source, { ...change, options: options({ documents: kinds }) });
  const home = (exercises, n) => {
    const items = Array.from({ length: exercises }, (_, i) =>
      anItem(atHome[(i * 5) % atHome.length].id, { note: i === 0 ? note(n) : '' }),
    );
    const named = aPatient({ preferredName: `Ruth${n}` });
    // A session has 60 exercises at most.
    const parts = Array.from({ length: Math.ceil(exercises / 50) }, (_, i) =>
      aSession('home', onDays('tue', 'sat'), items.slice(i * 50, (i + 1) * 50), { name: `Part ${i + 1}` }),
    );
    const program = aProgram([aPhase(12, [aSession('clinic', onDays('mon', 'thu'), []), ...parts])]);
    return documentOf(program, { patient: named, versionId: versionId(n) });
  };
  const job = (document) => ({ document, pieces: piecesOf(document, drawing) });
  return {
    /** The first example patient's program. */
    example: (n) =>
      job(
        documentOf(program, {
          patient: { ...patient, preferredName: `Ruth${n}` },
          clinic: clinic ?? aClinic(),
          versionId: versionId(n),
        }),
      ),
    /** A program with so many exercises at home. */
    home: (exercises, n) => job(home(exercises, n)),
    /** The same for Osteon alone. */
    document: home,
  };
}
