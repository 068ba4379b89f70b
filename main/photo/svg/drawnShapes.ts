import { localName } from './findUnsafe';
import type { XmlToken } from './readXml';

/** Elements within elements, and copies of copies; the decoder takes no more either. */
const DEPTH = 250;

type Shape = { readonly inside: Shape[]; readonly copies: ReadonlySet<string>; count: number | null };

const NONE: ReadonlySet<string> = new Set();

/**
 * How many elements a drawing has once every copy is drawn: a few lines of copies of copies make billions. Infinity when
 * there are more than `most`, or when they lie more than 250 deep, as what holds a copy of itself does. Which of two
 * links is followed, or which of two parts of one name is copied, is up to the decoder: all are counted.
 */
export function drawnShapes(tokens: readonly XmlToken[], most: number): number {
  const byId = new Map<string, Shape[]>();
  const top: Shape = { inside: [], copies: NONE, count: null };
  const open = [top];
  for (const token of tokens) {
    if (token.kind === 'close') open.pop();
    if (token.kind !== 'open') continue;
    const shape: Shape = { inside: [], copies: copiesOf(token), count: null };
    const id = token.attributes.get('id');
    const named = id === undefined ? undefined : byId.get(id);
    if (named) named.push(shape);
    else if (id !== undefined) byId.set(id, [shape]);
    open.at(-1)?.inside.push(shape);
    open.push(shape);
  }
  return count(top, 0, { byId, most });
}

function copiesOf({ name, attributes }: XmlToken & { readonly kind: 'open' }): ReadonlySet<string> {
  if (localName(name) !== 'use') return NONE;
  const links = [...attributes].filter(([key]) => localName(key) === 'href');
  return new Set(links.map(([, reference]) => reference.trim().slice(1)));
}

type Drawing = { readonly byId: ReadonlyMap<string, readonly Shape[]>; readonly most: number };

function count(shape: Shape, depth: number, drawing: Drawing): number {
  if (shape.count !== null) return shape.count;
  if (depth > DEPTH) return Number.POSITIVE_INFINITY;
  shape.count = Number.POSITIVE_INFINITY; // met again before it is counted: a copy within itself, without end
  const copied = [...shape.copies].flatMap((id) => drawing.byId.get(id) ?? []);
  let sum = 1;
  for (const part of [...shape.inside, ...copied]) {
    sum += count(part, depth + 1, drawing);
    if (sum > drawing.most) return Number.POSITIVE_INFINITY;
  }
  shape.count = sum;
  return sum;
}
