import { describe, expect, test } from 'vitest';
import type { Calendar, HandoutDocument, Log, Table } from '../../../shared/handout/model';
import type { HandoutKind, HandoutOptions } from '../../../shared/handout/options';
import { readingTexts } from '../../../shared/handout/qualityTexts';
import { readingGrade } from '../../../shared/handout/readingGrade';
import { localDate } from '../../../shared/localDate';
import type { Program, ProgramItem, Schedule } from '../../../shared/program/schema';
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
  clinicAndHome,
  composed,
  effort,
  kilograms,
  lifting,
  onDays,
  options,
  weightedSitToStand,
  words,
} from './builders';

const only = (
  document: HandoutKind,
  program: Program,
  change: Partial<HandoutOptions> = {},
  source: Parameters<typeof composed>[1] = {},
): HandoutDocument =>
  composed(program, { options: options({ documents: [document], ...change }), ...source });

const rising = anItem('goblet-squat', {
  dose: lifting('goblet-squat', kilograms(6), {
    progression: {
      course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 2, limit: null },
      deload: null,
      overrides: [],
    },
  }),
});
const EVERY_DAY = onDays('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun');
const atHome = (schedule: Parameters<typeof aSession>[1], weeks = 12, items = [weightedSitToStand()]) =>
  aProgram([aPhase(weeks, [aSession('home', schedule, items)])]);
const inSpanish = { patient: aPatient({ language: 'es' }) };

/** What the only cells of each row say. */
const rowsOf = (table: Table | undefined) =>
  (table?.rows ?? []).map((row) => row.map(({ disc, text }) => `${disc ?? ''} ${words(text)}`.trim()));

