import { beforeAll, describe, expect, test } from 'vitest';
import type { ExchangeFile } from '../../shared/api/exchangeFile';
import type { Paper } from '../../shared/clinic/schema';
import { examples } from '../../shared/examples';
import type { HandoutDocument } from '../../shared/handout/model';
import { HANDOUT_KINDS, type HandoutKind, type Layout } from '../../shared/handout/options';
import { localDate } from '../../shared/localDate';
import type { Language } from '../../shared/patient/schema';
import { frontOf, missingFromFront } from '../support/frontPage';
import { pageFaults } from '../support/pageFaults';
import { flowing, type Pdf, type PdfPage, readPdf } from '../support/pdf';
import { readOutline } from '../support/pdfOutline';
import { type ExampleChoice, type PrintedExample, printedExample } from '../support/printedExample';
import { strayMarks } from '../support/strayMarks';
import { cardsOf } from '../unit/handout/builders';

/** Every document of the three examples, as the app prints it, read back. Each PDF is rendered once. */

type Printed = PrintedExample & { readonly pdf: Pdf };

const PAPERS = ['letter', 'a4'] as const;
/** The therapist copy is set the same in every layout: one is enough. */
const documentsIn = (layout: Layout): HandoutKind[] =>
  HANDOUT_KINDS.filter((kind) => kind !== 'therapist' || layout === 'standard');

async function printed(example: ExchangeFile, choice: Omit<ExampleChoice, 'documents'>): Promise<Printed> {
  const made = await printedExample(example, { ...choice, documents: documentsIn(choice.layout) });
  return { ...made, pdf: await readPdf(made.bytes) };
}

/** Words that a reader meets in this order: on page 1 and on each sheet. */
const LANDMARKS: Readonly<Record<Language, Partial<Record<HandoutKind, readonly string[]>>>> = {
  en: {
    handout: [
      'For ',
      'Your bone-strength exercises',
      'Your week',
      'Sun Mon Tue Wed Thu Fri Sat',
      'You need',
      'How hard?',
      '0 1 2 3 4 5 6 7 8 9 10',
      'STOP and call us',
      'New or sharp back pain',
      'Call 911 right away',
      'bowel control',
      'Pain 0–10:',
      'Next visit',
      'Your therapist',
      'I showed each exercise',
      'Watch out:',
      'Stop if:',
    ],
    summary: ['For ', 'Your exercises at a glance', 'Your week', 'How much', 'STOP and call us', 'Call 911'],
    log: ['Your exercise log', 'next visit', 'Exercise', 'Week', 'Effort', 'Pain'],
    calendar: ['Your calendar', 'Tick the box', 'Sun Mon Tue', 'Nov 22', 'Home'],
    'moving-safely': ['How to move safely', 'Bend at your hips', 'Lift with your legs', 'Breathe out'],
    therapist: ['Not for the patient', 'Patient:', 'Check:', 'Findings of the check', 'Source'],
  },
  es: {
    handout: [
      'Para ',
      'Ejercicios para huesos fuertes',
      'Su semana',
      'Dom Lun Mar Mié Jue Vie Sáb',
      'Necesita',
      '¿Cuánto esfuerzo?',
      '0 1 2 3 4 5 6 7 8 9 10',
      'PARE y llámenos',
      'Dolor de espalda nuevo',
      'Llame ya al 911',
      'la orina o del intestino',
      'Dolor de 0 a 10:',
      'Próxima cita',
      'Su terapeuta',
      'Le mostré cada ejercicio',
    ],
    summary: ['Para ', 'Sus ejercicios de un vistazo', 'Su semana', 'PARE y llámenos', 'Llame ya al 911'],
    log: ['Su registro de ejercicios', 'próxima cita', 'Ejercicio', 'Semana', 'Esfuerzo', 'Dolor'],
    calendar: ['Su calendario', 'Marque la casilla', 'Dom Lun Mar', '22 nov', 'Casa'],
    'moving-safely': ['Cómo moverse con seguridad', 'Dóblese desde la cadera', 'Levante con las piernas'],
    therapist: ['Not for the patient', 'Patient:', 'Check:', 'Findings of the check', 'Source'],
  },
};

