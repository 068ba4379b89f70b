import { describe, expect, test } from 'vitest';
import { examples } from '../../shared/examples';
import { library } from '../../shared/exercise/library';
import { patientText } from '../../shared/exercise/patientText';
import { exerciseIdsOf } from '../../shared/program/items';
import type { Language } from '../../shared/patient/schema';
import { flowing, readPdf } from '../support/pdf';
import { printedExample } from '../support/printedExample';

/** What an exercise is called on paper: a plain name for the patient, both for the therapist. Read back. */

type Example = (typeof examples)[number];

async function textOf(example: Example, language: Language, forPatient: boolean): Promise<string> {
  const documents = forPatient
    ? (['handout', 'summary', 'log', 'calendar', 'moving-safely'] as const)
    : (['therapist'] as const);
  const { bytes } = await printedExample(example, { layout: 'standard', language, documents });
  // A name may wrap wherever it likes.
  return spaceless((await readPdf(bytes)).pages.map(({ text }) => text).join(' '));
}
const spaceless = (text: string) => flowing(text).replaceAll(/[\s\u00a0]+/g, '');

/** The exercises at home of the weeks on paper. */
const atHome = ({ program }: Example) => {
  const [first] = program.phases;
  if (!first) throw new Error('no phase');
  const home = first.sessions.filter(({ setting }) => setting === 'home');
  return exerciseIdsOf({ ...program, phases: [{ ...first, sessions: home }] }).flatMap(
    (id) => library.get(id) ?? [],
  );
};

describe.each(examples.map((example, i) => [i + 1, example] as const))('example %i', (_i, example) => {
  test.each(['en', 'es'] as const)('the patient reads plain names alone (%s)', async (language) => {
    const text = await textOf(example, language, true);
    for (const exercise of atHome(example))
      expect(text, exercise.id).toContain(spaceless(patientText(exercise, language).name));
    const printed = [...library.values()].map((exercise) => patientText(exercise, language).name);
    // "Salto pequeño" also begins the plain name of another.
    const clinical = [...library.values()]
      .flatMap(({ text: { en, es } }) => [en, es ?? en])
      .flatMap(({ name, plainName }) => (plainName === undefined ? [] : [name]))
      .filter((name) => !printed.some((plain) => plain.includes(name)));
    expect(clinical.length).toBeGreaterThan(150);
    for (const name of clinical) expect(text).not.toContain(spaceless(name));
  });

  test.each(['en', 'es'] as const)('the therapist reads both (%s)', async (language) => {
    const text = await textOf(example, language, false);
    for (const exercise of atHome(example)) {
      const { name } = exercise.text.en;
      const onPaper = patientText(exercise, language).name;
      const both = onPaper === name ? name : `${name} (on paper: ${onPaper})`;
      expect(text, exercise.id).toContain(spaceless(both));
    }
  });
});
