import { describe, expect, it } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { departures, stopsOf } from '../../support/againstResearch';
import { aTemplate, exercisesOf, itemsOf, made } from '../../support/generated';
import { aFracture, aPatient, asked } from '../../support/programs';

/** The guidelines of ESSA, the UK, ACSM and NSCA. */

const HOUSEHOLD: Equipment = {
  ...NO_EQUIPMENT,
  apparatus: [
    'chair',
    'chair-with-back',
    'counter',
    'doorway',
    'hallway',
    'mat',
    'pillow',
    'small-pillow',
    'table',
    'wall',
  ],
};
const HOME_KIT: Equipment = {
  ...HOUSEHOLD,
  dumbbells: [2, 4, 6].map((weight) => ({ weight, count: 2 })),
  bands: ['light', 'medium'],
};
const SUITS = {
  'essa-low': -0.4,
  'essa-mod': -1.8,
  'essa-high': -2.6,
  'uk-sss': -2.6,
  acsm: -1.8,
  'nsca-older': -0.4,
} as const;
const IDS = ['essa-low', 'essa-mod', 'essa-high', 'uk-sss', 'acsm', 'nsca-older'] as const;

const novice = (tScore: number, home: Equipment = HOME_KIT) =>
  aPatient({ training: 'novice', tScore, changes: { homeEquipment: asked(home) } });

describe.each(IDS)('%s', (id) => {
  const template = aTemplate(id);

  it.each([
    ['dumbbells and bands at home', HOME_KIT],
    ['what every household has', HOUSEHOLD],
  ])('with %s leaves nothing out, meets its whole table, and raises no stop', (_, home) => {
    const patient = novice(SUITS[id], home);
    const own = made(template, patient);
    expect(own.leftOut).toEqual([]);
    expect(departures(template, patient, own)).toEqual([]);
    expect(stopsOf(template, patient, own)).toEqual([]);
  });

  it('replaces what a clinic without machines and barbells lacks, and says what it cannot', () => {
    const equipment = {
      ...HOME_KIT,
      kettlebells: [4, 8],
      apparatus: [...HOME_KIT.apparatus, 'box' as const],
    };
    const own = made(template, novice(SUITS[id]), { ...newClinic(), equipment });
    expect(exercisesOf(own)).not.toContain('row-cable');
    expect(exercisesOf(own)).toContain('row-band-seated');
    for (const { tried } of own.leftOut)
      expect(tried.every(({ misfit }) => misfit.kind === 'equipment')).toBe(true);
    expect(new Set(own.leftOut.map(({ family }) => family))).toEqual(
      new Set(template.families.some((family) => family.id === 'pulldown') ? ['Pull-down'] : []),
    );
  });

  it('has nothing that a vertebral fracture forbids, and nothing above 75 % where it is offered then', () => {
    const patient = aPatient({ fractures: [aFracture('vertebra')] });
    const own = made(template, patient);
    const forbidden = [
      'kettlebell-deadlift',
      'romanian-deadlift-dumbbell',
      'mini-jump',
      'mini-jump-supported',
      'heel-drop-firm',
      'stomp',
      'jump-squat',
    ];
    expect(exercisesOf(own).filter((one) => forbidden.includes(one))).toEqual([]);
    if (template.gates.value.fragile.level === 'stop') return;
    const percents = own.program.phases.flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) =>
        items.flatMap(({ dose }) =>
          dose.kind === 'resistance' ? dose.groups.map((group) => group.percent1RM?.high ?? 0) : [],
        ),
      ),
    );
    expect(Math.max(...percents)).toBe(75);
    expect(stopsOf(template, patient, own)).toEqual([]);
  });

  it('starts in weeks 1-4 by feel, without a %', () => {
    for (const { item } of itemsOf(made(template, novice(SUITS[id])), 'learn'))
      if (item.dose.kind === 'resistance')
        expect(item.dose.groups, item.exerciseId).toMatchObject([
          { percent1RM: null, effort: { scale: 'rir-rpe', range: { low: 3, high: 4 } } },
        ]);
  });

  it('is closed after a recent fracture and with a red flag', () => {
    expect(template.gates.value['recent-or-red-flag'].level).toBe('stop');
  });
});

describe('whom a guideline is offered to', () => {
  it.each([
    ['essa-low', ['offer', 'outside', 'warning', 'stop']],
    ['essa-mod', ['outside', 'offer', 'advice', 'stop']],
    ['essa-high', ['advice', 'offer', 'offer', 'offer']],
    ['uk-sss', ['offer', 'offer', 'offer', 'advice']],
    ['acsm', ['offer', 'offer', 'warning', 'warning']],
    ['nsca-older', ['offer', 'offer', 'warning', 'warning']],
  ] as const)('%s', (id, levels) => {
    const { value } = aTemplate(id).gates;
    expect(
      [value['above-minus-1'], value['low-bone-mass'], value.osteoporosis, value.fragile].map(
        ({ level }) => level,
      ),
    ).toEqual(levels);
  });
});

