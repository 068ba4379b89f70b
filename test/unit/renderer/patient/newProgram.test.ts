import { newClinic } from '../../../../shared/clinic/newClinic';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../../renderer/patient/programs/newProgram';
import { programProgress } from '../../../../renderer/patient/programs/programProgress';
import { findExercise } from '../../../../shared/exercise/library';
import { PatientId } from '../../../../shared/id';
import { addDays, localDate } from '../../../../shared/localDate';
import { newPatient } from '../../../../shared/patient/newPatient';
import { Program, programWeeks } from '../../../../shared/program/schema';
import { ok } from '../../../../shared/result';
import { findTemplate } from '../../../../shared/template/registry';
import type { Template } from '../../../../shared/template/schema';

const today = localDate('2026-11-23');
const patient = newPatient({
  id: PatientId.parse(crypto.randomUUID()),
  given: 'R',
  family: ['A'],
  dateOfBirth: localDate('1960-01-01'),
  sexForReference: 'female',
  language: 'en',
  unit: 'kg',
});
const order = (template: Template | null, weeks: string) => {
  const laid = layOut({
    patient,
    clinic: newClinic(),
    template,
    weeks,
    startDate: today,
    findExercise,
    newId: () => crypto.randomUUID(),
  });
  return laid.ok ? ok(laid.value.program) : laid;
};
const liftmor = findTemplate('liftmor') ?? null;

describe('newProgram', () => {
  it('from a template is a whole program, for review in four weeks', () => {
    const made = order(liftmor, '35');
    if (!made.ok) throw new Error(made.error);
    expect(Program.safeParse(made.value).success).toBe(true);
    expect(programWeeks(made.value)).toBe(35);
    expect(made.value).toMatchObject({
      patientId: patient.id,
      template: { id: 'liftmor' },
      startDate: today,
      reviewOn: '2026-12-21',
    });
  });

  it('blank is one phase with one empty clinic session', () => {
    const made = order(null, '8');
    if (!made.ok) throw new Error(made.error);
    expect(Program.safeParse(made.value).success).toBe(true);
    expect(made.value.phases).toMatchObject([{ weeks: 8, sessions: [{ setting: 'clinic', items: [] }] }]);
  });

  it('says which weeks are possible', () => {
    expect(order(liftmor, '5')).toEqual({ ok: false, error: 'A LIFTMOR program has 9 to 104 weeks, not 5.' });
    expect(order(null, '0')).toEqual({ ok: false, error: 'Weeks must be at least 1.' });
    expect(order(null, 'x')).toEqual({ ok: false, error: 'Weeks must be a number.' });
  });
});

describe('programProgress', () => {
  const made = order(null, '8');
  if (!made.ok) throw new Error(made.error);
  it.each([
    [-1, 'Starts in 1 day, 8 weeks'],
    [0, 'Week 1 of 8'],
    [13, 'Week 2 of 8'],
    [55, 'Week 8 of 8'],
    [56, 'Ended, 8 weeks'],
  ])('%i days after the start reads "%s"', (days, words) => {
    expect(programProgress(made.value, addDays(today, days))).toBe(words);
  });
});
