import { describe, expect, test } from 'vitest';
import { drawnExercises, findFigure } from '../../../shared/exercise/figures';
import { altOf, describe as described } from '../../../shared/figure/describe';
import { contactSheet } from '../../../shared/figure/contactSheet';
import { figureToSvg } from '../../../shared/figure/figureToSvg';
import { frameOf } from '../../../shared/figure/frame';
import { faultsOfKey } from '../../../shared/figure/inspect';
import { momentBetween } from '../../../shared/figure/interpolate';
import { momentAt, roundOf } from '../../../shared/figure/motion';
import { capsule, circle, hull } from '../../../shared/figure/outline';
import { INK, PEOPLE } from '../../../shared/figure/people';
import { drawKey, drawMoment } from '../../../shared/figure/picture';
import { drawingOf, Figure } from '../../../shared/figure/pose';
import { distance } from '../../../shared/figure/space';
import { momentOf, setStage } from '../../../shared/figure/stage';

const figureOf = (id: string): Figure => {
  const figure = findFigure(id);
  if (!figure) throw new Error(`${id} is not drawn`);
  return figure;
};

const all = drawnExercises.map((id) => [id, figureOf(id)] as const);

/** The points a path names: ends of its lines and arcs, and control points. */
function pointsOf(path: string): [number, number][] {
  const points: [number, number][] = [];
  for (const [, command, numbers = ''] of path.matchAll(/([MLQCA])([^MLQCAZ]*)/g)) {
    const values = numbers.trim().split(/\s+/).map(Number);
    const ends = command === 'A' ? values.slice(5) : values;
    for (let i = 0; i + 1 < ends.length; i += 2) points.push([ends[i] ?? 0, ends[i + 1] ?? 0]);
  }
  return points;
}

describe('the frame of a figure', () => {
  test.each(all)('holds every line of every key pose: %s', (_, figure) => {
    const { x, y, width, height } = frameOf(figure);
    const outside = figure.keys.flatMap((__, key) =>
      drawKey(figure, key).flatMap(({ path }) =>
        pointsOf(path).filter(([px, py]) => px < x || px > x + width || py < y || py > y + height),
      ),
    );
    expect(outside).toEqual([]);
  });

  test.each(all)('is no wider than it must be: %s', (_, figure) => {
    const { x, y, width, height } = frameOf(figure);
    const points = figure.keys.flatMap((__, key) =>
      drawKey(figure, key).flatMap(({ path }) => pointsOf(path)),
    );
    const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)];
    const [most, least] = [Math.max(...xs), Math.min(...xs)];
    expect(Math.max(least - x, x + width - most)).toBeLessThan(90);
    expect(Math.max(Math.min(...ys) - y, y + height - Math.max(...ys))).toBeLessThan(90);
  });
});

describe('between two keys', () => {
  test.each(['barbell-deadlift', 'rack-pull', 'overhead-press-barbell', 'back-squat', 'trap-bar-deadlift'])(
    'hands stay on the bar and feet where they stand: %s',
    (id) => {
      const figure = figureOf(id);
      const start = setStage(figure, momentOf(figure, 0)).actors[0].skeleton;
      for (let step = 0; step <= 20; step++) {
        const stage = setStage(figure, momentBetween(figure, 0, 1, step / 20));
        const { arms, legs } = stage.actors[0].skeleton;
        for (const side of ['right', 'left'] as const) {
          expect(arms[side].misses).toBeLessThan(0.01);
          expect(distance(legs[side].foot.ball, start.legs[side].foot.ball)).toBeLessThan(1e-6);
        }
      }
    },
  );

  test.each(all)('nothing jumps from one frame to the next: %s', (_, figure) => {
    const seconds = roundOf(figure);
    const frames = Math.ceil(seconds * 30);
    let before = setStage(figure, momentAt(figure, 0)).actors[0].skeleton;
    for (let frame = 1; frame <= frames; frame++) {
      const now = setStage(figure, momentAt(figure, (frame / frames) * seconds * 0.9999)).actors[0].skeleton;
      const moved = Math.max(
        distance(now.head, before.head),
        distance(now.pelvis, before.pelvis),
        ...(['right', 'left'] as const).flatMap((side) => [
          distance(now.arms[side].end, before.arms[side].end),
          distance(now.legs[side].end, before.legs[side].end),
        ]),
      );
      expect({ frame, jumps: moved > 0.16 }).toEqual({ frame, jumps: false });
      before = now;
    }
  });
});

