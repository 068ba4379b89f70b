import { describe, expect, it } from 'vitest';
import { rules } from '../../../shared/check/registry';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import frozenIds from '../../fixtures/rule-ids.json';

/** The rules this version answers for. */
const BUILT = [
  'A30-tscore-missing',
  'A34-hirit-gate',
  'B01-reps-impossible',
  'B02-reps-unlikely',
  'B06-onerm-missing',
  'B18-bodyweight-pct',
  'B20-zero',
  'C01-rt-min',
  'C02-rt-max',
  'C04-heavy-consecutive',
  'C05-liftmor-freq',
  'D01-novice-no-familiar',
  'D03-hirit-under',
  'D04-hirit-over',
  'D12-warmup-missing',
  'E01-hip',
  'E02-spine',
  'E09-pattern-gap',
  'F01-impact-vf',
  'G01-hirit-home',
  'G09-sup-only',
  'H04-floor-lift-vf',
];

describe('the list of rule ids', () => {
  it('has 141 ids, none twice', () => {
    expect(RULE_IDS).toHaveLength(141);
    expect(new Set(RULE_IDS).size).toBe(141);
  });

  it('is the frozen list: an id is never renamed, dropped or moved', () => {
    expect(RULE_IDS).toEqual(frozenIds);
  });

  it('has the ids that the rulings added', () => {
    expect(RULE_IDS).toEqual(
      expect.arrayContaining(['A39-template-gate', 'H19-avoid-flag', 'H20-caution-flag']),
    );
  });
});

describe('the registry', () => {
  it('holds the rules of this version, each once, in the order of the evidence table', () => {
    expect(rules.map(({ id }) => id)).toEqual(BUILT);
    const order = rules.map(({ id }) => RULE_IDS.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says its family, source, confidence and severities',
    (_, rule) => {
      expect(rule.family).toBe(rule.id.charAt(0));
      expect(rule.source).toMatch(/\[(S\d+|J)\]|doi:/);
      expect(rule.confidence).toMatch(/V|R-high|J/);
      expect(rule.severities.length).toBeGreaterThan(0);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s offers a fix, or says why none exists',
    (_, rule) => {
      expect(rule.fixes !== null || (rule.noFix ?? '').length > 20).toBe(true);
    },
  );

  it('stops only for group A, rows marked V, named gates and B01, B06', () => {
    const stops = rules.filter(
      ({ severities, enforcedAt }) => severities.includes('stop') && enforcedAt === 'check',
    );
    for (const { id, confidence } of stops)
      expect(
        id.startsWith('A') ||
          confidence.startsWith('V') ||
          ['B06-onerm-missing', 'G09-sup-only'].includes(id),
        id,
      ).toBe(true);
  });
});
