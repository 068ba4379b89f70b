import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseText } from '../../renderer/builder/doseText';
import { CONSTANT, type Dose, type ResistanceDose } from '../../shared/program/dose';
import { completions } from '../../shared/program/doseGrammar/completions';
import { readDose } from '../../shared/program/doseGrammar/readDose';
import { readWeekCell, writeWeekCell } from '../../shared/program/doseGrammar/weekCell';
import { writeDose } from '../../shared/program/doseGrammar/writeDose';
import { doseInWeek } from '../../shared/program/weekPlan';
import { anExercise, doseFor } from '../support/arbitraryDoses';

const SIDES = ['both', 'each', 'left', 'right', 'alternating'] as const;

/** An exercise and a dose that fits it, of any side. */
const context = anExercise.chain((exercise) =>
  fc
    .tuple(doseFor(exercise), fc.constantFrom(...SIDES))
    .map(([dose, side]) => ({ exercise, dose: { ...dose, side }, unit: 'kg' as const })),
);

/** Texts near enough to doses that some read: pieces of the grammar put together at random. */
const PIECES =
  '3x8|5 x 5|3x2x30s|@70|@70%|@80-85 %|12kg|@12 kgs|each hand|rpe 7|rir|2|rest 2:00|rest 90|each side|light|band|,|;|x|×|-|min|20|m|2x/day|/|1rm|body weight|you|🦴| ';
const nearly = fc
  .array(fc.constantFrom(...PIECES.split('|')), { maxLength: 7 })
  .chain((pieces) => fc.constantFrom('', ' ').map((space) => pieces.join(space)));
const anyText = fc.oneof(nearly, nearly, fc.string({ unit: 'binary' }), fc.string());

const withoutOverrides = (dose: Dose): Dose => ({
  ...dose,
  progression: { ...dose.progression, overrides: [] },
});

const workOf = (dose: ResistanceDose) => dose.groups.filter(({ role }) => role === 'work');

describe('the dose line', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(context, ({ exercise, dose, unit }) => {
        expect(readDose(writeDose(dose, exercise), { exercise, dose, unit })).toEqual({
          ok: true,
          value: dose,
        });
      }),
    );
  });

  it('reads what it writes of one dose the same whatever dose stood before', () => {
    fc.assert(
      fc.property(
        anExercise.chain((exercise) =>
          fc.record({
            exercise: fc.constant(exercise),
            before: doseFor(exercise),
            after: doseFor(exercise),
          }),
        ),
        ({ exercise, before, after }) => {
          const line = writeDose(after, exercise);
          const read = readDose(line, { exercise, dose: before, unit: 'kg' });
          if (read.ok) expect(writeDose(read.value, exercise)).toBe(line);
        },
      ),
    );
  });

  it('reads what the card shows of a dose', () => {
    fc.assert(
      fc.property(context, ({ exercise, dose: progressed, unit }) => {
        // a card shows no weight, and a weight that rises must be given
        const about = { exercise, unit, dose: { ...progressed, progression: CONSTANT } };
        const shown = doseText(about.dose, about.exercise);
        const read = readDose(shown, about);
        expect(read.ok && doseText(read.value, about.exercise), shown).toBe(shown);
      }),
    );
  });

  it('never throws, marks a place in the text, and suggests only what reads', () => {
    fc.assert(
      fc.property(context, anyText, (about, text) => {
        const before = structuredClone(about.dose);
        const read = readDose(text, about);
        expect(about.dose).toEqual(before);
        if (read.ok) {
          const again = readDose(writeDose(read.value, about.exercise), { ...about, dose: read.value });
          expect(again).toEqual(read);
          return;
        }
        const { from, to, message, suggestion } = read.error;
        expect(0 <= from && from <= to && to <= text.length).toBe(true);
        expect(message).toMatch(/^\S.*\.$/su);
        if (suggestion !== null) expect(readDose(suggestion, about).ok, suggestion).toBe(true);
      }),
    );
  });

  it('is completed only by lines that read and go on from what is typed', () => {
    fc.assert(
      fc.property(context, nearly, (about, text) => {
        const lines = completions(text, text.length, about);
        expect(lines.length).toBeLessThanOrEqual(6);
        for (const line of lines) expect(readDose(line, about).ok, line).toBe(true);
      }),
    );
  });
});

describe('the cell of a week', () => {
  it('writes a week so that it reads back to the same week', () => {
    fc.assert(
      fc.property(context, fc.integer({ min: 1, max: 8 }), ({ exercise, dose, unit }, week) => {
        const shown = doseInWeek(dose, week, 8);
        if (shown.kind === 'resistance') {
          const [work, second] = workOf(shown);
          // one override stands for all work sets, and has one basis
          fc.pre(second === undefined && !(work?.percent1RM && work.load?.kind === 'mass'));
        }
        const cell = readWeekCell(writeWeekCell(shown, exercise), { exercise, dose, unit });
        if (!cell.ok) throw new Error(cell.error.message);
        const plain = withoutOverrides(dose);
        const written: Dose = {
          ...plain,
          progression: { ...plain.progression, overrides: [{ week, ...cell.value }] },
        };
        expect(writeWeekCell(doseInWeek(written, week, 8), exercise)).toBe(writeWeekCell(shown, exercise));
      }),
    );
  });

  it('never throws and suggests only what reads', () => {
    fc.assert(
      fc.property(context, anyText, (about, text) => {
        const read = readWeekCell(text, about);
        if (read.ok || read.error.suggestion === null) return;
        expect(readWeekCell(read.error.suggestion, about).ok, read.error.suggestion).toBe(true);
      }),
    );
  });
});
