import { describe, expect, test } from 'vitest';
import { examples } from '../../../shared/examples';
import { library } from '../../../shared/exercise/library';
import { patientText } from '../../../shared/exercise/patientText';
import type { Exercise } from '../../../shared/exercise/schema';
import type { HandoutSource } from '../../../shared/handout/compose';
import { linesAfter } from '../../../shared/handout/model';
import type { HandoutKind } from '../../../shared/handout/options';
import { localDate } from '../../../shared/localDate';
import type { Progression } from '../../../shared/program/dose';
import { misfitOf } from '../../../shared/program/suitability';
import { aFracture } from '../../support/programs';
import {
  aClinic,
  aDose,
  aKit,
  allText,
  anItem,
  aPatient,
  blocksIn,
  cardsOf,
  clinicAndHome,
  composed,
  doseOf,
  effort,
  exercise,
  kilograms,
  lifting,
  options,
  weightedSitToStand,
  words,
} from './builders';

const card = (item: ReturnType<typeof anItem>, patient = aPatient(), weeks = 12) =>
  cardsOf(composed(clinicAndHome([item], weeks), { patient }))[0];
/** A patient of whom every fact is known that an exercise may be unsuited to. */
function screened() {
  const [example] = examples;
  if (!example) throw new Error('no example');
  return example.patient;
}
const lines = (texts: Parameters<typeof words>[0][] | readonly Parameters<typeof words>[0][] = []) =>
  texts.map(words);

