import { describe, expect, test } from 'vitest';
import { composeHandout } from '../../../shared/handout/compose';
import { CONSTANT } from '../../../shared/program/dose';
import { issued } from '../../support/issuedHandout';
import {
  aClinic,
  aDose,
  allText,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aSource,
  blocksIn,
  blocksOf,
  headOf,
  cardsOf,
  clinicAndHome,
  composed,
  doseOf,
  effort,
  kilograms,
  lifting,
  onDays,
  options,
  weightedSitToStand,
  words,
} from './builders';

describe('what is new since the handout before', () => {
  const before = clinicAndHome([weightedSitToStand()]);
  const previous = issued(aSource(before));
  const after = clinicAndHome([weightedSitToStand({ dose: lifting('sit-to-stand-weighted', kilograms(6)) })]);
  const [was] = before.phases;
  // The same lift with another weight: it keeps its track.
  const tracked = {
    ...after,
    id: before.id,
    phases: after.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session, s) => ({
        ...session,
        items: session.items.map((item, i) => ({
          ...item,
          track: was?.sessions[s]?.items[i]?.track ?? item.track,
        })),
      })),
    })),
  };
  const lines = (change: Parameters<typeof composed>[1]) =>
    blocksOf(composed(tracked, change), 'list').flatMap(({ items }) => items.map(words));

  test('page 1 tells it where that is asked for', () => {
    const said = composed(tracked, { previous, options: options({ showChanges: true }) });
    expect(blocksOf(said, 'heading').map(({ text, aside }) => [text, allText(aside)])[0]).toEqual([
      'What is new',
      'Since your sheets of November 22, 2026',
    ]);
    expect(lines({ previous, options: options({ showChanges: true }) })).toEqual([
      'Stand up from a chair with a weight: 4 kg → 6 kg.',
    ]);
  });

  test('it says so when nothing is, and is silent when nobody asks or nothing was issued', () => {
    const same = composed(before, { previous, options: options({ showChanges: true }) });
    expect(allText(same)).toContain('Your exercises are the same as before.');
    expect(lines({ previous, options: options({ showChanges: false }) })).toEqual([]);
    expect(lines({ previous: null, options: options({ showChanges: true }) })).toEqual([]);
  });
});

