import { describe, expect, test } from 'vitest';
import type { Locale } from '../../../shared/clinic/schema';
import { examples } from '../../../shared/examples';
import { findFigure } from '../../../shared/exercise/figures';
import { findExercise } from '../../../shared/exercise/library';
import { composeHandout } from '../../../shared/handout/compose';
import { linesAfter } from '../../../shared/handout/model';
import { es } from '../../../shared/handout/text/es';
import type { Phase } from '../../../shared/program/schema';
import { templates } from '../../../shared/template/registry';
import {
  aClinic,
  aDose,
  allText,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  blocksIn,
  blocksOf,
  headOf,
  cardsOf,
  clinicAndHome,
  composed,
  doseOf,
  exercise,
  kilograms,
  lifting,
  numbersIn,
  onDays,
  options,
  weightedSitToStand,
  words,
} from './builders';

const inSpanish = (change: Parameters<typeof aPatient>[0] = {}) => aPatient({ language: 'es', ...change });

describe('a Spanish handout', () => {
  const program = clinicAndHome([weightedSitToStand(), anItem('heel-drop-gentle')]);
  const document = composed(program, { patient: inSpanish() });

  test('has the blocks, cards, steps and numbers of the English one', () => {
    const original = composed(program);
    expect(blocksIn(document).map(({ kind }) => kind)).toEqual(blocksIn(original).map(({ kind }) => kind));
    expect(cardsOf(document).map(({ steps }) => steps.length)).toEqual(
      cardsOf(original).map(({ steps }) => steps.length),
    );
    for (const [i, card] of cardsOf(document).entries())
      expect(numbersIn(doseOf(card))).toEqual(numbersIn(doseOf(cardsOf(original)[i])));
  });

  test('prints the words of the exercise and of the dose in Spanish', () => {
    const [card] = cardsOf(document);
    expect(card?.name).toBe('Levantarse de la silla con una pesa');
    expect(card?.steps[0]).toBe('Siéntese en una silla firme.');
    expect(doseOf(card)).toBe(
      'Series 3 | Veces 8 | Peso 4 kg | Descanso 2 min | Días Mar, Sáb | Esfuerzo 0–10 6–7',
    );
  });

  test('sends the patient to the clinic and to the emergency number', () => {
    const [stop] = blocksOf(document, 'stop');
    expect([stop?.box.word, stop?.box.call]).toEqual(['PARE', 'y llámenos al 555 0142']);
    expect(stop?.box.emergency.lead).toBe('Llame ya al 911:');
    expect(stop?.box.emergency.signs[0]).toBe('Dolor de pecho');
  });

  test('a draft says so in both languages', () => {
    expect(composed(program, { patient: inSpanish(), draft: true }).draft).toBe(
      'DRAFT - NOT FOR THE PATIENT · BORRADOR',
    );
  });

  test('cues and notes of the therapist are printed as they are written', () => {
    const item = weightedSitToStand({ cues: ['Slow, Ruth'], note: 'Call me on Friday 5' });
    const [card] = cardsOf(composed(clinicAndHome([item]), { patient: inSpanish() }));
    expect(card && linesAfter(card).map(words)).toEqual([
      'Atención: Slow, Ruth.',
      'Pare si: Dolor de rodilla de más de 5 sobre 10. Dolor de espalda nuevo o agudo.',
      '¿Muy difícil o muy fácil? Avísenos.',
      'De su terapeuta: Call me on Friday 5',
    ]);
  });

  test('an exercise without Spanish words prints its English ones', () => {
    const own = exercise('sit-to-stand-weighted');
    const [card] = cardsOf(
      composed(clinicAndHome([weightedSitToStand()]), {
        patient: inSpanish(),
        findExercise: (id) =>
          id === own.id ? { ...own, text: { ...own.text, es: null } } : findExercise(id),
      }),
    );
    expect(card?.name).toBe('Stand up from a chair with a weight');
    expect(card?.dose[0]?.label).toBe('Series');
  });

  test('why it cannot be printed is told to the therapist, in English', () => {
    const source = {
      program,
      patient: inSpanish(),
      clinic: aClinic(),
      findExercise,
      findFigure,
      versionId: 'A',
      draft: false,
    };
    expect(composeHandout({ ...source, options: options({ week: 40 }) })).toMatchObject({
      ok: false,
      error: { message: 'Week 40 is outside this program, which has weeks 1 to 12.' },
    });
  });
});

