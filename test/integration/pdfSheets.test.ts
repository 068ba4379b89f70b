import { beforeAll, describe, expect, test } from 'vitest';
import type { Sheet } from '../../main/pdf/box';
import { printFonts } from '../../main/pdf/fonts';
import { logGrids } from '../../main/pdf/logGrid';
import { liveWidth } from '../../main/pdf/pageFrame';
import { renderHandout } from '../../main/pdf/render';
import { TYPE_SCALES } from '../../main/pdf/typeScale';
import { examples } from '../../shared/examples';
import { library } from '../../shared/exercise/library';
import type { HandoutDocument } from '../../shared/handout/model';
import type { HandoutKind, HandoutOptions, Layout } from '../../shared/handout/options';
import type { Program } from '../../shared/program/schema';
import { pageFaults } from '../support/pageFaults';
import { flowing, type Pdf, readPdf, readPictures } from '../support/pdf';
import {
  aClinic,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  blocksIn,
  blocksOf,
  clinicAndHome,
  composed,
  kilograms,
  lifting,
  onDays,
  options,
  weightedSitToStand,
} from '../unit/handout/builders';

const MM = 72 / 25.4;
const SHEETS: HandoutKind[] = ['summary', 'log', 'calendar', 'moving-safely'];

async function printed(document: HandoutDocument): Promise<Pdf> {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return readPdf(result.value.bytes);
}

const sheets = (
  program: Program,
  change: Partial<HandoutOptions> = {},
  source: Parameters<typeof composed>[1] = {},
): HandoutDocument => composed(program, { options: options({ documents: SHEETS, ...change }), ...source });

const rising = anItem('goblet-squat', {
  dose: lifting('goblet-squat', kilograms(6), {
    progression: {
      course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 1, limit: null },
      deload: null,
      overrides: [],
    },
  }),
});
const eight = [
  weightedSitToStand(),
  rising,
  ...['heel-raise', 'single-leg-stance-supported', 'scapular-retraction', 'row-band-seated'].map((id) =>
    anItem(id),
  ),
  anItem('hip-extension-band'),
  anItem('carry-farmer'),
];
const ids = [...library.keys()];
const atHome = (schedule: Parameters<typeof aSession>[1], items = eight, weeks = 12) =>
  aProgram([aPhase(weeks, [aSession('clinic', onDays('mon'), []), aSession('home', schedule, items)])]);
const sixty = clinicAndHome(ids.slice(0, 60).map((id) => anItem(id)));
const several = aProgram([
  aPhase(6, [
    aSession('class', onDays('wed'), []),
    aSession('home', onDays('mon', 'thu'), eight.slice(0, 4), { name: 'Strength at home' }),
    aSession('home', onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), [anItem('tandem-stance')], {
      name: 'Every day',
    }),
    aSession('home', { kind: 'times-a-week', times: 3, minimumRestDays: 1 }, [anItem('calf-stretch')], {
      name: 'Stretching that is called by a long name of its own',
    }),
  ]),
  aPhase(6, [aSession('home', onDays('tue'), [anItem('heel-raise')])]),
]);
const spanish = aPatient({ language: 'es' });
const longNames = {
  patient: aPatient({
    preferredName: 'Maria-Guadalupe Wolfeschlegelsteinhausenbergerdorff-Bartholomäusdóttir',
  }),
  clinic: aClinic({
    name: 'The Very Long Named Centre for Bone Health, Physical Therapy and Rehabilitation',
    address: '1234 Extremely Long Avenue of the Americas, Building 7, Suite 1400, Springfield',
  }),
};

const documents: Record<string, HandoutDocument> = {
  'eight exercises twice a week': sheets(clinicAndHome(eight)),
  'eight, in large print on A4': sheets(clinicAndHome(eight), { layout: 'large', paper: 'a4' }),
  'eight, compact, with room for holes': sheets(clinicAndHome(eight), { layout: 'compact', binding: true }),
  'three times a week, with room for holes': sheets(atHome(onDays('mon', 'wed', 'fri')), { binding: true }),
  'five times a week, on A4': sheets(
    atHome({ kind: 'times-a-week', times: 5, minimumRestDays: 0 }, eight.slice(0, 3)),
    { paper: 'a4' },
  ),
  'every other day, large': sheets(atHome({ kind: 'every-other-day' }, eight.slice(0, 3)), {
    layout: 'large',
  }),
  'every day': sheets(atHome(onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), eight.slice(0, 3))),
  'one exercise, the last two weeks': sheets(clinicAndHome([weightedSitToStand()]), { week: 11 }),
  'several home sessions': sheets(several),
  'several home sessions, in Spanish, large': sheets(several, { layout: 'large' }, { patient: spanish }),
  'eight, in Spanish': sheets(clinicAndHome(eight), {}, { patient: spanish }),
  'nothing at home': sheets(aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [])])])),
  'sixty exercises': sheets(sixty),
  'long names, a draft': sheets(several, {}, { ...longNames, draft: true }),
};

