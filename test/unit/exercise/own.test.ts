import { describe, expect, test } from 'vitest';
import { clinicExercises } from '../../../shared/exercise/clinicExercises';
import {
  blankOwn,
  copyAsOwn,
  withFlag,
  withImplement,
  withOwnPart,
  withSpanish,
  withSupervisedOnly,
  withText,
  withWay,
} from '../../../shared/exercise/editOwn';
import { findExercise, library } from '../../../shared/exercise/library';
import { looksOf } from '../../../shared/exercise/looks';
import { OwnExercise } from '../../../shared/exercise/own';
import { isOwnId, ownIdFrom, uuidOfOwn } from '../../../shared/exercise/ownId';
import { innerFault, ownExerciseFault, ownExerciseFaults } from '../../../shared/exercise/ownFault';
import { WAYS_OF_LOADING, wayOf } from '../../../shared/exercise/waysOfLoading';
import { localDate } from '../../../shared/localDate';
import { aPhoto, ownCopy, ownSquat, uuidOf, withPhoto } from '../../support/ownExercises';

const all = [...library.values()];
const known = (...own: readonly OwnExercise[]) => ({ findBuiltIn: findExercise, all: [...all, ...own] });
const NEW = { uuid: uuidOf(9), today: localDate('2026-11-23') };

describe('the id of an own exercise', () => {
  test('is never one of the library, now or later', () => {
    expect(all.filter(({ id }) => id.startsWith('own-'))).toEqual([]);
    expect(all.filter(({ id }) => isOwnId(id))).toEqual([]);
    expect(uuidOfOwn(ownIdFrom(uuidOf(1).toUpperCase()))).toBe(uuidOf(1));
  });

  test.each([
    'goblet-squat',
    'own-1',
    uuidOf(1),
    `own-${uuidOf(1)}/../x`,
    `OWN-${uuidOf(1)}`,
    `own-${uuidOf('F')}`,
  ])('%s is none', (id) => {
    expect(OwnExercise.safeParse({ ...ownSquat(), id }).success).toBe(false);
    expect(isOwnId(id)).toBe(false);
  });
});

describe('an own exercise is sound', () => {
  test.each(all.map(({ id }) => id))('as a copy of %s', (id) => {
    expect(ownExerciseFaults(ownCopy(id), known())).toEqual([]);
  });

  test('as a copy of an own one, whose photos stay behind', () => {
    const copy = copyAsOwn(withPhoto(ownSquat()), withPhoto(ownSquat()).own, NEW);
    expect(ownExerciseFaults(copy, known(ownSquat()))).toEqual([]);
    expect(copy).toMatchObject({
      id: `own-${uuidOf(9)}`,
      text: { en: { name: 'Squat with a pause (copy)' } },
      own: { basedOn: 'goblet-squat', figureOf: 'goblet-squat', photos: { start: null, end: null } },
    });
  });

  test('started blank, but for the name and steps that are still to write', () => {
    const blank = blankOwn(NEW);
    expect(ownExerciseFaults(blank, known()).map(({ path }) => path)).toEqual([
      'text.en.name',
      'text.en.steps',
    ]);
    expect(ownExerciseFaults(withText(blank, { name: 'Wave', steps: ['Wave.'] }), known())).toEqual([]);
  });

  test.each(
    WAYS_OF_LOADING.flatMap((to) =>
      ['back-squat', 'brisk-walk', 'jump-squat', 'carry-farmer'].map((of) => [of, to.id] as const),
    ),
  )('%s loaded by %s', (of, to) => {
    const changed = withWay(ownCopy(of), to);
    expect(ownExerciseFaults(changed, known())).toEqual([]);
    expect(wayOf(changed)?.id).toBe(to);
  });
});