/** The words of `wanted` that do not come after those before them. */
function outOfOrder(text: string, wanted: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((words) => {
    const at = text.indexOf(words, from);
    if (at !== -1) from = at + words.length;
    return at === -1;
  });
}

/** The number of each section's first page, by the title that its running header or its outline entry carries. */
const startsOf = (pdf: Pdf, { sections }: HandoutDocument): readonly number[] =>
  sections.map(({ kind, title, blocks }) => {
    const opening = blocks.find((block) => block.kind === 'title');
    const words = opening?.kind === 'title' ? opening.text : title;
    return pdf.pages.findIndex(
      (page) => page.text.includes(words) && (kind === 'handout' || page !== pdf.pages[0]),
    );
  });

/** The words of a page, but for the version: another paper is another version. */
const linesOf = ({ text }: PdfPage): string => text.replaceAll(/\b[0-9A-Z]{6}\b/g, 'VERSION');

/** What stands on a page whatever its language: section, exercises in order, and numbers that stand alone. */
function outlineOf({ text, items }: PdfPage, at: number, { document, pdf }: Printed) {
  const flow = flowing(text);
  const section = startsOf(pdf, document).filter((start) => start <= at).length;
  // The therapist copy is in English in both.
  if (document.sections[section - 1]?.kind === 'therapist') return { section };
  return {
    section,
    exercises: cardsOf(document).flatMap(({ number, name }) => (flow.includes(name) ? [number] : [])),
    numbers: items.map((item) => item.text).filter((words) => /^\d{1,2}$/.test(words)),
  };
}

const LAYOUTS: readonly Layout[] = ['standard', 'large', 'compact'];
const cases = examples.flatMap((example) =>
  LAYOUTS.map((layout) => [example.patient.preferredName || example.patient.given, layout, example] as const),
);

