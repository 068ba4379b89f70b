import type { Rule } from '../rule';

/**
 * A pain rule stands on page 1 of every handout (R-high, Thomeé 1997; J for back pain): the composer prints it whatever
 * the options, so that no handout can be issued without.
 */
export const painRule: Rule = {
  id: 'H14-pain-rule',
  family: 'H',
  severities: ['stop'],
  sources: ['R', 'J'],
  confidence: 'R-high; J for back pain',
  reads: ['handout'],
  enforcedAt: 'print',
  check: () => [],
  fixes: null,
  noFix: 'Every handout is printed with it, so none is without.',
};
