import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../../shared/exercise/library';
import { freeName, importedTemplate } from '../../../../renderer/templates/importTemplate';
import { signed, signerName } from '../../../../renderer/templates/signed';
import { newClinic } from '../../../../shared/clinic/newClinic';
import { TherapistId } from '../../../../shared/id';
import { ok } from '../../../../shared/result';
import { writeTemplateFile } from '../../../../shared/template/templateFile';
import { aTemplate } from '../../../support/generated';
import { keptFrom, OWN_ID } from '../../../support/ownTemplates';
import { TODAY } from '../../../support/programs';

const own = keptFrom('liftmor');
const FRESH = '00000000-0000-4000-b000-000000000001';
const brought = (text: string, taken: Parameters<typeof importedTemplate>[1]) =>
  importedTemplate(text, taken, findExercise, () => FRESH);

describe('a template file that is brought in', () => {
  it('stays what it is where nothing of its id is here', () => {
    expect(brought(writeTemplateFile(own), [])).toEqual(ok(own));
    expect(brought(writeTemplateFile(own), [{ id: FRESH, name: own.name }])).toEqual(ok(own));
  });

  it('becomes another template where its id is taken, however that is written', () => {
    const upper = { ...own, id: OWN_ID.toUpperCase() };
    for (const file of [own, upper])
      expect(brought(writeTemplateFile(file), [own])).toEqual(ok({ ...own, id: FRESH, name: 'Our own (2)' }));
  });

  it.each([
    [
      'what is no template of a clinic',
      aTemplate('liftmor'),
      'file.template.own: only a template of the clinic can be saved.',
    ],
    [
      'a template that loosens',
      { ...own, isHiRIT: false },
      'file.template.isHiRIT: LIFTMOR is high-intensity training',
    ],
    ['an id that could be a path', { ...own, id: '../../x' }, 'file.template.id: '],
  ])('refuses %s', (_, template, message) => {
    const read = brought(writeTemplateFile(template), []);
    expect(read.ok ? '' : read.error).toContain(message);
  });
});

describe('a free name', () => {
  const taken = (...names: readonly string[]) => names.map((name) => ({ name }));
  it.each([
    ['Knees', [], 'Knees'],
    ['Knees', ['Knees'], 'Knees (2)'],
    ['Knees', ['Knees', 'Knees (2)'], 'Knees (3)'],
    ['x'.repeat(40), ['x'.repeat(40)], `${'x'.repeat(36)} (2)`],
    ['x'.repeat(50), [], 'x'.repeat(40)],
  ])('%s among %j', (name, names, free) => expect(freeName(name, taken(...names))).toBe(free));
});

describe('who saves a template', () => {
  const id = TherapistId.parse(FRESH);
  const clinic = (name: string, credentials: string) => ({
    ...newClinic(),
    therapists: [{ id, name, credentials }],
    currentTherapist: id,
  });

  it('is the therapist who signs now, or nobody', () => {
    expect(signerName(newClinic())).toBe('');
    expect(signerName(clinic('Ana Ruiz', 'PT, DPT'))).toBe('Ana Ruiz, PT, DPT');
    expect(signerName(clinic('Ana Ruiz', ''))).toBe('Ana Ruiz');
    expect(signerName(clinic('x'.repeat(80), 'PT'))).toHaveLength(80);
    expect(signed(own, clinic('Ana Ruiz', ''), TODAY).own).toMatchObject({
      savedBy: 'Ana Ruiz',
      savedOn: TODAY,
    });
  });
});
