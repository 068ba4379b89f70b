import type { HandShape } from '../pose';
import { type Side, sign } from '../skeleton';
import { along, sub, unit, type Vec } from '../space';
import type { Placed } from './place';

/** Where a hand closes round a prop, and the way what it holds runs through it. */
export type Grip = { readonly point: Vec; readonly axis: Vec; readonly shape: HandShape };

/** Half the distance between hands on a straight bar, and between the handles of a trap bar. */
const APART = 0.14;
export const TRAP_HANDLE = 0.17;

/** The grip of a hand on a prop; `offset` is along what it holds, from its middle. */
export function gripOf({ spec, at, axes }: Placed, side: Side, offset?: number): Grip {
  const { right, front } = axes;
  switch (spec.kind) {
    case 'barbell':
    case 'pull-up-bar':
    case 'dowel':
      return { point: along(at, [right, offset ?? sign(side) * APART]), axis: right, shape: 'fist' };
    case 'trap-bar':
      return { point: along(at, [right, sign(side) * TRAP_HANDLE]), axis: front, shape: 'fist' };
    case 'press-arms':
      return { point: along(at, [right, sign(side) * spec.half]), axis: right, shape: 'fist' };
    case 'kettlebell':
      return { point: along(at, [right, offset ?? sign(side) * 0.03]), axis: right, shape: 'fist' };
    case 'landmine':
      return {
        point: along(at, [right, (offset ?? 0.02) * sign(side)]),
        axis: unit(sub(spec.foot, at)),
        shape: 'fist',
      };
    case 'ball':
      return {
        point: along(at, [right, (spec.radius - 0.012) * sign(side)]),
        axis: front,
        shape: 'relaxed',
      };
    case 'rail':
      return { point: along(at, [axes.up, spec.high], [front, offset ?? 0]), axis: front, shape: 'fist' };
    case 'dumbbell':
    case 'towel':
    case 'backpack':
    case 'vest':
      return { point: along(at, [right, offset ?? 0]), axis: right, shape: 'fist' };
    case 'band':
    case 'rope':
    case 'cable':
    case 'chair':
    case 'bench':
    case 'box':
    case 'wall':
    case 'doorway':
    case 'counter':
    case 'table':
    case 'mat':
    case 'rack':
    case 'cable-tower':
    case 'machine-seat':
    case 'foot-plate':
      throw new Error(`a ${spec.kind} has no grip: hands touch it`);
  }
}