describe('dates and numbers follow the language of the patient and the place of the clinic', () => {
  const item = anItem('sit-to-stand-weighted', { dose: lifting('sit-to-stand-weighted', kilograms(2.5)) });
  const printed = (locale: Locale, language: 'en' | 'es') => {
    const document = composed(clinicAndHome([item]), {
      patient: aPatient({ language }),
      clinic: aClinic({ locale }),
    });
    const visit = blocksOf(document, 'signatures')[0]?.fields[0]?.value;
    return [document.language, headOf(document).date, visit, cardsOf(document)[0]?.dose[2]?.value].map(
      allText,
    );
  };
  test.each([
    [
      'en-US',
      ['es-US', '22 de noviembre de 2026', 'Jueves, 26 de noviembre de 2026, a las 2:30 p. m.', '2.5 kg'],
    ],
    [
      'es-US',
      ['es-US', '22 de noviembre de 2026', 'Jueves, 26 de noviembre de 2026, a las 2:30 p. m.', '2.5 kg'],
    ],
    ['en-GB', ['es-ES', '22 de noviembre de 2026', 'Jueves, 26 de noviembre de 2026, a las 14:30', '2,5 kg']],
    ['es-ES', ['es-ES', '22 de noviembre de 2026', 'Jueves, 26 de noviembre de 2026, a las 14:30', '2,5 kg']],
  ] as const)('Spanish from a clinic in %s', (locale, expected) => {
    expect(printed(locale, 'es')).toEqual(expected);
  });

  test('English from a clinic in Spain keeps the decimal point', () => {
    expect(printed('es-ES', 'en')).toEqual([
      'en-GB',
      '22 November 2026',
      'Thursday, 26 November 2026, at 2:30 pm',
      '2.5 kg',
    ]);
  });

  test('one o’clock is singular', () => {
    const at = (time: string) =>
      allText(
        blocksOf(
          composed(clinicAndHome([item]), {
            patient: inSpanish(),
            options: options({ nextVisit: { date: options().date, time } }),
          }),
          'signatures',
        ),
      );
    expect(at('13:15')).toContain('a la 1:15 p. m.');
    expect(at('11:15')).toContain('a las 11:15 a. m.');
  });
});

/** Words that stand in English handouts all over and are no Spanish words. */
const ENGLISH =
  /(?<!\p{L})(?:the|and|your|you|with|of|to|for|week|weeks|rest|sets|times|hold|weight|days|stop|call|each|hand|pain|back|knee|bench|chair|home|every|day|day's|page|from|left|right|only|none|band|slowly|stand|strength|walk|balance|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?!\p{L})/iu;
const theirs = ['North Street Physical Therapy', '12 North Street · 555 0142', 'DRAFT - NOT FOR THE PATIENT'];
const leftOver = (text: string) =>
  theirs
    .reduce((rest, one) => rest.replaceAll(one, ''), text)
    .split('\n')
    .filter((line) => ENGLISH.test(line));

describe('nothing English is left over', () => {
  test.each(examples.map((example) => [example.patient.given, example] as const))(
    'in the handout of the example of %s',
    (_, { program, patient, clinic }) => {
      if (!clinic) throw new Error('an example without a clinic');
      for (const week of [1, program.phases.reduce((sum, phase) => sum + phase.weeks, 0)]) {
        const document = composeHandout({
          program,
          patient: { ...patient, language: 'es' },
          clinic,
          findExercise,
          findFigure,
          options: options({ week, date: program.startDate }),
          versionId: '7K2M9Q',
          draft: true,
        });
        if (!document.ok) throw new Error(document.error.message);
        const { running, footer, title, draft } = document.value;
        const printed = blocksIn(document.value).map((block) => {
          const { kind: _kind, ...rest } = block;
          return allText(rest);
        });
        expect(leftOver(allText([title, draft, running, footer.left, printed]))).toEqual([]);
      }
    },
  );

  test('in session names that the templates give', () => {
    const homes = templates.flatMap(({ week }) =>
      week.value.filter(({ setting }) => setting === 'home').map(({ name }) => name),
    );
    expect(homes.length).toBeGreaterThan(10);
    for (const name of new Set(homes)) expect(es.sessionName(name), name).not.toBe(name);
    expect(es.sessionName('Session 4')).toBe('Sesión 4');
    expect(es.sessionName('Ruth in the park')).toBe('Ruth in the park');
  });

  test('in the many ways a dose is put', () => {
    const items = [
      anItem('barbell-deadlift', {
        dose: aDose('barbell-deadlift', {
          groups: [
            {
              role: 'warm-up',
              sets: 1,
              reps: { low: 5, high: 5 },
              percent1RM: null,
              effort: null,
              load: kilograms(20),
            },
            {
              role: 'work',
              sets: 2,
              reps: { low: 8, high: 10 },
              percent1RM: null,
              effort: { scale: 'borg-6-20', range: { low: 13, high: 15 } },
              load: kilograms(40),
            },
          ],
          tempo: { down: 3, bottom: 1, up: 1, top: 0 },
          restSeconds: null,
          intent: 'fast',
        }),
      }),
      ...[
        'carry-farmer',
        'band-pull-apart',
        'drop-landing',
        'brisk-walk',
        'tandem-walk',
        'single-leg-stance',
        'hip-abduction-band',
      ].map((id) => anItem(id, { dose: aDose(id, { timesPerDay: 2, handSupport: 'full' }) })),
      weightedSitToStand({
        dose: lifting('sit-to-stand-weighted', kilograms(4), {
          progression: {
            course: { kind: 'step', variable: 'load', by: 1, everyWeeks: 4, limit: null },
            deload: null,
            overrides: [],
          },
        }),
      }),
    ];
    const phases: Phase[] = [
      aPhase(12, [
        aSession('home', onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), items),
        aSession('home', { kind: 'every-other-day' }, [anItem('bird-dog')], { name: 'Every day' }),
        aSession('class', { kind: 'times-a-week', times: 2, minimumRestDays: 1 }, []),
      ]),
    ];
    const document = composed(aProgram(phases), { patient: inSpanish({ unit: 'lb' }) });
    const printed = cardsOf(document).map((card) => allText(card));
    expect(
      leftOver([...printed, ...blocksOf(document, 'paragraph').map(({ text }) => words(text))].join('\n')),
    ).toEqual([]);
  });
});
