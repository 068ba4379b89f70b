import { describe, expect, test } from 'vitest';
import type { Dose, SetGroup } from '../../../../shared/program/dose';
import { contextOf, doseOf, faultOf, read, resistance, workOf } from './lines';

const kilograms = (value: number, perHand = false) => ({
  kind: 'mass',
  mass: { value, unit: 'kg' },
  perHand,
});

describe('a line of a lift', () => {
  test.each<[string, Partial<SetGroup>]>([
    ['3x8 @70%', { sets: 3, reps: { low: 8, high: 8 }, percent1RM: { low: 70, high: 70 } }],
    ['5x5 @80-85%', { sets: 5, percent1RM: { low: 80, high: 85 } }],
    ['5X5 @ 80–85 % 1RM', { sets: 5, percent1RM: { low: 80, high: 85 } }],
    ['5 × 5 @ 80% to 85% of 1rm', { sets: 5, percent1RM: { low: 80, high: 85 } }],
    ['5*5 @72,5%', { percent1RM: { low: 72.5, high: 72.5 } }],
    ['3x8 70%', { percent1RM: { low: 70, high: 70 } }],
    [
      '3x8-12 rpe 7',
      { reps: { low: 8, high: 12 }, effort: { scale: 'rir-rpe', range: { low: 7, high: 7 } } },
    ],
    ['3x8 to 12 @ RPE 7-8', { effort: { scale: 'rir-rpe', range: { low: 7, high: 8 } } }],
    ['3x8 @7.5 rpe', { effort: { scale: 'rir-rpe', range: { low: 7.5, high: 7.5 } } }],
    ['3x8 rir 2', { effort: { scale: 'rir-rpe', range: { low: 8, high: 8 } } }],
    ['3x8 1-3 RIR', { effort: { scale: 'rir-rpe', range: { low: 7, high: 9 } } }],
    ['3x8 borg 13', { effort: { scale: 'borg-6-20', range: { low: 13, high: 13 } } }],
    ['3x8 cr10 5', { effort: { scale: 'cr10', range: { low: 5, high: 5 } } }],
    ['3x8 omni 6', { effort: { scale: 'omni', range: { low: 6, high: 6 } } }],
    ['3 x 8 reps @42.5 kg', { load: kilograms(42.5) as SetGroup['load'], percent1RM: null }],
    ['3x8 body weight', { load: { kind: 'body-weight' } }],
    ['3x8 @70% you set the load', { load: { kind: 'therapist-sets' }, percent1RM: { low: 70, high: 70 } }],
    ['3x8 extra light band', { load: { kind: 'band', level: 'extra-light' } }],
  ])('%s', (text, said) => expect(workOf(doseOf('back-squat', text))).toMatchObject(said));

  test('rest is seconds, minutes or a clock', () => {
    for (const [text, seconds] of [
      ['rest 90s', 90],
      ['rest 3:00', 180],
      ['rest 2 min', 120],
      ['rest 1,5 min', 90],
      ['rest: 45 sec', 45],
    ] as const)
      expect(doseOf('back-squat', `3x8 @70% ${text}`).restSeconds, text).toBe(seconds);
  });

  test('side and times a day are read in any order', () => {
    expect(doseOf('back-squat', '2x/day 3x8 each side')).toMatchObject({ side: 'each', timesPerDay: 2 });
    expect(doseOf('back-squat', '3x8 left x2/day')).toMatchObject({ side: 'left', timesPerDay: 2 });
    expect(doseOf('back-squat', '3x8/side 3 times a day')).toMatchObject({ side: 'each', timesPerDay: 3 });
  });

  test('a bare weight is in the unit in use, of a pair in each hand', () => {
    expect(workOf(doseOf('reverse-lunge', '2x10 @12', undefined, 'lb')).load).toEqual({
      kind: 'mass',
      mass: { value: 12, unit: 'lb' },
      perHand: true,
    });
    expect(workOf(doseOf('reverse-lunge', '2x10 @12 kg each hand')).load).toEqual(kilograms(12, true));
    expect(workOf(doseOf('reverse-lunge', '2x10 @12 kg in all')).load).toEqual(kilograms(12));
    expect(workOf(doseOf('wrist-curl-dumbbell', '2x10 @12')).load).toEqual(kilograms(12));
  });

  test('a bare weight over a typed one is in the unit of that: 45 over 40 lb is never 45 kg', () => {
    const before = doseOf('reverse-lunge', '2x10 @40lb');
    expect(workOf(doseOf('reverse-lunge', '2x10 @45', () => before, 'kg')).load).toMatchObject({
      mass: { value: 45, unit: 'lb' },
    });
  });

  test('a weight typed over one in all stays in all: it is never doubled', () => {
    const before = doseOf('reverse-lunge', '2x10 @24kg in all');
    expect(workOf(doseOf('reverse-lunge', '2x10 @26kg', () => before)).load).toEqual(kilograms(26));
    expect(workOf(doseOf('reverse-lunge', '2x10 @26kg each hand', () => before)).load).toEqual(
      kilograms(26, true),
    );
  });

  test('groups of sets stand between commas, a decimal comma inside a number', () => {
    const dose = doseOf('back-squat', '1x5 @70,5%,3x5 @80%; 2x3');
    expect(dose.kind === 'resistance' && dose.groups).toMatchObject([
      { sets: 1, percent1RM: { low: 70.5 } },
      { sets: 3, percent1RM: { low: 80 } },
      { sets: 2, reps: { low: 3 }, percent1RM: null },
    ]);
  });
});

