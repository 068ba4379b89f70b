import { describe, expect, test } from 'vitest';
import { findFigure } from '../../../shared/exercise/figures';
import { library } from '../../../shared/exercise/library';
import { cameraOf } from '../../../shared/figure/camera';
import { altOf, positionOf } from '../../../shared/figure/describe';
import { faultsBetween, faultsOfKey, LIMITS } from '../../../shared/figure/inspect';
import { momentBetween } from '../../../shared/figure/interpolate';
import { roundOf } from '../../../shared/figure/motion';
import { PERSON_NAMES } from '../../../shared/figure/people';
import { frameOf } from '../../../shared/figure/frame';
import { drawKey, drawMoment } from '../../../shared/figure/picture';
import type { Figure } from '../../../shared/figure/pose';
import { isLoad } from '../../../shared/figure/balance';
import { type Moment, momentOf, setStage } from '../../../shared/figure/stage';

const STEPS = 10;

const figures = [...library.values()].map((exercise) => {
  const figure = findFigure(exercise.id);
  return { id: exercise.id, exercise, figure };
});
const drawn = figures.flatMap(({ id, exercise, figure }) => (figure ? [{ id, exercise, figure }] : []));
const each = drawn.map((one) => [one.id, one] as const);

/** Every moment that is ever on screen: the keys, and ten steps from each to the next. */
function moments(figure: Figure): readonly { readonly at: string; readonly moment: Moment }[] {
  return figure.keys.flatMap((_, key) => [
    { at: `key ${key}`, moment: momentOf(figure, key) },
    ...(key + 1 < figure.keys.length || figure.loop === 'around'
      ? Array.from({ length: STEPS - 1 }, (__, step) => {
          const next = (key + 1) % figure.keys.length;
          return {
            at: `key ${key} to ${next}, step ${step + 1}`,
            moment: momentBetween(figure, key, next, (step + 1) / STEPS),
          };
        })
      : []),
  ]);
}

test('every exercise is drawn', () => {
  expect(figures.filter(({ figure }) => !figure).map(({ id }) => id)).toEqual([]);
});

test('people are shared out: nobody is in fewer than a tenth or more than a third of the pictures', () => {
  const counts = PERSON_NAMES.map((name) => drawn.filter(({ figure }) => figure.person === name).length);
  expect(Math.min(...counts)).toBeGreaterThan(drawn.length / 10);
  expect(Math.max(...counts)).toBeLessThan(drawn.length / 3);
});

describe.each(each)('%s', (_, { exercise, figure }) => {
  test('has no fault in a key pose', () => {
    expect(figure.keys.flatMap((__, key) => faultsOfKey(figure, key))).toEqual([]);
  });

  test('has no fault on the way from one key to the next', () => {
    const ways = figure.keys.flatMap((__, key) => {
      const next = (key + 1) % figure.keys.length;
      if (next === 0 && figure.loop !== 'around') return [];
      return Array.from({ length: STEPS - 1 }, (___, step) =>
        faultsBetween(figure, key, next, (step + 1) / STEPS),
      ).flat();
    });
    expect(ways).toEqual([]);
  });

  test('never shows a loaded spine bent beyond its limit, nor any spine bent as a sit-up bends it', () => {
    const loaded = Object.values(figure.props).some(({ kind }) => isLoad(kind));
    const most = loaded ? LIMITS.spine.loaded : LIMITS.spine.forward;
    for (const { moment } of moments(figure)) expect(moment.body.spine?.flex ?? 0).toBeLessThanOrEqual(most);
  });

  test('keeps head and trunk inside the picture at every moment', () => {
    const { x, y, width, height } = frameOf(figure);
    const camera = cameraOf(figure.view);
    for (const { at, moment } of moments(figure))
      for (const { skeleton } of setStage(figure, moment).actors)
        for (const part of [skeleton.head, skeleton.shoulders, skeleton.waist, skeleton.pelvis]) {
          const [left, top] = camera.flat(part);
          const inside = left > x + 30 && left < x + width - 30 && top > y + 30 && top < y + height - 30;
          expect({ at, inside }).toEqual({ at, inside: true });
        }
  });

  test('draws two different pictures with captions', () => {
    const [first, second] = figure.print;
    expect(first).not.toBe(second);
    expect(figure.keys.length).toBeGreaterThan(Math.max(first, second));
    const paths = [first, second].map((key) =>
      drawKey(figure, key)
        .map(({ path }) => path)
        .join(''),
    );
    expect(paths[0]).not.toBe(paths[1]);
    expect(paths.join('')).not.toMatch(/NaN|Infinity/);
  });

  test('tells what it shows: the position and every thing in the picture, in both languages', () => {
    const position = positionOf(setStage(figure, momentOf(figure, 0)).actors[0].skeleton);
    const [en, es] = (['en', 'es'] as const).map((language) =>
      figure.keys
        .map((__, key) => altOf(figure, key, language))
        .join(' ')
        .toLowerCase(),
    );
    expect(en).toMatch(POSITIONS[position].en);
    expect(es).toMatch(POSITIONS[position].es);
    for (const { kind } of Object.values(figure.props)) {
      const words = THINGS[kind];
      expect(`${kind}: ${en}`).toMatch(words.en);
      expect(`${kind}: ${es}`).toMatch(words.es);
    }
  });

  test('moves in a loop that ends where it began', () => {
    const seconds = roundOf(figure);
    expect(seconds).toBeGreaterThan(1.5);
    expect(seconds).toBeLessThan(16);
  });

  test('stands as the library says: lying, seated, on hands and knees or standing', () => {
    const position = positionOf(setStage(figure, momentOf(figure, 0)).actors[0].skeleton);
    expect(AS_FILED[exercise.position]).toContain(position);
  });

  test('names the side that works where one does', () => {
    if (exercise.startingDose.side === 'each') expect(figure.side).toBeDefined();
  });
});