describe('the sheet for the fridge', () => {
  const glance = (program: Program, change: Partial<HandoutOptions> = {}) =>
    blocksOf(only('summary', program, change), 'table').map(({ table }) => table);

  test('has the head, the week, a row for each home exercise and when to stop', () => {
    const document = only('summary', clinicAndHome([weightedSitToStand(), anItem('heel-raise')]));
    expect(blocksIn(document).map(({ kind }) => kind)).toEqual([
      'head',
      'title',
      'heading',
      'week',
      'table',
      'stop',
    ]);
    expect(allText(blocksOf(document, 'stop'))).toContain('and call us on 555 0142');
  });

  test.each(['en', 'es'] as const)(
    'says to call once, and every sign of page 1 that cannot wait: %s',
    (language) => {
      const [front, sheet] = blocksOf(
        composed(clinicAndHome([weightedSitToStand()]), {
          patient: aPatient({ language }),
          options: options({ documents: ['handout', 'summary'] }),
        }),
        'stop',
      );
      expect(sheet?.box.emergency).toEqual(front?.box.emergency);
      expect(allText(sheet?.box.emergency)).toMatch(language === 'en' ? /bladder/ : /orina/);
      const { word, call, signs, emergency } = sheet?.box ?? {};
      expect(allText([word, call, signs, emergency]).match(/\bcall\b|llam|llám/g)).toHaveLength(1);
    },
  );

  test.each([
    ['weights', weightedSitToStand(), '3 sets of 8, 4 kg, Tue and Sat'],
    ['contacts', anItem('heel-drop-gentle'), '2 sets of 10 to 15 heel drops, Tue and Sat'],
    [
      'holds',
      anItem('tandem-stance', { dose: aDose('tandem-stance', { side: 'each', timesPerDay: 2 }) }),
      '3 sets, hold 20 to 30 sec, each side, 2 times a day, Tue and Sat',
    ],
    ['minutes', anItem('brisk-walk'), '20 min, Tue and Sat'],
    ['bands', anItem('row-band-seated'), '2 sets of 10 to 12, ask us which band, Tue and Sat'],
  ])('says how much at a glance: %s', (_what, item, said) => {
    const [table] = glance(clinicAndHome([item]));
    expect(rowsOf(table)[0]?.[1]).toBe(said);
  });

  test('shows what is planned in the week it is printed for', () => {
    const [first] = glance(clinicAndHome([rising]));
    const [fifth] = glance(clinicAndHome([rising]), { week: 5 });
    expect(rowsOf(first)[0]?.[1]).toContain('6 kg');
    expect(rowsOf(fifth)[0]?.[1]).toContain('10 kg');
  });

  test('says week by week what changes, a line for each run of weeks, and how long the last of them holds', () => {
    const said = (week: number, item = rising, weeks = 6) =>
      rowsOf(glance(clinicAndHome([item], weeks), { week })[0])[0]?.[1];
    expect(said(1)).toBe('3 sets of 8, Tue and Sat\nWeeks 1–2: 6 kg\nWeeks 3–4: 8 kg, then it changes');
    expect(said(2)).toBe('3 sets of 8, Tue and Sat\nWeek 2: 6 kg\nWeeks 3–4: 8 kg\nWeeks 5–6: 10 kg');
    expect(said(5)).toBe('3 sets of 8, 10 kg, Tue and Sat');
    expect(said(2, rising, 8)).toContain('\nWeeks 5–6: 10 kg, then it changes');
    expect(said(1, weightedSitToStand())).toBe('3 sets of 8, 4 kg, Tue and Sat');
    const easier = anItem('goblet-squat', {
      dose: lifting('goblet-squat', kilograms(10), {
        progression: {
          course: { kind: 'constant' },
          deload: { everyWeeks: 4, factor: 0.6 },
          overrides: [],
        },
      }),
    });
    expect(said(4, easier)).toBe('3 sets of 8, Tue and Sat\nWeek 4: 6 kg\nWeeks 5–6: 10 kg');
    expect(said(1, easier, 8)).toBe(
      '3 sets of 8, Tue and Sat\nWeeks 1–3: 10 kg\nWeek 4: 6 kg, then it changes',
    );
  });

  test('starts with the days where amount and weight change together', () => {
    const both = anItem('goblet-squat', {
      dose: lifting('goblet-squat', kilograms(6), {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, load: kilograms(8), sets: 4 }],
        },
      }),
    });
    expect(rowsOf(glance(clinicAndHome([both], 2))[0])[0]?.[1]).toBe(
      'Tue and Sat\nWeek 1: 3 sets of 8, 6 kg\nWeek 2: 4 sets of 8, 8 kg',
    );
  });

  test('ends no line within an amount or a weight, only between them', () => {
    const [table] = glance(clinicAndHome([rising], 6));
    const said = table?.rows[0]?.[1]?.text.map(({ text }) => text).join('') ?? '';
    expect(said).toContain('3\u00a0sets\u00a0of\u00a08, ');
    expect(said).toContain('Weeks\u00a01–2:\u00a06\u00a0kg');
  });

  test('shows the end of each movement', () => {
    const [table] = glance(clinicAndHome([weightedSitToStand()]));
    const picture = table?.rows[0]?.[0]?.picture;
    expect(picture).toMatchObject({ kind: 'drawing', key: 2 });
    expect(picture?.alt).not.toBe('');
  });

  test('groups several home sessions under their names and days', () => {
    const program = aProgram([
      aPhase(4, [
        aSession('home', onDays('tue', 'fri'), [weightedSitToStand()], { name: 'Strength' }),
        aSession('home', EVERY_DAY, [anItem('tandem-stance')], { name: 'Balance' }),
      ]),
    ]);
    const tables = glance(program);
    expect(tables.map(({ columns }) => columns.map(({ head }) => allText(head)))).toEqual([
      ['Strength', 'How much, Tue and Fri'],
      ['Balance', 'How much, every day'],
    ]);
    expect(rowsOf(tables[1])[0]).toEqual(['2 Stand heel to toe', '3 sets, hold 20 to 30 sec, each side']);
  });

  test('says the days once above more than five exercises', () => {
    const many = Array.from({ length: 6 }, () => weightedSitToStand());
    const [table] = glance(clinicAndHome(many));
    expect(table?.columns.map(({ head }) => allText(head))).toEqual(['Home', 'How much, Tue and Sat']);
    expect(rowsOf(table)[5]?.[1]).toBe('3 sets of 8, 4 kg');
  });

  test('without a home exercise says so in place of the rows', () => {
    const document = only('summary', aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [])])]));
    expect(blocksOf(document, 'table')).toEqual([]);
    expect(allText(blocksOf(document, 'paragraph'))).toContain('There are none to do at home.');
  });
});

