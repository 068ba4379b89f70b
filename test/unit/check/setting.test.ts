import { describe, expect, it } from 'vitest';
import { fixLabel } from '../../../shared/check/text/en/index';
import { NO_EQUIPMENT, type Equipment } from '../../../shared/patient/equipment';
import type { Setting } from '../../../shared/program/schema';
import {
  aFracture,
  aGroup,
  anInput,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  impactDose,
  lifted,
  monday,
  TODAY,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const spine = aPatient({ fractures: [aFracture('vertebra')] });
const kitAtHome = (kit: Partial<Equipment>) => ({
  homeEquipment: { answer: 'value' as const, askedOn: TODAY, value: { ...NO_EQUIPMENT, ...kit } },
});

describe('F01: impact after fractures', () => {
  const impact = (id: string, patient = spine) => severitiesOf('F01', monday([anItem(id)]), patient);

  it.each([
    ['mini-jump', 'moderate', ['stop']],
    ['drop-landing', 'high', ['stop']],
    ['jumping-chin-up', 'low-moderate, read as moderate', ['stop']],
    ['heel-drop-gentle', 'low', ['warning']],
    ['marching-stomp', 'low', ['warning']],
    ['brisk-walk', 'walking', []],
    ['goblet-squat', 'none', []],
  ])('%s (%s)', (id, _, expected) => expect(impact(id)).toEqual(expected));

  it('needs a vertebral fracture or two low-trauma ones', () => {
    expect(impact('mini-jump', aPatient())).toEqual([]);
    expect(impact('mini-jump', aPatient({ fractures: [aFracture('wrist')] }))).toEqual([]);
    expect(impact('mini-jump', aPatient({ fractures: [aFracture('wrist'), aFracture('hip')] }))).toEqual([
      'stop',
    ]);
    expect(impact('mini-jump', aPatient({ fracturesReviewed: false }))).toEqual([]);
  });

  it('is fixed by walking, or by taking the exercise out', () => {
    const input = anInput(monday([anItem('mini-jump'), anItem('heel-drop-gentle')]), spine);
    expect(faultsOfFixes('F01', input)).toEqual([]);
    expect(findingsOf('F01', input.program, spine)[0]?.fixes.map(({ label }) => label)).toEqual([
      'swap-for-walk',
      'remove-exercise',
    ]);
  });
  it('offers walking for up to the minutes of the library, since nobody has a number to start with', () => {
    const [finding] = findingsOf('F01', monday([anItem('mini-jump')]), spine);
    const [swap] = finding?.fixes ?? [];
    expect(swap && fixLabel(swap)).toBe('Swap Mini jump for Brisk walk, up to 20 minutes');
    expect(swap?.edits(() => '')).toMatchObject([
      { exerciseId: 'brisk-walk', dose: { kind: 'time', amount: { low: 1, high: 20 } } },
    ]);
  });
  it('does not add a second walk', () => {
    const [finding] = findingsOf('F01', monday([anItem('mini-jump'), anItem('brisk-walk')]), spine);
    expect(finding?.fixes.map(({ label }) => label)).toEqual(['remove-exercise']);
  });
});

describe('G01: high intensity alone at home', () => {
  const at = (setting: Setting, percent: number, id = 'goblet-squat') =>
    severitiesOf('G01', monday([anItem(id, lifted([atPercent(percent, 3)]))], {}, { setting }));

  it('stops free weights from 80 % on, at home only', () => {
    expect(at('home', 80)).toEqual(['stop']);
    expect(at('home', 79.9)).toEqual([]);
    expect(at('class', 85)).toEqual([]);
    expect(at('clinic', 85)).toEqual([]);
  });
  it('leaves a machine stack alone, and counts every kind of free weight', () => {
    expect(at('home', 85, 'leg-press')).toEqual([]);
    for (const id of [
      'back-squat',
      'trap-bar-deadlift',
      'landmine-press',
      'dumbbell-floor-press',
      'row-dumbbell-supported',
      'kettlebell-deadlift',
    ])
      expect(at('home', 85, id), id).toEqual(['stop']);
  });
  it('counts a load typed in kilograms', () => {
    const patient = aPatient({ tests: [aStrengthTest('goblet-squat', 40)] });
    const typed = (value: number) =>
      monday(
        [
          anItem(
            'goblet-squat',
            lifted([aGroup({ load: { kind: 'mass', mass: { value, unit: 'kg' }, perHand: false } })]),
          ),
        ],
        {},
        { setting: 'home' },
      );
    expect(severitiesOf('G01', typed(36), patient)).toEqual(['stop']);
    expect(severitiesOf('G01', typed(35.9), patient)).toEqual([]);
  });
  it.each(['jumping-chin-up', 'jumping-chin-up-drop-landing'])('stops %s at home, not in a class', (id) => {
    expect(severitiesOf('G01', monday([anItem(id)], {}, { setting: 'home' }))).toEqual(['stop']);
    expect(severitiesOf('G01', monday([anItem(id)], {}, { setting: 'class' }))).toEqual([]);
    expect(severitiesOf('G01', monday([anItem('mini-jump')], {}, { setting: 'home' }))).toEqual([]);
  });
  it('is fixed by doing the session in the clinic', () => {
    const program = monday(
      [anItem('goblet-squat', lifted([WARM_UP, atPercent(80, 3)])), anItem('jumping-chin-up')],
      {},
      { setting: 'home' },
    );
    expect(faultsOfFixes('G01', anInput(program))).toEqual([]);
  });
});

describe('G09: supervised exercises alone at home', () => {
  const at = (setting: Setting, id: string) => severitiesOf('G09', monday([anItem(id)], {}, { setting }));

  it('stops them at home, not in a class or the clinic', () => {
    expect(at('home', 'back-squat')).toEqual(['stop']);
    expect(at('class', 'back-squat')).toEqual([]);
    expect(at('clinic', 'back-squat')).toEqual([]);
    expect(at('home', 'goblet-squat')).toEqual([]);
  });
  it('is fixed by doing the session in the clinic', () => {
    expect(faultsOfFixes('G09', anInput(monday([anItem('rack-pull')], {}, { setting: 'home' })))).toEqual([]);
  });
});

describe('H04: a lift from the floor with a vertebral fracture', () => {
  it.each(['barbell-deadlift', 'trap-bar-deadlift', 'kettlebell-deadlift'])('stops %s', (id) => {
    expect(severitiesOf('H04', monday([anItem(id)]), spine)).toEqual(['stop']);
  });
  it('leaves raised lifts, other fractures and other patients alone', () => {
    expect(
      severitiesOf('H04', monday([anItem('rack-pull'), anItem('kettlebell-deadlift-elevated')]), spine),
    ).toEqual([]);
    expect(
      severitiesOf(
        'H04',
        monday([anItem('barbell-deadlift')]),
        aPatient({ fractures: [aFracture('hip'), aFracture('wrist')] }),
      ),
    ).toEqual([]);
    expect(
      severitiesOf('H04', monday([anItem('barbell-deadlift')]), aPatient({ fracturesReviewed: false })),
    ).toEqual([]);
  });
  it('is fixed by the kettlebell deadlift from a box', () => {
    const input = anInput(monday([anItem('barbell-deadlift')]), spine);
    expect(faultsOfFixes('H04', input)).toEqual([]);
    expect(findingsOf('H04', input.program, spine)[0]?.fixes[0]?.edits(() => '')).toMatchObject([
      {
        kind: 'swap-exercise',
        exerciseId: 'kettlebell-deadlift-elevated',
        dose: { groups: [{ sets: 2, reps: { low: 8, high: 12 } }] },
      },
    ]);
  });
  it.each<[string, Partial<Equipment> | null, number]>([
    ['a kettlebell and a box', { kettlebells: [8], apparatus: ['box'] }, 1],
    ['a kettlebell without a box', { kettlebells: [8] }, 0],
    ['a home nobody asked about', null, 0],
  ])('at home it proposes only what can be done there: %s', (_, kit, count) => {
    const patient = aPatient({ fractures: [aFracture('vertebra')], changes: kit ? kitAtHome(kit) : {} });
    const program = monday([anItem('kettlebell-deadlift')], {}, { setting: 'home' });
    expect(findingsOf('H04', program, patient)[0]?.fixes).toHaveLength(count);
    expect(
      findingsOf('F01', monday([anItem('mini-jump', impactDose())], {}, { setting: 'home' }), patient)[0]
        ?.fixes,
    ).toHaveLength(2);
  });
});

describe('G01: the jumping chin-up alone at home', () => {
  it.each([
    ['jumping-chin-up', ['stop']],
    ['jumping-chin-up-drop-landing', ['stop']],
    ['drop-landing', []],
    ['assisted-chin-up', []],
  ])('%s', (id, expected) => {
    const program = monday([anItem(id)], {}, { setting: 'home' });
    const causes = findingsOf('G01', program, aPatient()).filter(
      ({ values }) => values['cause'] === 'jumping-chin-up',
    );
    expect(causes.map(({ severity }) => severity)).toEqual(expected);
  });
});
