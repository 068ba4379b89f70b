import { describe, expect, it } from 'vitest';
import { rules } from '../../../shared/check/registry';
import { LOGGED_RULES } from '../../../shared/check/loggedRules';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { ruleText } from '../../../shared/check/text/en/index';
import frozenIds from '../../fixtures/rule-ids.json';

/** Rules that may stop: group A errors, rows read in a source, the named safety gates, and B01, B06, B09. */
const MAY_STOP = [
  'A01-screen-missing',
  'A02-screen-positive',
  'A04-cardiac-abs',
  'A05-cardiac-more',
  'A06-bp-abs',
  'A09-retina',
  'A10-fracture-recent',
  'A12-redflag-spine',
  'A15-pregnant',
  'A17-cognition',
  'A18-hernia',
  'A32-tscore-sign',
  'A34-hirit-gate',
  'A39-template-gate',
  'B01-reps-impossible',
  'B06-onerm-missing',
  'B09-onerm-lift-mismatch',
  'C03-rt-extreme',
  'C04-heavy-consecutive',
  'D01-novice-no-familiar',
  'F01-impact-vf',
  'F02-impact-fallers',
  'F07-hop-osteoporosis',
  'F10-arthroplasty',
  'F13-drop-landing-home',
  'F15-severe-explosive',
  'G01-hirit-home',
  'G07-home-equipment',
  'G08-home-falls',
  'G09-sup-only',
  'H01-flexion-loaded',
  'H03-rotation',
  'H04-floor-lift-vf',
  'H06-maxlift-vf',
  'H14-pain-rule',
  'H18-situp',
  'H19-avoid-flag',
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
  it('has a rule for every id, apart from those about logs that no program holds yet', () => {
    const ids = rules.map(({ id }) => id);
    const logged: readonly string[] = LOGGED_RULES;
    expect(ids).toEqual(RULE_IDS.filter((id) => !logged.includes(id)));
    expect(LOGGED_RULES).toHaveLength(5);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s says its family, source, confidence and severities',
    (_, rule) => {
      expect(rule.family).toBe(rule.id.charAt(0));
      expect(rule.sources.length).toBeGreaterThan(0);
      expect(rule.confidence).toMatch(/V|R-|J/);
      expect(rule.reads.length).toBeGreaterThan(0);
      expect(rule.severities.length).toBeGreaterThan(0);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    '%s offers a fix, or says why none exists',
    (_, rule) => {
      expect(rule.fixes !== null || (rule.noFix ?? '').length > 20).toBe(true);
    },
  );

  it('stops only where the evidence was read, or at a named safety gate', () => {
    const stops = rules.filter(
      ({ severities, enforcedAt }) => severities.includes('stop') && enforcedAt === 'check',
    );
    expect(stops.map(({ id }) => id).filter((id) => !MAY_STOP.includes(id))).toEqual([]);
  });

  it('has words for every rule', () => {
    for (const { id } of rules) {
      const { name, about } = ruleText(id);
      expect(name, id).toMatch(/^[^A-Z].{4,80}[^.]$|^(LIFTMOR|DXA|T-score|BP)/);
      expect(about, id).toMatch(/^.{20,300}\.$/);
    }
  });
});
