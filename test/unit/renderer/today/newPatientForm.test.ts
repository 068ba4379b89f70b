import { describe, expect, it } from 'vitest';
import { blankRegistration, readRegistration } from '../../../../renderer/today/newPatientForm';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { localDate } from '../../../../shared/localDate';

const today = localDate('2026-11-23');
const id = crypto.randomUUID();
const filled = {
  ...blankRegistration(newClinic()),
  given: ' Ruth ',
  'family.0': 'Alvarez',
  dateOfBirth: '1960-05-04',
  sexForReference: 'female',
};
const faults = (draft: Record<string, string>) => {
  const read = readRegistration({ ...filled, ...draft }, today, id);
  return read.ok ? {} : read.error;
};

describe('readRegistration', () => {
  it('makes a patient of whom nothing clinical was asked, with trimmed names', () => {
    const read = readRegistration(filled, today, id);
    expect(read).toMatchObject({
      ok: true,
      value: { given: 'Ruth', family: ['Alvarez'], preferredName: 'Ruth', unit: 'kg', language: 'en' },
    });
    expect(read).toMatchObject({
      value: { trainingStatus: { answer: 'not-asked' }, fractures: { reviewedOn: null } },
    });
  });

  it('keeps two family names apart', () => {
    expect(readRegistration({ ...filled, 'family.1': 'Ruiz' }, today, id)).toMatchObject({
      value: { family: ['Alvarez', 'Ruiz'] },
    });
  });

  it('names each field that is empty', () => {
    expect(faults({ given: ' ', 'family.0': '', dateOfBirth: '', sexForReference: '' })).toEqual({
      given: 'Given name must not be empty.',
      'family.0': 'Family name must not be empty.',
      dateOfBirth: 'Date of birth must not be empty.',
      sexForReference: 'Sex, for reference values must not be empty.',
    });
  });

  it('names field and limit of a name that is too long, each family name by itself', () => {
    expect(faults({ 'family.1': 'x'.repeat(81) })).toEqual({
      'family.1': 'Second family name must have at most 80 characters.',
    });
  });

  it('refuses a birth after today', () => {
    expect(faults({ dateOfBirth: '2026-11-24' })).toEqual({
      dateOfBirth: 'Date of birth must not lie after today.',
    });
  });

  it('starts in the unit and the language of the clinic', () => {
    expect(blankRegistration({ ...newClinic(), unit: 'lb', locale: 'es-US' })).toMatchObject({
      unit: 'lb',
      language: 'es',
    });
  });
});