describe('the dose box', () => {
  test('a dumbbell exercise shows sets, times, weight, rest, days and effort in this order', () => {
    expect(doseOf(card(weightedSitToStand()))).toBe(
      'Sets 3 | Times 8 | Weight 4 kg | Rest 2 min | Days Tue, Sat | Effort 0–10 6–7',
    );
  });

  test.each([
    ['heel-drop-gentle', { amount: { low: 10, high: 15 } }, /Heel drops 10–15 \| Weight none/],
    ['stomp', {}, /Stamps \d+/],
    ['tandem-stance', { amount: { low: 20, high: 30 }, holds: 3 }, /Times 3 \| Hold 20–30 sec/],
    ['tandem-walk', {}, /Steps \d+/],
    ['brisk-walk', { sets: 1 }, /^Minutes \d+ \| Rest/],
    [
      'carry-farmer',
      { amount: { low: 20, high: 20 }, load: kilograms(4, true) },
      /Distance 20 m \(66 ft\) \| Weight 4 kg each hand/,
    ],
    ['carry-farmer', { measure: 'seconds', amount: { low: 30, high: 30 }, load: kilograms(4) }, /Seconds 30/],
  ] as const)('%s %o names what is counted', (id, change, expected) => {
    expect(doseOf(card(anItem(id, { dose: aDose(id, change) })))).toMatch(expected);
  });

  test('side and times a day are shown where they differ from both and once', () => {
    const dose = aDose('single-leg-stance', {
      side: 'each',
      timesPerDay: 2,
      restSeconds: 45,
      effort: effort(3, 3),
    });
    expect(doseOf(card(anItem('single-leg-stance', { dose })))).toMatch(
      /Rest 45 sec \| Days Tue, Sat \| Each day 2 times \| Effort 0–10 3 \| Side each side$/,
    );
  });

  test('no percentage ever reaches the patient', () => {
    const dose = lifting('goblet-squat', null, { percent: 70 });
    const tested = aPatient({
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: 'goblet-squat',
          load: { value: 12, unit: 'kg' },
          reps: 5,
          rir: 2,
        },
      ],
      homeEquipment: aKit({
        dumbbells: [
          { weight: 4, count: 1 },
          { weight: 8, count: 1 },
          { weight: 10, count: 1 },
        ],
      }),
    });
    const shown = card(anItem('goblet-squat', { dose }), tested);
    expect(doseOf(shown)).toContain('Weight 8 kg');
    expect(allText(shown)).not.toContain('%');
  });

  test.each([
    ['no 1RM', aPatient({ homeEquipment: aKit() }), null],
    [
      'a kit nobody asked about',
      aPatient({
        strengthTests: [
          {
            date: localDate('2026-11-01'),
            exerciseId: 'goblet-squat',
            load: { value: 12, unit: 'kg' },
            reps: 5,
            rir: 2,
          },
        ],
      }),
      null,
    ],
    ['a load left to the therapist', aPatient(), { kind: 'therapist-sets' as const }],
  ])('with %s the patient is sent to the therapist', (_, patient, load) => {
    const shown = card(
      anItem('goblet-squat', { dose: lifting('goblet-squat', load, load ? {} : { percent: 70 }) }),
      patient,
    );
    expect(doseOf(shown)).toContain('Weight ask us');
    expect(lines(shown?.doseLines)).toContain('Weight: your therapist will tell you which weight to use.');
  });

  test('a kit whose lightest iron is too heavy prints no load', () => {
    const patient = aPatient({
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: 'goblet-squat',
          load: { value: 4, unit: 'kg' },
          reps: 5,
          rir: 0,
        },
      ],
      homeEquipment: aKit({ dumbbells: [{ weight: 10, count: 1 }] }),
    });
    expect(
      doseOf(card(anItem('goblet-squat', { dose: lifting('goblet-squat', null, { percent: 60 }) }), patient)),
    ).toContain('Weight ask us');
  });

  test('a band prints its level', () => {
    const dose = lifting('band-pull-apart', { kind: 'band', level: 'light' });
    expect(doseOf(card(anItem('band-pull-apart', { dose })))).toContain('Weight light band');
  });

  test('a patient who thinks in pounds gets them beside the kilograms on the iron, to the half', () => {
    const dose = lifting('overhead-press-seated-dumbbell', kilograms(3, true));
    const shown = card(anItem('overhead-press-seated-dumbbell', { dose }), aPatient({ unit: 'lb' }));
    expect(doseOf(shown)).toContain('Weight 3 kg (6.5 lb) each hand');
    const ownUnit = lifting('goblet-squat', {
      kind: 'mass',
      mass: { value: 10, unit: 'lb' },
      perHand: false,
    });
    expect(doseOf(card(anItem('goblet-squat', { dose: ownUnit }), aPatient({ unit: 'lb' })))).toContain(
      'Weight 10 lb |',
    );
  });

  test('a bar is printed with its plates', () => {
    const patient = aPatient({
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: 'barbell-deadlift',
          load: { value: 40, unit: 'kg' },
          reps: 1,
          rir: 0,
        },
      ],
      homeEquipment: aKit({
        bars: [15],
        plates: [
          { weight: 5, pairs: 1 },
          { weight: 1.25, pairs: 1 },
        ],
      }),
    });
    const shown = card(
      anItem('barbell-deadlift', { dose: lifting('barbell-deadlift', null, { percent: 70 }) }),
      patient,
    );
    expect(doseOf(shown)).toContain('Weight 27.5 kg');
    expect(lines(shown?.doseLines)).toContain(
      'Load the bar: use the 15 kg bar. Put 5 + 1.25 kg on each side.',
    );
  });

  test('warm-up sets stand apart from the work sets', () => {
    const group = {
      role: 'work',
      sets: 3,
      reps: { low: 8, high: 8 },
      percent1RM: null,
      effort: effort(6, 7),
      load: kilograms(6),
    };
    const dose = aDose('goblet-squat', {
      groups: [{ ...group, role: 'warm-up', sets: 1, load: kilograms(2) }, group],
    });
    const shown = card(anItem('goblet-squat', { dose }));
    expect(doseOf(shown)).toMatch(/^Sets 3 \| Times 8 \| Weight 6 kg/);
    expect(lines(shown?.doseLines)).toContain('Warm up first: 1 set of 8 with 2 kg.');
  });
});

