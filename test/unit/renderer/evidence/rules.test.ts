import { describe, expect, it } from 'vitest';
import { MARK_WORDS, markedPieces } from '../../../../renderer/evidence/marks';
import {
  countByFamily,
  filteredLimits,
  filteredLogged,
  filteredRules,
} from '../../../../renderer/evidence/rules/ruleFilter';
import {
  FAMILIES,
  fixText,
  keepText,
  LOGGED_WORDS,
  readsText,
} from '../../../../renderer/evidence/rules/ruleWords';
import type { Finding } from '../../../../shared/check/finding';
import { LOGGED_RULES } from '../../../../shared/check/loggedRules';
import { findingKey, isOverridden } from '../../../../shared/check/overrides';
import { rules } from '../../../../shared/check/registry';
import type { Rule } from '../../../../shared/check/rule';
import { RULE_IDS } from '../../../../shared/check/ruleIds';
import { LIMIT_IDS } from '../../../../shared/evidence/limits';
import { TherapistId } from '../../../../shared/id';
import { localDate } from '../../../../shared/localDate';
import { aPhase, aProgram } from '../../../support/programs';

const ALL = { words: '', family: null, severity: null, source: null } as const;
const ids = (found: readonly Rule[]) => found.map(({ id }) => id);

describe('the list of rules', () => {
  it('holds every rule of this version: those built in, and those that wait for logs', () => {
    expect([...ids(filteredRules(ALL)), ...filteredLogged(ALL)].toSorted()).toEqual([...RULE_IDS].toSorted());
    expect(filteredLimits(ALL)).toEqual(LIMIT_IDS);
  });

  it('counts by family what the other filters leave', () => {
    const counts = countByFamily({ ...ALL, family: 'B' });
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(rules.length);
    for (const family of FAMILIES) expect(counts.get(family)).toBe(filteredRules({ ...ALL, family }).length);
  });

  it('filters by family, severity and source, all at once', () => {
    const found = filteredRules({ ...ALL, family: 'F', severity: 'stop', source: 'S25' });
    expect(ids(found)).toEqual(['F01-impact-vf', 'F02-impact-fallers']);
  });

  it('finds by id, by words of any order, by what is looked at and by source', () => {
    expect(ids(filteredRules({ ...ALL, words: 'd03' }))).toEqual(['D03-hirit-under']);
    expect(ids(filteredRules({ ...ALL, words: 'PRESSURE blood above' }))).toContain('A06-bp-abs');
    expect(ids(filteredRules({ ...ALL, words: 'home equipment' }))).toContain('G07-home-equipment');
    expect(ids(filteredRules({ ...ALL, words: 'S106xyz' }))).toEqual([]);
  });

  it('leaves limits and waiting rules out where a filter cannot speak of them', () => {
    expect(filteredLimits({ ...ALL, family: 'B' })).toEqual([]);
    expect(filteredLimits({ ...ALL, family: 'A' })).toEqual(LIMIT_IDS);
    expect(filteredLimits({ ...ALL, severity: 'stop' })).toEqual([]);
    expect(filteredLimits({ ...ALL, source: 'S104' })).toEqual([]);
    expect(filteredLimits({ ...ALL, words: 'diastolic' })).toEqual([
      'bp-stop-diastolic',
      'bp-care-diastolic',
    ]);
    expect(filteredLimits({ ...ALL, words: 'blood pressure' })).toEqual(
      LIMIT_IDS.filter((id) => id.startsWith('bp-')),
    );
    expect(filteredLogged({ ...ALL, family: 'H' })).toEqual([
      'H15-log-pain',
      'H16-log-back',
      'H17-log-dizzy',
    ]);
    expect(filteredLogged({ ...ALL, source: 'S104' })).toEqual([]);
  });

  it('files each waiting rule under the family its id begins with', () => {
    for (const id of LOGGED_RULES) expect(id.startsWith(LOGGED_WORDS[id].family)).toBe(true);
  });
});

/** Whether a written reason covers a finding of the rule, as the check itself decides it. */
function mayBeKept({ id }: Rule, severity: Finding['severity']): boolean {
  const finding: Finding = { ruleId: id, severity, path: {}, values: {}, fixes: [] };
  const override = {
    ...findingKey(finding),
    reason: 'Agreed',
    therapist: TherapistId.parse('3b241101-e2bb-4255-8caf-4136c566a962'),
    therapistName: 'Ana',
    date: localDate('2026-11-02'),
  };
  return isOverridden(finding, { ...aProgram([aPhase([])]), overrides: [override] });
}

describe('what can be done about a rule', () => {
  it.each(rules.filter(({ enforcedAt }) => enforcedAt === 'check'))(
    '$id: is said as the check decides',
    (rule) => {
      const text = keepText(rule);
      const stopStands = rule.severities.includes('stop') && !mayBeKept(rule, 'stop');
      expect(text.startsWith('No written reason lifts its stop')).toBe(stopStands);
      const rest = rule.severities.filter((severity) => severity === 'warning' || severity === 'advice');
      for (const severity of rest) expect(mayBeKept(rule, severity)).toBe(true);
      if (rest.length > 0) expect(text).toMatch(/may be kept/i);
      if (stopStands) for (const severity of rest) expect(text).toContain(severity);
    },
  );

  it('is refused before it stands, or printed anyway, for rules that need no check', () => {
    const elsewhere = rules.filter(({ enforcedAt }) => enforcedAt !== 'check');
    expect(ids(elsewhere)).toEqual(expect.arrayContaining(['B16-units', 'I01-test-range', 'H14-pain-rule']));
    for (const rule of elsewhere) expect(keepText(rule)).not.toContain('reason');
  });

  it('names the fix, or why there is none', () => {
    for (const rule of rules) {
      expect(
        fixText(rule).startsWith(rule.fixes === null ? 'No one-click fix.' : 'Has a one-click fix.'),
      ).toBe(true);
      if (rule.noFix !== null) expect(fixText(rule)).toContain(rule.noFix);
    }
  });

  it('says in words what each rule looks at', () => {
    for (const rule of rules) expect(readsText(rule)).not.toMatch(/[a-z][A-Z]|undefined/);
  });
});

describe('marks', () => {
  it('part a rule’s line into marks and words and lose nothing', () => {
    for (const { id, confidence } of rules) {
      const pieces = markedPieces(confidence);
      expect(pieces.map((piece) => ('mark' in piece ? piece.mark : piece.text)).join('')).toBe(confidence);
      expect({ id, marked: pieces.some((piece) => 'mark' in piece) }).toEqual({ id, marked: true });
    }
  });

  it('know a mark from a letter within a word', () => {
    expect(markedPieces('V for 10 %; J, R-high')).toEqual([
      { mark: 'V' },
      { text: ' for 10 %; ' },
      { mark: 'J' },
      { text: ', ' },
      { mark: 'R-high' },
    ]);
    expect(markedPieces('VF and LIFTMOR-V')).toEqual([{ text: 'VF and LIFTMOR-V' }]);
  });

  it('never share their words', () => {
    const words = Object.values(MARK_WORDS).map(({ short }) => short);
    expect(new Set(words).size).toBe(words.length);
  });
});
