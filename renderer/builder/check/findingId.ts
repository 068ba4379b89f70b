import type { Finding } from '../../../shared/check/finding';
import { findingKey } from '../../../shared/check/overrides';

/** The identity of a finding among the others: its rule, its place and its values. */
export const findingId = (finding: Finding): string => {
  const { ruleId, path, values } = findingKey(finding);
  return `${ruleId} ${path} ${values}`;
};