describe('Spanish words', () => {
  const english = withText(ownSquat(), {
    steps: ['Sit.', 'Stand up.'],
    cues: ['Knees out'],
    stopIf: ['Pain over 5 out of 10'],
  });
  const whole = withSpanish(english, {
    name: 'Sentadilla con pausa',
    steps: ['Siéntese.', 'Levántese.'],
    cues: ['Rodillas afuera'],
    stopIf: ['Dolor de más de 5 de 10'],
  });
  const told = (exercise: OwnExercise) =>
    ownExerciseFaults(exercise, known()).map(({ path, message }) => `${path} ${message}`);

  test('are sound line for line, and none at all once all are taken out', () => {
    expect(told(whole)).toEqual([]);
    const emptied = withSpanish(whole, { name: '', steps: [], cues: [], stopIf: [] });
    expect(emptied.text.es).toBeNull();
    expect(told(emptied)).toEqual([]);
    expect(withSpanish(english, { name: '' }).text.es).toBeNull();
  });

  test('that are partly written are told field by field', () => {
    expect(told(withSpanish(english, { steps: ['Siéntese.', 'Levántese.'] }))).toEqual([
      'text.es.name must have at least 1 characters',
    ]);
    expect(told(withSpanish(whole, { steps: [] }))).toEqual(['text.es.steps must have at least 1 entries']);
    expect(told(withSpanish(whole, { stopIf: [] }))).toEqual([
      'text.es.stopIf must have 1 line, as many as the English ones',
    ]);
    expect(told(withSpanish(withText(whole, { cues: [] }), {}))).toEqual([
      'text.es.cues must be empty, as the English ones are',
    ]);
  });

  test('must have as many steps as the English ones, also when those change', () => {
    expect(told(withText(whole, { steps: ['Sit.', 'Wait.', 'Stand up.'] }))).toEqual([
      'text.es.steps must have 3 lines, as many as the English ones',
    ]);
  });

  test('are read by nobody any more once they or the English ones change', () => {
    const es = whole.text.es && { ...whole.text.es, reviewedBy: 'R. Reader' };
    const read: OwnExercise = { ...whole, text: { en: { ...whole.text.en, reviewedBy: 'R. Reader' }, es } };
    expect(withSpanish(read, { cues: ['Despacio'] }).text).toMatchObject({
      en: { reviewedBy: 'R. Reader' },
      es: { reviewedBy: null, cues: ['Despacio'] },
    });
    expect(withText(read, { cues: ['Slow'] }).text).toMatchObject({
      en: { reviewedBy: null },
      es: { reviewedBy: null, cues: ['Rodillas afuera'] },
    });
  });
});

describe('an exercise looks like', () => {
  const [start, end] = [aPhoto(uuidOf('a')), aPhoto(uuidOf('b'))];
  test('its own figure in the library, the one it is said to look like as an own one', () => {
    expect(all.map((exercise) => looksOf(exercise).figureOf)).toEqual(all.map(({ id }) => id));
    expect(looksOf(withOwnPart(ownSquat(), { figureOf: 'heel-raise' }))).toEqual({
      photos: [],
      figureOf: 'heel-raise',
    });
  });

  test('its photos where it has them, start before end', () => {
    const shown = (photos: OwnExercise['own']['photos']) =>
      looksOf(withOwnPart(ownSquat(), { photos })).photos;
    expect(shown({ start, end })).toEqual([
      { position: 'start', photo: start },
      { position: 'end', photo: end },
    ]);
    expect(shown({ start: null, end })).toEqual([{ position: 'end', photo: end }]);
  });
});

test('every exercise of the library is loaded in one of the ways', () => {
  for (const exercise of all) {
    const way = wayOf(exercise);
    expect(way?.implements, exercise.id).toContain(exercise.implement);
    expect([null, exercise.loading.alsoRpe], exercise.id).toContain(way?.alsoRpe);
  }
});

