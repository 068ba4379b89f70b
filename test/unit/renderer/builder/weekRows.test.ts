import { describe, expect, it } from 'vitest';
import { weekRows } from '../../../../renderer/builder/check/weekRows';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { findExercise } from '../../../../shared/exercise/library';
import type { Patient } from '../../../../shared/patient/schema';
import type { ProgramItem } from '../../../../shared/program/schema';
import { weekRollUp } from '../../../../shared/program/weekRollUp';
import { findTemplate } from '../../../../shared/template/registry';
import {
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  impactDose,
  kilograms,
  lifted,
} from '../../../support/programs';

const rowsOf = (items: readonly ProgramItem[], template: string | null, patient: Patient = aPatient()) => {
  const program = aProgram([aPhase([aSession(['mon', 'thu'], items, { name: 'Monday' })])]);
  const [week] = weekRollUp({ program, patient, clinic: newClinic(), library: findExercise });
  if (!week) throw new Error('no week');
  const found = template === null ? null : (findTemplate(template) ?? null);
  return weekRows(week, 'target', { template: found, patient, library: findExercise });
};
const texts = (...given: Parameters<typeof rowsOf>) =>
  Object.fromEntries(rowsOf(...given).map(({ name, here, research }) => [name, [here, research]]));

describe('the table of a week', () => {
  it('says what the week has and what LIFTMOR asks of it', () => {
    const items = [
      anItem('back-squat', lifted([kilograms(40)])),
      anItem('jumping-chin-up-drop-landing', impactDose()),
    ];
    expect(texts(items, 'liftmor')).toEqual({
      'Strength days': ['2', '2'],
      'Impact days': ['2', '2'],
      'Impact contacts': ['50', '50'],
      'Balance days': ['0', ''],
      'Posture and back days': ['0', ''],
      'Minutes a session': ['30', '30'],
      'Minutes a week': ['about 26 (Monday 13)', ''],
      'Work sets': ['squat 10', ''],
      'Lifted in work sets': ['2000 kg', ''],
    });
    expect(
      rowsOf(items, 'liftmor')
        .map(({ status }) => status)
        .slice(0, 4),
    ).toEqual(['meets', 'meets', 'meets', 'no-range']);
  });
  it('says ranges, and "at least" where any more will do', () => {
    expect(texts([], 'uk-sss')).toMatchObject({
      'Strength days': ['0', '2–3'],
      'Impact days': ['0', 'at least 4'],
      'Impact contacts': ['0', '200–350'],
    });
  });
  it('never shows an unknown load as nothing', () => {
    const items = [anItem('back-squat', lifted([aGroup()])), anItem('goblet-squat', lifted([kilograms(10)]))];
    expect(texts(items, null)['Lifted in work sets']).toEqual([
      'not known: no set load for Barbell back squat',
      '',
    ]);
  });
  it('shows the load in the unit of the patient', () => {
    const items = [anItem('back-squat', lifted([kilograms(40)]))];
    const patient = aPatient({ changes: { unit: 'lb' } });
    expect(texts(items, null, patient)['Lifted in work sets']).toEqual(['4409 lb', '']);
  });
  it('is calm about an empty week', () => {
    expect(texts([], null)).toMatchObject({
      'Work sets': ['none', ''],
      'Lifted in work sets': ['0 kg', ''],
      'Minutes a session': ['none', ''],
    });
  });
});
