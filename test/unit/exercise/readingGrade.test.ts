import { describe, expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import { fleschKincaidGrade } from '../../../shared/handout/readingGrade';

/** What a 75-year-old reads on the card, measured: school grade, one action a step, active voice, no jargon. */
const all = [...library.values()].map(({ id, text }) => ({ id, words: text.en }));
const linesOf = ({ words }: (typeof all)[number]) => [...words.steps, ...words.cues, ...words.stopIf];

/** "is held", "are gently lifted": a form of be and a participle. */
const PASSIVE =
  /\b(?:is|are|was|were|be|been|being|gets?)\s+(?:\w+ly\s+)?(?:\w+ed|held|kept|bent|put|set|made|done|given|taken|brought|driven)\b/i;
const JARGON =
  /\b(?:scapul\w*|flex\w*|exten(?:d|sion|sor)\w*|abduct\w*|adduct\w*|bilateral\w*|unilateral\w*|rep(?:etition)?s?|neutral|supine|prone|thoracic|lumbar|vertebra\w*|lats|glutes?|core|hinge|isometric|eccentric|concentric|RPE|RIR|1RM)\b/i;

/** The words that steps begin with: what a step asks for. */
const imperatives = new Set(all.flatMap(({ words }) => words.steps.map((step) => firstWord(step))));
function firstWord(step: string): string {
  return (/^\p{L}+/u.exec(step)?.[0] ?? '').toLowerCase();
}
/** Every second thing a step asks for: "Press up and stand", "Lower, then rest". */
const secondActions = (step: string) =>
  [...step.toLowerCase().matchAll(/(?:\band|\bthen)\s+(\p{L}+)/gu)]
    .map(([, word]) => word ?? '')
    .filter((word) => imperatives.has(word));

describe('the measure', () => {
  test('gives the grade of a sentence counted by hand', () => {
    // 9 words, 9 syllables.
    expect(fleschKincaidGrade(['The cat sat on the mat by the door.'])).toBeCloseTo(-0.28, 2);
    // 5 words, 16 syllables: Bilateral 4, scapular 3, retraction 3, improves 2, posture 2 = 14.
    expect(fleschKincaidGrade(['Bilateral scapular retraction improves posture.'])).toBeCloseTo(19.4, 1);
  });

  test('finds the passive, and lets an adjective be', () => {
    expect('The bar is slowly lowered.').toMatch(PASSIVE);
    expect('Your feet are held down.').toMatch(PASSIVE);
    expect('Press until your arms are straight.').not.toMatch(PASSIVE);
  });

  test('finds a second action', () => {
    expect(secondActions('Rest a beat and step back.')).toEqual(['step']);
    expect(secondActions('Hold, then lower slowly.')).toEqual(['lower']);
    expect(secondActions('Tighten your belly and bottom.')).toEqual([]);
  });
});

describe.each(all)('$id', (exercise) => {
  const { steps } = exercise.words;

  test('reads at grade 6 or below', () => {
    expect(fleschKincaidGrade(linesOf(exercise))).toBeLessThanOrEqual(6);
    expect(fleschKincaidGrade(steps)).toBeLessThanOrEqual(6);
  });

  test('has 3 to 7 steps of one sentence each, 15 words at most', () => {
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(7);
    for (const step of steps) expect(step).toMatch(/^[A-Z][^.!?]*\.$/);
    for (const line of linesOf(exercise)) expect(line.split(/\s+/).length, line).toBeLessThanOrEqual(15);
  });

  test('asks for one thing a step', () => {
    for (const step of steps) expect(secondActions(step), step).toEqual([]);
  });

  test('speaks plainly: no passive, no jargon, nobody called he or she', () => {
    for (const line of linesOf(exercise)) {
      expect(line).not.toMatch(PASSIVE);
      expect(line).not.toMatch(JARGON);
      expect(line).not.toMatch(/\b(?:he|she|his|her|him|hers|swap)\b/i);
    }
  });
});