describe('what page 1 says', () => {
  const document = composed(clinicAndHome([weightedSitToStand(), anItem('heel-drop-gentle')]));

  test('head, title, week, needs, effort, stop box, pain rule and signatures come in this order', () => {
    const kinds = blocksIn(document).map((block) => block.kind);
    expect(kinds).toEqual([
      'head',
      'title',
      'paragraph',
      'heading',
      'week',
      'columns',
      'stop',
      'paragraph',
      'signatures',
      'tick',
      'new-page',
      'exercise',
      'exercise',
    ]);
    expect(headOf(document)).toMatchObject({
      clinic: 'North Street Physical Therapy',
      details: '12 North Street · 555 0142',
    });
    expect(allText(blocksIn(document))).toContain('You have 2 home exercises.');
  });

  test('the week names each session on its day and marks what is done at home', () => {
    const [week] = blocksOf(document, 'week');
    const shown = week?.days.map(
      (day) => day.entries.map((entry) => `${entry.label} ${entry.detail}`).join('+') || day.empty,
    );
    expect(shown?.map(allText)).toEqual([
      'rest',
      'Clinic 40 min',
      'Home 14 min',
      'rest',
      'Clinic 40 min',
      'rest',
      'Home 14 min',
    ]);
    expect(week?.days.map((day) => day.entries.some((entry) => entry.own))).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  test.each([
    ['en-US', 'Sun'],
    ['en-GB', 'Mon'],
  ] as const)('the week and the calendar start on the same day: in %s on %s', (locale, first) => {
    const both = composed(clinicAndHome([anItem('heel-raise')]), {
      clinic: aClinic({ locale }),
      options: options({ documents: ['handout', 'calendar'] }),
    });
    expect(blocksOf(both, 'week')[0]?.days[0]?.name).toBe(first);
    expect(blocksOf(both, 'calendar')[0]?.calendar.days[0]).toBe(first);
  });

  test('the heading of the week says which weeks and dates the pages cover', () => {
    const heading = blocksOf(document, 'heading')[0];
    expect(allText(heading?.aside)).toBe('Weeks 1 to 12, Nov 23 to Feb 14');
  });

  test('with several home sessions each is an entry of its own, by the numbers of its exercises', () => {
    const program = aProgram([
      aPhase(4, [
        aSession('home', onDays('tue', 'fri'), [anItem('heel-raise')], { plannedMinutes: 15 }),
        aSession('home', onDays('fri'), [weightedSitToStand(), anItem('tandem-stance')], {
          plannedMinutes: 10,
        }),
      ]),
    ]);
    const [week] = blocksOf(composed(program), 'week');
    const shown = week?.days.map(({ entries }) =>
      entries.map(({ label, detail }) => allText(`${label}: ${detail}`)).join(', '),
    );
    expect(shown).toEqual(['', '', 'Home 1: 15 min', '', '', 'Home 1: 15 min, Home 2-3: 10 min', '']);
  });

  test('the head of further pages has the clinic, and whom to call', () => {
    const { running } = composed(clinicAndHome([anItem('heel-raise')]));
    expect(running).toEqual({
      logo: null,
      clinic: 'North Street Physical Therapy',
      contact: '555 0142 · Dana Reyes',
    });
  });

  test('equipment is named once, in plain words', () => {
    expect(allText(blocksOf(document, 'columns')[0]?.left)).toContain(
      'A sturdy chair. A 4 kg weight. Sturdy shoes.',
    );
  });

  test('the stop box gives the clinic and the emergency number', () => {
    const [stop] = blocksOf(document, 'stop');
    expect(stop?.box.call).toBe('and call us on 555 0142');
    expect(stop?.box.emergency.lead).toBe('Call 911 right away:');
    expect(stop?.box.emergency.signs[0]).toBe('Chest pain');
  });

  test('without a phone number the stop box sends the patient to the therapist', () => {
    const [stop] = blocksOf(
      composed(clinicAndHome([weightedSitToStand()]), {
        clinic: aClinic({ phone: '', emergencyNumber: '999' }),
      }),
      'stop',
    );
    expect(stop?.box.call).toBe('and call your therapist');
    expect(stop?.box.emergency.lead).toContain('Call 999');
  });

  test('the next visit and the therapist are printed; without a visit there is a line to write on', () => {
    expect(allText(blocksOf(document, 'signatures'))).toContain('Thursday, November 26, 2026, at 2:30 pm');
    expect(allText(blocksOf(document, 'signatures'))).toContain('Dana Reyes, PT, DPT');
    const open = composed(clinicAndHome([weightedSitToStand()]), { options: options({ nextVisit: null }) });
    expect(blocksOf(open, 'signatures')[0]?.fields[0]).toMatchObject({ value: '', ruled: true });
  });

  test('dates follow the locale of the clinic', () => {
    const british = composed(clinicAndHome([weightedSitToStand()]), { clinic: aClinic({ locale: 'en-GB' }) });
    expect(allText(headOf(document).date)).toBe('November 22, 2026');
    expect(allText(headOf(british).date)).toBe('22 November 2026');
    expect([document.language, british.language]).toEqual(['en-US', 'en-GB']);
  });
});

describe('how hard', () => {
  const effortLine = (items: Parameters<typeof clinicAndHome>[0]) => {
    const right = blocksOf(composed(clinicAndHome(items)), 'columns')[0]?.right ?? [];
    const line = right.find((block) => block.kind === 'effort')?.line;
    return { line, caption: words(right.find((block) => block.kind === 'paragraph')?.text ?? []) };
  };

  test('one target is marked and explained by what is left in you', () => {
    const { line, caption } = effortLine([weightedSitToStand()]);
    expect(line).toMatchObject({ min: 0, max: 10, target: { low: 6, high: 7 } });
    expect(line?.ends).toEqual({ low: 'very easy', high: 'very hard' });
    expect(caption).toContain('Work at 6 to 7. It feels like work. You could do 3 or 4 more.');
  });

  const raising = (target: unknown) =>
    anItem('heel-raise', { dose: aDose('heel-raise', { effort: target }) });

  test('several targets are spanned, all marked numbers explained, and the cards show their own', () => {
    const { line, caption } = effortLine([weightedSitToStand(), raising(effort(3, 4))]);
    expect(line?.target).toEqual({ low: 3, high: 7 });
    expect(caption).toBe(
      'Work at 3 to 7. See each exercise. 3 feels easy, 4 like light work, 5 to 6 like work. 7 feels hard. At 7 you could do 3 more.',
    );
  });

  test('one wide target is explained number by number', () => {
    expect(effortLine([raising(effort(4, 6))]).caption).toBe(
      'Work at 4 to 6. 4 feels like light work, 5 to 6 like work.',
    );
  });

  test('numbers of another scale are explained by its end', () => {
    const borg = { scale: 'borg-6-20', range: { low: 12, high: 13 } };
    expect(effortLine([raising(effort(5, 6)), raising(borg)]).caption).toBe(
      'Work at 5 to 6. See each exercise. 5 to 6 feels like work. 12 of 20 feels like light work, 13 of 20 like work.',
    );
  });

  test('without a target the therapist is to tell', () => {
    const { line, caption } = effortLine([
      anItem('heel-raise', { dose: aDose('heel-raise', { effort: null }) }),
    ]);
    expect(line?.target).toBeNull();
    expect(caption).toContain('Your therapist will tell you how hard to work.');
  });

  test('a program on the Borg scale gets the line from 6 to 20', () => {
    const borg = { scale: 'borg-6-20', range: { low: 12, high: 14 } };
    const { line, caption } = effortLine([raising(borg)]);
    expect(line).toMatchObject({ min: 6, max: 20, target: { low: 12, high: 14 } });
    expect(line?.ends).toEqual({ low: 'easy', high: 'very hard' });
    expect(caption).toContain('12 of 20 feels like light work, 13 to 14 of 20 like work.');
  });
});

describe('what is printed and what is not', () => {
  test('items of clinic sessions get no card', () => {
    const document = composed(clinicAndHome([weightedSitToStand()]));
    expect(cardsOf(document).map((card) => card.name)).toEqual(['Stand up from a chair with a weight']);
    expect(allText(document)).not.toMatch(/deadlift|barbell|squat/i);
  });

  test('cards are numbered in session order, and with two home sessions each says its own', () => {
    const program = aProgram([
      aPhase(4, [
        aSession('home', onDays('tue'), [weightedSitToStand(), anItem('heel-raise')], { name: 'Strength' }),
        aSession('class', onDays('wed'), [anItem('goblet-squat')]),
        aSession('home', onDays('sat'), [anItem('tandem-stance')], { name: 'Balance' }),
      ]),
    ]);
    const document = composed(program);
    expect(cardsOf(document).map((card) => card.number)).toEqual([1, 2, 3]);
    expect(cardsOf(document).map((card) => card.session)).toEqual(['Strength', 'Strength', 'Balance']);
    expect(cardsOf(composed(clinicAndHome([weightedSitToStand()])))[0]?.session).toBe('');
  });

  test('a session at home without exercises is no day to exercise', () => {
    const program = aProgram([
      aPhase(4, [aSession('clinic', onDays('mon'), []), aSession('home', onDays('tue', 'thu'), [])]),
    ]);
    const said = allText(
      composed(program, { options: options({ documents: ['handout', 'summary', 'calendar'] }) }),
    );
    expect(said).toContain('There are none to do at home');
    expect(said).toContain('Clinic');
    expect(said).not.toContain('Home');
  });

  test('only the preferred name is printed: no family name, record number, birth date or given name', () => {
    const text = allText(composed(clinicAndHome([weightedSitToStand()])));
    expect(text).toContain('Ruth');
    expect(text).not.toMatch(/Ruthanne|Quillfeather|Zambrano|778812|1951/);
  });

  test('without a preferred name the given name stands in', () => {
    const document = composed(clinicAndHome([weightedSitToStand()]), {
      patient: aPatient({ preferredName: ' ' }),
    });
    expect(words(headOf(document).forPatient)).toBe('For Ruthanne');
    expect(allText(document)).not.toMatch(/Quillfeather|Zambrano/);
  });

  test('a program without home exercises prints week, stop box and visit, and says so', () => {
    const program = aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [anItem('barbell-deadlift')])])]);
    const document = composed(program);
    expect(blocksIn(document).map((block) => block.kind)).toEqual([
      'head',
      'title',
      'paragraph',
      'heading',
      'week',
      'stop',
      'paragraph',
      'signatures',
    ]);
    expect(allText(document)).toContain('There are none to do at home.');
  });

  test('a draft carries its band and the final handout does not', () => {
    const program = clinicAndHome([weightedSitToStand()]);
    expect(composed(program, { draft: true }).draft).toBe('DRAFT - NOT FOR THE PATIENT');
    expect(composed(program).draft).toBeNull();
  });

  test('the title, which goes into the metadata, holds no name', () => {
    expect(composed(clinicAndHome([weightedSitToStand()])).title).toBe('Your bone-strength exercises');
  });
});

