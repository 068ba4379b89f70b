import { toKilograms } from '../mass';
import type { Range } from '../range';
import type { Load } from './dose';
import { asHeld, givenLike } from './heldWeight';
import { nextWeight } from './nextWeight';
import type { ProgressCase, ProgressStep, WhyNot } from './progressCase';

type HeavierLoad =
  | { readonly kind: 'step'; readonly load: Load; readonly step: ProgressStep }
  | { readonly kind: 'stays'; readonly why: WhyNot };

/** The next weight of the kit for a typed one, never above the limit of the phase or of the set itself. */
export function heavierLoad(
  load: Load | null,
  { kit, exercise, oneRmKg, limits }: ProgressCase,
  percent: Range,
  ownLimit: number | null,
): HeavierLoad {
  const stay = (why: WhyNot): HeavierLoad => ({ kind: 'stays', why });
  if (load === null || load.kind === 'body-weight') return stay({ kind: 'no-weight' });
  if (load.kind !== 'mass') return stay({ kind: load.kind });
  if (kit === null) return stay({ kind: 'kit-unknown' });
  const next = nextWeight(kit, exercise, asHeld(load, exercise).mass, percent);
  if (next.kind === 'other-unit') return stay(next);
  if (next.kind === 'no-heavier') return stay({ kind: 'no-heavier', mass: load.mass });
  const heavier = givenLike(load, next.mass, exercise);
  const { mass } = heavier;
  if (next.kind === 'step-too-large') return stay({ ...next, mass });
  const limit = Math.min(limits.percent1RM ?? Infinity, ownLimit ?? Infinity);
  const reached = oneRmKg === null ? 0 : (toKilograms(next.mass) / oneRmKg) * 100;
  if (reached > limit + 1e-6) return stay({ kind: 'above-percent', percent: reached, limit });
  const { risePercent } = next;
  return {
    kind: 'step',
    load: heavier,
    step: { kind: 'load', from: load.mass, to: mass, perHand: load.perHand, risePercent },
  };
}