describe('every way to lie, stand and kneel is drawn', () => {
  const arms = { both: { hang: [4, 4] } };
  const onMat = { mat: { kind: 'mat', at: [0, 0, 0], long: 1.1 } };
  test.each([
    ['Standing', {}, { pelvis: { at: [0, 0.527, 0] }, arms, legs: { both: { stand: [0, 0.055] } } }],
    [
      'Lying on the side',
      onMat,
      {
        pelvis: { at: [0, 0.125, 0], lean: -90, spin: 90 },
        arms: {
          right: { flexion: 80, abduction: 0, bend: 60 },
          left: { flexion: 10, abduction: 5, bend: 20 },
        },
        legs: { right: { hip: 45, bend: 80 }, left: { hip: 0, out: 25, bend: 0 } },
      },
    ],
    [
      'Lying face down',
      onMat,
      {
        pelvis: { at: [0, 0.07, 0], lean: 90 },
        arms: { both: { flexion: 0, abduction: 10, bend: 0 } },
        legs: { both: { hip: 0, bend: 0, point: 60 } },
      },
    ],
    ['Kneeling', onMat, { pelvis: { at: [0, 0.275, 0] }, arms, legs: { both: { kneel: [0.02, 0.06] } } }],
  ])('%s', (position, props, pose) => {
    const words = { caption: { en: 'Hold', es: 'Quieto' } };
    const figure = Figure.parse({
      person: 'mei',
      view: { turn: 15, above: 12 },
      props,
      keys: [{ ...words, ...pose }, words],
      arrows: [],
    });
    expect(faultsOfKey(figure, 0)).toEqual([]);
    expect(described(figure, 0, 'en')).toContain(position);
    expect(drawKey(figure, 0).length).toBeGreaterThan(20);
  });
});

describe('an SVG of a figure', () => {
  test('says what it shows, with signs escaped, or nothing beside words that say it', () => {
    const figure = figureOf('sit-to-stand');
    expect(figureToSvg(figure, 0, 'a "chair" & <feet>')).toContain(
      'role="img" aria-label="a &quot;chair&quot; &amp; &lt;feet>"',
    );
    expect(figureToSvg(figure, 0, null)).toMatch(/^<svg [^>]*aria-hidden="true">/);
  });

  test('of all exercises stands on the contact sheet, with each name', () => {
    const sheet = contactSheet([
      { name: 'One & two', figure: figureOf('sit-to-stand') },
      { name: 'Three', figure: figureOf('glute-bridge') },
    ]);
    expect(sheet.match(/<svg /g)).toHaveLength(5);
    expect(sheet).toContain('One &amp; two');
  });
});

describe('a description made from the pose', () => {
  test.each([
    ['sit-to-stand', 0, 'Sitting, with a chair.', 'En posición sentada, con una silla.'],
    ['glute-bridge', 0, 'Lying on the back, with a mat.', 'Boca arriba, con una colchoneta.'],
    ['bird-dog', 0, 'On hands and knees, with a mat.', 'Sobre manos y rodillas, con una colchoneta.'],
  ])('%s', (id, key, en, es) => {
    expect(described(figureOf(id), key, 'en')).toBe(en);
    expect(described(figureOf(id), key, 'es')).toBe(es);
  });

  test('stands in where nobody wrote one', () => {
    const figure = figureOf('sit-to-stand');
    const bare = structuredClone(figure);
    delete bare.keys[0].alt;
    expect(altOf(figure, 0, 'es')).toBe(figure.keys[0].alt?.es);
    expect(altOf(figure, 0, 'es')).not.toBe(described(figure, 0, 'es'));
    expect(altOf(bare, 0, 'es')).toBe(described(figure, 0, 'es'));
  });

  test('names what the hands hold apart from what stands around', () => {
    expect(described(figureOf('goblet-squat'), 0, 'en')).toBe('Standing, holding a dumbbell, with a box.');
  });

  test('tells a jump by nothing touching the floor', () => {
    expect(described(figureOf('mini-jump'), 1, 'en')).toMatch(/^In the air/);
  });
});

test('a drawing carries no words', () => {
  expect(JSON.stringify(drawingOf(figureOf('sit-to-stand')))).not.toMatch(/"(caption|alt|en|es)"/);
});

test('a moving frame is drawn with whole numbers only', () => {
  const figure = figureOf('goblet-squat');
  for (const { path } of drawMoment(figure, momentAt(figure, 1.37)))
    expect(path).not.toMatch(/NaN|\d\.\d|e-/);
});

describe('on a grey printer', () => {
  const light = (colour: string): number => {
    const channel = (at: number) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  };
  const contrast = (a: string, b: string) =>
    (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);

  test.each(Object.entries(PEOPLE))('the outlines of %s stand out from skin and clothes', (_, person) => {
    for (const colour of [person.top, person.trousers, person.shoes, person.hair])
      expect(contrast(colour, INK)).toBeGreaterThan(2.7);
    expect(contrast(person.skin, INK)).toBeGreaterThan(2);
  });
});

describe('outlines', () => {
  test('a capsule whose one end holds the other is a circle', () => {
    expect(capsule([0, 0], 50, [5, 0], 10)).toBe(circle([0, 0], 50));
    expect(capsule([0, 0], 10, [5, 0], 50)).toBe(circle([5, 0], 50));
  });

  test('a hull leaves out what lies inside, and turns as circles do', () => {
    const corners = hull([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [5, 5],
    ]);
    expect(corners).toHaveLength(4);
    const area = corners.reduce((sum, [x, y], i) => {
      const [nx, ny] = corners[(i + 1) % corners.length] ?? [0, 0];
      return sum + x * ny - nx * y;
    }, 0);
    expect(area).toBeGreaterThan(0);
  });
});