describe.each(Object.entries(documents))('sheets for %s', (_, document) => {
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await printed(document);
  });

  test('nothing is outside the margins, too small, over other text or in lines too long', () => {
    expect(pageFaults(pdf, document)).toEqual([]);
  });

  test('every sheet starts on a page of its own, under its title', () => {
    for (const block of blocksIn(document))
      if (block.kind === 'title')
        expect(pdf.pages.filter(({ text }) => text.includes(block.text)).length, block.text).toBe(1);
    expect(pdf.outline).toEqual(document.sections.map(({ title }) => title));
  });
});

/** Pages of each sheet, by the titles they start with. */
function pagesOf(pdf: Pdf, document: HandoutDocument): readonly number[] {
  const starts = blocksIn(document).flatMap((block) =>
    block.kind === 'title' ? [pdf.pages.findIndex(({ text }) => text.includes(block.text))] : [],
  );
  return starts.map((start, i) => (starts[i + 1] ?? pdf.pages.length) - start);
}

describe('what fits on a page', () => {
  test.each([
    'eight exercises twice a week',
    'three times a week, with room for holes',
    'several home sessions',
    'eight, in Spanish',
    'one exercise, the last two weeks',
    'nothing at home',
  ])('the sheet for the fridge, the calendar and moving safely are one page each: %s', async (name) => {
    const document = documents[name] as HandoutDocument;
    const [summary, , calendar, moving] = pagesOf(await printed(document), document);
    expect([summary, calendar, moving]).toEqual([1, 1, 1]);
  });

  test('the sheet for the fridge ends with when to stop, and more exercises go on under the head', async () => {
    const document = documents['sixty exercises'] as HandoutDocument;
    const pdf = await printed(document);
    const [summary = 0] = pagesOf(pdf, document);
    const sheet = pdf.pages.slice(0, summary).map(({ text }) => flowing(text));
    expect(sheet.every((text) => text.includes('Home How much, Tue and Sat'))).toBe(true);
    expect(sheet.join(' ')).toMatch(/ask us which weight .*STOP and call us on 555 0142/);
    const rows = sheet.join(' ').match(/(?:sets? of|sets?, hold|hold|min)\b/g) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });

  test('eight exercises a week are logged on one page', async () => {
    const document = documents['eight exercises twice a week'] as HandoutDocument;
    expect(pagesOf(await printed(document), document)[1]).toBe(1);
  });

  test('what is done every day has its targets on the page of its boxes', async () => {
    const example = examples.find(({ patient }) => patient.preferredName === 'Maggie');
    if (!example) throw new Error('no example of Maggie');
    const { program, patient } = example;
    const log = sheets(program, { documents: ['log'], layout: 'large' }, { patient });
    const pages = (await printed(log)).pages.map(({ text }) => flowing(text));
    expect(pages.find((text) => text.includes('Every day'))).toMatch(
      /Press your head into the pillow.*Week 4/,
    );
  });

  test.each([
    ['standard', 'en', 12],
    ['large', 'en', 12],
    ['large', 'es', 12],
  ] as const)(
    'each session of a log has a page, with rows as tall as the page allows: %s, %s',
    async (layout, language, least) => {
      const example = examples.find(({ patient }) => patient.preferredName === 'Maggie');
      if (!example) throw new Error('no example of Maggie');
      const patient = { ...example.patient, language };
      const log = sheets(example.program, { documents: ['log'], layout }, { patient });
      const { pages } = await printed(log);
      expect(pages).toHaveLength(2);
      const numbers = pages.flatMap(({ items }) =>
        items.filter(({ text, size }) => /^[1-4]$/.test(text) && size > 13).map(({ y }) => y),
      );
      expect(numbers).toHaveLength(4);
      for (const [i, y] of numbers.entries())
        if (i > 0) expect(y - (numbers[i - 1] ?? 0)).toBeGreaterThanOrEqual(least * MM);
      const weeks = pages[0]?.items.filter(({ text }) => /^(Week|Semana).\d$/.test(text));
      expect(weeks).toHaveLength(4);
    },
  );

  test('names on the sheet for the fridge take the room beside the pictures', async () => {
    const document = sheets(clinicAndHome([weightedSitToStand(), anItem('heel-raise')]), {
      documents: ['summary'],
    });
    const [page] = (await printed(document)).pages;
    expect(page?.items.some(({ text }) => text.startsWith('Stand up from a chair'))).toBe(true);
  });

  test('the head of a page keeps phone and therapist, and cuts a long name between two words', async () => {
    const { pages } = await printed(documents['long names, a draft'] as HandoutDocument);
    const heads = pages
      .slice(1)
      .map(({ items }) => items.map(({ text }) => text).find((text) => text.includes('…')) ?? '');
    for (const head of heads) {
      expect(head).toMatch(/… · 555 0142 · Dana Reyes$/);
      expect(longNames.clinic.name.startsWith(`${head.split('…')[0]} `)).toBe(true);
    }
  });

  test('Spanish takes the pages of the English print', async () => {
    const both = [options({ documents: SHEETS }), options({ documents: SHEETS, inEnglish: true })];
    const [spanishPages, englishPages] = await Promise.all(
      both.map(async (chosen) => {
        const document = composed(clinicAndHome(eight), { patient: spanish, options: chosen });
        return pagesOf(await printed(document), document);
      }),
    );
    expect(spanishPages).toEqual(englishPages);
  });
});