describe('the words around the dose', () => {
  test('cues of this patient replace those of the library', () => {
    const first = (change: Parameters<typeof weightedSitToStand>[0]) => {
      const shown = card(weightedSitToStand(change));
      return lines(shown && linesAfter(shown))[0];
    };
    expect(first({})).toBe('Watch out: Keep the weight close to you. Sit down without a thump.');
    expect(first({ cues: ['Nose over toes!', 'Slow'] })).toBe('Watch out: Nose over toes! Slow.');
    expect(first({ cues: [] })).toMatch(/^Stop if:/);
  });

  test('page 1 says that an exercise may stop sooner only where one does', () => {
    const rule = (change: { note?: string; stopIf?: readonly string[] }) => {
      const { text } = exercise('heel-raise');
      const own = {
        ...exercise('heel-raise'),
        text: { ...text, en: { ...text.en, stopIf: change.stopIf ?? [] } },
      };
      const document = composed(clinicAndHome([anItem('heel-raise', { note: change.note ?? '' })]), {
        findExercise: () => own as Exercise,
        options: options({ documents: ['handout', 'moving-safely'] }),
      });
      const said = allText(blocksIn(document)).match(/Stop sooner if the exercise says so\./g);
      return said?.length ?? 0;
    };
    expect(rule({})).toBe(0);
    expect(rule({ stopIf: ['Knee pain over 5 out of 10.', 'Any new or sharp back pain.'] })).toBe(0);
    expect(rule({ stopIf: ['Pain over 3 out of 10.'] })).toBe(2);
    expect(rule({ stopIf: ['Any back pain.'] })).toBe(2);
    expect(rule({ note: 'Pare con dolor de 2/10.' })).toBe(2);
    expect(rule({ note: 'Do 3 of 10.' })).toBe(0);
  });

  test('the note of the therapist comes last', () => {
    const shown = card(weightedSitToStand({ note: ' Use the blue chair. ' }));
    expect(lines(shown && linesAfter(shown)).at(-1)).toBe('From your therapist: Use the blue chair.');
  });

  test('hand support, speed and tempo are said in words', () => {
    const dose = {
      ...lifting('goblet-squat', kilograms(4)),
      handSupport: 'light' as const,
      intent: 'fast' as const,
      tempo: { down: 3, bottom: 1, up: 1, top: 0 },
    };
    const shown = card(anItem('goblet-squat', { dose }));
    expect(lines(shown?.before)).toEqual(['Hold on: touch a counter or sturdy chair.']);
    expect(lines(shown?.doseLines)).toContain(
      'Speed: count 3 on the way down. Wait 1. Count 1 on the way up.',
    );
  });

  describe('too hard and too easy', () => {
    const hints = (id: string, change: Partial<HandoutSource> = {}) =>
      lines(cardsOf(composed(clinicAndHome([anItem(id)]), change))[0]?.ladder);
    const healthy = screened();

    test('an easier exercise with a card may be tried; any other, and a harder one, is to be asked for', () => {
      expect(hints('single-leg-stance-supported', { patient: healthy })).toEqual([
        'Too hard? Do fewer, or ask for “Stand heel to toe”.',
        'Too easy? Ask for “Stand on one leg, no hands”.',
      ]);
      const withCard = clinicAndHome([anItem('single-leg-stance-supported'), anItem('tandem-stance')]);
      const [card] = cardsOf(composed(withCard, { patient: healthy }));
      expect(lines(card?.ladder)).toContain('Too hard? Try number 2.');
    });

    test('nothing is named that does not suit the patient at home', () => {
      const named = [...library.values()].flatMap(
        ({ id }) =>
          hints(id, { patient: healthy })
            .join(' ')
            .match(/(?<=for “)[^”]+/g) ?? [],
      );
      const allowed = new Set(
        [...library.values()]
          .filter(
            (each) =>
              misfitOf(each, { patient: healthy, clinic: aClinic(), setting: 'home' }, 'against') === null,
          )
          .map((each) => patientText(each, 'en').name),
      );
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter((name) => !allowed.has(name))).toEqual([]);
    });

    test('an own exercise that bends, twists, lifts from the floor or lands is not named to bones it may harm', () => {
      const toldTo = (risky: Partial<Exercise>, patient: HandoutSource['patient']) => {
        const own: Exercise = {
          ...exercise('heel-raise'),
          id: 'risky',
          avoidIf: [],
          equipment: [],
          ...risky,
        };
        const first = { ...exercise('heel-raise'), easier: ['risky'], harder: [] };
        return hints('heel-raise', {
          patient,
          findExercise: (id) => (id === 'risky' ? own : first),
        })[0];
      };
      const bones = (tScore: number | null, sites: readonly ('vertebra' | 'hip' | 'wrist')[], known = true) =>
        aPatient({
          fractures: {
            reviewedOn: known ? localDate('2026-11-01') : null,
            entries: sites.map((site) => aFracture(site, '2020')),
          },
          dxaScans: {
            reviewedOn: null,
            entries:
              tScore === null
                ? []
                : [
                    {
                      date: localDate('2026-01-01'),
                      site: 'total-hip',
                      side: 'left',
                      bmd: null,
                      tScore,
                      zScore: null,
                    },
                  ],
          },
        } as never);
      const { text } = exercise('heel-raise');
      const crunch = { text: { ...text, en: { ...text.en, name: 'Bed crunch' } } };
      const strong = bones(0, []);
      const cases: readonly [Partial<Exercise>, HandoutSource['patient']][] = [
        [{ movement: ['spinal-flexion'] }, bones(-2.6, [])],
        [{ movement: ['spinal-flexion'] }, bones(-1.5, [])],
        [{ movement: ['spinal-rotation'] }, bones(0, ['vertebra'])],
        [{ movement: ['spinal-rotation'] }, bones(null, [])],
        [crunch, bones(-2.6, [])],
        [crunch, bones(0, [], false)],
        [{ startsFromFloor: true }, bones(0, ['vertebra'])],
        [{ loading: { ...exercise('heel-raise').loading, impactLevel: 'low' } }, bones(0, ['hip', 'wrist'])],
      ];
      for (const [risky, patient] of cases) {
        expect(toldTo(risky, patient)).not.toMatch(/about/);
        expect(toldTo(risky, strong)).toMatch(/^Too hard\? Do fewer, or ask for /);
      }
    });

    test('without a neighbour that suits, the patient is told to say so', () => {
      const alone = { ...exercise('heel-raise'), easier: [], harder: [] };
      expect(hints('heel-raise', { findExercise: () => alone })).toEqual(['Too hard or too easy? Tell us.']);
    });
  });

  test('exercises in turn name each other and rest after the last', () => {
    const program = clinicAndHome([
      anItem('heel-raise'),
      weightedSitToStand({ superset: 'A' }),
      anItem('band-pull-apart', { superset: 'A' }),
      anItem('tandem-stance', { superset: 'B' }),
    ]);
    const [, second, third, alone] = cardsOf(composed(program));
    expect(lines(second?.before)).toContain('Do 2 and 3 in turn. Rest after 3.');
    expect(lines(third?.before)).toContain('Do 2 and 3 in turn. Rest after 3.');
    expect([second?.bracket, third?.bracket, alone?.bracket]).toEqual([
      { opens: true, closes: false },
      { opens: false, closes: true },
      null,
    ]);
    expect(doseOf(second)).toContain('Rest after 3');
    expect(doseOf(third)).toContain('Rest as needed');
    expect(allText(alone)).not.toContain('in turn');
    // Easily missed otherwise: the bracket may go on over pages.
    expect(second?.before[0]?.every(({ strong }) => strong)).toBe(true);
  });
});