describe('a line of other kinds', () => {
  test.each<[string, string, object]>([
    ['tandem-stance', '3x30s', { sets: 3, amount: { low: 30, high: 30 }, holds: 1 }],
    ['tandem-stance', '3x30-45 sec x2 each side', { amount: { low: 30, high: 45 }, holds: 2, side: 'each' }],
    ['tandem-stance', '3x2x30s', { sets: 3, holds: 2, amount: { low: 30, high: 30 } }],
    ['heel-drop-gentle', '4x15 contacts', { sets: 4, amount: { low: 15, high: 15 } }],
    ['heel-drop-gentle', '4x15', { sets: 4, amount: { low: 15, high: 15 } }],
    ['carry-farmer', '3x40 m @10kg', { amount: { low: 40 }, measure: 'metres', load: kilograms(10, true) }],
    ['carry-farmer', '3x30s', { amount: { low: 30 }, measure: 'seconds', load: null }],
    ['brisk-walk', '20 min', { sets: 1, amount: { low: 20, high: 20 } }],
    ['brisk-walk', '1x20 min borg 12', { effort: { scale: 'borg-6-20' } }],
    ['tandem-walk', '3x10 steps', { reps: { low: 10, high: 10 } }],
    ['sit-to-stand', '3x8 each side', { reps: { low: 8, high: 8 }, side: 'each' }],
  ])('%s: %s', (id, text, said) => expect(doseOf(id, text)).toMatchObject(said));
});

