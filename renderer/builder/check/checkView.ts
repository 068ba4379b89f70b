import type { Severity } from '../../../shared/check/finding';

/** What of the check is open. Kept while the builder is, so that going to another tab loses nothing. */
export type CheckView = {
  /** Only findings of this severity; null for all. */
  readonly only: Severity | null;
  /** Whether the advice is unfolded. */
  readonly advice: boolean;
  /** Whether the table against the research is unfolded. */
  readonly table: boolean;
};

export const FIRST_VIEW: CheckView = { only: null, advice: false, table: false };
