import type { Artist, Layer } from '../draw/shape';
import { bench, box, chair, counter, doorway, mat, pullUpBar, rack, rail, table, wall } from './furniture';
import { cableTower, footPlate, machineSeat, pressArms } from './machines';
import type { Placed } from './place';
import { type Around, backpack, ballLayers, band, cable, dowel, rope, towel, vest } from './soft';
import { barbell, dumbbell, kettlebell, landmine, trapBar } from './weights';

/** What stands in the room is painted before the body, what is held or worn by how near it is. */
const BEHIND = -6;
const ROOM: ReadonlySet<Placed['spec']['kind']> = new Set([
  'chair',
  'bench',
  'box',
  'wall',
  'doorway',
  'counter',
  'table',
  'mat',
  'rack',
  'rail',
  'towel',
  'cable-tower',
  'machine-seat',
  'foot-plate',
]);

/** The layers of a prop, in order with the layers of the body. */
export function propLayers(artist: Artist, placed: Placed, around: Around): Layer[] {
  const base = (ROOM.has(placed.spec.kind) ? BEHIND : 0) + placed.layer * 6;
  return layersOf(artist, placed, around).map(({ depth, shapes }) => ({ depth: depth + base, shapes }));
}

function layersOf(artist: Artist, placed: Placed, around: Around): Layer[] {
  const { spec } = placed;
  switch (spec.kind) {
    case 'barbell':
      return barbell(artist, placed, spec.half, spec.plate);
    case 'trap-bar':
      return trapBar(artist, placed);
    case 'dumbbell':
      return dumbbell(artist, placed, spec.big);
    case 'kettlebell':
      return kettlebell(artist, placed);
    case 'landmine':
      return landmine(artist, placed, spec.foot);
    case 'dowel':
      return dowel(artist, placed, spec.half);
    case 'ball':
      return ballLayers(artist, placed, spec.radius);
    case 'band':
      return band(artist, spec, around);
    case 'rope':
      return rope(artist, spec, around);
    case 'cable':
      return cable(artist, spec, around);
    case 'chair':
      return chair(artist, placed, spec);
    case 'bench':
      return bench(artist, placed, spec);
    case 'box':
      return box(artist, placed, spec);
    case 'wall':
      return wall(artist, placed, spec);
    case 'doorway':
      return doorway(artist, placed, spec);
    case 'counter':
      return counter(artist, placed, spec);
    case 'table':
      return table(artist, placed, spec);
    case 'mat':
      return mat(artist, placed, spec);
    case 'pull-up-bar':
      return pullUpBar(artist, placed, spec);
    case 'rack':
      return rack(artist, placed, spec);
    case 'rail':
      return rail(artist, placed, spec);
    case 'backpack':
      return backpack(artist, placed);
    case 'vest':
      return vest(artist, placed);
    case 'towel':
      return towel(artist, placed, spec.long);
    case 'cable-tower':
      return cableTower(artist, placed, spec);
    case 'machine-seat':
      return machineSeat(artist, placed, spec);
    case 'foot-plate':
      return footPlate(artist, placed, spec);
    case 'press-arms':
      return pressArms(artist, placed, spec);
  }
}