describe('the log', () => {
  const logOf = (program: Program, change: Partial<HandoutOptions> = {}): Log | undefined =>
    blocksOf(only('log', program, change), 'log')[0]?.log;
  const columns = (log: Log | undefined) => log?.weeks.map(({ sessions }) => sessions.join(' '));

  test('says so of a week without weight beside weeks with one', () => {
    const progression = {
      course: { kind: 'constant' as const },
      deload: null,
      overrides: [{ week: 2, load: { kind: 'body-weight' as const } }],
    };
    const item = anItem('goblet-squat', { dose: lifting('goblet-squat', kilograms(6), { progression }) });
    expect(logOf(clinicAndHome([item], 3))?.rows[0]?.changing.map((cell) => allText(cell))).toEqual([
      '6 kg',
      'no weight',
      '6 kg',
    ]);
  });

  test('has a column for each session of four weeks, from the printed week on, with day and date', () => {
    const log = logOf(clinicAndHome([weightedSitToStand()]), { week: 3 });
    expect(columns(log)).toEqual(['Tue 8 Sat 12', 'Tue 15 Sat 19', 'Tue 22 Sat 26', 'Tue 29 Sat 2']);
    expect(log?.weeks.map(({ name, from }) => allText([name, from]).trim().replaceAll(/\n+/g, ' '))).toEqual([
      'Week 3 Dec 7',
      'Week 4 Dec 14',
      'Week 5 Dec 21',
      'Week 6 Dec 28',
    ]);
  });

  test('ends with the phase and says which dates it covers', () => {
    const document = only('log', clinicAndHome([weightedSitToStand()]), { week: 11 });
    expect(columns(blocksOf(document, 'log')[0]?.log)).toHaveLength(2);
    expect(allText(blocksOf(document, 'paragraph'))).toContain('Weeks 11 to 12, Feb 1 to Feb 14.');
  });

  test.each([
    ['3 times a week', { kind: 'times-a-week' as const, times: 3, minimumRestDays: 1 }, '1 2 3|1 2 3'],
    ['every other day', { kind: 'every-other-day' as const }, '1 2 3 4|1 2 3'],
  ])('numbers sessions without named days: %s', (_when, schedule, expected) => {
    expect(columns(logOf(atHome(schedule, 2)))?.join('|')).toBe(expected);
  });

  test('has room to write the date only where the days are free', () => {
    const asked = (schedule: Parameters<typeof atHome>[0]) => {
      const document = only('log', atHome(schedule, 2));
      const words = allText(blocksOf(document, 'paragraph'));
      return [blocksOf(document, 'log')[0]?.log.date ?? null, words.includes('Write the date.')];
    };
    expect(asked(onDays('tue', 'sat'))).toEqual([null, false]);
    expect(asked({ kind: 'times-a-week', times: 3, minimumRestDays: 1 })).toEqual(['Date', true]);
    expect(asked({ kind: 'every-other-day' })).toEqual(['Date', true]);
  });

  test('says in which unit to write the weight, and asks for none where nothing is lifted', () => {
    const asked = (item: ProgramItem, unit: 'kg' | 'lb') =>
      allText(
        blocksOf(
          composed(clinicAndHome([item]), {
            patient: aPatient({ unit }),
            options: options({ documents: ['log'] }),
          }),
          'paragraph',
        ),
      );
    expect(asked(weightedSitToStand(), 'lb')).toContain('Write the weight you used in lb, or tick the box.');
    expect(asked(weightedSitToStand(), 'kg')).toContain('Write the weight you used in kg, or tick the box.');
    expect(asked(anItem('heel-raise'), 'lb')).toContain('Tick the box when you have done an exercise.');
  });

  test('prints what to aim at: once what stays, week by week what changes', () => {
    const log = logOf(clinicAndHome([weightedSitToStand(), rising]));
    expect(log?.rows.map(({ target }) => allText(target))).toEqual(['3 sets of 8, 4 kg', '3 sets of 8']);
    expect(log?.rows.map(({ changing }) => changing.map(allText))).toEqual([
      [],
      ['6 kg', '6 kg', '8 kg', '8 kg'],
    ]);
  });

  test('asks how hard it was on the scale of the program, and how the back felt', () => {
    const borg = { scale: 'borg-6-20', range: { low: 12, high: 14 } };
    const onBorg = [anItem('heel-raise', { dose: aDose('heel-raise', { effort: borg }) })];
    const ratings = (items: Parameters<typeof clinicAndHome>[0]) =>
      logOf(clinicAndHome(items))?.ratings.map(({ label, ask }) => `${label} ${ask}`);
    expect(ratings([weightedSitToStand()])).toEqual([
      'Effort 0–10 How hard was it?',
      'Pain 0–10 How did your back feel?',
    ]);
    expect(ratings(onBorg)?.[0]).toBe('Effort 6–20 How hard was it?');
  });

  test('asks for no effort of a session that has none to speak of', () => {
    const calm = anItem('tandem-stance', { dose: aDose('tandem-stance', { effort: null }) });
    const said = (schedule: Schedule) => {
      const document = only('log', atHome(schedule, 4, [calm]));
      const asked = [
        ...blocksOf(document, 'log').map(({ log }) => log),
        ...blocksOf(document, 'day-ticks').map(({ ticks }) => ticks),
      ].flatMap(({ ratings }) => ratings.map(({ label }) => allText(label)));
      return [asked.join(), allText(blocksIn(document))];
    };
    for (const [asked, text] of [said(onDays('tue')), said(EVERY_DAY)]) {
      expect(asked).toBe('Pain 0–10');
      expect(text).toMatch(/(Last|Each week), write how your back felt\./);
      expect(text).not.toMatch(/effort|how hard/i);
    }
    const lifted = only('log', atHome(EVERY_DAY, 4, [calm, rising]));
    expect(blocksOf(lifted, 'day-ticks')[0]?.ticks.ratings).toHaveLength(2);
  });

  test('of daily work has a box for each day, and the targets above', () => {
    const document = only('log', atHome(EVERY_DAY, 12, [rising]), {});
    expect(blocksIn(document).map(({ kind }) => kind)).toEqual([
      'title',
      'paragraph',
      'paragraph',
      'table',
      'day-ticks',
    ]);
    expect(rowsOf(blocksOf(document, 'table')[0]?.table)).toEqual([
      ['1 Sit back to a box with a weight', '3 sets of 8\nWk 1–2: 6 kg\nWk 3–4: 8 kg'],
    ]);
    expect(blocksOf(document, 'day-ticks')[0]?.ticks).toMatchObject({
      days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      weeks: { length: 4 },
    });
  });

  test('tells who cannot see the empty boxes what they are, and asks to bring it along', () => {
    const document = only('log', clinicAndHome([weightedSitToStand()]));
    expect(allText(blocksOf(document, 'log')[0]?.log.spoken)).toBe(
      'Empty boxes to write in: 4 weeks, 8 columns, a row for each exercise below.',
    );
    expect(allText(blocksIn(document))).toContain('Bring this sheet to your next visit.');
  });
});

