import type { EvidenceTopic } from '../../../shared/evidence/findings';
import type { Reading, SourceTopic } from '../../../shared/evidence/sourceEntry';

/** What was read of a source, as it stands beside its citation. */
export const READING_WORDS: Readonly<Record<Reading, string>> = {
  abstract: 'Abstract read',
  summary: 'Summary read',
  table: 'Table read',
  registry: 'Registry entry read',
  news: 'News report read',
  page: 'Web page read',
  code: 'Program code read',
  nothing: 'Not read',
};

export const TOPIC_WORDS: Readonly<Record<SourceTopic, string>> = {
  trial: 'Trials',
  guideline: 'Guidelines',
  'meta-analysis': 'Meta-analyses',
  'strength-test': 'Strength tests',
  screening: 'Screening',
  'function-test': 'Function tests',
  'force-study': 'Forces',
  'spine-safety': 'Spine safety',
  'pelvic-joint': 'Pelvic floor and joints',
  other: 'Other',
};

export const FINDING_TOPICS: Readonly<Record<EvidenceTopic, string>> = {
  'not-enough': 'What is not enough',
  'counter-evidence': 'What speaks against it',
  reviews: 'Reviews and meta-analyses',
  'balance-and-falls': 'Balance and falls',
  'posture-and-extensors': 'Posture and back extensors',
  unsupervised: 'Training without supervision',
  'impact-forces': 'Forces of impact',
  'limits-of-the-claim': 'Limits of what can be claimed',
};