describe('what a line does not say', () => {
  const full = resistance((dose) => ({
    ...dose,
    restSeconds: 120,
    timesPerDay: 2,
    side: 'each',
    intent: 'fast',
    handSupport: 'light',
    tempo: { down: 3, bottom: 1, up: 1, top: 0 },
    groups: [
      {
        role: 'warm-up',
        sets: 2,
        reps: { low: 5, high: 5 },
        percent1RM: { low: 50, high: 70 },
        effort: null,
        load: null,
      },
      ...dose.groups.map((group) => ({
        ...group,
        effort: { scale: 'rir-rpe' as const, range: { low: 7, high: 7 } },
      })),
    ],
    progression: {
      course: { kind: 'ramp', variable: 'percent1RM', from: 50, to: 85 },
      deload: { everyWeeks: 4, factor: 0.8 },
      overrides: [{ week: 2, sets: 3 }],
    },
  }));

  test('becomes none where a line can say it', () => {
    const dose = doseOf('back-squat', '3x8', full);
    expect(dose).toMatchObject({ restSeconds: null, side: 'both', timesPerDay: 1 });
    expect(workOf(dose)).toMatchObject({ percent1RM: null, effort: null, load: null });
  });

  test('is kept where no line can', () => {
    const before = contextOf('back-squat', full).dose;
    const dose = doseOf('back-squat', '3x8 @80-85%', full);
    const { intent, handSupport, tempo, progression } = before;
    expect(dose).toMatchObject({ intent, handSupport, tempo, progression: { deload: progression.deload } });
    expect(dose.progression.overrides).toEqual(progression.overrides);
    expect(dose.kind === 'resistance' && before.kind === 'resistance' && dose.groups[0]).toEqual(
      before.kind === 'resistance' && before.groups[0],
    );
  });

  test('a ramp stays with its band and follows another', () => {
    const course = (text: string) => doseOf('back-squat', text, full).progression.course;
    expect(course('3x8 @80-85%')).toMatchObject({ from: 50, to: 85 });
    expect(course('5x5 @75-80%')).toMatchObject({ from: 75, to: 80 });
    expect(course('5x5 @40kg')).toEqual({ kind: 'constant' });
    // a back-off set is never levelled up by the ramp of the sets before it
    expect(course('3x5 @80%, 1x10 @60%')).toEqual({ kind: 'constant' });
    expect(course('3x5 @80%, 1x3 @80%')).toMatchObject({ from: 80, to: 80 });
  });

  test('further groups stand behind the last work sets', () => {
    const dose = doseOf('back-squat', '1x5 @70%, 3x5 @80%', full);
    expect(dose.kind === 'resistance' && dose.groups.map(({ role, sets }) => `${role} ${sets}`)).toEqual([
      'warm-up 2',
      'work 1',
      'work 3',
    ]);
  });
});