describe('week by week', () => {
  const ramp = (from: number, to: number): Progression => ({
    course: { kind: 'ramp', variable: 'load', from, to },
    deload: null,
    overrides: [],
  });
  const table = (progression: Progression, patient = aPatient(), weeks = 4) => {
    const item = weightedSitToStand({
      dose: lifting('sit-to-stand-weighted', kilograms(4), { progression }),
    });
    return card(item, patient, weeks)?.weeks;
  };

  test('a dose that stays the same has no table', () => {
    expect(card(weightedSitToStand())?.weeks).toBeNull();
  });

  test('a step in load prints runs of equal weeks with their first day', () => {
    const shown = table(
      {
        course: { kind: 'step', variable: 'load', by: 1, everyWeeks: 4, limit: 6 },
        deload: null,
        overrides: [],
      },
      aPatient(),
      16,
    );
    expect(shown?.columns.map(allText)).toEqual([
      'Weeks 1–4\nfrom Nov 23',
      'Weeks 5–8\nfrom Dec 21',
      'Weeks 9–16\nfrom Jan 18',
    ]);
    expect(shown?.rows.map((row) => allText([row.label, ...row.values]).split('\n'))).toEqual([
      ['Weight', '4 kg', '5 kg', '6 kg'],
    ]);
  });

  test('a table says only what changes: sets and times stand in the dose box', () => {
    const steps: Progression = {
      course: { kind: 'step', variable: 'load', by: 1, everyWeeks: 4, limit: 6 },
      deload: null,
      overrides: [],
    };
    expect(table(steps)).toBeNull();
    expect(table(steps, aPatient(), 8)?.rows.map(({ label }) => label)).toEqual(['Weight']);
  });

  test('a weight that was typed is built from the bar and plates at home, if they make it', () => {
    const lines = (value: number) => {
      const item = anItem('barbell-deadlift', { dose: lifting('barbell-deadlift', kilograms(value)) });
      const homeEquipment = aKit({ bars: [20], plates: [{ weight: 5, pairs: 1 }] });
      return card(item, aPatient({ homeEquipment }))?.doseLines.map(words);
    };
    expect(lines(30)).toEqual(['Load the bar: use the 20 kg bar. Put 5 kg on each side.']);
    expect(lines(32)).toEqual([]);
  });

  test('what changes over the weeks points from the box to the table', () => {
    const item = weightedSitToStand({
      dose: lifting('sit-to-stand-weighted', kilograms(4), { progression: ramp(4, 6) }),
    });
    expect(doseOf(card(item))).toMatch(/Sets 3 \| Times 8 \| Weight by week/);
    const both = weightedSitToStand({
      dose: lifting('sit-to-stand-weighted', kilograms(4), {
        progression: {
          ...ramp(4, 6),
          overrides: [{ week: 2, reps: { low: 6, high: 6 } }],
        },
      }),
    });
    expect(doseOf(card(both))).toMatch(/^Sets 3 \| Times, weight by week \| Rest/);
  });

  test('a ramp prints only weights that exist: taken down to the kit, or to a half without one', () => {
    const weights = (patient = aPatient()) =>
      allText(table(ramp(4, 6), patient)?.rows[0]?.values).split('\n');
    expect(weights()).toEqual(['4 kg', '4.5 kg', '5 kg', '6 kg']);
    const kit = aKit({ dumbbells: [4, 5, 6].map((weight) => ({ weight, count: 1 })) });
    expect(weights(aPatient({ homeEquipment: kit }))).toEqual(['4 kg', '5 kg', '6 kg']);
  });

  test('weeks are those of the program, not of the phase, and % ramps print iron with plates', () => {
    const patient = aPatient({
      strengthTests: [
        {
          date: localDate('2026-11-01'),
          exerciseId: 'barbell-deadlift',
          load: { value: 40, unit: 'kg' },
          reps: 1,
          rir: 0,
        },
      ],
      homeEquipment: aKit({
        bars: [10],
        plates: [
          { weight: 5, pairs: 1 },
          { weight: 2.5, pairs: 1 },
        ],
      }),
    });
    const progression: Progression = {
      course: { kind: 'ramp', variable: 'percent1RM', from: 40, to: 65 },
      deload: null,
      overrides: [],
    };
    const item = anItem('barbell-deadlift', {
      dose: lifting('barbell-deadlift', null, { percent: 50, progression }),
    });
    const shown = cardsOf(composed(clinicAndHome([item], 3), { patient }))[0]?.weeks;
    expect(shown?.rows.map((row) => allText([row.label, ...row.values]).split('\n'))).toEqual([
      ['Weight', '15 kg', '20 kg', '25 kg'],
      ['Each side of the 10 kg bar', '2.5 kg', '5 kg', '5 + 2.5 kg'],
    ]);
  });
});

