import { beforeAll, describe, expect, test, vi } from 'vitest';
import { prewarmDocument } from '../../main/pdf/prewarmDocument';
import { renderHandout } from '../../main/pdf/render';
import { library } from '../../shared/exercise/library';
import type { HandoutDocument } from '../../shared/handout/model';
import { bodyOf, pageFaults } from '../support/pageFaults';
import { flowing, type Pdf, type PdfPage, type PdfText, readPdf } from '../support/pdf';
import {
  aClinic,
  aDose,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  cardsOf,
  clinicAndHome,
  composed,
  effort,
  kilograms,
  lifting,
  onDays,
  options,
  weightedSitToStand,
} from '../unit/handout/builders';

const MM = 72 / 25.4;

async function rendered(
  document: HandoutDocument,
): Promise<{ readonly bytes: Uint8Array; readonly pages: number }> {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const printed = async (document: HandoutDocument): Promise<Pdf> => readPdf((await rendered(document)).bytes);

const few = [
  weightedSitToStand(),
  anItem('heel-drop-gentle', { dose: aDose('heel-drop-gentle', { effort: effort(4, 5) }) }),
  anItem('overhead-press-seated-dumbbell', {
    dose: lifting('overhead-press-seated-dumbbell', kilograms(2, true), {
      progression: {
        course: { kind: 'step', variable: 'load', by: 1, everyWeeks: 4, limit: null },
        deload: null,
        overrides: [],
      },
    }),
  }),
];
const longName = 'Maria-Guadalupe Wolfeschlegelsteinhausenbergerdorff-Bartholomäusdóttir';
const hard = aProgram([
  aPhase(24, [
    aSession('class', onDays('mon', 'tue'), []),
    aSession('home', onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), [
      ...few,
      anItem('calf-stretch', {
        note: `${'x'.repeat(120)} ${'Keep your heel on the floor. '.repeat(10)}`,
        cues: ['y'.repeat(200)],
      }),
    ]),
    aSession('home', { kind: 'times-a-week', times: 3, minimumRestDays: 1 }, [anItem('tandem-walk')], {
      name: 'Balance',
    }),
  ]),
]);
const longClinic = aClinic({
  name: 'The Very Long Named Centre for Bone Health, Physical Therapy and Rehabilitation',
  address:
    '1234 Extremely Long Avenue of the Americas, Building 7, Suite 1400, Springfield, Massachusetts 01105',
});
const twenty = clinicAndHome([...library.keys()].slice(0, 20).map((id) => anItem(id)));

const spanish = aPatient({ language: 'es' });
const everyExercise = [...library.keys()].map((id) => anItem(id));
const documents: Record<string, HandoutDocument> = {
  'a few exercises': composed(clinicAndHome(few)),
  'in pounds, on A4': composed(clinicAndHome(few), {
    patient: aPatient({ unit: 'lb' }),
    options: options({ paper: 'a4' }),
  }),
  'in large print': composed(clinicAndHome(few), { options: options({ layout: 'large' }) }),
  'a draft': composed(clinicAndHome(few), { draft: true }),
  'nothing at home': composed(aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [])])])),
  'long names and notes': composed(hard, {
    patient: aPatient({ preferredName: longName }),
    clinic: longClinic,
  }),
  'long names in large print, a draft': composed(hard, {
    patient: aPatient({ preferredName: longName }),
    clinic: longClinic,
    draft: true,
    options: options({ layout: 'large', paper: 'a4' }),
  }),
  '20 exercises': composed(twenty),
  'in Spanish': composed(clinicAndHome(few), { patient: spanish }),
  'in Spanish, large print, a draft': composed(clinicAndHome(few), {
    patient: spanish,
    draft: true,
    options: options({ layout: 'large', paper: 'a4' }),
  }),
  'the first half of the exercises, in Spanish': composed(clinicAndHome(everyExercise.slice(0, 47)), {
    patient: spanish,
  }),
  'the second half of the exercises, in Spanish': composed(clinicAndHome(everyExercise.slice(47)), {
    patient: spanish,
  }),
};

/** The running header is a label, as in tables. */
const isRunningHead = ({ text }: PdfText, { running, sections }: HandoutDocument) =>
  text !== '' &&
  ((running.contact !== '' && text.endsWith(running.contact)) ||
    sections.some(({ title }) => title === text));