describe('which phase', () => {
  const program = aProgram([
    aPhase(4, [aSession('home', onDays('tue'), [anItem('sit-to-stand')])]),
    aPhase(8, [aSession('home', onDays('tue'), [weightedSitToStand()])]),
  ]);

  test('the phase that holds the week is covered, from that week on', () => {
    const names = (week: number) =>
      cardsOf(composed(program, { options: options({ week }) })).map((card) => card.name);
    expect(names(4)).toEqual(['Stand up from a chair']);
    expect(names(5)).toEqual(['Stand up from a chair with a weight']);
    expect(allText(composed(program, { options: options({ week: 9 }) }))).toContain('Weeks 9 to 12');
  });

  test('weeks that lie behind are left out, and the dose that counts now stands first', () => {
    const rising = clinicAndHome([
      weightedSitToStand({
        dose: lifting('sit-to-stand-weighted', kilograms(4), {
          progression: {
            ...CONSTANT,
            course: { kind: 'step', variable: 'load', by: 2, everyWeeks: 4, limit: null },
          },
        }),
      }),
    ]);
    const weeksOf = (week: number) => {
      const [card] = cardsOf(composed(rising, { options: options({ week }) }));
      const weight = card?.weeks?.rows.find((row) => row.label === 'Weight')?.values ?? [];
      return [card?.weeks?.columns.map((column) => column.weeks) ?? [], weight, doseOf(card)].map((each) =>
        allText(each),
      );
    };
    expect(weeksOf(1)).toEqual([
      'Weeks 1–4\nWeeks 5–8\nWeeks 9–12',
      '4 kg\n6 kg\n8 kg',
      expect.stringContaining('by week'),
    ]);
    expect(weeksOf(6)).toEqual(['Weeks 6–8\nWeeks 9–12', '6 kg\n8 kg', expect.stringContaining('by week')]);
    expect(weeksOf(10)).toEqual(['', '', expect.stringContaining('Weight 8 kg')]);
  });

  test('a week outside the program is refused with its limits', () => {
    const refused = composeHandout(aSource(program, { options: options({ week: 13 }) }));
    expect(refused).toEqual({
      ok: false,
      error: { message: 'Week 13 is outside this program, which has weeks 1 to 12.' },
    });
    const empty = composeHandout(aSource(aProgram([])));
    expect(empty).toMatchObject({ ok: false, error: { message: expect.stringContaining('no weeks yet') } });
  });

  test('an exercise the library lacks is refused by its id', () => {
    const refused = composeHandout(aSource(clinicAndHome([anItem('not-there')])));
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining('"not-there"') } });
  });
});

