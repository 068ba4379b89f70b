import { HANDOUT_KINDS, type HandoutKind } from '../../shared/handout/options';

/** Every document once in print order, those that are not printed too: one that is taken back stands where it stood. */
export type DocumentOrder = readonly HandoutKind[];

/** The order to start with: what is chosen as it is, the others after it. */
export const orderFrom = (chosen: readonly HandoutKind[]): DocumentOrder => [
  ...chosen,
  ...HANDOUT_KINDS.filter((kind) => !chosen.includes(kind)),
];

/** The order with one document at place `to` (from 0), counted without it. Out of range is the nearest end. */
export function moveDocument(order: DocumentOrder, kind: HandoutKind, to: number): DocumentOrder {
  const rest = order.filter((other) => other !== kind);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, kind);
}

/** Where a document dropped on the upper or lower edge of another comes to stand, counted without it. */
export function placeBeside(
  order: DocumentOrder,
  kind: HandoutKind,
  over: HandoutKind,
  edge: 'top' | 'bottom',
): number {
  const at = order.filter((other) => other !== kind).indexOf(over);
  return edge === 'top' ? at : at + 1;
}

/** What is printed, in order. */
export const documentsIn = (order: DocumentOrder, chosen: readonly HandoutKind[]): HandoutKind[] =>
  order.filter((kind) => chosen.includes(kind));

/** The chosen ones with one more or one less; the last one stays, for a handout holds at least one document. */
export function toggleDocument(chosen: readonly HandoutKind[], kind: HandoutKind): readonly HandoutKind[] {
  if (!chosen.includes(kind)) return [...chosen, kind];
  return chosen.length === 1 ? chosen : chosen.filter((other) => other !== kind);
}
