import { describe, expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import { patientText } from '../../../shared/exercise/patientText';
import type { Exercise } from '../../../shared/exercise/schema';
import { exercise } from '../handout/builders';

const all = [...library.values()].map(({ id, text, tags }) => ({ id, text, tags }));
const PARTS = ['steps', 'cues', 'stopIf'] as const;

/** Numbers of a line in order: digits, and number words that both languages spell out. */
const SPELLED: Readonly<Record<string, string>> = {
  two: '2',
  twice: '2',
  three: '3',
  four: '4',
  five: '5',
  ten: '10',
  dos: '2',
  tres: '3',
  cuatro: '4',
  cinco: '5',
  diez: '10',
};
const numbersOf = (line: string) =>
  (line.toLowerCase().match(/\d+(?:[.,]\d+)?|\p{L}+/gu) ?? []).flatMap((word) =>
    /^\d/.test(word) ? [word] : (SPELLED[word] ?? []),
  );

/** The informal "you", and adjectives that would tell a woman from a man. */
const INFORMAL = /\b(?:tú|tu|tus|te|contigo|vos|párate|siéntate)\b/iu;
const GENDERED =
  /(?<!\p{L})(?:sentad[oa]|parad[oa]|acostad[oa]|segur[oa]|quiet[oa]|cansad[oa]|list[oa])(?!\p{L})/iu;
const JARGON =
  /(?<!\p{L})(?:esc[aá]pula|flexi[oó]ne|extensi[oó]n|bilateral|repetici|unilateral|supin|pron[oa](?!\p{L})|tor[aá]cic|lumbar|vertebral|isom[eé]tric|RPE|1RM)/iu;
/** Words of the English text, left over. */
const ENGLISH = /(?<!\p{L})(?:the|and|your|you|with|of|to|is|on|up|down|back|slowly|hold|stand)(?!\p{L})/iu;
/** Words that are written with an accent, or not at all. */
const UNACCENTED =
  /(?<!\p{L})(?:dias|musculo|talon|rapido|despues|atras|mas alla|numero|pelviś|musculos|pagina|presion|boton|menton|omoplatos|estomago|asi|aqui|ahi|tambien|ultimos|facil|dificil|comodo)(?!\p{L})/iu;
const BREATHING = /\bbreath|\bexhal|\brespir|\bsuelte el aire|\btome aire/i;

const firstWord = (step: string) => (/^\p{L}+/u.exec(step)?.[0] ?? '').toLowerCase();
const imperatives = new Set(all.flatMap(({ text }) => (text.es?.steps ?? []).map(firstWord)));
/** Every second thing a step asks for: "Doble las rodillas y baje". */
const secondActions = (step: string) =>
  [...step.toLowerCase().matchAll(/(?<!\p{L})(?:y|e|luego)\s+(\p{L}+)/gu)]
    .map(([, word]) => word ?? '')
    .filter((word) => imperatives.has(word));

test('a second action is found', () => {
  expect(secondActions('Doble las rodillas y baje despacio.')).toEqual(['baje']);
  expect(secondActions('Apriete el abdomen y los glúteos.')).toEqual([]);
});

describe.each(all)('$id in Spanish', ({ id, text: { en, es } }) => {
  test('has every line of the English text, with the same numbers', () => {
    expect(es).not.toBeNull();
    for (const part of PARTS) {
      expect(es?.[part], part).toHaveLength(en[part].length);
      en[part].forEach((line, i) =>
        expect(numbersOf(es?.[part][i] ?? ''), `${part} ${i + 1}: ${line}`).toEqual(numbersOf(line)),
      );
    }
  });

  test('is not the English text, and ends its lines alike', () => {
    expect(es?.name).not.toBe(en.name);
    for (const part of PARTS)
      en[part].forEach((line, i) => {
        const spanish = es?.[part][i] ?? '';
        expect(spanish).not.toBe(line);
        expect(spanish.endsWith('.'), spanish).toBe(line.endsWith('.'));
        expect(spanish).toMatch(/^\p{Lu}/u);
      });
  });

  test('keeps a step one sentence of 15 words, in plain words for anybody', () => {
    for (const step of es?.steps ?? []) {
      expect(step).toMatch(/^[^.!?¿¡]*\.$/);
      expect(secondActions(step), step).toEqual([]);
    }
    for (const line of [...(es?.steps ?? []), ...(es?.cues ?? []), ...(es?.stopIf ?? [])]) {
      expect(line.split(/\s+/).length, line).toBeLessThanOrEqual(15);
      for (const wrong of [INFORMAL, GENDERED, JARGON, ENGLISH, UNACCENTED]) expect(line).not.toMatch(wrong);
    }
  });

  test('speaks of breathing where the English does, as the rule on straining reads only English', () => {
    const speaks = (words: Exercise['text']['en'] | null) =>
      [...(words?.steps ?? []), ...(words?.cues ?? [])].some((line) => BREATHING.test(line));
    expect(speaks(es), id).toBe(speaks(en));
  });
});

test('nobody is named as reviewer before a person has read the words', () => {
  for (const { text } of all) expect([text.en.reviewedBy, text.es?.reviewedBy]).toEqual([null, null]);
});

test('names tell two exercises apart', () => {
  expect(new Set(all.map(({ text }) => text.es?.name)).size).toBe(all.length);
});

test('an exercise without Spanish words is read in English', () => {
  const stand = exercise('sit-to-stand');
  expect(patientText(stand, 'es').name).toBe('Levantarse de la silla');
  expect(patientText({ ...stand, text: { ...stand.text, es: null } }, 'es')).toEqual(
    patientText(stand, 'en'),
  );
  expect(patientText(stand, 'en').name).toBe('Stand up from a chair');
});
