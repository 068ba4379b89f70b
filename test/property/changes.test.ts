import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findExercise } from '../../shared/exercise/library';
import { patientText } from '../../shared/exercise/patientText';
import { allChanges, type ChangeSource, homeChanges } from '../../shared/handout/changes';
import { phaseSpans } from '../../shared/program/calendar';
import { CONSTANT, type Dose, type Load } from '../../shared/program/dose';
import type { Program, ProgramItem } from '../../shared/program/schema';
import { OPTIONS } from '../integration/apiFixtures';
import { anyInput, generatedInput } from '../support/arbitraries';
import { issued } from '../support/issuedHandout';
import type { CheckInput } from '../../shared/check/input';

const input = fc.oneof(anyInput, generatedInput);
const source = ({ patient, clinic }: CheckInput, program: Program, week: number): ChangeSource => ({
  program,
  patient,
  clinic,
  options: { ...OPTIONS, week },
  findExercise,
});
const text = (line: readonly { readonly text: string }[]) => line.map((run) => run.text).join('');

test('a program held against itself has not changed, in whatever week', () => {
  fc.assert(
    fc.property(input, (given) => {
      for (const { firstWeek, lastWeek } of phaseSpans(given.program))
        for (const week of [firstWeek, lastWeek]) {
          const same = source(given, given.program, week);
          const copy = source(given, structuredClone(given.program), week);
          expect(homeChanges(issued(same), copy, given.patient.language)).toEqual([]);
          expect(allChanges(issued(same), copy)).toEqual([]);
        }
    }),
  );
});

const other = (value: number, most: number): number => (value < most ? value + 1 : value - 1);
const heavier = (load: Load | null): Load =>
  load?.kind === 'mass'
    ? { ...load, mass: { ...load.mass, value: load.mass.value + 2 } }
    : { kind: 'mass', mass: { value: 6, unit: 'kg' }, perHand: false };

type Part = 'sets' | 'amount' | 'load';

/** The dose with one thing of it changed; null where it has no such part. */
function changed(dose: Dose, part: Part, at: number): Dose | null {
  if (dose.kind === 'resistance') {
    const index = at % dose.groups.length;
    return {
      ...dose,
      groups: dose.groups.map((group, i) => {
        if (i !== index) return group;
        if (part === 'sets') return { ...group, sets: other(group.sets, 20) };
        if (part === 'load') return { ...group, load: heavier(group.load) };
        return { ...group, reps: { ...group.reps, high: group.reps.high + 1 } };
      }),
    };
  }
  if (part === 'sets') return { ...dose, sets: other(dose.sets, 30) };
  if (part === 'load') return dose.kind === 'carry' ? { ...dose, load: heavier(dose.load) } : null;
  if (dose.kind === 'repetition') return { ...dose, reps: { ...dose.reps, high: dose.reps.high + 1 } };
  return { ...dose, amount: { ...dose.amount, high: dose.amount.high + 1 } };
}

/** Everything is done at home, with the same dose in every week. */
const atHome = (program: Program, change: (item: ProgramItem) => ProgramItem): Program => ({
  ...program,
  phases: program.phases.map((phase) => ({
    ...phase,
    sessions: phase.sessions.map((session) => ({
      ...session,
      setting: 'home' as const,
      items: session.items.map(change),
    })),
  })),
});
const steady = (item: ProgramItem): ProgramItem => ({
  ...item,
  dose: { ...item.dose, progression: CONSTANT },
});

describe('a change of one exercise', () => {
  test('of its sets, its amount or its load is told in a line that names it, to patient and therapist', () => {
    let tried = 0;
    fc.assert(
      fc.property(
        input,
        fc.nat(),
        fc.nat(),
        fc.constantFrom<Part>('sets', 'amount', 'load'),
        (given, which, at, part) => {
          const before = atHome(given.program, steady);
          const places = phaseSpans(before).flatMap(({ phase, firstWeek }) =>
            phase.sessions.flatMap(({ items }) => items.map((item) => ({ item, week: firstWeek }))),
          );
          const place = places[which % Math.max(1, places.length)];
          const exercise = place && findExercise(place.item.exerciseId);
          const dose = place && changed(place.item.dose, part, at);
          if (!place || !exercise || !dose) return;
          tried += 1;
          const after = atHome(before, (item) => (item.id === place.item.id ? { ...item, dose } : item));
          const previous = issued(source(given, before, place.week));
          const next = source(given, after, place.week);
          const home = homeChanges(previous, next, 'en').map(text);
          const all = allChanges(previous, next).map(text);
          expect(home).toHaveLength(1);
          expect(all).toHaveLength(1);
          expect(home[0]).toContain(patientText(exercise, 'en').name);
          expect(all[0]).toContain(exercise.text.en.name);
        },
      ),
    );
    expect(tried).toBeGreaterThan(20);
  });
});