describe('a line that is wrong', () => {
  test.each<[string, string, string, string | null, string]>([
    // exercise, text, message, suggestion, marked
    ['back-squat', '3x8 @70', 'Say what 70 is: %, kg or rpe.', '3x8 @70%', '@70'],
    ['back-squat', '3x8 70', 'Say what 70 is: %, kg or rpe.', '3x8 @70%', '70'],
    ['back-squat', '3x8 @7', 'Say what 7 is: %, kg or rpe.', null, '@7'],
    ['back-squat', '3 8', 'Write an x between sets and repetitions.', '3x8', '3 8'],
    ['back-squat', '3 8 @70', 'Write an x between sets and repetitions.', '3x8 @70%', '3 8'],
    ['back-squat', '3x8 @120%', '% of 1RM: at most 100.', null, '@120%'],
    ['back-squat', '3x101', 'Reps: at most 100.', null, '101'],
    ['back-squat', '21x5', 'Sets: at most 20.', null, '21'],
    ['back-squat', '0x5', 'Sets: above 0.', null, '0'],
    ['back-squat', '3x12-8', 'Reps: the low end must not be above the high end.', '3x8-12', '12-8'],
    ['back-squat', '3x8 @12kgs', '"kgs" is not a unit here; write kg or lb.', '3x8 @12kg', 'kgs'],
    ['back-squat', '3x8 @12 stone', '"stone" is not a unit here; write kg or lb.', null, 'stone'],
    ['back-squat', '3x8 @701kg', 'Weight: at most 700.', null, '@701kg'],
    ['back-squat', '3x8 @70% 40kg', 'Give a % of 1RM or a weight, not both.', null, '40kg'],
    [
      'back-squat',
      '3x8 rpe 11',
      'Effort: must lie on its scale: 0 to 10, or 6 to 20 for Borg.',
      null,
      'rpe 11',
    ],
    [
      'back-squat',
      '3x8 rest 90',
      'Rest: a time with its unit, such as 90s, 2 min or 2:00.',
      '3x8 rest 90s',
      'rest 90',
    ],
    ['back-squat', '3x8 rest 2', 'Rest: a time with its unit, such as 90s, 2 min or 2:00.', null, 'rest 2'],
    [
      'back-squat',
      '3x8 rest 1:75',
      'Rest: a time with its unit, such as 90s, 2 min or 2:00.',
      null,
      'rest 1:75',
    ],
    ['back-squat', '3x8 rest 20:00', 'Rest: at most 900 s.', null, 'rest 20:00'],
    ['back-squat', '3x8 rest 60s rest 90s', 'Rest must be given once.', null, 'rest 90s'],
    [
      'back-squat',
      '3x8 red band',
      'Bands go by level: extra-light, light, medium, heavy, extra-heavy, such as "light band".',
      null,
      'red band',
    ],
    [
      'back-squat',
      '3x8 light',
      'Bands go by level: extra-light, light, medium, heavy, extra-heavy, such as "light band".',
      '3x8 light band',
      'light',
    ],
    ['back-squat', '3x8 soon', '"soon" is not part of a dose.', null, 'soon'],
    ['back-squat', '5x', 'After the x: a number, or a range with a dash.', null, '5x'],
    ['back-squat', '3x8 @', 'After the @: a % of 1RM, a weight or an effort.', null, '@'],
    ['back-squat', '@70%', 'Sets and repetitions are missing, such as 5x5.', '5x5 @70%', '@70%'],
    ['back-squat', '', 'Write the dose, such as 5x5 @80-85%.', null, ''],
    ['back-squat', '3x8,', 'Beside a comma: another group of sets.', null, ''],
    [
      'back-squat',
      '3x8 @20kg each hand',
      'Barbell back squat is not done with a weight in each hand: give its whole weight.',
      null,
      '@20kg each hand',
    ],
    ['heel-raise', '3x30s', 'Heel raise is dosed in repetitions, not seconds.', null, '3x30s'],
    [
      'reverse-lunge',
      '3x8 @70%',
      '% of 1RM does not apply to Reverse lunge: dose it by effort and reps.',
      null,
      '@70%',
    ],
    ['reverse-lunge', '3x8 @7', 'Say what 7 is: %, kg or rpe.', null, '@7'],
    ['reverse-lunge', '3x8 @12kg each', 'Say each side or each hand.', '3x8 @12kg each hand', 'each'],
    ['reverse-lunge', '3x8 each', 'Say each side or each hand.', '3x8 each side', 'each'],
    ['wrist-curl-dumbbell', '3x8 @12kg each', 'Say each side or each hand.', null, 'each'],
    ['reverse-lunge', '3x8 12', 'Say what 12 is: %, kg or rpe.', '3x8 @12kg', '12'],
    [
      'reverse-lunge',
      '2x10 @12 pounds',
      '"pounds" is not a unit here; write kg or lb.',
      '2x10 @12 lb',
      'pounds',
    ],
    ['tandem-stance', '3x30', 'Tandem stance is dosed in seconds: write 30s.', '3x30s', '30'],
    ['tandem-stance', '30s', 'Sets: how many? Such as 3x20-30s.', '3x30s', '30s'],
    ['tandem-stance', '3x901s', 'Seconds: at most 900.', null, '901'],
    ['tandem-stance', '3x30s @5kg', 'Tandem stance is dosed without a load.', null, '@5kg'],
    [
      'sit-to-stand',
      '3x8 body weight',
      'Sit to stand needs no load: leave body weight out.',
      '3x8',
      'body weight',
    ],
    ['carry-farmer', '3x40', 'Farmer carry is dosed in metres: write 40 m.', '3x40 m', '40'],
    ['carry-farmer', '1x1,000 m', 'Write 1000 without a comma.', '1x1000 m', '1,000'],
  ])('%s: %j', (id, text, message, suggestion, marked) =>
    expect(faultOf(id, text)).toEqual({ message, suggestion, marked }),
  );

  test('both a % and a weight are read back where a dose has them already', () => {
    const both = resistance((dose) => ({
      ...dose,
      groups: dose.groups.map((group) => ({
        ...group,
        percent1RM: { low: 70, high: 70 },
        load: { kind: 'mass', mass: { value: 30, unit: 'kg' }, perHand: false },
      })),
    }));
    expect(read('back-squat', '3x8 @70% @30kg', both).ok).toBe(true);
    expect(read('back-squat', '3x8 @70% @32kg', both).ok).toBe(false);
  });

  test('a fault changes nothing of the dose handed in', () => {
    const context = contextOf('back-squat');
    const before = structuredClone<Dose>(context.dose);
    read('back-squat', '3x8 @120%');
    expect(context.dose).toEqual(before);
  });
});
