import type { PhasePurpose } from '../../shared/program/schema';

export type PurposeChoice = {
  readonly value: PhasePurpose;
  readonly name: string;
  readonly means: string;
  /** What the comparison with a template makes of it. */
  readonly compared: string;
};

/** What a phase can be for, in the order a program goes through them. */
export const PHASE_PURPOSES: readonly PurposeChoice[] = [
  {
    value: 'learn',
    name: 'Learn',
    means: 'Technique comes first.',
    compared: 'Compared with the template’s weeks of learning.',
  },
  {
    value: 'build',
    name: 'Build up',
    means: 'Loads rise towards the target.',
    compared: 'Compared with the template’s weeks of building up.',
  },
  {
    value: 'target',
    name: 'Target',
    means: 'The dose the program is about.',
    compared: 'The table against the template reads this phase.',
  },
  {
    value: 'maintain',
    name: 'Keep up',
    means: 'Keeps what was reached: no progress is asked for.',
    compared: 'Its dose is not in the table against the template.',
  },
  {
    value: 'easier',
    name: 'Easier block',
    means: 'Planned easier weeks between harder ones.',
    compared: 'Not counted as the target dose.',
  },
];

/** What a purpose means; with a template, also how it is compared. */
export function purposeMeans(purpose: PhasePurpose, hasTemplate: boolean): string {
  const choice = PHASE_PURPOSES.find(({ value }) => value === purpose);
  if (!choice) return '';
  return hasTemplate ? `${choice.means} ${choice.compared}` : choice.means;
}