const target = (id: string) => aTemplate(id).phases.find(({ purpose }) => purpose === 'target')?.doses;
const days = (id: string, family: string) =>
  aTemplate(id).families.find((one) => one.id === family)?.daysPerWeek?.value;
const exactly = (value: number) => ({ low: value, high: value });

describe('the published values', () => {
  it.each(['essa-low', 'essa-mod'])('%s: 2-3 x 8 at 80-85 %, impact on 4-7 days, 50-100 contacts', (id) => {
    expect(aTemplate(id).sessionsPerWeek.value).toEqual({ low: 2, high: 3 });
    expect(target(id)?.resistance).toMatchObject({
      sets: { value: { low: 2, high: 3 }, confidence: 'R-med' },
      amount: { value: exactly(8), confidence: 'R-med' },
      percent1RM: { value: { low: 80, high: 85 }, confidence: 'R-high' },
    });
    expect(target(id)?.impact).toMatchObject({
      sets: { value: { low: 3, high: 5 } },
      amount: { value: { low: 10, high: 20 } },
      perDay: { value: { low: 50, high: 100 } },
      restSeconds: { value: { low: 60, high: 120 } },
    });
    expect(days(id, 'impact')).toEqual({ low: 4, high: 7 });
  });

  it('ESSA at low risk has high impact under supervision and low jumps at home', () => {
    const own = itemsOf(made(aTemplate('essa-low'), novice(-0.4)), 'target');
    expect(
      own
        .filter(({ item }) => item.dose.kind === 'impact')
        .map(({ session, item }) => [session.setting, item.exerciseId]),
    ).toEqual([
      ['clinic', 'jump-squat'],
      ['clinic', 'jump-squat'],
      ['home', 'mini-jump'],
    ]);
  });

  it('ESSA at high risk is supervised, and its impact stays low to moderate', () => {
    const { supervised, families } = aTemplate('essa-high');
    expect(supervised?.value).toBe(true);
    expect(families.find(({ id }) => id === 'impact')?.impact).toEqual(['low', 'low-moderate', 'moderate']);
  });

  it('UK: 8-12 repetitions of up to 3 sets on 2-3 days, 50 moderate impacts on most days, or 20 minutes of walking', () => {
    expect(aTemplate('uk-sss').sessionsPerWeek).toMatchObject({
      value: { low: 2, high: 3 },
      confidence: 'V',
    });
    expect(target('uk-sss')).toMatchObject({
      resistance: {
        sets: { value: { low: 1, high: 3 }, confidence: 'V' },
        amount: { value: { low: 8, high: 12 }, confidence: 'V' },
        percent1RM: { value: { low: 70, high: 80 }, confidence: 'INF' },
      },
      impact: {
        perDay: { value: exactly(50), confidence: 'V' },
        sets: { value: { low: 3, high: 5 } },
        amount: { value: { low: 10, high: 20 } },
      },
      aerobic: { perDay: { value: { low: 1, high: 20 }, confidence: 'V' } },
    });
    expect([days('uk-sss', 'impact'), days('uk-sss', 'back'), days('uk-sss', 'balance')]).toEqual([
      { low: 4, high: 7 },
      { low: 2, high: 3 },
      { low: 2, high: 3 },
    ]);
  });

  it('ACSM: lifting on 2-3 days, weight-bearing endurance on 3-5, 30-60 minutes a day, 60-80 %', () => {
    const { sessionsPerWeek, sessionMinutes } = aTemplate('acsm');
    expect([sessionsPerWeek.value, sessionMinutes?.value]).toEqual([
      { low: 2, high: 3 },
      { low: 30, high: 60 },
    ]);
    expect([days('acsm', 'walk'), days('acsm', 'jump')]).toEqual([
      { low: 3, high: 5 },
      { low: 3, high: 5 },
    ]);
    expect(target('acsm')?.resistance).toMatchObject({
      sets: { value: { low: 2, high: 4 } },
      amount: { value: { low: 8, high: 12 } },
      percent1RM: { value: { low: 60, high: 80 } },
      restSeconds: { value: { low: 120, high: 180 } },
    });
  });

  it('NSCA: 8-10 exercises of 2-3 sets at 70-85 % with 2 minutes of rest, from 65 years on', () => {
    const { who, sessionsPerWeek } = aTemplate('nsca-older');
    expect([who.value.ageFrom, sessionsPerWeek.value]).toEqual([65, { low: 2, high: 3 }]);
    expect(target('nsca-older')?.resistance).toMatchObject({
      exercises: { value: { low: 8, high: 10 } },
      sets: { value: { low: 2, high: 3 } },
      percent1RM: { value: { low: 70, high: 85 } },
      restSeconds: { value: exactly(120) },
    });
  });
});
