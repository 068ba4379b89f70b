import type { Drawing } from '../../shared/figure/pose';
import { type PictureForm, pictureForm } from './pictureForm';

/** Different drawings kept for the life of the process; the library has about a hundred. Cleared when full. */
const MOST_DRAWINGS = 300;
/** Forms of one drawing: its key poses, at the few line weights that the layouts ask for. */
const MOST_FORMS = 40;

type Known = { readonly drawing: Drawing; readonly forms: Map<string, PictureForm> };

const byContent = new Map<string, Known>();
let byObject = new WeakMap<Drawing, Known>();

/**
 * A drawing crosses to the worker as a copy, so two documents never hold the same object. What decides a picture is
 * what the drawing says, so that is the key: its whole content as JSON, some microseconds against a millisecond of
 * solving. An id would be a promise that nothing else of the drawing ever changes.
 */
function known(drawing: Drawing): Known {
  const seen = byObject.get(drawing);
  if (seen) return seen;
  const content = JSON.stringify(drawing);
  const found = byContent.get(content) ?? { drawing, forms: new Map<string, PictureForm>() };
  if (byContent.size >= MOST_DRAWINGS) {
    byContent.clear();
    byObject = new WeakMap();
  }
  byContent.set(content, found);
  byObject.set(drawing, found);
  return found;
}

/** The first drawing of the process that said the same: what was worked out for it need not be worked out again. */
export const sameDrawing = (drawing: Drawing): Drawing => known(drawing).drawing;

/**
 * The form of a key pose whose lines are all at least `thinnest` thousandths of body height thick. Thickness goes up
 * in quarters of a thousandth, so that one form does for pictures of nearly one size.
 */
export function knownForm(source: Drawing, key: number, thinnest: number): PictureForm {
  const { drawing, forms } = known(source);
  const weight = Math.ceil(thinnest * 4 - 1e-9) / 4;
  const name = `${key} ${weight}`;
  const found = forms.get(name);
  if (found) return found;
  if (forms.size >= MOST_FORMS) forms.clear();
  const fresh = pictureForm(drawing, key, weight);
  forms.set(name, fresh);
  return fresh;
}
