import { describe, expect, test } from 'vitest';
import { foldWords, withoutFillers } from '../../../shared/exercise/fold';
import { library } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { createExerciseSearch } from '../../../shared/exercise/search';
import {
  CATEGORY_SYNONYMS,
  EXERCISE_SYNONYMS,
  PATTERN_SYNONYMS,
  WORD_SYNONYMS,
} from '../../../shared/exercise/synonyms';

const all = [...library.values()];
const search = createExerciseSearch(all);
const found = (typed: string): readonly string[] => search(typed).map(({ id }) => id);

/** What is typed, and what must be the first hit. */
const FIRST: Readonly<Record<string, string>> = {
  // the beginning of a name, as it is typed
  bird: 'bird-dog',
  barb: 'barbell-deadlift',
  'Barbell dead': 'barbell-deadlift',
  'sit to': 'sit-to-stand',
  tandem: 'tandem-stance',
  stomp: 'stomp',
  // words of a name, in any order
  'deadlift barbell': 'barbell-deadlift',
  'squat goblet': 'goblet-squat',
  'push wall': 'wall-push-up',
  lunge: 'reverse-lunge',
  // hyphens, capitals, accents, one word or two, plurals
  'PUSH-UP COUNTER': 'counter-push-up',
  'wall pushup': 'wall-push-up',
  'step ups low': 'step-up-low',
  'sit-to-stand': 'sit-to-stand',
  'sitt to stand': 'sit-to-stand',
  'dead lift': 'barbell-deadlift',
  'glúte brídge': 'glute-bridge',
  deadlifts: 'barbell-deadlift',
  'Y-T-W': 'prone-ytw',
  // abbreviations
  RDL: 'romanian-deadlift-dumbbell',
  DL: 'barbell-deadlift',
  OHP: 'overhead-press-barbell',
  BSS: 'split-squat-dumbbell',
  STS: 'sit-to-stand',
  SLS: 'single-leg-stance',
  OLS: 'single-leg-stance',
  CMJ: 'jump-squat',
  LPD: 'lat-pulldown',
  HT: 'hip-thrust',
  'DB row': 'row-dumbbell-supported',
  'KB deadlift floor': 'kettlebell-deadlift',
  'SL bridge': 'single-leg-bridge',
  'DB OHP': 'overhead-press-standing-dumbbell',
  // other names
  'chair rise': 'sit-to-stand',
  'chair stand': 'sit-to-stand',
  'weighted STS': 'sit-to-stand-weighted',
  "farmer's walk": 'carry-farmer',
  'farmers carry': 'carry-farmer',
  'calf raise': 'heel-raise',
  tiptoe: 'heel-raise',
  'single leg calf raise': 'single-leg-heel-raise',
  'one leg stand': 'single-leg-stance',
  flamingo: 'single-leg-stance',
  'heel strike': 'heel-drop-firm',
  stamp: 'marching-stomp',
  pullup: 'assisted-chin-up',
  'press up': 'floor-push-up',
  'incline press up': 'counter-push-up',
  'military press': 'overhead-press-barbell',
  superman: 'prone-extension',
  'hex bar': 'trap-bar-deadlift',
  'Bulgarian split squat': 'split-squat-dumbbell',
  'heel to toe walk': 'tandem-walk',
  'jump rope': 'skipping-rope',
  'stiff leg deadlift': 'romanian-deadlift-dumbbell',
  'box squat': 'goblet-squat',
  'snow angel': 'wall-angel',
  'step off': 'drop-landing',
  stairs: 'step-up-low',
  'bent over row': 'row-dumbbell-supported',
  'hip bridge': 'glute-bridge',
  'double chin': 'chin-tuck-seated',
  'clock reach': 'star-reach-step',
  'bench press': 'dumbbell-floor-press',
  // typing errors: a letter missing, too many, wrong, swapped
  'gobelt squat': 'goblet-squat',
  gobel: 'goblet-squat',
  tandm: 'tandem-stance',
  delift: 'barbell-deadlift',
  deadlfit: 'barbell-deadlift',
  'brid dog': 'bird-dog',
  'sit to satnd': 'sit-to-stand',
  'heel rasie': 'heel-raise',
  kettelbell: 'kettlebell-deadlift',
  romanain: 'romanian-deadlift-dumbbell',
  skiping: 'skipping-rope',
  'glut brige': 'glute-bridge',
  'bak squat': 'back-squat',
  plnak: 'counter-plank',
  'singel leg stance': 'single-leg-stance',
  'suitecase cary': 'carry-suitcase',
  'overhaed pres barbell': 'overhead-press-barbell',
  'scapular retracton': 'scapular-retraction',
  'fammer carry': 'carry-farmer',
  'heal drop gentle': 'heel-drop-gentle',
  'wieght shift': 'weight-shift',
  flamngo: 'single-leg-stance',
};

/** What is typed, and what must be among the first three. */
const AMONG_THREE: readonly (readonly [string, readonly string[]])[] = [
  ['loaded carry', ['carry-farmer', 'carry-suitcase', 'carry-waiter']],
  ['good posture', ['chin-tuck-seated', 'wall-angel', 'scapular-retraction']],
  ['shoulder press', ['overhead-press-seated-dumbbell', 'overhead-press-standing-dumbbell']],
  ['Sinaki', ['prone-extension', 'prone-extension-loaded']],
  ['elevated deadlift', ['rack-pull', 'kettlebell-deadlift-elevated']],
  ['one leg stand', ['single-leg-stance', 'single-leg-stance-supported']],
  ['plyo', ['mini-jump']],
  ['squat', ['goblet-squat', 'jump-squat']],
];