describe.each(cases)('the documents of %s, %s', (name, layout, example) => {
  const prints = new Map<string, Printed>();
  const print = (language: Language, paper: Paper): Printed => {
    const found = prints.get(`${language} ${paper}`);
    if (!found) throw new Error('not printed');
    return found;
  };
  let mirrored: Printed;
  beforeAll(async () => {
    for (const language of ['en', 'es'] as const)
      for (const paper of PAPERS)
        prints.set(`${language} ${paper}`, await printed(example, { layout, language, paper }));
    mirrored = await printed(example, { layout, language: 'es', inEnglish: true });
  });

  test('have no fault a viewer could find, on either paper and in either language', () => {
    for (const [what, { pdf, document }] of [...prints, ['in English', mirrored] as const])
      expect(pageFaults(pdf, document), what).toEqual([]);
  });

  test('have no rule, box or picture outside the margins', async () => {
    const { bytes, document } = print('en', 'letter');
    expect(await strayMarks(bytes, document)).toEqual([]);
  });

  test.each(['en', 'es'] as const)(
    'read in the order asked for, from the first words to the last: %s',
    (language) => {
      const { pdf, document } = print(language, 'letter');
      const starts = startsOf(pdf, document);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(new Set(starts).size).toBe(document.sections.length);
      document.sections.forEach(({ kind }, i) => {
        const text = flowing(
          pdf.pages
            .slice(starts[i], starts[i + 1])
            .map((page) => page.text)
            .join(' '),
        );
        expect(outOfOrder(text, LANDMARKS[language][kind] ?? []), kind).toEqual([]);
        const names = cardsOf(document).map((card) => flowing(card.name));
        if (kind === 'handout' || kind === 'summary' || kind === 'log')
          expect(outOfOrder(text, names), kind).toEqual([]);
      });
    },
  );

  test('hold page 1 on one page, with every sign to stop for, down to the tick, also with room for holes', async () => {
    const binding = await Promise.all(
      (['en', 'es'] as const).map((language) =>
        printedExample(example, { layout, language, binding: true, documents: ['handout'] }),
      ),
    );
    const bound = await Promise.all(
      binding.map(async (made) => ({ ...made, pdf: await readPdf(made.bytes) })),
    );
    for (const { document, pdf } of [...prints.values(), mirrored, ...bound])
      expect(missingFromFront(pdf, document)).toEqual([]);
  });

  test('give each sign to stop for, or to call for help, a line of its own to start on', () => {
    for (const { document, pdf } of prints.values())
      for (const block of frontOf(document)) {
        if (block.kind !== 'stop') continue;
        const lines = pdf.pages[0]?.items.map(({ text }) => text.trim()) ?? [];
        for (const sign of [...block.box.signs, ...block.box.emergency.signs])
          expect(
            lines.some((line) => line.length > 5 && sign.startsWith(line)),
            sign,
          ).toBe(true);
      }
  });

  test('have the same lines on the same pages on Letter and A4', () => {
    for (const language of ['en', 'es'] as const) {
      const [letter, a4] = PAPERS.map((paper) => print(language, paper).pdf.pages);
      expect(a4?.map(linesOf)).toEqual(letter?.map(linesOf));
      expect(letter?.every(({ width, height }) => width === 612 && height === 792)).toBe(true);
      expect(a4?.every(({ width }) => Math.abs(width - 595.28) < 0.1)).toBe(true);
    }
  });

  test('are mirrored page for page for who does not read Spanish', () => {
    const spanish = print('es', 'letter');
    const pagesOf = (one: Printed) => one.pdf.pages.map((page, at) => outlineOf(page, at, one));
    expect(pagesOf(mirrored)).toEqual(pagesOf(spanish));
    expect(mirrored.document.language).toMatch(/^en/);
  });

  test('lead from the outline to each document and each card, in the language of their words', async () => {
    const { bytes, document, pdf } = print('es', 'letter');
    const { outline, languages } = await readOutline(bytes);
    const cards = cardsOf(document).map((card) => `${card.number}. ${card.name}`);
    const [first = '', ...others] = document.sections.map(({ title }) => title);
    expect(outline.map(({ title }) => title)).toEqual([first, ...cards, ...others]);
    const starts = startsOf(pdf, document);
    document.sections.forEach(({ title, language }, i) => {
      expect(outline.find((entry) => entry.title === title)?.page, title).toBe((starts[i] ?? -1) + 1);
      for (const said of languages.slice(starts[i], starts[i + 1])) expect(said, title).toEqual([language]);
    });
    for (const { number, name } of cardsOf(document)) {
      const entry = outline.find(({ title }) => title === `${number}. ${name}`);
      const page = pdf.pages[(entry?.page ?? 0) - 1];
      // A viewer scrolls to just above the name.
      const line = page?.items.find(
        ({ text, size }) => size > 15 && name.startsWith(text) && text.length > 3,
      );
      expect((line?.y ?? 0) - (entry?.y ?? 0), name).toBeGreaterThan(0);
      expect((line?.y ?? 0) - (entry?.y ?? 0), name).toBeLessThan(40);
    }
  });

  test('name the patient on the pages only: not in the metadata, the outline or the name of the file', () => {
    const { given, family, preferredName, recordNumber } = example.patient;
    const names = [name, given, ...family, preferredName, recordNumber].filter((each) => each !== '');
    for (const { pdf, fileName } of prints.values()) {
      const hidden = [JSON.stringify(pdf.info), pdf.xmp, pdf.outline.join('\n'), fileName].join('\n');
      for (const each of names) expect(hidden.toLowerCase()).not.toContain(each.toLowerCase());
      expect(pdf.xmp).toContain('<dc:title>');
      expect(pdf.pages[0]?.text).toContain(name);
    }
  });
});

test.each(examples.map((example, i) => [i + 1, example] as const))(
  'the same input and date give the same bytes, another date others: example %i',
  async (_, example) => {
    const choice = { layout: 'standard', language: 'es', documents: documentsIn('standard') } as const;
    const [one, again, later] = await Promise.all(
      [choice, choice, { ...choice, date: localDate('2026-11-23') }].map(
        async (each) => (await printedExample(example, each)).bytes,
      ),
    );
    expect(Buffer.from(one ?? []).equals(Buffer.from(again ?? []))).toBe(true);
    expect(Buffer.from(one ?? []).equals(Buffer.from(later ?? []))).toBe(false);
  },
);