describe('what cannot be kept', () => {
  const squat = ownSquat();
  const loading = (change: Partial<OwnExercise['loading']>) => ({
    ...squat,
    loading: { ...squat.loading, ...change },
  });
  const start = (change: Partial<OwnExercise['startingDose']>, one = squat) => ({
    ...one,
    startingDose: { ...one.startingDose, ...change },
  });
  const plank = ownCopy('counter-plank');

  test.each<[string, unknown, string]>([
    ['no name', withText(squat, { name: '' }), 'text.en.name: must have at least 1 characters.'],
    ['no step', withText(squat, { steps: [] }), 'text.en.steps: must have at least 1 entries.'],
    [
      'equipment nobody knows',
      { ...squat, equipment: [['trampoline']] },
      'equipment.0.0: fits none of the allowed forms.',
    ],
    [
      'a dose of another kind',
      { ...squat, doseKind: 'hold' },
      'loading.type: does not go with a dose of kind "hold" in reps.',
    ],
    [
      'a % of 1RM of a plank',
      loading({ type: 'time' }),
      'loading.type: does not go with a dose of kind "resistance" in reps.',
    ],
    [
      'a % of 1RM of a band',
      { ...squat, implement: 'band' },
      'implement: must be one of barbell, trap-bar, landmine, dumbbell, dumbbell-pair, kettlebell, dumbbell-or-kettlebell, stack for this way of loading.',
    ],
    [
      'effort left out',
      loading({ alsoRpe: false }),
      'loading.alsoRpe: must be true for this way of loading.',
    ],
    [
      'impact where nothing lands',
      loading({ impactLevel: 'high' }),
      'loading.impactLevel: must be empty where nothing lands.',
    ],
    [
      'a force where nothing lands',
      loading({ peakForceBodyWeights: '3-4' }),
      'loading.peakForceBodyWeights: must be empty where nothing lands.',
    ],
    [
      'landings of no level',
      { ...ownCopy('jump-squat'), loading: { ...ownCopy('jump-squat').loading, impactLevel: null } },
      'loading.impactLevel: must be given where contacts are counted.',
    ],
    ['no % to start with', start({ percent1RM: null }), 'startingDose.percent1RM: must be given.'],
    [
      'a % of a plank',
      start({ percent1RM: { low: 50, high: 60 } }, plank),
      'startingDose.percent1RM: must be empty: % of 1RM does not apply.',
    ],
    [
      'effort of a plank',
      start({ effort: { low: 5, high: 6 } }, plank),
      'startingDose.effort: must be empty: it is not dosed by effort.',
    ],
    ['holds of a squat', start({ holds: 2 }), 'startingDose.holds: must be 1 where nothing is held.'],
    [
      'too many repetitions to start with',
      start({ amount: { low: 150, high: 200 } }),
      'startingDose.amount: must be at most 100.',
    ],
    [
      'a flag twice',
      { ...squat, avoidIf: ['knee'] },
      'cautionIf: must not hold "knee", which stands in avoidIf already.',
    ],
    [
      'tags of other flags',
      { ...squat, tags: [] },
      'tags: must hold the flags of avoidIf and cautionIf, and no others.',
    ],
    [
      'supervised only, at home',
      { ...squat, supervisedOnly: true },
      'homeSuitable: must be off for an exercise that is done supervised only.',
    ],
    [
      'made from nothing known',
      withOwnPart(squat, { basedOn: 'moon-walk' }),
      'own.basedOn: must be an exercise of the library; it has no "moon-walk".',
    ],
    [
      'the figure of an own one',
      withOwnPart(squat, { figureOf: squat.id }),
      `own.figureOf: must be an exercise of the library; it has no "${squat.id}".`,
    ],
    [
      'a photo without consent',
      {
        ...squat,
        own: { ...squat.own, photos: { start: { id: uuidOf(3), width: 10, height: 10 }, end: null } },
      },
      'own.photos.start.consent: needs the consent of whoever is shown.',
    ],
    [
      'consent of nobody',
      withPhoto(squat, {
        ...withPhoto(squat).own.photos.start,
        consent: { by: '', on: '2026-11-23' },
      } as never),
      'own.photos.start.consent.by: must not be empty.',
    ],
  ])('%s', (_what, exercise, fault) => {
    expect(ownExerciseFault(exercise, known())).toBe(fault);
  });

  test('is only a fault of its own when it is read: ladders are another matter', () => {
    expect(innerFault({ ...squat, easier: ['gone'] })).toBeNull();
    expect(innerFault(loading({ impactLevel: 'high' }))).toContain('loading.impactLevel');
  });
});