describe('the calendar', () => {
  const calendarOf = (
    program: Program,
    change: Partial<HandoutOptions> = {},
    source: Parameters<typeof composed>[1] = {},
  ): Calendar => {
    const [block] = blocksOf(only('calendar', program, change, source), 'calendar');
    if (!block) throw new Error('a calendar without days');
    return block.calendar;
  };
  const dates = (calendar: Calendar, row: number) =>
    calendar.weeks[row]?.map((day) => (day === null ? '' : allText(day.date)));
  const program = clinicAndHome([weightedSitToStand()]);
  const british = { clinic: aClinic({ locale: 'en-GB' }) };

  test('starts its weeks on Sunday in the United States and on Monday elsewhere', () => {
    expect(calendarOf(program).days[0]).toBe('Sun');
    expect(calendarOf(program, {}, british).days[0]).toBe('Mon');
    expect(calendarOf(program, {}, inSpanish).days[0]).toBe('Dom');
  });

  test('names the month where it changes and leaves days before the program empty', () => {
    const calendar = calendarOf(program);
    expect(dates(calendar, 0)).toEqual(['', 'Nov 23', '24', '25', '26', '27', '28']);
    expect(dates(calendar, 1)).toEqual(['29', '30', 'Dec 1', '2', '3', '4', '5']);
  });

  test('leaves days before the printed date empty, and ends with the last week of the phase', () => {
    const late = calendarOf(program, { date: localDate('2026-11-26') }, british);
    expect(dates(late, 0)).toEqual(['', '', '', '26 Nov', '27', '28', '29']);
    const last = calendarOf(program, { week: 12, date: localDate('2027-02-01') }, british);
    expect(last.weeks).toHaveLength(1);
    expect(dates(last, 0)).toEqual(['8 Feb', '9', '10', '11', '12', '13', '14']);
  });

  test('shows the weeks printed where all of them are past', () => {
    const past = calendarOf(program, { week: 12, date: localDate('2027-05-01') }, british);
    expect(past.weeks.map((_, row) => dates(past, row)?.join(' '))).toEqual(['8 Feb 9 10 11 12 13 14']);
  });

  test('has six rows at most, and none of the next phase, whose exercises are others', () => {
    expect(calendarOf(program).weeks).toHaveLength(6);
    const short = aProgram([
      aPhase(1, [aSession('home', onDays('tue'), [weightedSitToStand()])]),
      aPhase(9, [aSession('class', onDays('fri'), [])]),
    ]);
    const calendar = calendarOf(short, {}, british);
    const on = calendar.weeks.map((week) =>
      week.map((day) => day?.entries.map(({ label }) => label).join() ?? '').join(''),
    );
    expect(on).toEqual(['Home']);
    const american = calendarOf(short);
    expect(american.weeks).toHaveLength(2);
    expect(dates(american, 1)).toEqual(['29', '', '', '', '', '', '']);
  });

  test('says until when it goes, and to ask for the next', () => {
    const ends = (week: number, date: string) =>
      allText(
        blocksOf(only('calendar', program, { week, date: localDate(date) }), 'paragraph').at(-1),
      ).replaceAll('\n', '');
    expect(ends(1, '2026-11-22')).toContain('This calendar ends on Jan 2. Ask us for a new one.');
    expect(ends(11, '2027-02-01')).toContain('This calendar ends on Feb 14.');
  });

  test('has a box for each of the sessions at home on one day', () => {
    const two = aProgram([
      aPhase(2, [
        aSession('home', onDays('fri'), [weightedSitToStand(), anItem('heel-raise')]),
        aSession('home', EVERY_DAY, [anItem('tandem-stance')]),
      ]),
    ]);
    const [first] = calendarOf(two, {}, british).weeks;
    expect(first?.[4]?.entries).toEqual([
      { label: 'Home 1-2', own: true },
      { label: 'Home 3', own: true },
    ]);
    expect(first?.[5]?.entries).toEqual([{ label: 'Home 3', own: true }]);
  });

  test('marks what is on, what is done at home, and the next visit in words', () => {
    const [first] = calendarOf(program, {}, british).weeks;
    expect(first?.[0]?.entries).toEqual([{ label: 'Clinic', own: false }]);
    expect(first?.[1]?.entries).toEqual([{ label: 'Home', own: true }]);
    expect(first?.[3]?.visit.map(allText)).toEqual(['Visit', '2:30 pm']);
    expect(first?.filter((day) => day !== null && day.visit.length > 0)).toHaveLength(1);
  });

  test('says of sessions without named days how often, and to write them down', () => {
    const document = only('calendar', atHome({ kind: 'times-a-week', times: 3, minimumRestDays: 1 }));
    expect(blocksOf(document, 'paragraph').map(({ text }) => words(text))).toEqual([
      'Home: 3 times a week, with at least 1 rest day between. Plan about 14 minutes. Write it on the day you did it.',
      'This calendar ends on Jan 2. Ask us for a new one.',
    ]);
  });
});