describe('what is typed finds', () => {
  test.each(Object.entries(FIRST))('%s: %s', (typed, id) => {
    expect(found(typed)[0], found(typed).slice(0, 4).join(', ')).toBe(id);
  });

  test.each(AMONG_THREE)('%s: among the first three', (typed, ids) => {
    expect(found(typed).slice(0, 3)).toEqual(expect.arrayContaining([...ids]));
  });

  test('every exercise first by its own name, in the library and among 2 000 own ones', () => {
    const crowd = createExerciseSearch([...all, ...ownExercises(2_000)]);
    for (const { id, text } of all) {
      expect(found(text.en.name)[0]).toBe(id);
      expect(crowd(text.en.name)[0]?.id).toBe(id);
    }
  });

  test.each(['xqzv', 'asdf', 'qqq', 'zzzzzz', 'squat xqzv', '12345', 'blood pressure', '?!'])(
    'nothing for %s',
    (typed) => expect(found(typed)).toEqual([]),
  );

  test('everything, by name, when nothing is typed', () => {
    expect(found('  ')).toHaveLength(93);
    expect(found('')[0]).toBe('ankle-rock');
  });

  test('an exercise of the clinic by its own name and by how it moves', () => {
    const own = {
      ...ownExercises(1)[0],
      text: { en: { ...all[0]?.text.en, name: 'Señora swing' } },
    } as Exercise;
    const both = createExerciseSearch([...all, { ...own, movementPattern: 'hinge' }]);
    expect(both('senora')[0]?.id).toBe(own.id);
    expect(both('posterior chain').map(({ id }) => id)).toContain(own.id);
  });

  test('only what has no typing error while something has none', () => {
    expect(found('back')).not.toContain('overhead-press-barbell'); // which needs a rack
    expect(found('bridge')).not.toContain('bird-dog');
  });

  test('the same in one word and in two', () => {
    expect(found('heelraise')).toContain('single-leg-heel-raise');
    expect(found('kettle bell')).toEqual(found('kettlebell'));
  });

  test('fewer typing errors before more, wherever the word stands', () => {
    const two = named('Kyphasit hold', 'two errors in its name');
    const one = { ...named('Plain hold', 'one error'), movementPattern: 'posture' as const }; // also kyphosis
    expect(createExerciseSearch([two, one])('kyphosiz').map(({ id }) => id)).toEqual([one.id, two.id]);
  });

  test('the very name before one that is the same without spaces', () => {
    const search = createExerciseSearch([named('Stepup', 'joined'), named('Step up', 'apart')]);
    expect(search('step up')[0]?.id).toBe('apart');
    expect(search('stepup')[0]?.id).toBe('joined');
  });
});

/** An exercise without any other name. */
const named = (name: string, id: string): Exercise => {
  const [model] = ownExercises(1) as [Exercise];
  return { ...model, id, text: { en: { ...model.text.en, name }, es: null } };
};

/** Made-up exercises of a clinic: two words of built-in names and a number. */
function ownExercises(count: number): readonly Exercise[] {
  const words = [...new Set(all.flatMap(({ text }) => text.en.name.split(/\W+/)))];
  return Array.from({ length: count }, (_, i) => {
    const model = all[i % all.length] as Exercise;
    const name = `${words[(i * 7) % words.length]} ${words[(i * 13) % words.length]} ${i}`;
    return { ...model, id: `own-${i}`, text: { en: { ...model.text.en, name }, es: null } };
  });
}

test('words are compared without capitals, accents, hyphens, apostrophes and plural s', () => {
  expect(foldWords("Señora's BRÍDGES-up (press)")).toEqual(['senora', 'bridge', 'up', 'press']);
  expect(withoutFillers(foldWords('sit to stand with the rail'))).toEqual(['sit', 'stand', 'rail']);
  expect(withoutFillers(['to'])).toEqual(['to']);
});

describe('the other names', () => {
  test('there are many, for each of the 93 exercises', () => {
    expect(Object.keys(EXERCISE_SYNONYMS).sort()).toEqual([...library.keys()].sort());
    expect(Object.values(EXERCISE_SYNONYMS).flat().length).toBeGreaterThan(120);
  });

  test('each one finds what it is a name of', () => {
    const lost = Object.entries(EXERCISE_SYNONYMS).flatMap(([id, names]) =>
      names.filter((name) => !found(name).slice(0, 6).includes(id)).map((name) => `${name}: ${id}`),
    );
    expect(lost).toEqual([]);
  });

  test('a pattern or a category finds its exercises', () => {
    for (const [pattern, names] of Object.entries(PATTERN_SYNONYMS))
      for (const name of names)
        expect(found(name), name).toEqual(
          expect.arrayContaining(all.filter((one) => one.movementPattern === pattern).map(({ id }) => id)),
        );
    for (const [category, names] of Object.entries(CATEGORY_SYNONYMS))
      for (const name of names)
        expect(found(name), name).toEqual(
          expect.arrayContaining(all.filter((one) => one.category === category).map(({ id }) => id)),
        );
  });

  test('each word that stands for another is written as it is compared', () => {
    for (const [word, others] of Object.entries(WORD_SYNONYMS))
      for (const one of [word, ...others]) expect(foldWords(one)).toEqual([one]);
  });
});
