import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { built } from './build.js';
import { interleave, judge, median, printTable, printTimes, quantile, say } from './measure.js';

/** Search as one types, over the built-in exercises and 2 000 of a clinic's own, against libraries people search with. */

const OWN = 2_000;
const OSTEON = 'Osteon';

/** What a therapist types, and what should be among the first three. Nobody's list of synonyms is needed for these. */
const TYPED = {
  'barbell deadlift': 'barbell-deadlift',
  'squat goblet': 'goblet-squat',
  'wall push': 'wall-push-up',
  'push-up counter': 'counter-push-up',
  'gobelt squat': 'goblet-squat',
  'tandm stance': 'tandem-stance',
  'barbell delift': 'barbell-deadlift',
  'brid dog': 'bird-dog',
  'sit to satnd': 'sit-to-stand',
  'heel rasie': 'heel-raise',
  'romanain deadlift': 'romanian-deadlift-dumbbell',
  'counter plnak': 'counter-plank',
  'singel leg stance': 'single-leg-stance',
  'farmers carry': 'carry-farmer',
  'wall pushup': 'wall-push-up',
};

export async function run() {
  const { library, createExerciseSearch } = await built('subject.js');
  const builtIn = [...library.values()];
  const exercises = [...builtIn, ...ownExercises(builtIn)];
  const makers = {
    [OSTEON]: osteon(createExerciseSearch),
    'plain regular expression': scan,
    MiniSearch: miniSearch,
    'Fuse.js': fuse,
  };
  const searches = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make(exercises)]));
  printTable(
    'what is found, of 93 and of 2 093',
    ['', 'in the first 3 of 93', 'in the first 3 of 2 093'],
    Object.entries(makers).map(([name, make]) => [name, share(make(builtIn)), share(searches[name])]),
  );

  const keystrokes = Object.keys(TYPED).flatMap((text) => [...text].map((_, i) => text.slice(0, i + 1)));
  const tasks = Object.fromEntries(
    Object.entries(searches).map(([name, search]) => [
      name,
      (round) => timed(() => search(keystrokes[(round * 7) % keystrokes.length])),
    ]),
  );
  const times = await interleave(tasks, { rounds: keystrokes.length * 3, warmUp: 60 });
  const p95 = (name) => quantile(times[name], 0.95).toFixed(3);
  printTimes(`one keystroke over ${exercises.length} exercises`, times, {
    peer: OSTEON,
    more: { 'p95 ms': p95 },
  });

  let copies = 0;
  const copied = () => ownExercises(builtIn, `c${(copies += 1)}`);
  const made = await interleave(
    Object.fromEntries(
      Object.entries(makers).map(([name, make]) => {
        return [name, () => ((fresh) => timed(() => make([...builtIn, ...fresh])))(copied())];
      }),
    ),
    { rounds: 15, warmUp: 3 },
  );
  printTimes('getting ready, every own exercise new', made, { peer: OSTEON });
  let known = exercises;
  const added = await interleave(
    {
      'one exercise more': () => {
        known = [...known, { ...exercises[100], id: `more-${known.length}` }];
        return timed(() => createExerciseSearch(known));
      },
    },
    { rounds: 30, warmUp: 5 },
  );
  printTimes('getting ready again', added, { peer: 'one exercise more' });

  judge('a keystroke, median', median(times[OSTEON]), 5, ' ms');
  judge('a keystroke, p95', quantile(times[OSTEON], 0.95), 5, ' ms');
  say('The times compare only searches that find the same: see the first table.');
}

function timed(task) {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const share = (search) => {
  const found = Object.entries(TYPED).filter(([typed, id]) => search(typed).slice(0, 3).includes(id));
  return `${found.length} of ${Object.keys(TYPED).length}`;
};

/** Made-up names of three built-in words and a number. */
function ownExercises(builtIn, mark = 'own') {
  const words = [...new Set(builtIn.flatMap(({ text }) => text.en.name.split(/\W+/)))];
  return Array.from({ length: OWN }, (_, i) => {
    const model = builtIn[i % builtIn.length];
    const name = `${[7, 13, 29].map((step) => words[(i * step + step) % words.length]).join(' ')} ${i}`;
    return { ...model, id: `${mark}-${i}`, text: { en: { ...model.text.en, name } } };
  });
}

const nameOf = ({ text }) => text.en.name;
const patternOf = ({ movementPattern }) => movementPattern.replaceAll('-', ' ');

const osteon = (createExerciseSearch) => (exercises) => {
  const search = createExerciseSearch(exercises);
  return (typed) => search(typed).map(({ id }) => id);
};

/** The least one can do: every word somewhere in name or pattern. Forgives nothing. */
const scan = (exercises) => (typed) => {
  const words = typed.split(/\s+/).map((word) => new RegExp(word.replace(/[^\w]/g, '.?'), 'i'));
  return exercises
    .filter((one) => words.every((word) => word.test(`${nameOf(one)} ${patternOf(one)}`)))
    .map(({ id }) => id);
};

const miniSearch = (exercises) => {
  const index = new MiniSearch({
    fields: ['name', 'pattern'],
    searchOptions: { prefix: true, fuzzy: 0.25, combineWith: 'AND', boost: { name: 3 } },
  });
  index.addAll(exercises.map((one) => ({ id: one.id, name: nameOf(one), pattern: patternOf(one) })));
  return (typed) => index.search(typed).map(({ id }) => id);
};

const fuse = (exercises) => {
  const documents = exercises.map((one) => ({ id: one.id, name: nameOf(one), pattern: patternOf(one) }));
  const index = new Fuse(documents, { keys: ['name', 'pattern'], threshold: 0.35, ignoreLocation: true });
  return (typed) => index.search(typed).map(({ item }) => item.id);
};