test('a picture is the same every time it is drawn', () => {
  for (const { figure } of drawn.slice(0, 20))
    expect(drawMoment(figure, momentBetween(figure, 0, 1, 0.37))).toEqual(
      drawMoment(structuredClone(figure), momentBetween(structuredClone(figure), 0, 1, 0.37)),
    );
});

const AS_FILED: Record<string, readonly string[]> = {
  standing: ['standing', 'sitting', 'air'],
  seated: ['sitting', 'standing'],
  supine: ['on the back', 'sitting'],
  prone: ['face down', 'hands and knees', 'standing', 'kneeling'],
  quadruped: ['hands and knees'],
};

/** Words that say how a body is. */
const POSITIONS: Record<ReturnType<typeof positionOf>, { readonly en: RegExp; readonly es: RegExp }> = {
  standing: {
    en: /stand|walk|step|jump|lean|hop|skip|bent|feet|lunge/,
    es: /pie|camina|paso|salt|inclin|dobl|zancada/,
  },
  sitting: { en: /sit|seat/, es: /sent|silla|asiento|sienta/ },
  'on the back': { en: /lying|lie|on the back/, es: /acost|boca arriba|tumb/ },
  'face down': { en: /lying|lie|face down/, es: /acost|boca abajo|tumb/ },
  'on the side': { en: /on (the|one) side/, es: /de lado/ },
  'hands and knees': { en: /hands and knees/, es: /manos y (las )?rodillas/ },
  kneeling: { en: /kneel|knees/, es: /rodillas/ },
  air: { en: /air|off the floor/, es: /aire|piso/ },
};

/** Words that name each thing. */
const THINGS: Record<Figure['props'][string]['kind'], { readonly en: RegExp; readonly es: RegExp }> = {
  barbell: { en: /barbell|bar\b/, es: /barra/ },
  'trap-bar': { en: /trap bar/, es: /barra hexagonal/ },
  dumbbell: { en: /dumbbell|weight/, es: /mancuerna|pesa|peso/ },
  kettlebell: { en: /kettlebell|weight/, es: /pesa/ },
  dowel: { en: /stick|bar\b|dowel/, es: /palo|barra|bastón/ },
  ball: { en: /ball/, es: /pelota/ },
  band: { en: /band/, es: /banda/ },
  rope: { en: /rope/, es: /cuerda/ },
  cable: { en: /cable|machine/, es: /cable|máquina/ },
  chair: { en: /chair/, es: /silla/ },
  bench: { en: /bench/, es: /banco/ },
  box: {
    en: /box|step|block|pillow|cushion|pad|tape|line|cross|mark|towel|bolster|bench|footrest|plate/,
    es: /cajón|caja|escalón|bloque|almohad|cojín|acolchad|cinta|línea|cruz|marca|toalla|banco|reposapi|placa|plataforma/,
  },
  wall: { en: /wall|fixed|anchor/, es: /pared|fij/ },
  doorway: { en: /door/, es: /puerta/ },
  counter: { en: /counter/, es: /mostrador/ },
  table: { en: /table/, es: /mesa/ },
  mat: { en: /mat\b/, es: /colchoneta/ },
  'pull-up-bar': { en: /bar\b/, es: /barra/ },
  rack: { en: /rack|stand|block/, es: /soporte|rack|bloque/ },
  rail: { en: /rail/, es: /pasamanos|baranda/ },
  backpack: { en: /pack/, es: /mochila/ },
  vest: { en: /vest/, es: /chaleco/ },
  towel: { en: /towel/, es: /toalla/ },
  'cable-tower': { en: /machine|tower|cable/, es: /máquina|torre|cable/ },
  'machine-seat': { en: /seat|machine|bench/, es: /asiento|máquina|banco/ },
  'foot-plate': { en: /plate|footrest|platform/, es: /plataforma|placa|reposapi/ },
  'press-arms': { en: /handle/, es: /asas|agarre|manija/ },
  landmine: { en: /bar\b/, es: /barra/ },
};
