import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/check/check';
import { findExercise } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import type { HandoutDocument } from '../../../shared/handout/model';
import { quality, type QualityFacts } from '../../../shared/handout/quality';
import { crawfordGrade } from '../../../shared/handout/readingGrade';
import { spanishSyllables } from '../../../shared/handout/spanishSyllables';
import { localDate } from '../../../shared/localDate';
import type { Program } from '../../../shared/program/schema';
import {
  aClinic,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  clinicAndHome,
  composed,
  onDays,
  weightedSitToStand,
} from './builders';

const factsOf = (program: Program, change: Partial<QualityFacts> = {}): QualityFacts => ({
  sectionPages: [3],
  smallestText: 12,
  report: { findings: [], conformity: null },
  program,
  week: 1,
  findExercise,
  ...change,
});

const linesOf = (program: Program, change: Partial<QualityFacts> = {}, document = composed(program)) =>
  quality(document, factsOf(program, change));
const found = (lines: ReturnType<typeof quality>, id: string) => lines.find((one) => one.id.startsWith(id));
const atHome = (...ids: readonly string[]) =>
  aProgram([
    aPhase(4, [
      aSession(
        'home',
        onDays('tue'),
        ids.map((id) => anItem(id)),
        { plannedMinutes: null },
      ),
    ]),
  ]);
const times = (count: number) => atHome(...Array.from({ length: count }, () => 'heel-raise'));

test('a good handout has nothing to say but good, one line each', () => {
  const reviewedBy = 'Ana Ruiz';
  const read = (id: string): Exercise | undefined => {
    const one = findExercise(id);
    return one && { ...one, text: { ...one.text, en: { ...one.text.en, reviewedBy } } };
  };
  const lines = linesOf(atHome('heel-raise', 'wall-push-up'), { findExercise: read });
  expect(lines.map(({ id, level, words }) => `${level} ${id.split(':')[0]}: ${words}`)).toEqual([
    'good stops: No stop is open.',
    expect.stringMatching(/^good reading: Reading grade \d(\.\d)? at most: easy\.$/),
    'good exercises: At home: 2 exercises.',
    expect.stringMatching(/^good minutes: At home: about \d+ minutes a session\.$/),
    'good pages: 3 pages for the patient.',
    'good text-size: No text under 12 pt.',
    'good pictures: Every exercise has a picture.',
    'good alt-texts: Every picture has words for who cannot see it.',
    // The handout's own words have no reviewer yet.
    'advice review: No named person has reviewed all of the words, the stop box among them.',
  ]);
});

describe('reading grade', () => {
  const note = (words: string) =>
    aProgram([aPhase(4, [aSession('home', onDays('tue'), [anItem('heel-raise', { note: words })])])]);

  test('a hard note is named with its exercise, by itself', () => {
    const hard = linesOf(
      note('Maintain isometric abdominal co-contraction throughout eccentric lowering repetitions.'),
    );
    // A few words are read with their card.
    expect(found(hard, 'reading')?.level).toBe('good');
    const long = linesOf(
      note(
        'Maintain isometric abdominal co-contraction throughout eccentric lowering repetitions, avoiding compensatory lumbar hyperextension.',
      ),
    );
    expect(found(long, 'reading')).toMatchObject({ id: 'reading:note-1', level: 'warning' });
    expect(found(long, 'reading')?.words).toMatch(/^1\. Rise up on your toes, your note: reading grade \d+/);
  });

  test('a note a little above grade 6 is advice', () => {
    const lines = linesOf(
      note('Keep a steady pressure on the outside of your foot during every single step you take today.'),
    );
    expect(found(lines, 'reading')?.level).toBe('advice');
  });

  test('Spanish is measured by a formula of its own, which says no more than above 6', () => {
    // 10 words, 14 syllables, 1 sentence: 0.049 x 140 - 0.205 x 10 - 3.407 = 1.403.
    expect(crawfordGrade(['El gato duerme al sol en la puerta de casa.'])).toBeCloseTo(1.403, 3);
    const program = note(
      'Mantenga la contracción isométrica abdominal durante las repeticiones excéntricas evitando compensaciones lumbares innecesarias.',
    );
    const spanish = composed(program, { patient: aPatient({ language: 'es' }) });
    const hard = found(linesOf(program, {}, spanish), 'reading');
    expect(hard).toMatchObject({ level: 'advice' });
    expect(hard?.words).toContain('your note: reading grade above 6.');
  });

  test.each([
    ['cuerda', 2],
    ['leer', 2],
    ['río', 2],
    ['que', 1],
    ['guitarra', 3],
    ['pingüino', 3],
    ['ayuda', 3],
    ['muy', 1],
    ['baúl', 2],
    ['respiración', 4],
    ['y', 1],
    ['10', 1],
  ])('"%s" has %i syllables', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });
});

