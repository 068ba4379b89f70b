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
        const options = { ...OPTIONS, documents: [...DOCUMENTS], week: firstWeek + week - 1 };
        const source = { ...own, findExercise, options };
        const made = composeHandout({ ...source, findFigure, versionId: 'ABCDEF', draft: false });
        const report = { findings: [], conformity: null };
        const note = chartBody({
          ...source,
          template: null,
          report,
          printed: null,
          changes: null,
        });
        if (!made.ok || !note.ok) throw new Error('not made');
        const texts = textsOf(made.value);
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