describe('work sets that differ', () => {
  const group = (sets: number, reps: number, percent: number) => ({
    role: 'work' as const,
    sets,
    reps: { low: reps, high: reps },
    percent1RM: { low: percent, high: percent },
    effort: null,
    load: null,
  });
  const patient = aPatient({
    strengthTests: [
      {
        date: localDate('2026-11-01'),
        exerciseId: 'barbell-deadlift',
        load: { value: 40, unit: 'kg' },
        reps: 1,
        rir: 0,
      },
    ],
    homeEquipment: aKit({
      bars: [10],
      plates: [
        { weight: 5, pairs: 1 },
        { weight: 2.5, pairs: 1 },
      ],
    }),
  });
  const printed = (change: Record<string, unknown> = {}, documents: readonly HandoutKind[] = ['handout']) => {
    const dose = aDose('barbell-deadlift', { groups: [group(1, 5, 65), group(3, 8, 50)], ...change });
    const program = clinicAndHome([anItem('barbell-deadlift', { dose })], 4);
    return composed(program, { patient, options: options({ documents: [...documents] }) });
  };
  const easierFourth: Progression = {
    course: { kind: 'constant' },
    deload: { everyWeeks: 4, factor: 0.8 },
    overrides: [],
  };

  test('each have their plates, and not those of the first for all', () => {
    const [shown] = cardsOf(printed());
    expect(lines(shown?.doseLines)).toContain('Your sets: 1 set of 5 with 25 kg. 3 sets of 8 with 20 kg.');
    expect(lines(shown?.doseLines)).toContain('Load the bar: 10 kg bar: 5 + 2.5 kg, then 10 kg bar: 5 kg.');
  });

  test('have the warm-up of each week, lighter in an easier one', () => {
    const warmUp = { ...group(2, 5, 60), role: 'warm-up' as const };
    const [shown] = cardsOf(
      printed({
        groups: [warmUp, group(3, 5, 65)],
        progression: { ...easierFourth, deload: { everyWeeks: 4, factor: 0.6 } },
      }),
    );
    expect(lines(shown?.doseLines)).toContain(
      'Warm up first: Weeks 1–3: 2 sets of 5 with 20 kg. Week 4: 2 sets of 5 with 15 kg.',
    );
  });

  test('say week by week how many there are of each, with the plates of each', () => {
    const [shown] = cardsOf(printed({ progression: easierFourth }));
    expect(shown?.weeks?.rows.map((row) => row.values.map((value) => allText(value)))).toEqual([
      ['1 × 5, then 3 × 8', '1 × 5, then 3 × 8'],
      ['25 kg, then 20 kg', '20 kg, then 15 kg'],
      ['5 + 2.5 kg, then 5 kg', '5 kg, then 2.5 kg'],
    ]);
  });

  test('keep their plates beside repetitions that change while the weight stays', () => {
    const progression: Progression = {
      course: { kind: 'step', variable: 'reps', by: 1, everyWeeks: 2, limit: null },
      deload: null,
      overrides: [],
    };
    const [shown] = cardsOf(printed({ groups: [group(3, 5, 65)], progression }));
    expect(shown?.weeks?.rows.map((row) => row.values.map((value) => allText(value)))).toEqual([
      ['3 × 5', '3 × 6'],
      ['5 + 2.5 kg', '5 + 2.5 kg'],
    ]);
  });

  test('say at a glance and on the log how many there are of each', () => {
    expect(allText(printed({}, ['summary']))).toContain('1 set of 5, then 3 sets of 8, 25 kg, then 20 kg');
    expect(allText(printed({}, ['log']))).toContain('1 set of 5, then 3 sets of 8, 25 kg, then 20 kg');
  });
});