describe.each(Object.entries(documents))('%s', (_, document) => {
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await printed(document);
  });

  test('nothing is cut, too small, over other text or outside the margins', () => {
    expect(pageFaults(pdf, document)).toEqual([]);
  });

  test('running text is 14 points; in large print 18, and never under 16 where page 1 would run over', () => {
    // Captions are labels, as in tables: 12 points.
    const captions = new Set(
      cardsOf(document).flatMap((card) => card.pictures.map(({ caption }) => caption)),
    );
    const sizesOf = (pages: readonly PdfPage[]) =>
      pages
        .flatMap((page) =>
          bodyOf(page, document).filter(
            (item) => item.text.length > 30 && !captions.has(item.text) && !isRunningHead(item, document),
          ),
        )
        .map((item) => item.size);
    const sizes = sizesOf(pdf.pages);
    const large = document.layout === 'large';
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(large ? 16 : 14);
    expect(sizes).toContain(large ? 18 : 14);
  });

  test('the same document gives the same bytes', async () => {
    const [one, two] = [await rendered(document), await rendered(document)];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
  });
});

describe('what a reader finds', () => {
  test('page 1 reads from the clinic to the signature', async () => {
    const [first] = (await printed(documents['a few exercises'] as HandoutDocument)).pages;
    const text = flowing(first?.text ?? '');
    const order = [
      'North Street Physical Therapy',
      'For Ruth',
      'Your bone-strength exercises',
      'Your week',
      'Mon',
      'Home',
      'You need',
      'How hard?',
      'STOP',
      'and call us on 555 0142',
      'Call 911 right away',
      'Pain 0–10',
      'Next visit',
      'Dana Reyes',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('all of page 1 is on page 1, and the first card on page 2', async () => {
    const { pages } = await printed(documents['a few exercises'] as HandoutDocument);
    expect(pages[0]?.text).toContain('Your therapist');
    expect(pages[1]?.text).toMatch(
      /^North Street Physical Therapy · 555 0142 · Dana Reyes Your exercises\n1\s+Stand up from a chair with a weight/,
    );
  });

  test('two cards stand on a page, in large print one', async () => {
    const cards = (pdf: Pdf) => pdf.pages.map((page) => page.text.match(/Stop if:/g)?.length ?? 0);
    expect(cards(await printed(documents['a few exercises'] as HandoutDocument))).toEqual([0, 2, 1]);
    expect(Math.max(...cards(await printed(documents['in large print'] as HandoutDocument)))).toBe(1);
    const many = cards(await printed(documents['20 exercises'] as HandoutDocument));
    expect(many.reduce((sum, each) => sum + each, 0)).toBe(20);
    expect(Math.max(...many)).toBe(2);
  });

  test('letter and A4 have their size and the same lines on the same pages', async () => {
    const program = clinicAndHome(few);
    const letter = await printed(composed(program));
    const a4 = await printed(composed(program, { options: options({ paper: 'a4' }) }));
    expect(letter.pages.map((page) => [page.width, page.height])).toEqual(letter.pages.map(() => [612, 792]));
    for (const page of a4.pages) {
      expect(page.width).toBeCloseTo(210 * MM, 1);
      expect(page.height).toBeCloseTo(297 * MM, 1);
    }
    expect(a4.pages.map((page) => page.text)).toEqual(letter.pages.map((page) => page.text));
  });

  test('a note of 400 characters is printed whole', async () => {
    const note = 'Keep your heel down and breathe all the time. '.repeat(9).slice(0, 400).trim();
    const pdf = await printed(composed(clinicAndHome([weightedSitToStand({ note })])));
    expect(flowing(pdf.pages.map((page) => page.text).join(' '))).toContain(note);
  });

  test('a card taller than a page goes on under its name, and loses nothing', async () => {
    const note = 'word '.repeat(199).trim();
    const cues = Array.from({ length: 6 }, (_, i) => `cue${i} ${'again '.repeat(38)}`.trim());
    const pdf = await printed(
      composed(clinicAndHome([weightedSitToStand({ note, cues })]), {
        options: options({ layout: 'large' }),
      }),
    );
    const text = flowing(pdf.pages.map((page) => page.text).join(' '));
    expect(text).toContain('1. Stand up from a chair with a weight, continued');
    expect(text.match(/\bword\b/g)).toHaveLength(199);
    expect(text).toContain('cue5');
  });

  test('the metadata hold a title and no name; the outline leads to the exercises', async () => {
    const pdf = await printed(documents['a few exercises'] as HandoutDocument);
    expect(pdf.info).toMatchObject({ Title: 'Your bone-strength exercises', Language: 'en-US' });
    expect(JSON.stringify(pdf.info) + pdf.xmp).not.toMatch(/Ruth|Quillfeather/);
    expect(pdf.outline).toEqual([
      '1. Stand up from a chair with a weight',
      '2. Drop your heels lightly',
      '3. Push two weights up, sitting',
    ]);
  });

  test('a title with signs of XML leaves the XMP well formed', async () => {
    const pdf = await printed({
      ...(documents['a few exercises'] as HandoutDocument),
      title: 'Knee & <Hip>',
    });
    expect(pdf.xmp).toContain('Knee &amp; &lt;Hip&gt;');
    expect(pdf.info['Title']).toBe('Knee & <Hip>');
  });

  test.each([
    ['first', 47],
    ['second', 46],
  ])(
    'a Spanish handout is read back with every accent, and says its language: %s half',
    async (half, cards) => {
      const document = documents[`the ${half} half of the exercises, in Spanish`] as HandoutDocument;
      const pdf = await printed(document);
      const text = flowing(pdf.pages.map((page) => page.text).join(' '));
      expect(cardsOf(document)).toHaveLength(cards);
      for (const { name, purpose, steps } of cardsOf(document))
        for (const line of [name, purpose, ...steps]) expect(text).toContain(flowing(line));
      expect(text).toContain('¿Cuánto esfuerzo?');
      expect(text).toContain('22 de noviembre de 2026');
      expect(text).toContain('Dom Lun Mar Mié Jue Vie Sáb');
      expect(pdf.info).toMatchObject({ Title: 'Ejercicios para huesos fuertes', Language: 'es-US' });
    },
  );

  test('letters of European names are printed, also when typed in pieces', async () => {
    const name = 'Zoë Łucja Ñuñez Nguyễn Ёлка Οδυσσέας'.normalize('NFD');
    const pdf = await printed(composed(clinicAndHome(few), { patient: aPatient({ preferredName: name }) }));
    expect(flowing(pdf.pages[0]?.text ?? '').normalize('NFC')).toContain('Łucja Ñuñez Nguyễn');
  });

  test('accents that no letter has of its own stand over their letters, and what follows them is printed', async () => {
    const name = 'q\u0303 x\u0302\u0308 g\u0308 Łucja';
    const pdf = await printed(composed(clinicAndHome(few), { patient: aPatient({ preferredName: name }) }));
    const page = pdf.pages[0];
    expect(page?.text.replaceAll(/\s/g, '').normalize('NFC')).toContain(
      name.replaceAll(' ', '').normalize('NFC'),
    );
    const line =
      page?.items.filter((item) => /[qg]|ucja/.test(item.text) && item.x > 300 && item.y < 80) ?? [];
    expect(new Set(line.map(({ size }) => size))).toEqual(new Set([14]));
  });
});

test.each([
  ['standard', 12],
  ['large', 14],
] as const)(
  'a rendering in %s tells the pages of each document, and its smallest text but the footer',
  async (layout, smallest) => {
    const document = composed(clinicAndHome(few), {
      options: options({ layout, documents: ['log', 'handout'] }),
    });
    const result = await renderHandout(document);
    if (!result.ok) throw new Error(result.error.message);
    const { bytes, sectionPages, smallestText } = result.value;
    const { pages } = await readPdf(bytes);
    expect(sectionPages).toHaveLength(2);
    expect(sectionPages.reduce((sum, each) => sum + each, 0)).toBe(pages.length);
    expect(pages[sectionPages[0] ?? 0]?.text).toContain('Your bone-strength exercises');
    expect(smallestText).toBe(smallest);
  },
);

test('what was printed before leaves no trace: a fresh process gives the same bytes', async () => {
  const first = async (before: readonly HandoutDocument[]) => {
    vi.resetModules();
    const fresh = await import('../../main/pdf/render');
    for (const document of before) await fresh.renderHandout(document);
    const result = await fresh.renderHandout(documents['a few exercises'] as HandoutDocument);
    return result.ok ? Buffer.from(result.value.bytes).toString('base64') : result.error.message;
  };
  const accents = composed(clinicAndHome(few), {
    patient: aPatient({ preferredName: 'Ïñëç: ï; ě ė ġ ż …' }),
  });
  expect(await first([prewarmDocument(), accents, documents['20 exercises'] as HandoutDocument])).toBe(
    await first([]),
  );
});
