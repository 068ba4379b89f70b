import { momentBetween } from './interpolate';
import type { Drawing } from './pose';
import { type Moment, momentOf } from './stage';

/** Seconds a key pose is held, and seconds from one to the next: slow enough to follow, quicker through the air. */
const HELD = 0.8;
const MOVING = 1.3;
const FLYING = 0.45;

type Stretch = { readonly from: number; readonly to: number; readonly seconds: number };

/** The keys in the order they are played. */
function stretches(figure: Drawing): Stretch[] {
  const last = figure.keys.length - 1;
  const order = figure.keys.map((_, i) => i);
  const way = figure.loop === 'around' ? [...order, 0] : [...order, ...order.slice(0, -1).toReversed()];
  return way.slice(1).flatMap((to, i): Stretch[] => {
    const from = way[i] ?? 0;
    const flies = figure.keys[from]?.contact === 'air' || figure.keys[to]?.contact === 'air';
    const passes = figure.keys[from]?.contact !== 'static' && from !== 0 && from !== last;
    return [
      { from, to: from, seconds: passes ? 0 : HELD },
      { from, to, seconds: flies ? FLYING : MOVING },
    ];
  });
}

/** How long one round of a figure's motion takes, in seconds. */
export const roundOf = (figure: Drawing): number =>
  stretches(figure).reduce((sum, { seconds }) => sum + seconds, 0);

/** The moment of a looping figure `seconds` after it began; each way starts and ends gently. */
export function momentAt(figure: Drawing, seconds: number): Moment {
  let left = seconds % roundOf(figure);
  for (const { from, to, seconds: takes } of stretches(figure)) {
    if (left < takes) {
      if (from === to) return momentOf(figure, from);
      const t = left / takes;
      const eased = t * t * (3 - 2 * t);
      return from < to ? momentBetween(figure, from, to, eased) : momentBetween(figure, to, from, 1 - eased);
    }
    left -= takes;
  }
  return momentOf(figure, 0);
}
