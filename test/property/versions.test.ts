import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../shared/canonicalJson';
import { findExercise } from '../../shared/exercise/library';
import { PatientId, ProgramId, TherapistId } from '../../shared/id';
import { addDays } from '../../shared/localDate';
import { toKilograms } from '../../shared/mass';
import { latestOneRm } from '../../shared/patient/strength/oneRm';
import { phaseSpans } from '../../shared/program/calendar';
import { countDiff } from '../../shared/program/countDiff';
import { copyProgram } from '../../shared/program/copyProgram';
import { diffPrograms } from '../../shared/program/diffPrograms';
import { allLoads } from '../../shared/program/dose';
import { applyEdit } from '../../shared/program/edit';
import { doseFault } from '../../shared/program/editRefusal';
import { itemsOf } from '../../shared/program/items';
import { PROGRESSION_RULES, progressionRules } from '../../shared/program/progressionRules';
import { progressProgram } from '../../shared/program/progressProgram';
import { Program, programWeeks } from '../../shared/program/schema';
import { anyInput, generatedInput } from '../support/arbitraries';
import { anEditOf } from '../support/arbitraryEdits';
import { PLAIN } from '../support/plainNames';
import { countedId } from '../support/programs';

const input = fc.oneof(anyInput, generatedInput);
const fresh = () => ({ id: ProgramId.parse(countedId()), newId: countedId, names: PLAIN });
const MARK = 'Ottilie';

/** A program with the patient's name wherever somebody can type. */
const signedBy = (program: Program): Program => ({
  ...program,
  title: `${MARK} 1`,
  reviewOn: addDays(program.startDate, 28),
  contactPlan: { visits: 6, callsPerMonth: 2, note: `Call ${MARK}` },
  overrides: [
    {
      ruleId: 'D04-hirit-over',
      path: `{"item":"${MARK}"}`,
      values: `{"who":"${MARK}"}`,
      reason: `${MARK} has done it`,
      therapist: TherapistId.parse(countedId()),
      therapistName: MARK,
      date: program.startDate,
    },
  ],
  phases: program.phases.map((phase) => ({
    ...phase,
    name: `${MARK} ${phase.name}`,
    sessions: phase.sessions.map((session) => ({
      ...session,
      name: `${MARK}'s ${session.name}`,
      items: session.items.map((item) => ({
        ...item,
        cues: [`Slowly, ${MARK}`],
        note: `${MARK} asks for help`,
      })),
    })),
  })),
});

const idsIn = (program: Program): readonly string[] => [
  program.id,
  ...program.phases.flatMap((phase) => [
    phase.id,
    ...phase.sessions.flatMap((session) => [session.id, ...session.items.map(({ id }) => id)]),
  ]),
];

describe('a copy of a program', () => {
  test('for another patient holds nothing that was typed or chosen for the first', () => {
    fc.assert(
      fc.property(input, ({ program }) => {
        const to = PatientId.parse(countedId());
        const startDate = addDays(program.startDate, 100);
        const source = signedBy(program);
        const copy = copyProgram({ program: source, to, ...fresh(), startDate, keepTracks: true });
        expect(Program.parse(copy)).toEqual(copy);
        expect(JSON.stringify(copy)).not.toContain(MARK);
        const used = new Set([...idsIn(source), ...itemsOf(source).map(({ track }) => track)]);
        const made = [...idsIn(copy), ...itemsOf(copy).map(({ track }) => track)];
        expect(made.filter((id) => used.has(id))).toEqual([]);
        expect(copy).toMatchObject({ patientId: to, reviewOn: null, overrides: [] });
        const loads = itemsOf(copy).flatMap(({ dose }) => allLoads(dose));
        expect(loads.filter(({ kind }) => kind === 'mass' || kind === 'band')).toEqual([]);
        expect(itemsOf(copy).filter(({ dose }) => dose.side === 'left' || dose.side === 'right')).toEqual([]);
        expect(doseFault(itemsOf(copy), [], findExercise)).toBeNull();
      }),
    );
  });

  test('keeps which exercises are the same lift, under new tracks for another patient', () => {
    fc.assert(
      fc.property(input, ({ program }) => {
        const to = PatientId.parse(countedId());
        const copy = copyProgram({
          program,
          to,
          ...fresh(),
          startDate: program.startDate,
          keepTracks: false,
        });
        const pattern = (one: Program) => {
          const tracks = itemsOf(one).map(({ track }) => track);
          return tracks.map((track) => tracks.indexOf(track));
        };
        expect(pattern(copy)).toEqual(pattern(program));
      }),
    );
  });

  test('for the same patient differs in nothing but its ids', () => {
    fc.assert(
      fc.property(input, ({ program }) => {
        const source = signedBy(program);
        const copy = copyProgram({
          program: source,
          to: source.patientId,
          ...fresh(),
          startDate: source.startDate,
          keepTracks: true,
        });
        expect(Program.parse(copy)).toEqual(copy);
        const used = new Set(idsIn(source));
        expect(idsIn(copy).filter((id) => used.has(id))).toEqual([]);
        expect(countDiff(diffPrograms(source, copy)).total).toBe(0);
      }),
    );
  });
});

