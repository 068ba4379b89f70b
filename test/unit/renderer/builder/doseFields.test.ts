import { describe, expect, test } from 'vitest';
import { doseFields } from '../../../../renderer/builder/dosePanel/doseFields';
import { findExercise } from '../../../../shared/exercise/library';
import type { Dose } from '../../../../shared/program/dose';
import { parseMass, parseRange } from '../../../../shared/program/doseGrammar/numbers';
import { startingDose } from '../../../../shared/program/startingDose';

function fieldsOf(exerciseId: string, change: (dose: Dose) => Dose = (dose) => dose) {
  const exercise = findExercise(exerciseId);
  if (!exercise) throw new Error(exerciseId);
  const dose = change(startingDose(exercise, true));
  return { dose, fields: doseFields(dose, exercise, 'kg') };
}

function type(exerciseId: string, key: string, text: string, change?: (dose: Dose) => Dose) {
  const field = fieldsOf(exerciseId, change).fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`${exerciseId} has no ${key}`);
  return field.write(text);
}

describe('reading what was typed', () => {
  test.each([
    ['8', { low: 8, high: 8 }],
    ['8-12', { low: 8, high: 12 }],
    ['8 – 12', { low: 8, high: 12 }],
    ['8 to 12', { low: 8, high: 12 }],
    ['82,5', { low: 82.5, high: 82.5 }],
  ])('%j is a range', (text, range) => expect(parseRange(text)).toEqual(range));

  test.each(['', 'a', '-8', '8-', '8-10-12', '1e3', 'NaN'])('%j is not', (text) =>
    expect(parseRange(text)).toBeNull(),
  );

  test('weights take a unit or the kit’s own', () => {
    expect(parseMass('12', 'kg')).toEqual({ value: 12, unit: 'kg' });
    expect(parseMass('12,5 lb', 'kg')).toEqual({ value: 12.5, unit: 'lb' });
    expect(parseMass('12 stone', 'kg')).toBeNull();
  });
});

describe('fields of a dose', () => {
  test('each kind begins with its own numbers', () => {
    const first = (id: string) => fieldsOf(id).fields.map((field) => field.label);
    expect(first('back-squat').slice(0, 3)).toEqual(['Sets', 'Reps', '% of 1RM']);
    expect(first('sit-to-stand').slice(0, 2)).toEqual(['Sets', 'Reps']);
    expect(first('tandem-stance').slice(0, 2)).toEqual(['Sets', 'Seconds']);
    expect(first('heel-drop-gentle').slice(0, 2)).toEqual(['Sets', 'Contacts']);
    expect(first('carry-farmer').slice(0, 3)).toEqual(['Sets', 'Metres', 'Weight']);
    expect(first('brisk-walk').slice(0, 2)).toEqual(['Sets', 'Minutes']);
    expect(first('tandem-walk').slice(0, 2)).toEqual(['Sets', 'Steps']);
  });

  test('what a field shows is what it reads back', () => {
    for (const id of [
      'back-squat',
      'sit-to-stand',
      'tandem-stance',
      'heel-drop-gentle',
      'carry-farmer',
      'brisk-walk',
      'row-band-seated',
    ]) {
      const { dose, fields } = fieldsOf(id);
      for (const field of fields)
        expect(field.write(field.value), `${id} ${field.key}`).toEqual({ ok: true, value: dose });
    }
  });

  test('a ramp follows the band that is typed', () => {
    const ramped = (dose: Dose): Dose => ({
      ...dose,
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 50, to: 75 },
        deload: null,
        overrides: [],
      },
    });
    const typed = type('back-squat', 'percent1RM', '80-85', ramped);
    expect(typed.ok && typed.value.progression.course).toEqual({
      kind: 'ramp',
      variable: 'percent1RM',
      from: 80,
      to: 85,
    });
  });

  test('a ramp of weight or repetitions starts at what is typed', () => {
    const ramped =
      (variable: 'load' | 'reps', from: number, to: number) =>
      (dose: Dose): Dose => {
        if (dose.kind !== 'resistance') throw new Error(dose.kind);
        const load = { kind: 'mass', mass: { value: 20, unit: 'kg' }, perHand: true } as const;
        return {
          ...dose,
          groups: dose.groups.map((group) => ({ ...group, load })),
          progression: { course: { kind: 'ramp', variable, from, to }, deload: null, overrides: [] },
        };
      };
    const weight = type('reverse-lunge', 'load', '10', ramped('load', 20, 30));
    expect(weight.ok && weight.value.progression.course).toMatchObject({ from: 10, to: 30 });
    const reps = type('reverse-lunge', 'reps', '6', ramped('reps', 8, 12));
    expect(reps.ok && reps.value.progression.course).toMatchObject({ from: 6, to: 12 });
  });

  test('of several groups of sets only what they share: no field levels up a back-off set', () => {
    const wave = (dose: Dose): Dose => {
      if (dose.kind !== 'resistance') throw new Error(dose.kind);
      const groups = dose.groups.flatMap((group) => [
        { ...group, percent1RM: { low: 80, high: 80 } },
        { ...group, percent1RM: { low: 60, high: 60 } },
      ]);
      return { ...dose, groups };
    };
    const keys = fieldsOf('back-squat', wave).fields.map(({ key }) => key);
    expect(keys).toEqual(['reps', 'effort', 'rest', 'timesPerDay']);
  });

  test('a weight typed over one in all stays in all: it is never doubled', () => {
    const inAll = (dose: Dose): Dose =>
      dose.kind === 'carry'
        ? { ...dose, load: { kind: 'mass', mass: { value: 24, unit: 'kg' }, perHand: false } }
        : dose;
    expect(fieldsOf('carry-farmer', inAll).fields[2]?.label).toBe('Weight in all');
    expect(type('carry-farmer', 'load', '26', inAll)).toMatchObject({
      value: { load: { mass: { value: 26, unit: 'kg' }, perHand: false } },
    });
  });

  test('a weight typed over pounds is in pounds, whatever the kit is in', () => {
    const pounds = (dose: Dose): Dose =>
      dose.kind === 'carry'
        ? { ...dose, load: { kind: 'mass', mass: { value: 40, unit: 'lb' }, perHand: true } }
        : dose;
    expect(type('carry-farmer', 'load', '45', pounds)).toMatchObject({
      value: { load: { mass: { value: 45, unit: 'lb' } } },
    });
  });

  test('a typed weight takes the place of the % of 1RM', () => {
    const typed = type('back-squat', 'load', '30');
    if (!typed.ok || typed.value.kind !== 'resistance') throw new Error('refused');
    expect(typed.value.groups[0]).toMatchObject({
      percent1RM: null,
      load: { kind: 'mass', mass: { value: 30, unit: 'kg' }, perHand: false },
    });
  });

  test('a pair of dumbbells is weighed per hand', () => {
    const typed = type('romanian-deadlift-dumbbell', 'load', '6');
    expect(typed.ok && typed.value.kind === 'resistance' && typed.value.groups[0]?.load).toMatchObject({
      perHand: true,
    });
  });

  test('nonsense says what would do', () => {
    expect(type('back-squat', 'reps', 'many')).toEqual({ ok: false, error: expect.stringContaining('8-12') });
    expect(type('back-squat', 'load', 'heavy')).toEqual({ ok: false, error: expect.stringContaining('kg') });
  });
});
