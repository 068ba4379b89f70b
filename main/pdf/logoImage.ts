import type { Logo } from '../../shared/handout/model';
import { paintImage } from './pixelImage';
import type { Pen } from './pen';

/** Width of a sign that is so high, but not wider than `widest`. Points. */
export const logoWidth = (logo: Logo, height: number, widest: number): number =>
  Math.min(widest, (logo.width / logo.height) * height);

/** The clinic's sign in a place of the page. It stands beside the clinic's name, so it is not read aloud. Points. */
export function drawLogo(
  pen: Pen,
  logo: Logo,
  place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): void {
  pen.artifact((doc) => paintImage(doc, logo.png, place));
}