describe('the difference between two versions', () => {
  test('is empty for a program and itself', () => {
    fc.assert(
      fc.property(input, ({ program }) => {
        const same = JSON.parse(JSON.stringify(program)) as Program;
        expect(countDiff(diffPrograms(program, program)).total).toBe(0);
        expect(countDiff(diffPrograms(program, same)).total).toBe(0);
      }),
    );
  });

  test('shows every single edit that changes something, and only then', () => {
    fc.assert(
      fc.property(
        input.chain(({ program }) =>
          fc.tuple(fc.constant(program), fc.array(anEditOf(program), { minLength: 5, maxLength: 12 })),
        ),
        ([program, edits]) => {
          for (const edit of edits) {
            const edited = applyEdit(program, edit, findExercise);
            if (!edited.ok) continue;
            const changed = canonicalJson(edited.value) !== canonicalJson(program);
            const forth = countDiff(diffPrograms(program, edited.value)).total;
            const back = countDiff(diffPrograms(edited.value, program)).total;
            expect([forth > 0, back > 0], JSON.stringify(edit)).toEqual([changed, changed]);
          }
        },
      ),
    );
  });

  test('names every exercise of both versions once', () => {
    fc.assert(
      fc.property(input, input, ({ program: before }, { program: after }) => {
        const rows = diffPrograms(before, after).phases.flatMap(({ sessions }) =>
          sessions.flatMap(({ items }) => items),
        );
        const later = rows.flatMap((row) => (row.after ? [row.after.id] : []));
        const earlier = rows.flatMap((row) =>
          row.before && !(row.kind === 'kept' && row.moved?.from != null) ? [row.before.id] : [],
        );
        expect(later).toEqual(itemsOf(after).map(({ id }) => id));
        expect(earlier.toSorted()).toEqual(
          itemsOf(before)
            .map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });
});

describe('the next version', () => {
  const wish = input.chain((one) =>
    fc.record({
      input: fc.constant(one),
      rule: fc.constantFrom(...PROGRESSION_RULES),
      fromWeek: fc.integer({ min: 1, max: Math.max(1, programWeeks(one.program)) }),
      repsInstead: fc.boolean(),
    }),
  );
  type Wish = typeof wish extends fc.Arbitrary<infer W> ? W : never;
  const progressed = ({ input: { program, patient, clinic, today }, rule, ...rest }: Wish) =>
    progressProgram({
      program: { ...program, patientId: patient.id },
      patient,
      clinic,
      today,
      rule: progressionRules[rule],
      limitsOf: () => ({ percent1RM: null, reps: null }),
      findExercise,
      ...rest,
      ...fresh(),
    });

  test('is a program the schemas take, of the same lifts, heavier by at most 10 % and never above 85 % of 1RM', () => {
    fc.assert(
      fc.property(wish, (asked) => {
        const { program, patient } = asked.input;
        const next = progressed(asked);
        expect(next.ok).toBe(programWeeks(program) > 0);
        if (!next.ok) return;
        const { program: made, changes } = next.value;
        expect(Program.parse(made)).toEqual(made);
        expect(itemsOf(made).map(({ track }) => track)).toEqual(itemsOf(program).map(({ track }) => track));
        expect(doseFault(itemsOf(made), [], findExercise)).toEqual(
          doseFault(itemsOf(program), [], findExercise),
        );
        if (asked.rule === 'as-planned') expect(changes).toEqual([]);
        for (const { step, item } of changes) {
          if (step.kind === 'reps') continue;
          expect(step.risePercent).toBeLessThanOrEqual(10 + 1e-6);
          expect(step.risePercent).toBeGreaterThan(0);
          const oneRm = latestOneRm(patient, item.exerciseId);
          // A pair is tested by one of its two.
          const isPair = findExercise(item.exerciseId)?.implement === 'dumbbell-pair';
          const pieces = isPair && !step.perHand ? 2 : 1;
          if (oneRm) expect(toKilograms(step.to) / pieces / oneRm.low).toBeLessThanOrEqual(0.85 + 1e-9);
        }
      }),
    );
  });

  test('leaves the phases before the week and the lifts without a step as they were', () => {
    fc.assert(
      fc.property(wish, (asked) => {
        const next = progressed(asked);
        if (!next.ok) return;
        const { program: made, changes } = next.value;
        const { program } = asked.input;
        const stepped = new Set(changes.map(({ item }) => item.track));
        for (const { phase, lastWeek } of phaseSpans(program)) {
          const own = made.phases[program.phases.indexOf(phase)];
          const was = itemsOf({ phases: [phase] });
          for (const [index, item] of itemsOf({ phases: own ? [own] : [] }).entries())
            if (lastWeek < asked.fromWeek || !stepped.has(item.track))
              expect(item.dose).toEqual(was[index]?.dose);
        }
      }),
    );
  });
});