describe('a ladder', () => {
  const squat = ownSquat(1, { easier: ['sit-to-stand'], harder: ['back-squat'] });
  const fault = (exercise: OwnExercise, ...own: readonly OwnExercise[]) =>
    ownExerciseFault(exercise, known(...own));

  test('may lead to exercises of the library and to own ones', () => {
    expect(fault({ ...squat, harder: [ownSquat(2).id] }, ownSquat(2, { easier: [] }))).toBeNull();
  });

  test.each<[string, Partial<OwnExercise>, string]>([
    ['to itself', { harder: [squat.id] }, 'harder: must not name the exercise itself.'],
    [
      'to nobody',
      { easier: ['moon-walk'] },
      'easier: must name exercises that are there; nobody has "moon-walk".',
    ],
    [
      'twice to one',
      { harder: ['back-squat', 'back-squat'] },
      'harder: must not name Barbell back squat twice.',
    ],
    [
      'both ways to one',
      { easier: ['back-squat'], harder: ['back-squat'] },
      'harder: must not name Barbell back squat, which stands under easier already.',
    ],
  ])('that leads %s is refused', (_what, change, message) => {
    expect(fault({ ...squat, ...change })).toBe(message);
  });

  test('that goes in circles is refused, however long the circle is', () => {
    // In the library the goblet squat lies below the back squat.
    expect(fault(ownSquat(1, { easier: ['back-squat'], harder: ['goblet-squat'] }))).toBe(
      'harder: must not lead in a circle: Squat with a pause → Goblet squat to box → Barbell back squat → Squat with a pause.',
    );
    const [a, b, c] = [1, 2, 3].map((digit) => ownSquat(digit, { easier: [], harder: [] }));
    if (!a || !b || !c) throw new Error('three');
    const lower = { ...a, harder: [b.id] };
    const middle = { ...b, harder: [c.id] };
    expect(fault({ ...c, harder: [a.id] }, lower, middle, c)).toContain(
      'harder: must not lead in a circle: ',
    );
    expect(fault({ ...c, easier: [b.id] }, lower, middle, c)).toBeNull();
    // Retired ones count too: they may come back.
    expect(fault({ ...c, harder: [a.id] }, withOwnPart(lower, { retired: true }), middle)).toContain(
      'circle',
    );
  });
});

describe('the exercises of a clinic', () => {
  const retired = withOwnPart(ownSquat(2), { retired: true });
  const squat = ownSquat(1, {
    easier: ['sit-to-stand', retired.id, `own-${uuidOf(7)}`],
    harder: [ownSquat(3).id],
  });
  const { find, offered, all: every } = clinicExercises([squat, retired, ownSquat(3)]);

  test('are those of the library and its own; retired ones are found and not offered', () => {
    expect(find(squat.id)?.text.en.name).toBe('Squat with a pause');
    expect(find('goblet-squat')).toBe(library.get('goblet-squat'));
    expect(find(`own-${uuidOf(7)}`)).toBeUndefined();
    expect(find(retired.id)).toBeDefined();
    expect(every).toHaveLength(all.length + 3);
    expect(offered).toHaveLength(all.length + 2);
    expect(offered.some(({ id }) => id === retired.id)).toBe(false);
  });

  test('never lead up or down to one that is retired or gone', () => {
    expect(find(squat.id)).toMatchObject({ easier: ['sit-to-stand'], harder: [ownSquat(3).id] });
  });
});

describe('changing an own exercise', () => {
  test('its flags make its tags', () => {
    const careful = withFlag(withFlag(ownSquat(), 'knee', 'avoid'), 'rotation', 'care');
    expect(careful.avoidIf).toEqual(['knee']);
    expect(careful.cautionIf).toContain('rotation');
    expect(ownExerciseFaults(careful, known())).toEqual([]);
    expect(withFlag(withFlag(careful, 'knee', 'none'), 'knee', 'care').avoidIf).toEqual([]);
  });

  test('another implement changes the load among its needs and leaves the box', () => {
    expect(withImplement(ownSquat(), 'barbell').equipment).toEqual([['barbell'], ['box']]);
    expect(withImplement(ownSquat(), 'stack').equipment).toEqual([['box']]);
    expect(withImplement(ownSquat(), 'dumbbell-or-kettlebell')).toEqual(ownSquat());
  });

  test('supervised only, it is not for home', () => {
    expect(withSupervisedOnly(ownSquat(), true)).toMatchObject({ supervisedOnly: true, homeSuitable: false });
    expect(withSupervisedOnly(ownSquat(), false).homeSuitable).toBe(true);
  });
});
