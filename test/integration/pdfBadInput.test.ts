import { describe, expect, test } from 'vitest';
import { renderHandout } from '../../main/pdf/render';
import { composeHandout } from '../../shared/handout/compose';
import type { HandoutDocument } from '../../shared/handout/model';
import { HANDOUT_KINDS, type Layout } from '../../shared/handout/options';
import { library } from '../../shared/exercise/library';
import { pageFaults } from '../support/pageFaults';
import { flowing, type Pdf, readPdf } from '../support/pdf';
import { named, ownSquat } from '../support/ownExercises';
import {
  aClinic,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aSource,
  cardsOf,
  clinicAndHome,
  composed,
  exercise,
  onDays,
  options,
  weightedSitToStand,
} from '../unit/handout/builders';

/** What nobody should print, and somebody will: all of it is printed whole, or refused in plain words. */

const documents = HANDOUT_KINDS.filter((kind) => kind !== 'therapist');
const everyDay = onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');

async function printed(document: HandoutDocument): Promise<Pdf> {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return readPdf(result.value.bytes);
}
const textOf = (pdf: Pdf) => flowing(pdf.pages.map((page) => page.text).join(' '));

describe('sixty exercises', () => {
  test('at home: all cards, and log and summary go on over pages', async () => {
    const ids = [...library.keys()].slice(0, 60);
    const document = composed(clinicAndHome(ids.map((id) => anItem(id))), {
      options: options({ documents, layout: 'large' }),
      patient: aPatient({ language: 'es' }),
    });
    const pdf = await printed(document);
    expect(pageFaults(pdf, document)).toEqual([]);
    expect(cardsOf(document)).toHaveLength(60);
    expect(pdf.outline).toHaveLength(60 + documents.length);
    const pagesWith = (words: string) => pdf.pages.filter(({ text }) => text.includes(words)).length;
    for (const title of ['De un vistazo', 'Registro de ejercicios'])
      expect(pagesWith(title)).toBeGreaterThan(3);
  });

  test('a session cannot hold more: one more is refused with the limit', () => {
    const items = [...library.keys()].slice(0, 61).map((id) => anItem(id));
    expect(() => aSession('home', onDays('mon'), items)).toThrow('must have at most 60 exercises');
  });
});

describe('nothing to print', () => {
  test('a program without phases is refused', () => {
    expect(composeHandout(aSource(aProgram([])))).toEqual({
      ok: false,
      error: { message: expect.stringMatching(/^Week 1 .*\.$/) },
    });
  });

  test.each([
    ['a phase without sessions', aProgram([aPhase(4, [])])],
    ['a session at home without exercises', aProgram([aPhase(4, [aSession('home', everyDay, [])])])],
    ['a session in the clinic alone', aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [])])])],
  ])('%s prints the week, the stop box and the visits, and says so', async (_what, program) => {
    const document = composed(program, { options: options({ documents }) });
    const pdf = await printed(document);
    expect(pageFaults(pdf, document)).toEqual([]);
    expect(pdf.pages[0]?.text).toMatch(/Your week[\s\S]*STOP[\s\S]*Next visit/);
    expect(flowing(pdf.pages[0]?.text ?? '')).toContain('There are none to do at home.');
  });
});

describe('too much of everything', () => {
  const long = (count: number) => 'Because the patient asked for it. '.repeat(40).slice(0, count).trim();
  const squat = ownSquat();
  const full = { ...squat.text.en, steps: Array.from({ length: 8 }, () => long(240)) };
  const own = { ...named(squat, 'Squat '.repeat(13).trim()), text: { ...squat.text, en: full } };

  test.each<[string, HandoutDocument]>([
    [
      'twenty sessions on every day',
      composed(
        aProgram([
          aPhase(
            4,
            Array.from({ length: 20 }, (_, i) =>
              aSession('home', everyDay, [anItem('heel-raise')], { name: `Session ${i + 1} of the day` }),
            ),
          ),
        ]),
        { options: options({ documents: ['summary', 'calendar'] }) },
      ),
    ],
    ...(['standard', 'large'] as Layout[]).map((layout): [string, HandoutDocument] => [
      `an own exercise with the longest steps, cues and note, done in turn, ${layout}`,
      composed(
        clinicAndHome([
          anItem(squat.id, {
            note: long(1000),
            cues: Array.from({ length: 6 }, () => long(240)),
            superset: 'A',
          }),
          weightedSitToStand({ superset: 'A' }),
        ]),
        {
          findExercise: (id) => (id === squat.id ? own : exercise(id)),
          options: options({ documents: ['handout', 'log'], layout }),
        },
      ),
    ]),
  ])('%s loses nothing', async (what, document) => {
    const pdf = await printed(document);
    expect(pageFaults(pdf, document)).toEqual([]);
    const text = textOf(pdf);
    if (what.startsWith('twenty')) {
      for (let i = 1; i <= 20; i++) expect(text).toContain(`Session ${i} of the day`);
    } else {
      const said = (text.match(/Because/g) ?? []).length;
      const written = JSON.stringify(document.sections).match(/Because/g)?.length;
      expect(said).toBe(written);
    }
  });
});

describe('what cannot be printed is refused by name and place', () => {
  test.each([
    [
      'an emoji in a name',
      { patient: aPatient({ preferredName: 'Ruth 🙂' }) },
      '🙂 (U+1F642) in the patient’s name',
    ],
    [
      'a script the font lacks',
      { patient: aPatient({ preferredName: '春子' }) },
      '春 (U+6625), 子 (U+5B50) in the patient’s name',
    ],
    ['writing from right to left', { clinic: aClinic({ name: 'מרפאה' }) }, 'in the clinic’s name, “מרפאה”.'],
  ])('%s', async (_what, change, words) => {
    const result = await renderHandout(composed(clinicAndHome([weightedSitToStand()]), change));
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringContaining(words) } });
  });
});
