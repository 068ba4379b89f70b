import { exactly, type Range } from '../range';
import type { Dose, ProgressVariable } from './dose';
import { isSame } from './editRefusal';

/** What a dose has of a variable: of its first work sets, a load in its own unit. Null where it has none of it. */
export function variableRange(dose: Dose, variable: ProgressVariable): Range | null {
  const work = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : undefined;
  switch (variable) {
    case 'percent1RM':
      return work?.percent1RM ?? null;
    case 'load': {
      const load = dose.kind === 'carry' ? dose.load : work?.load;
      return load?.kind === 'mass' ? exactly(load.mass.value) : null;
    }
    case 'reps':
      return work?.reps ?? (dose.kind === 'repetition' ? dose.reps : null);
    case 'sets': {
      const sets = dose.kind === 'resistance' ? work?.sets : dose.sets;
      return sets === undefined ? null : exactly(sets);
    }
    case 'amount':
      return 'amount' in dose ? dose.amount : null;
  }
}

/** Whether all work sets of a dose have the same of a variable: a ramp over sets that differ levels them. */
export function isShared(dose: Dose, variable: ProgressVariable): boolean {
  if (dose.kind !== 'resistance' || variable === 'amount') return true;
  const [first, ...more] = dose.groups.filter(({ role }) => role === 'work');
  return more.every((group) => isSame(group[variable], first?.[variable]));
}