describe('moving safely', () => {
  const spine = (entries: readonly unknown[], reviewedOn: string | null) =>
    aPatient({ fractures: { reviewedOn, entries } as never });
  const document = only('moving-safely', clinicAndHome([weightedSitToStand()]));

  test('shows how to bend, lift, get low and stand, then says the rest', () => {
    expect(blocksIn(document).map(({ kind }) => kind)).toEqual([
      'title',
      'illustrated',
      'illustrated',
      'illustrated',
      'illustrated',
      'columns',
      'list',
    ]);
    for (const { topic } of blocksOf(document, 'illustrated')) {
      expect(topic.pictures).toHaveLength(2);
      for (const { alt } of topic.pictures) expect(alt).not.toBe('');
    }
    expect(allText(blocksOf(document, 'list'))).toContain('0 to 2 is fine.');
  });

  test('allows lifting from low down only where no vertebra is known to be broken', () => {
    const lift = (patient: ReturnType<typeof aPatient>) =>
      allText(blocksIn(only('moving-safely', clinicAndHome([]), {}, { patient })));
    expect(lift(spine([], '2026-11-01'))).not.toContain('Do not lift from the floor.');
    expect(lift(spine([], null))).toContain('Do not lift from the floor.');
  });
});

test('every sheet is read at school grade 6 or below, in sentences of 15 words at most', () => {
  const program = aProgram([
    aPhase(4, [
      aSession('home', onDays('tue'), [weightedSitToStand()]),
      aSession('home', EVERY_DAY, [anItem('tandem-stance')]),
      aSession('home', { kind: 'every-other-day' }, [anItem('calf-stretch')]),
    ]),
  ]);
  const document = composed(program, {
    options: options({ documents: ['summary', 'log', 'calendar', 'moving-safely'] }),
  });
  const texts = readingTexts(document, new Set());
  expect(texts.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['summary-stop', 'log', 'calendar', 'moving-safely']),
  );
  for (const { id, sentences } of texts) {
    expect(readingGrade('en', sentences), id).toBeLessThanOrEqual(6);
    for (const sentence of sentences) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(15);
  }
});

test('every sheet has the blocks of the English one in Spanish', () => {
  const documents = ['summary', 'log', 'calendar', 'moving-safely'] as const;
  const light = anItem('heel-raise', { dose: aDose('heel-raise', { effort: effort(3, 4) }) });
  for (const document of documents)
    for (const program of [clinicAndHome([light, rising]), atHome(EVERY_DAY), clinicAndHome([])]) {
      const kinds = (patient: ReturnType<typeof aPatient>) =>
        blocksIn(only(document, program, {}, { patient })).map(({ kind }) => kind);
      expect(kinds(inSpanish.patient)).toEqual(kinds(aPatient()));
    }
});
