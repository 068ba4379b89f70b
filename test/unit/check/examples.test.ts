import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { sentence } from '../../../shared/check/text/en/index';
import { newClinic } from '../../../shared/clinic/newClinic';
import { examples } from '../../../shared/examples/index';
import { findExercise } from '../../../shared/exercise/library';
import { findTemplate } from '../../../shared/template/registry';
import { TODAY } from '../../support/programs';

const idsOf = (index: number) => {
  const example = examples[index];
  if (!example) throw new Error(`no example ${index}`);
  const { program, patient, clinic } = example;
  const template = program.template ? (findTemplate(program.template.id) ?? null) : null;
  const { findings } = check({
    program,
    patient,
    template,
    library: findExercise,
    clinic: clinic ?? newClinic(),
    handoutOptions: null,
    today: TODAY,
  });
  for (const finding of findings) sentence(finding);
  return findings.map(({ severity, ruleId }) => `${severity} ${ruleId}`);
};

const stops = (ids: readonly string[]) => ids.filter((id) => id.startsWith('stop'));

describe('the examples', () => {
  it('LIFTMOR in the clinic and at home has no stop, no fact is missing, and its warnings are general ones', () => {
    const ids = idsOf(0).filter((id) => !id.startsWith('advice'));
    expect([...new Set(ids)].toSorted()).toEqual([
      'warning B13-load-unavailable',
      'warning C02-rt-max',
      'warning D07-load-step',
      'warning D10-volume-jump',
    ]);
  });
  it('after a vertebral fracture there is no stop, and little to say', () => {
    expect(idsOf(1).filter((id) => !id.startsWith('advice'))).toEqual(['warning I02-test-flag']);
  });
  it('the draft has its faults, and asks for the 1RM of the typed load', () => {
    expect([...new Set(stops(idsOf(2)))]).toEqual([
      'stop B01-reps-impossible',
      'stop D01-novice-no-familiar',
      'stop B06-onerm-missing',
      'stop G01-hirit-home',
      'stop G07-home-equipment',
      'stop G09-sup-only',
    ]);
    expect(idsOf(2)).toContain('cannot-check missing-strengthTests');
    expect(idsOf(2)).toContain('warning D04-hirit-over');
  });
});
