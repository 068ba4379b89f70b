import type { ExerciseFault } from './own';
import type { Exercise } from './schema';

type Rung = Pick<Exercise, 'id' | 'easier' | 'harder'>;

/** The exercises next above each one, as either end of a rung says. */
function upwards(all: readonly Rung[]): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, string[]>();
  const add = (lower: string, higher: string) => {
    above.set(lower, [...(above.get(lower) ?? []), higher]);
  };
  for (const { id, easier, harder } of all) {
    for (const other of easier) add(other, id);
    for (const other of harder) add(id, other);
  }
  return above;
}

/** The way up from an exercise back to itself, both ends named; null when there is none. */
function loopThrough(id: string, above: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [id];
  for (let at = queue.shift(); at !== undefined; at = queue.shift())
    for (const next of above.get(at) ?? []) {
      if (next === id) return [...pathTo(at, id, cameFrom), id];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  return null;
}

function pathTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}

/**
 * What is wrong with the easier and harder exercises that one names: itself, one that nobody has, one twice, or a way up
 * that leads back down. `all` holds every other exercise; an older form of this one in it is passed over.
 */
export function ladderFaults(
  exercise: Rung & Pick<Exercise, 'text'>,
  all: readonly Exercise[],
): readonly ExerciseFault[] {
  const others = new Map(all.filter(({ id }) => id !== exercise.id).map((other) => [other.id, other]));
  const faults = (['easier', 'harder'] as const).flatMap((path) =>
    exercise[path].flatMap((id, index, list): readonly ExerciseFault[] => {
      const fault = (message: string) => [{ path, message }];
      if (id === exercise.id) return fault('must not name the exercise itself');
      if (!others.has(id)) return fault(`must name exercises that are there; nobody has "${id}"`);
      if (list.indexOf(id) !== index) return fault(`must not name ${nameOf(others, id)} twice`);
      if (path === 'harder' && exercise.easier.includes(id))
        return fault(`must not name ${nameOf(others, id)}, which stands under easier already`);
      return [];
    }),
  );
  if (faults.length > 0) return faults;
  const loop = loopThrough(exercise.id, upwards([exercise, ...others.values()]));
  if (!loop) return [];
  const names = loop.map((id) => (id === exercise.id ? exercise.text.en.name : nameOf(others, id)));
  return [{ path: 'harder', message: `must not lead in a circle: ${names.join(' → ')}` }];
}

const nameOf = (all: ReadonlyMap<string, Exercise>, id: string): string => all.get(id)?.text.en.name ?? id;
