import { Equipment } from '../../../shared/patient/equipment';
import { err, ok, type Result } from '../../../shared/result';
import { readValue } from '../../design/readText';

type Counted = { readonly weight: number; readonly count: number };

const PIECE = /^(\d+(?:\.\d+)?)\s*(?:kg|lb)?(?:\s*[x×*]\s*(\d{1,2}))?$/i;

/** Weights between commas, each perhaps more than once: "20 x 2, 10". The point is the decimal mark. */
function readPieces(text: string): Result<readonly Counted[], string> {
  const pieces: Counted[] = [];
  for (const part of text
    .split(/[,;]/)
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const [, weight, count] = PIECE.exec(part) ?? [];
    if (weight === undefined)
      return err(`“${part}” is not a weight. Put a comma between weights, and a point for decimals.`);
    pieces.push({ weight: Number(weight), count: Number(count ?? 1) });
  }
  return ok(pieces);
}

/** Every size once, its counts added, in the order they were first typed. */
function gathered(pieces: readonly Counted[]): readonly Counted[] {
  const counts = new Map<number, number>();
  for (const { weight, count } of pieces) counts.set(weight, (counts.get(weight) ?? 0) + count);
  return [...counts].map(([weight, count]) => ({ weight, count }));
}

const written = (pieces: readonly Counted[]): string =>
  pieces
    .filter(({ count }) => count > 0)
    .map(({ weight, count }) => (count === 1 ? String(weight) : `${weight} × ${count}`))
    .join(', ');

/** Bars or kettlebells: a plain list. */
export const showWeights = (weights: readonly number[]): string => weights.join(', ');

export function readWeights(text: string, label: string): Result<number[], string> {
  const pieces = readPieces(text);
  if (!pieces.ok) return pieces;
  return readValue(
    Equipment.shape.bars,
    pieces.value.flatMap(({ weight, count }) => Array.from({ length: count }, () => weight)),
    label,
  );
}

export const showPlates = (plates: Equipment['plates']): string =>
  written(plates.map(({ weight, pairs }) => ({ weight, count: pairs })));

export function readPlates(text: string, label: string): Result<Equipment['plates'], string> {
  const pieces = readPieces(text);
  if (!pieces.ok) return pieces;
  return readValue(
    Equipment.shape.plates,
    gathered(pieces.value).map(({ weight, count }) => ({ weight, pairs: count })),
    label,
  );
}

type Dumbbells = Equipment['dumbbells'];

export const showPairs = (dumbbells: Dumbbells): string =>
  written(dumbbells.map(({ weight, count }) => ({ weight, count: Math.floor(count / 2) })));
export const showSingles = (dumbbells: Dumbbells): string =>
  written(dumbbells.map(({ weight, count }) => ({ weight, count: count % 2 })));

/** The dumbbells with the pairs, or the single ones, replaced by what was typed. */
export function readDumbbells(
  text: string,
  label: string,
  kind: 'pairs' | 'singles',
  owned: Dumbbells,
): Result<Dumbbells, string> {
  const pieces = readPieces(text);
  if (!pieces.ok) return pieces;
  const kept = owned.map(({ weight, count }) => ({
    weight,
    count: kind === 'pairs' ? count % 2 : count - (count % 2),
  }));
  const typed = pieces.value.map(({ weight, count }) => ({
    weight,
    count: kind === 'pairs' ? count * 2 : count,
  }));
  const all = gathered([...kept, ...typed])
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.weight - b.weight);
  return readValue(Equipment.shape.dumbbells, all, label);
}

export const showStack = (stack: Equipment['stack']): string =>
  stack === null ? '' : `${stack.lightest}, ${stack.step}, ${stack.heaviest}`;

/** Lightest, step, heaviest; nothing typed means no stack. */
export function readStack(text: string, label: string): Result<Equipment['stack'], string> {
  if (text.trim() === '') return ok(null);
  const pieces = readPieces(text);
  if (!pieces.ok) return pieces;
  const [lightest, step, heaviest, more] = pieces.value.map(({ weight }) => weight);
  if (heaviest === undefined || more !== undefined)
    return err(`${label} must be three numbers: lightest, step, heaviest.`);
  if (lightest !== undefined && lightest > heaviest)
    return err(`${label}: the lightest must not be above the heaviest.`);
  return readValue(Equipment.shape.stack, { lightest, step, heaviest }, label);
}

/** One weight, or nothing. */
export function readOneWeight(text: string, label: string): Result<number | null, string> {
  const weights = readWeights(text, label);
  if (!weights.ok) return weights;
  return weights.value.length > 1 ? err(`${label} must be one weight.`) : ok(weights.value[0] ?? null);
}
