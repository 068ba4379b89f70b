import { Phase } from '../../../shared/program/schema';

const LONGEST = Phase.shape.name.maxLength ?? 120;

/** A name for a phase made from another: "Target 2", or the next number that no phase has. */
export function freshName(name: string, phases: readonly Pick<Phase, 'name'>[]): string {
  const stem = name.replace(/ \d+$/, '');
  const taken = new Set(phases.map((phase) => phase.name));
  for (let number = 2; ; number += 1) {
    const tail = ` ${number}`;
    const fresh = stem.slice(0, LONGEST - tail.length) + tail;
    if (!taken.has(fresh)) return fresh;
  }
}
