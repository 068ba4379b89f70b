import { localName } from './findUnsafe';
import type { XmlToken } from './readXml';

/** Elements within elements, and copies of copies; the decoder takes no more either. */
const DEPTH = 250;

type Shape = { readonly inside: Shape[]; readonly copyOf: string | null; count: number | null };

/**
 * How many elements a drawing has once every copy is drawn: a few lines of copies of copies make billions. Infinity when
 * they lie more than 250 deep.
 */
export function drawnShapes(tokens: readonly XmlToken[]): number {
  const byId = new Map<string, Shape>();
  const top: Shape = { inside: [], copyOf: null, count: null };
  const open = [top];
  for (const token of tokens) {
    if (token.kind === 'close') open.pop();
    if (token.kind !== 'open') continue;
    const shape: Shape = { inside: [], copyOf: copyOf(token), count: null };
    const id = token.attributes.get('id');
    if (id !== undefined) byId.set(id, shape);
    open.at(-1)?.inside.push(shape);
    open.push(shape);
  }
  return count(top, byId, 0);
}

function copyOf({ name, attributes }: XmlToken & { readonly kind: 'open' }): string | null {
  if (localName(name) !== 'use') return null;
  const [, reference] = [...attributes].find(([key]) => localName(key) === 'href') ?? [];
  return reference?.trim().slice(1) ?? null;
}

function count(shape: Shape, byId: ReadonlyMap<string, Shape>, depth: number): number {
  if (shape.count !== null) return shape.count;
  if (depth > DEPTH) return Number.POSITIVE_INFINITY;
  shape.count = 0; // a copy of itself is not drawn
  const copied = shape.copyOf === null ? undefined : byId.get(shape.copyOf);
  const parts = copied ? [...shape.inside, copied] : shape.inside;
  shape.count = parts.reduce((sum, part) => sum + count(part, byId, depth + 1), 1);
  return shape.count;
}
