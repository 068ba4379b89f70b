import { beforeAll, describe, expect, test } from 'vitest';
import { printFonts } from '../../main/pdf/fonts';
import { missingGlyphs } from '../../main/pdf/glyphCoverage';
import { cleaned } from '../../main/pdf/normalise';
import { renderHandout } from '../../main/pdf/render';
import { withOwnPart } from '../../shared/exercise/editOwn';
import { findExercise } from '../../shared/exercise/library';
import type { HandoutDocument } from '../../shared/handout/model';
import type { HandoutOptions } from '../../shared/handout/options';
import { aPhoto, ownSquat, uuidOf } from '../support/ownExercises';
import { readPdf, readPictures } from '../support/pdf';
import { picture } from '../support/photos';
import {
  aDose,
  anItem,
  clinicAndHome,
  composed,
  options,
  weightedSitToStand,
} from '../unit/handout/builders';

const START = { ...aPhoto(uuidOf('a')), width: 1200, height: 1600 };
const END = { ...aPhoto(uuidOf('b')), width: 800, height: 600 };
const own = withOwnPart(ownSquat(), { photos: { start: START, end: END } });
const jpegs = new Map<string, Uint8Array>();
beforeAll(async () => {
  for (const { id, width, height } of [START, END])
    jpegs.set(id, await (await picture(width, height)).jpeg().toBuffer());
});

const squat = () => anItem(own.id, { dose: aDose('goblet-squat') });
const documentWith = (items = [weightedSitToStand(), squat()], change: Partial<HandoutOptions> = {}) =>
  composed(clinicAndHome(items), {
    findExercise: (id) => (id === own.id ? own : findExercise(id)),
    findPhoto: (id) => jpegs.get(id),
    options: options(change),
  });
async function bytesOf(document: HandoutDocument): Promise<Uint8Array> {
  const result = await renderHandout(document);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.bytes;
}

describe.each(['standard', 'large'] as const)('a card with two photos, in %s print', (layout) => {
  test('holds both, whole, in their proportions, side by side on one foot line or one above the other', async () => {
    const bytes = await bytesOf(documentWith(undefined, { layout }));
    const pictured = await readPictures(bytes);
    const placed = pictured.flatMap(({ images }) => images);
    expect(placed).toHaveLength(2);
    const [start, end] = placed;
    if (!start || !end) throw new Error('no photos');
    expect(start.width / start.height).toBeCloseTo(1200 / 1600, 3);
    expect(end.width / end.height).toBeCloseTo(800 / 600, 3);
    // Of two photos only the shape counts: their longer sides are alike.
    expect(start.height).toBeCloseTo(end.width, 3);
    expect(start.height).toBeGreaterThan(layout === 'large' ? 200 : 80);
    if (start.x + start.width < end.x) expect(start.y + start.height).toBeCloseTo(end.y + end.height, 3);
    else expect(start.y + start.height).toBeLessThan(end.y);
    const page = (await readPdf(bytes)).pages[pictured.findIndex(({ images }) => images.length > 0)];
    for (const caption of ['Start', 'End']) {
      const words = page?.items.find(({ text }) => text === caption);
      expect(words?.y, caption).toBeGreaterThan(start.y + start.height);
    }
  });
});

test('a photo of an exercise that stands in the program twice is in the file once', async () => {
  const bytes = await bytesOf(documentWith([squat(), squat()]));
  const pictured = await readPictures(bytes);
  expect(pictured.flatMap(({ images }) => images)).toHaveLength(4);
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Subtype \/Image/g),
  ).toHaveLength(2);
});

test('photos are read aloud by exercise and position', async () => {
  const pictured = await readPictures(await bytesOf(documentWith([squat()])));
  expect(pictured.flatMap(({ alts }) => alts)).toEqual([
    'A line from 0, very easy, to 10, very hard.',
    'Squat with a pause, start position',
    'Squat with a pause, end position',
  ]);
});

test('the same photos give the same bytes', async () => {
  const [one, two] = [await bytesOf(documentWith()), await bytesOf(structuredClone(documentWith()))];
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
});

test('the bytes of a photo are kept as they are, and no text is looked for in them', () => {
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff);
  Object.defineProperty(jpeg, 'walked', {
    enumerable: true,
    get: () => {
      throw new Error('the bytes were walked through');
    },
  });
  const copy = cleaned({ text: 'e\u0301', jpeg });
  expect(copy.text).toBe('\u00e9');
  expect(copy.jpeg === jpeg).toBe(true);
  expect(missingGlyphs({ text: '\u2603', jpeg }, printFonts())).toEqual(['\u2603']);
});
