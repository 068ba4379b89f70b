/** What was actually read of a source. Seldom a full paper: the mark V means "read in this". */
export const READINGS = [
  'abstract',
  'summary',
  'table',
  'registry',
  'news',
  'page',
  'code',
  'nothing',
] as const;
export type Reading = (typeof READINGS)[number];

/** What a source is about: the filter of the evidence list. */
export const SOURCE_TOPICS = [
  'trial',
  'guideline',
  'meta-analysis',
  'strength-test',
  'screening',
  'function-test',
  'force-study',
  'spine-safety',
  'pelvic-joint',
  'other',
] as const;
export type SourceTopic = (typeof SOURCE_TOPICS)[number];

export type SourceEntry = {
  /** A short citation and, in brackets, what of it was read. */
  readonly cite: string;
  /** The paper it is, or restates; null where none is known. News and pages with a text of their own carry none. */
  readonly doi: string | null;
  /** A lasting public page of a publisher, PubMed, a society, a registry or a university; else null. */
  readonly url: string | null;
  readonly read: Reading;
  /** The year of the paper or statement; null where not known. */
  readonly year: number | null;
  readonly topic: SourceTopic;
  /** An erratum, a conflict, or a doubt about the source. */
  readonly note?: string | undefined;
};
