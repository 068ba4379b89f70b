import type { MassUnit } from '../../mass';
import type { Range } from '../../range';
import type { Effort, Load, Side } from '../dose';
import type { Span } from './fault';
import type { AmountUnit } from './units';

/** Sets and what one set holds: "3x8", "3x2x30s", "20 min". What is not written is null. */
export type CountsPart = Span & {
  readonly kind: 'counts';
  readonly sets: number | null;
  readonly holds: number | null;
  readonly amount: Range;
  readonly unit: AmountUnit | null;
  readonly at: { readonly sets: Span; readonly holds: Span; readonly amount: Span };
};

/** "12kg". A unit that is not written is the one in use; `hands` is null where the line leaves it to the exercise. */
export type MassPart = Span & {
  readonly kind: 'mass';
  readonly value: number;
  readonly unit: MassUnit | null;
  readonly hands: 'each' | 'in-all' | null;
};

export type PercentPart = Span & { readonly kind: 'percent'; readonly range: Range };
export type EffortPart = Span & { readonly kind: 'effort'; readonly effort: Effort };
export type OtherLoadPart = Span & {
  readonly kind: 'load';
  readonly load: Exclude<Load, { readonly kind: 'mass' }>;
};
/** A number that says nothing of what it counts; `at` when it follows an @. */
export type BarePart = Span & { readonly kind: 'bare'; readonly range: Range; readonly at: boolean };
export type RestPart = Span & { readonly kind: 'rest'; readonly seconds: number };
export type SidePart = Span & { readonly kind: 'side'; readonly side: Side };
export type DailyPart = Span & { readonly kind: 'daily'; readonly times: number };

/** One piece of a dose line, with where it stands. `next` begins another group of sets. */
export type Part =
  | CountsPart
  | PercentPart
  | EffortPart
  | MassPart
  | OtherLoadPart
  | BarePart
  | RestPart
  | SidePart
  | DailyPart
  | (Span & { readonly kind: 'next' });