test('an exercise stands on the same page of the Spanish and the English print', async () => {
  const both = [false, true].map((inEnglish) => options({ documents: ['summary', 'log'], inEnglish }));
  const [spanishRows, englishRows] = await Promise.all(
    both.map(async (chosen) => {
      const pdf = await printed(composed(sixty, { patient: spanish, options: chosen }));
      // Dates in the heads of the log are smaller.
      return pdf.pages.map(({ items }) =>
        items.filter(({ text, size }) => /^\d+$/.test(text) && size > 13).map(({ text }) => text),
      );
    }),
  );
  expect(spanishRows?.flat()).toHaveLength(120);
  expect(spanishRows).toEqual(englishRows);
});

describe('the boxes of the log', () => {
  const sheet = (layout: Layout, document: HandoutDocument): Sheet => ({
    fonts: printFonts(),
    scale: TYPE_SCALES[layout],
    width: liveWidth(document),
    accent: '#000000',
  });
  test.each([
    ['eight exercises twice a week', 9, [4]],
    ['three times a week, with room for holes', 9, [4]],
    ['five times a week, on A4', 9, [2, 2]],
    ['every other day, large', 12, [2, 2]],
  ] as const)('are wide enough to write in, in strips of whole weeks: %s', (name, least, weeks) => {
    const document = documents[name] as HandoutDocument;
    const [log] = blocksOf(document, 'log');
    const grids = log ? logGrids(log.log, sheet(document.layout, document)) : [];
    expect(grids.map((grid) => grid.weeks.length)).toEqual(weeks);
    for (const { cell, name: names } of grids) {
      expect(cell).toBeGreaterThanOrEqual(least * MM - 1e-6);
      expect(names).toBeGreaterThan(100);
    }
  });

  test('are one picture with a sentence, and names and targets are text', async () => {
    const document = sheets(clinicAndHome([rising]), { documents: ['log'] });
    const result = await renderHandout(document);
    if (!result.ok) throw new Error(result.error.message);
    const [page] = await readPictures(result.value.bytes);
    expect(page?.alts.map(flowing)).toEqual([
      'Empty boxes to write in: 4 weeks, 8 columns, a row for each exercise below.',
    ]);
    const text = flowing((await readPdf(result.value.bytes)).pages[0]?.text ?? '');
    const order = [
      'Your exercise log',
      'Week 1',
      'Tue 24',
      'Sit back to a box',
      'Wk 1: 6 kg',
      'Effort',
      'Pain',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });
});