describe('how much it is', () => {
  test.each([
    [5, 'good'],
    [6, 'advice'],
    [8, 'advice'],
    [9, 'warning'],
  ] as const)('%i exercises in a session at home: %s', (count, level) => {
    expect(found(linesOf(times(count)), 'exercises')?.level).toBe(level);
  });

  test('exercises at the clinic are not counted', () => {
    const program = clinicAndHome([weightedSitToStand()]);
    expect(linesOf(program).filter(({ id }) => id.startsWith('exercises'))).toHaveLength(1);
    const clinicOnly = aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [anItem('back-squat')])])]);
    expect(found(linesOf(clinicOnly), 'exercises')?.words).toBe('No exercises at home.');
  });

  test('a session longer than the page says is advice', () => {
    const items = Array.from({ length: 5 }, () => anItem('heel-raise'));
    const program = aProgram([aPhase(4, [aSession('home', onDays('tue'), items, { plannedMinutes: 5 })])]);
    const line = found(linesOf(program), 'minutes');
    expect(line?.level).toBe('advice');
    expect(line?.words).toMatch(/about \d+ minutes a session, and the page says 5\./);
  });

  test('pages count for the patient only, and large print may have more', () => {
    const program = times(2);
    const document = composed(program);
    const [section] = document.sections;
    if (!section) throw new Error('no section');
    const level = (own: HandoutDocument, sectionPages: readonly number[]) =>
      found(linesOf(program, { sectionPages }, own), 'pages')?.level;
    expect(level(document, [4])).toBe('good');
    expect(level(document, [5])).toBe('advice');
    expect(level({ ...document, layout: 'large' }, [8])).toBe('good');
    expect(level({ ...document, layout: 'large' }, [9])).toBe('advice');
    const withTherapist = { ...document, sections: [section, { ...section, kind: 'therapist' as const }] };
    expect(level(withTherapist, [4, 9])).toBe('good');
  });
});

describe('what must not be given out', () => {
  test('text under 12 pt stops the handout', () => {
    expect(found(linesOf(times(1), { smallestText: 11.5 }), 'text-size')).toMatchObject({
      level: 'stop',
      words: 'Some text is 11.5 pt. Nothing may be under 12 pt.',
    });
  });

  test('an open stop is one', () => {
    const program = aProgram([
      aPhase(4, [aSession('home', onDays('tue'), [anItem('jumping-chin-up'), anItem('back-squat')])]),
    ]);
    const report = check({
      program,
      patient: aPatient(),
      clinic: aClinic(),
      template: null,
      library: findExercise,
      handoutOptions: null,
      today: localDate('2026-11-22'),
    });
    expect(found(linesOf(times(1), { report }), 'stops')?.level).toBe('stop');
  });

  test('an exercise without a picture is advice, a picture without words a warning', () => {
    const program = times(2);
    const bare = composed(program, { findFigure: () => undefined });
    expect(found(linesOf(program, {}, bare), 'pictures')).toMatchObject({
      level: 'advice',
      words: 'No picture: 1. Rise up on your toes, 2. Rise up on your toes.',
    });
    const document = composed(program);
    const silent = {
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          block.kind === 'exercise'
            ? {
                ...block,
                card: { ...block.card, pictures: block.card.pictures.map((one) => ({ ...one, alt: ' ' })) },
              }
            : block,
        ),
      })),
    };
    expect(found(linesOf(program, {}, silent), 'alt-texts')?.level).toBe('warning');
  });

  test('Spanish words that nobody named has read are a warning', () => {
    const program = times(1);
    const spanish = composed(program, { patient: aPatient({ language: 'es' }) });
    expect(found(linesOf(program, {}, spanish), 'review')).toMatchObject({ level: 'warning' });
  });
});