describe('sessions without fixed days', () => {
  const weekText = (schedule: Parameters<typeof aSession>[1], others: Parameters<typeof aPhase>[1] = []) => {
    const document = composed(
      aProgram([aPhase(4, [aSession('home', schedule, [anItem('heel-raise')]), ...others])]),
    );
    return {
      text: allText(blocksIn(document)),
      weeks: blocksOf(document, 'week'),
      dose: doseOf(cardsOf(document)[0]),
    };
  };

  test('times a week is a sentence with its rest days, not a grid', () => {
    const { text, weeks, dose } = weekText({ kind: 'times-a-week', times: 3, minimumRestDays: 1 });
    expect(text).toContain('Home: 3 times a week, with at least 1 rest day between. Plan about 14 minutes.');
    expect(weeks).toHaveLength(0);
    expect(dose).toContain('Days 3 a week');
  });

  test('every other day is a sentence too', () => {
    const { text, dose } = weekText({ kind: 'every-other-day' });
    expect(text).toContain('Home: every other day.');
    expect(dose).toContain('Days Every other day');
  });

  test('beside a floating session no day is called a rest day', () => {
    const { weeks } = weekText({ kind: 'every-other-day' }, [aSession('clinic', onDays('mon'), [])]);
    expect(weeks[0]?.days.map((day) => day.empty)).not.toContain('rest');
  });
});
