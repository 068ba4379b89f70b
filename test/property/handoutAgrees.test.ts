import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartBody } from '../../shared/chart/chartText';
import type { CheckInput } from '../../shared/check/input';
import { findFigure } from '../../shared/exercise/figures';
import { findExercise } from '../../shared/exercise/library';
import { composeHandout } from '../../shared/handout/compose';
import type { HandoutDocument } from '../../shared/handout/model';
import type { HandoutKind } from '../../shared/handout/options';
import { phaseSpans } from '../../shared/program/calendar';
import { asIron } from '../../shared/program/iron';
import { kitOf, prescribeLoad } from '../../shared/program/prescription';
import type { Program } from '../../shared/program/schema';
import { doseInWeek } from '../../shared/program/weekPlan';
import { OPTIONS } from '../integration/apiFixtures';
import { anyInput, generatedInput } from '../support/arbitraries';
import { allText, cardsOf } from '../unit/handout/builders';

const DOCUMENTS: readonly HandoutKind[] = ['handout', 'summary', 'log'];

/** Everything is done at home, with the iron of the clinic, so that loads are worked out. */
function atHome(given: CheckInput): CheckInput {
  const program: Program = {
    ...given.program,
    phases: given.program.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({ ...session, setting: 'home' as const })),
    })),
  };
  const homeEquipment = { answer: 'value' as const, askedOn: OPTIONS.date, value: given.clinic.equipment };
  return { ...given, program, patient: { ...given.patient, homeEquipment, language: 'en' } };
}

function made(own: CheckInput, week: number, documents: readonly HandoutKind[]): HandoutDocument {
  const options = { ...OPTIONS, documents: [...documents], week };
  const done = composeHandout({
    ...own,
    findExercise,
    findFigure,
    options,
    versionId: 'ABCDEF',
    draft: false,
  });
  if (!done.ok) throw new Error(done.error.message);
  return done.value;
}

const blocksOf = (document: HandoutDocument, kind: HandoutKind) =>
  document.sections.find((section) => section.kind === kind)?.blocks ?? [];

/** The text of each exercise, in the order they are numbered in. */
function textsOf(document: HandoutDocument) {
  const rows = blocksOf(document, 'summary').flatMap((block) =>
    block.kind === 'table' ? block.table.rows : [],
  );
  const logged = blocksOf(document, 'log').flatMap((block): readonly unknown[] => {
    if (block.kind === 'log') return block.log.rows;
    return block.kind === 'table' ? block.table.rows : [];
  });
  return { card: cardsOf(document).map(allText), summary: rows.map(allText), log: logged.map(allText) };
}

/** The weights of the work sets in a week of its phase, as numbers. */
function weightsOf(
  item: Program['phases'][number]['sessions'][number]['items'][number],
  week: number,
  weeks: number,
  own: CheckInput,
) {
  const exercise = findExercise(item.exerciseId);
  if (!exercise) return [];
  const { patient, clinic } = own;
  const dose = asIron(
    doseInWeek(item.dose, week, weeks),
    item.dose,
    exercise,
    kitOf('home', patient, clinic),
  );
  const groups =
    dose.kind === 'resistance'
      ? dose.groups.filter(({ role }) => role === 'work')
      : dose.kind === 'carry'
        ? [{ load: dose.load, percent1RM: null }]
        : [];
  return groups.flatMap((group) => {
    const solved = prescribeLoad(exercise, group, { patient, clinic, setting: 'home' });
    if (solved.kind === 'computed') return [solved.load.mass];
    return solved.kind === 'typed' && solved.load.kind === 'mass' ? [solved.load.mass] : [];
  });
}

test('card, fridge sheet, log and chart all give the weights that the program prescribes in the week printed', () => {
  let weights = 0;
  fc.assert(
    fc.property(fc.oneof(anyInput, generatedInput), fc.nat(), (given, at) => {
      const own = atHome(given);
      for (const { phase, firstWeek } of phaseSpans(own.program)) {
        const week = 1 + (at % phase.weeks);
        const printedWeek = firstWeek + week - 1;
        const document = made(own, printedWeek, DOCUMENTS);
        const options = { ...OPTIONS, documents: [...DOCUMENTS], week: printedWeek };
        const source = { ...own, findExercise, options };
        const report = { findings: [], conformity: null };
        const note = chartBody({
          ...source,
          template: null,
          report,
          printed: null,
          changes: null,
        });
        if (!note.ok) throw new Error('not made');
        const texts = textsOf(document);
        const chart = note.value.split(/\n(?=[ \d]\d\. )/).slice(1);
        phase.sessions
          .flatMap(({ items }) => items)
          .forEach((item, i) => {
            for (const { value, unit } of weightsOf(item, week, phase.weeks, own)) {
              weights += 1;
              const written = new RegExp(`(?<![\\d.])${Math.round(value * 100) / 100}\\s${unit}`);
              for (const text of [texts.card[i], texts.summary[i], texts.log[i], chart[i]])
                expect(text?.replaceAll(/\s+/g, ' ')).toMatch(written);
            }
          });
      }
    }),
  );
  expect(weights).toBeGreaterThan(50);
});

test('the sheet for the fridge has every emergency sign of page 1, and nobody is sent to an exercise without a card', () => {
  let tried = 0;
  fc.assert(
    fc.property(fc.oneof(anyInput, generatedInput), fc.boolean(), (given, inSpanish) => {
      const own = atHome(given);
      const patient = { ...own.patient, language: inSpanish ? ('es' as const) : ('en' as const) };
      for (const { firstWeek } of phaseSpans(own.program)) {
        const document = made({ ...own, patient }, firstWeek, ['handout', 'summary']);
        const [front, sheet] = document.sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'stop' ? [block.box.emergency] : [])),
        );
        expect(sheet).toEqual(front);
        const cards = cardsOf(document);
        const numbers = new Set(cards.map(({ number }) => String(number)));
        for (const card of cards) {
          const words = allText(card);
          expect(words).not.toMatch(/\b(Try|Pruebe) (?!number \d|el número \d)/);
          for (const [, number = ''] of words.matchAll(/(?:Try number|Pruebe el número) (\d+)\./g)) {
            tried += 1;
            expect(numbers).toContain(number);
            expect(number).not.toBe(String(card.number));
          }
        }
      }
    }),
  );
  expect(tried).toBeGreaterThan(0);
});

test('the calendar ends where the phase that is printed ends, and page 1 says what its marked numbers feel like', () => {
  fc.assert(
    fc.property(fc.oneof(anyInput, generatedInput), fc.nat(), (given, at) => {
      const own = atHome(given);
      for (const span of phaseSpans(own.program)) {
        const week = span.firstWeek + (at % span.phase.weeks);
        const document = made(own, week, ['handout', 'calendar']);
        const days = blocksOf(document, 'calendar')
          .flatMap((block) => (block.kind === 'calendar' ? block.calendar.weeks.flat() : []))
          .filter((day) => day !== null);
        const left = 7 * (span.lastWeek - week + 1);
        expect(days.length).toBeGreaterThan(0);
        expect(days.length).toBeLessThanOrEqual(left);
        const right = blocksOf(document, 'handout').flatMap((block) =>
          block.kind === 'columns' ? block.right : [],
        );
        const marks = right.some((block) => block.kind === 'effort' && block.line.target !== null);
        const caption = right
          .map((block) => (block.kind === 'paragraph' ? allText(block.text) : ''))
          .join(' ');
        expect(caption.includes('feels')).toBe(marks);
      }
    }),
  );
});
