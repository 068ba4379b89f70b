import { expect, test } from 'vitest';
import { knownForm, sameDrawing } from '../../../../main/pdf/pictureMemo';
import { findFigure } from '../../../../shared/exercise/figures';
import { type Drawing, drawingOf } from '../../../../shared/figure/pose';

function drawing(id: string): Drawing {
  const figure = findFigure(id);
  if (!figure) throw new Error(`no figure ${id}`);
  return drawingOf(figure);
}

test('a copy of a drawing finds the pictures of the first', () => {
  const [one, two] = [drawing('bird-dog'), structuredClone(drawing('bird-dog'))];
  expect(sameDrawing(two)).toBe(sameDrawing(one));
  expect(knownForm(two, 1, 6)).toBe(knownForm(one, 1, 6));
});

test('another pose, another line and another drawing are other pictures', () => {
  const bird = drawing('bird-dog');
  const form = knownForm(bird, 1, 6);
  expect(knownForm(bird, 0, 6).content).not.toEqual(form.content);
  expect(knownForm(bird, 1, 12).content).not.toEqual(form.content);
  const other: Drawing = { ...bird, arrows: [] };
  expect(knownForm(other, 1, 6).content).not.toEqual(form.content);
});

test('lines of nearly one weight share a picture, and none comes out thinner than asked', () => {
  const bird = drawing('bird-dog');
  expect(knownForm(bird, 1, 9.8)).toBe(knownForm(bird, 1, 10));
  expect(knownForm(bird, 1, 10.01)).not.toBe(knownForm(bird, 1, 10));
});
