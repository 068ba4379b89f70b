import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = path.resolve(import.meta.dirname, '../golden');

/**
 * The picture that was looked at by eye. `OSTEON_GOLDEN=write` puts the new one in its place, to be looked at before it
 * is kept.
 */
export function keptPicture(name: string, picture: Buffer): Buffer {
  const file = path.join(FOLDER, name);
  if (process.env['OSTEON_GOLDEN'] === 'write') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, picture);
  }
  if (!existsSync(file)) throw new Error(`${file} is missing: OSTEON_GOLDEN=write makes it`);
  return readFileSync(file);
}

/** The share of pixels in which two pictures differ; 1 when they are not of one size. */
export function difference(screen: Page, a: Buffer, b: Buffer, channel: number): Promise<number> {
  return screen.evaluate(
    async ({ pictures, most }) => {
      const pixels = await Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0);
          return context?.getImageData(0, 0, image.width, image.height);
        }),
      );
      const [one, two] = pixels;
      if (!one || !two || one.width !== two.width || one.height !== two.height) return 1;
      let differing = 0;
      for (let at = 0; at < one.data.length; at += 4)
        if ([0, 1, 2].some((k) => Math.abs((one.data[at + k] ?? 0) - (two.data[at + k] ?? 0)) > most))
          differing += 1;
      return differing / (one.width * one.height);
    },
    { pictures: [a.toString('base64'), b.toString('base64')], most: channel },
  );
}
