import type { Dose, ProgressVariable } from '../../../shared/program/dose';
import type { Range } from '../../../shared/range';

/** Something that can rise in a dose: what it is called, and where it stands now. */
export type Rising = {
  readonly name: ProgressVariable;
  readonly label: string;
  readonly now: number;
  readonly top: number;
};

const rising = (name: ProgressVariable, label: string, { low, high }: Range): Rising => ({
  name,
  label,
  now: low,
  top: high,
});

const amountLabel = (dose: Dose): string => {
  switch (dose.kind) {
    case 'carry':
      return dose.measure;
    case 'impact':
      return 'contacts';
    case 'hold':
      return 'seconds';
    case 'time':
      return 'minutes';
    case 'resistance':
    case 'repetition':
      return 'amount';
  }
};

/** What can rise in this dose, the usual choice first. */
export function progressVariables(dose: Dose): readonly Rising[] {
  const work = dose.kind === 'resistance' ? dose.groups.find((group) => group.role === 'work') : undefined;
  const load = work?.load ?? (dose.kind === 'carry' ? dose.load : null);
  const sets = work?.sets ?? (dose.kind === 'resistance' ? 1 : dose.sets);
  const found: Rising[] = [];
  if (work?.percent1RM) found.push(rising('percent1RM', '% of 1RM', work.percent1RM));
  if (load?.kind === 'mass') {
    const { value, unit } = load.mass;
    found.push(rising('load', `weight (${unit})`, { low: value, high: value }));
  }
  if (work) found.push(rising('reps', 'reps', work.reps));
  if (dose.kind === 'repetition') found.push(rising('reps', 'reps', dose.reps));
  if ('amount' in dose) found.push(rising('amount', amountLabel(dose), dose.amount));
  found.push(rising('sets', 'sets', { low: sets, high: sets }));
  return found;
}
