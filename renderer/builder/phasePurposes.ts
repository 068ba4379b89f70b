import type { PhasePurpose } from '../../shared/program/schema';

export type PurposeChoice = {
  readonly value: PhasePurpose;
  readonly name: string;
  /** What it is for, and what the check makes of it. */
  readonly means: string;
};

/** What a phase can be for, in the order a program goes through them. */
export const PHASE_PURPOSES: readonly PurposeChoice[] = [
  {
    value: 'learn',
    name: 'Learn',
    means: 'Technique comes first. Compared with the template’s weeks of learning.',
  },
  {
    value: 'build',
    name: 'Build up',
    means: 'Loads rise towards the target. Compared with the template’s weeks of building up.',
  },
  {
    value: 'target',
    name: 'Target',
    means: 'The dose of the research. The table against the template reads this phase.',
  },
  {
    value: 'maintain',
    name: 'Keep up',
    means: 'Keeps what was reached: no progress is asked for, and its dose is not in the table.',
  },
  {
    value: 'easier',
    name: 'Easier block',
    means: 'Planned easier weeks between harder ones. Not counted as the target dose.',
  },
];

export const purposeMeans = (purpose: PhasePurpose): string =>
  PHASE_PURPOSES.find(({ value }) => value === purpose)?.means ?? '';
