import { describe, expect, it } from 'vitest';
import { createContext } from '../../../shared/check/context';
import { intensity } from '../../../shared/check/intensity/intensity';
import { rules } from '../../../shared/check/registry';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise, library } from '../../../shared/exercise/library';
import type { Patient } from '../../../shared/patient/schema';
import { generateProgram } from '../../../shared/template/generate';
import { templates } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';
import { anInput, aPatient, aProgram, aStrengthTest, idsFrom } from '../../support/programs';

/** What group D says of a program as a template starts it. */
function findingsFor(template: Template, patient: Patient) {
  const made = generateProgram({
    template,
    patient,
    clinic: newClinic(),
    findExercise,
    newId: idsFrom(1000),
    weeks: null,
  });
  if (!made.ok) throw new Error(made.error);
  const { leftOut, ...generated } = made.value;
  expect(leftOut).toBeDefined();
  const program = aProgram([], { ...generated, phases: [...generated.phases] });
  const context = createContext(anInput(program, patient, template), rules);
  return intensity.flatMap((rule) =>
    rule.check(context).map((finding) => ({ finding, fixes: rule.fixes?.(context, finding) ?? [] })),
  );
}

const tested = [...library.values()]
  .filter(({ loading }) => loading.type === 'percent1RM')
  .map(({ id }) => aStrengthTest(id, 40));

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  it.each([
    ['without any 1RM', []],
    ['with every 1RM', tested],
  ])('starts a program that group D does not stop, %s', (__, tests) => {
    const found = findingsFor(template, aPatient({ training: 'novice', tests }));
    expect(found.filter(({ finding }) => finding.severity === 'stop')).toEqual([]);
    for (const { finding, fixes } of found) {
      const { title, body } = sentence(finding);
      expect(title.length, title).toBeLessThan(110);
      expect(`${title} ${body}`).not.toMatch(/undefined|NaN|null|\[object|\{|\}| {2}/);
      expect(body).toMatch(/\.$/);
      for (const fix of fixes) expect(fixLabel(fix)).not.toMatch(/undefined|NaN|[{}]/);
    }
  });
});
