import type { Exercise } from '../../exercise/schema';
import type { MassUnit } from '../../mass';
import { err, ok, type Result } from '../../result';
import { EFFORT_SCALES, type Load } from '../dose';
import { type DoseFault, faultAt, rewritten, type Span } from './fault';
import { writeRange } from './numbers';
import type {
  BarePart,
  CountsPart,
  DailyPart,
  EffortPart,
  MassPart,
  Part,
  PercentPart,
  RestPart,
  SidePart,
} from './part';
import { splitParts } from './splitParts';

/** A load with the place it is written at. */
export type SaidLoad = Span & { readonly kind: 'load'; readonly load: Load };

/** What a line says of one group of sets; what it leaves out is null. */
export type SaidGroup = Span & {
  readonly counts: CountsPart | null;
  readonly percent: PercentPart | null;
  readonly effort: EffortPart | null;
  readonly load: SaidLoad | null;
};

/** What a line says, group by group, and of the whole dose. */
export type SaidLine = {
  readonly groups: readonly SaidGroup[];
  readonly rest: RestPart | null;
  readonly side: SidePart | null;
  readonly daily: DailyPart | null;
};

/**
 * What a line is read for: the exercise says what its numbers mean, the unit what a bare weight is in, and `perHand`
 * whether each hand holds a weight that does not say; without it the exercise decides.
 */
export type LineContext = {
  readonly exercise: Exercise;
  readonly unit: MassUnit;
  readonly perHand?: boolean | undefined;
};

type Piece = Exclude<Part, { readonly kind: 'next' | 'bare' | 'mass' | 'load' }> | SaidLoad;

const NAMES: Record<Piece['kind'], string> = {
  counts: 'The sets',
  percent: '% of 1RM',
  effort: 'Effort',
  load: 'The load',
  rest: 'Rest',
  side: 'The side',
  daily: 'Times a day',
};

/** Reads a line into what it says, each thing once. */
export function readSaid(line: string, context: LineContext): Result<SaidLine, DoseFault> {
  const parts = splitParts(line);
  if (!parts.ok) return parts;
  const lists: Piece[][] = [[]];
  for (const part of parts.value) {
    if (part.kind === 'next') {
      lists.push([]);
      continue;
    }
    const piece = part.kind === 'bare' || part.kind === 'mass' ? readWeight(part, line, context) : ok(part);
    if (!piece.ok) return piece;
    lists.at(-1)?.push(piece.value);
  }
  const all = lists.flat();
  const twice = lists.map(repeated).find(Boolean) ?? repeated(all.filter(isOfWhole));
  if (twice) return err(faultAt(twice, `${NAMES[twice.kind]} must be given once.`));
  const end = line.trimEnd().length;
  if (lists.some((list) => list.length === 0) && lists.length > 1)
    return err(faultAt({ from: end, to: end }, 'Beside a comma: another group of sets.'));
  return ok({
    groups: lists.map(groupOf),
    rest: pick(all, 'rest'),
    side: pick(all, 'side'),
    daily: pick(all, 'daily'),
  });
}

/** What holds for the whole dose, in whichever group it is written. */
const isOfWhole = ({ kind }: Piece) => kind === 'rest' || kind === 'side' || kind === 'daily';

const repeated = (pieces: readonly Piece[]): Piece | undefined =>
  pieces.find((piece, index) => pieces.slice(0, index).some(({ kind }) => kind === piece.kind));

const pick = <K extends Piece['kind']>(pieces: readonly Piece[], kind: K) =>
  pieces.find((piece): piece is Extract<Piece, { readonly kind: K }> => piece.kind === kind) ?? null;

const groupOf = (pieces: readonly Piece[]): SaidGroup => ({
  counts: pick(pieces, 'counts'),
  percent: pick(pieces, 'percent'),
  effort: pick(pieces, 'effort'),
  load: pick(pieces, 'load'),
  from: pieces[0]?.from ?? 0,
  to: pieces.at(-1)?.to ?? 0,
});

/** Whether the exercise is loaded with iron, so that a number may be a weight. */
const hasIron = ({ implement }: Exercise) => implement !== 'body' && implement !== 'band';

const isOnEffortScale = ({ range }: BarePart) => range.high <= EFFORT_SCALES['rir-rpe'].max;

function readWeight(
  part: BarePart | MassPart,
  line: string,
  context: LineContext,
): Result<SaidLoad, DoseFault> {
  const { exercise, unit } = context;
  if (part.kind === 'bare') {
    const { low, high } = part.range;
    // "@7" is an effort to many and 7 kg to others: it is never guessed
    const isWeight =
      part.at &&
      low === high &&
      !isOnEffortScale(part) &&
      hasIron(exercise) &&
      exercise.loading.type !== 'percent1RM';
    if (!isWeight) return err(bareFault(part, line, context));
    return readWeight({ ...part, kind: 'mass', value: low, unit: null, hands: null }, line, context);
  }
  const usual = context.perHand ?? exercise.implement === 'dumbbell-pair';
  const perHand = part.hands === null ? usual : part.hands === 'each';
  const mass = { value: part.value, unit: part.unit ?? unit };
  return ok({ kind: 'load', load: { kind: 'mass', mass, perHand }, from: part.from, to: part.to });
}

/** A number without a unit: the one thing it can mean is offered, if there is one. */
function bareFault(part: BarePart, line: string, { exercise, unit }: LineContext): DoseFault {
  const number = writeRange(part.range);
  const onEffortScale = isOnEffortScale(part);
  const meant = () => {
    if (!onEffortScale && exercise.loading.type === 'percent1RM') return `@${number}%`;
    if (!onEffortScale && hasIron(exercise) && !number.includes('-')) return `@${number}${unit}`;
    return onEffortScale && !hasIron(exercise) ? `rpe ${number}` : null;
  };
  const by = meant();
  const suggestion = by === null ? null : rewritten(line, part, ` ${by}`);
  return faultAt(part, `Say what ${number} is: %, ${unit} or rpe.`, suggestion);
}
