import { expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import { en } from '../../../shared/handout/text/en';
import { allText, anItem, blocksIn, cardsOf, clinicAndHome, composed } from './builders';

/** Our own words only: steps, cues and signs to stop come from the exercise library, which has its own tests. */
const whole = composed(clinicAndHome([...library.keys()].slice(0, 60).map((id) => anItem(id))));
const ownSentences = [
  ...allText(blocksIn(whole).filter((block) => block.kind !== 'exercise')).split('\n'),
  ...cardsOf(whole).flatMap((card) => [card.purpose, allText(card.before), allText(card.doseLines)]),
  ...allText(en).split('\n'),
]
  .flatMap((text) => text.split(/[.!?:] |\n/))
  .map((text) => text.trim())
  .filter((text) => text !== '');

test('sentences have 15 words at most', () => {
  const long = ownSentences.filter((sentence) => sentence.split(/\s+/).length > 15);
  expect(long).toEqual([]);
});

test('the purpose of an exercise has 12 words at most', () => {
  for (const purpose of Object.values(en.purposes)) expect(purpose.split(' ').length).toBeLessThanOrEqual(12);
});

test('nobody is called he or she, and no clinical term is left over', () => {
  const words = ownSentences.join(' ');
  expect(words).not.toMatch(/\b(he|she|his|her|him|hers)\b/i);
  expect(words).not.toMatch(
    /\b(flexion|extension|bilateral|scapula|repetition|reps|RPE|RIR|1RM|vertebral)\b/i,
  );
});
