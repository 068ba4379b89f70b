import { describe, expect, test } from 'vitest';
import type { Course, Dose } from '../../../shared/program/dose';
import { doseInWeek } from '../../../shared/program/weekPlan';
import { doseOf } from './doseGrammar/lines';

const lunges = (line: string, course: Course): Dose => {
  const dose = doseOf('reverse-lunge', line);
  return { ...dose, progression: { ...dose.progression, course } };
};
const ramp = (variable: 'load' | 'reps' | 'sets', from: number, to: number): Course => ({
  kind: 'ramp',
  variable,
  from,
  to,
});
/** What is asked for in the first and the last week of eight. */
const ends = (dose: Dose) =>
  [1, 8].map((week) => {
    const there = doseInWeek(dose, week, 8);
    const work = there.kind === 'resistance' ? there.groups.find(({ role }) => role === 'work') : undefined;
    return `${work?.sets}x${work?.reps.low} ${work?.load?.kind === 'mass' ? work.load.mass.value : '-'}`;
  });

describe('a ramp follows what is typed over its values', () => {
  const heavier = lunges('3x8 @20kg', ramp('load', 20, 30));
  const typed = (before: Dose, line: string) => doseOf('reverse-lunge', line, () => before);

  test('from the first week on: it never goes on with the weight that was typed over', () => {
    expect(ends(typed(heavier, '3x8 @10kg'))).toEqual(['3x8 10', '3x8 30']);
    expect(ends(typed(heavier, '3x8 @25kg'))).toEqual(['3x8 25', '3x8 30']);
    expect(ends(typed(heavier, '3x8 @40kg'))).toEqual(['3x8 40', '3x8 30']);
  });

  test('a number half typed leaves nothing behind', () => {
    const slip = typed(typed(typed(heavier, '3x8 @2kg'), '3x8 @240kg'), '3x8 @24kg');
    expect(slip.progression).toEqual(typed(heavier, '3x8 @24kg').progression);
  });

  test('over groups of sets that differ there is none: it would level the lighter up', () => {
    expect(typed(heavier, '3x8 @20kg, 1x12 @12kg').progression.course).toEqual({ kind: 'constant' });
    expect(typed(heavier, '3x8 @20kg, 1x12 @20kg').progression).toEqual(heavier.progression);
  });

  test('what is typed about something else leaves it be', () => {
    expect(typed(heavier, '2x8 @20kg').progression).toEqual(heavier.progression);
    expect(typed(heavier, '3x8 @20kg rest 90s').progression).toEqual(heavier.progression);
  });

  test('repetitions and sets too: a range is run from end to end', () => {
    const more = lunges('3x8 @20kg', ramp('reps', 8, 12));
    expect(ends(typed(more, '3x6 @20kg'))).toEqual(['3x6 20', '3x12 20']);
    expect(ends(typed(more, '3x6-9 @20kg'))).toEqual(['3x6 20', '3x9 20']);
    expect(ends(typed(lunges('2x8 @20kg', ramp('sets', 2, 4)), '1x8 @20kg'))).toEqual(['1x8 20', '4x8 20']);
  });

  test('a weight in the other unit takes its steps along: five pounds never become five kilograms', () => {
    const pounds = lunges('3x8 @40lb', { kind: 'step', variable: 'load', by: 5, everyWeeks: 1, limit: 60 });
    expect(typed(pounds, '3x8 @18kg').progression.course).toMatchObject({ by: 2.27, limit: 27.22 });
    const twice = lunges('3x8-10 @40lb', { kind: 'double', everyWeeks: 1, loadStep: 5 });
    expect(typed(twice, '3x8-10 @18kg').progression.course).toMatchObject({ loadStep: 2.27 });
    const rising = lunges('3x8 @40lb', ramp('load', 40, 60));
    expect(typed(rising, '3x8 @15kg').progression.course).toMatchObject({ from: 15, to: 27.22 });
  });
});
