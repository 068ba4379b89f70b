import { describe, expect, it } from 'vitest';
import { leftOutLines, misfitWords } from '../../../../renderer/patient/programs/leftOutWords';
import { layOut, refusalWords } from '../../../../renderer/patient/programs/newProgram';
import { countsText, previewOf } from '../../../../renderer/patient/programs/startPreview';
import { newClinic } from '../../../../shared/clinic/newClinic';
import type { Clinic } from '../../../../shared/clinic/schema';
import { findExercise } from '../../../../shared/exercise/library';
import { PRECAUTIONS } from '../../../../shared/exercise/schema';
import type { Patient } from '../../../../shared/patient/schema';
import type { LeftOut } from '../../../../shared/template/generate';
import { aFracture, aPatient, TODAY } from '../../../support/programs';
import { templateOf } from '../../template/generated';

const liftmor = templateOf('liftmor');
const patient = aPatient();
const needs = { kind: 'equipment', needs: ['kettlebell', 'dumbbell'] } as const;
const flag = { kind: 'flag', flag: 'vertebral-fracture' } as const;

const leftOut = (changes: Partial<LeftOut> = {}): LeftOut => ({
  family: 'Deadlift',
  phase: 'Learn',
  session: 'Monday',
  tried: [{ exercise: 'Kettlebell deadlift', misfit: needs }],
  ...changes,
});

describe('what is left out, in words', () => {
  it('names family, place and reason', () => {
    expect(leftOutLines([leftOut()], liftmor, patient)).toEqual([
      'Deadlift is left out of Learn, Monday: no kettlebell or dumbbell at the clinic.',
    ]);
  });

  it('says the same once for several phases and sessions', () => {
    const all = ['Learn', 'Build'].flatMap((phase) =>
      ['Monday', 'Thursday'].map((session) => leftOut({ phase, session })),
    );
    expect(leftOutLines(all, liftmor, patient)).toEqual([
      'Deadlift is left out of Learn and Build, Monday and Thursday: no kettlebell or dumbbell at the clinic.',
    ]);
    expect(leftOutLines(all.slice(0, 3), liftmor, patient)).toEqual([
      'Deadlift is left out of Learn, Monday, Learn, Thursday and Build, Monday: no kettlebell or dumbbell at the clinic.',
    ]);
  });

  it('names the exercises where the reasons differ', () => {
    const tried = [
      { exercise: 'Barbell deadlift', misfit: flag },
      { exercise: 'Kettlebell deadlift', misfit: needs },
      { exercise: 'Trap bar deadlift', misfit: flag },
    ];
    expect(leftOutLines([leftOut({ tried })], liftmor, patient)).toEqual([
      'Deadlift is left out of Learn, Monday: a vertebral fracture is on record (Barbell deadlift and Trap bar deadlift); no kettlebell or dumbbell at the clinic (Kettlebell deadlift).',
    ]);
    expect(leftOutLines([leftOut({ tried: [] })], liftmor, patient)[0]).toContain('in the session already');
  });

  it('has words for every misfit, and for the place', () => {
    expect(misfitWords({ kind: 'supervised-only' }, 'home')).toBe('only under supervision');
    expect(misfitWords({ kind: 'not-for-home' }, 'home')).toBe('not for training at home');
    expect(misfitWords(needs, 'home')).toBe('no kettlebell or dumbbell at home');
    for (const one of PRECAUTIONS) expect(misfitWords({ kind: 'flag', flag: one }, 'clinic')).toMatch(/ /);
  });
});

/** What the dialog shows before a program is made. */
function preview(id: string, who: Patient, clinic: Clinic = newClinic()) {
  const template = templateOf(id);
  const laid = layOut({
    patient: who,
    clinic,
    template,
    weeks: '35',
    startDate: TODAY,
    findExercise,
    newId: () => crypto.randomUUID(),
  });
  if (!laid.ok) throw new Error(laid.error);
  return previewOf(laid.value, template, { patient: who, clinic, today: TODAY, library: findExercise }, {});
}

describe('before a program is made', () => {
  it('says what the check will say', () => {
    expect(preview('liftmor', patient).stops).toEqual([]);
    const fragile = preview('liftmor', aPatient({ fractures: [aFracture('vertebra')] }));
    const told = fragile.stops.map((title) => Number(/ \((\d+) times\)$/.exec(title)?.[1] ?? 1));
    expect(told.reduce((sum, times) => sum + times, 0)).toBe(fragile.counts.stop);
    expect(new Set(fragile.stops).size).toBe(fragile.stops.length);
    expect(fragile.stops[0]).toBe('High-intensity training after these fractures');
    expect(fragile.counts.stop).toBeGreaterThan(0);
    expect(countsText(fragile)).toMatch(/^\d+ stops?\b/);
  });

  it('says what a clinic without iron cannot do', () => {
    const clinic = newClinic();
    const bare = { ...clinic, equipment: { ...clinic.equipment, apparatus: [] } };
    const lines = preview('liftmor', patient, bare).leftOut;
    expect(lines.join(' ')).toMatch(/is left out of .+: no .+ at the clinic/);
    expect(preview('liftmor', patient).leftOut).toEqual([]);
  });

  it('counts in words', () => {
    const counts = (stop: number, missing: number, warning: number, advice: number) =>
      countsText({ leftOut: [], stops: [], counts: { stop, 'cannot-check': missing, warning, advice } });
    expect(counts(0, 0, 0, 0)).toBe('nothing');
    expect(counts(0, 0, 1, 0)).toBe('1 warning');
    expect(counts(1, 2, 0, 3)).toBe('1 stop, 2 things it cannot check and 3 pieces of advice');
  });

  it('passes a refusal on as a sentence', () => {
    expect(refusalWords('weeks: a LIFTMOR program has 9 to 104 weeks, not 5.')).toBe(
      'A LIFTMOR program has 9 to 104 weeks, not 5.',
    );
    expect(refusalWords('LIFTMOR: none suits.')).toBe('LIFTMOR: none suits.');
  });
});
