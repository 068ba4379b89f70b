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
  const documentOf = (source, change) => {
    const asked = kinds.filter((kind) => !(kind in OWN_SECTIONS));
    const made = composed(source, { ...change, options: options({ documents: asked }) });
    const own = kinds.filter((kind) => kind in OWN_SECTIONS).map((kind) => OWN_SECTIONS[kind](made));
    return { ...made, sections: [...made.sections, ...own] };
  };
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

/** Documents that Osteon does not compose yet; the one of a kind goes when it does. */
const OWN_SECTIONS = { log: logSection };

const SESSIONS = 8;

/** Four weeks of two sessions to tick off. */
function logSection({ language, sections }) {
  const cards = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'exercise' ? [block.card] : [])),
  );
  const cell = (text) => ({ text: text === '' ? [] : [{ text, strong: false }], picture: null });
  const share = 0.6 / SESSIONS;
  const sessions = Array.from({ length: SESSIONS }, (_, i) => ({ head: String(i + 1), share }));
  const target = ({ dose }) => dose.map(({ label, value }) => `${label} ${value}`).join(', ');
  const rows = cards.map((card) => [cell(`${card.name}: ${target(card)}`), ...sessions.map(() => cell(''))]);
  const blocks = [
    { kind: 'heading', text: 'Your log', aside: '' },
    { kind: 'table', table: { columns: [{ head: 'Exercise', share: 0.4 }, ...sessions], rows } },
  ];
  return { kind: 'log', title: 'Log', language, blocks };
}
