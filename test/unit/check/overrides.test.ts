import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import type { Finding } from '../../../shared/check/finding';
import { findingKey, isOverridden, openStops } from '../../../shared/check/overrides';
import { TherapistId } from '../../../shared/id';
import { Override, type Program } from '../../../shared/program/schema';
import {
  aFracture,
  anInput,
  anItem,
  aPatient,
  atPercent,
  countedId,
  lifted,
  monday,
  TODAY,
} from '../../support/programs';

const excuse = (finding: Finding, changes: Partial<Override> = {}): Override =>
  Override.parse({
    ...findingKey(finding),
    reason: 'Known to the team',
    therapist: TherapistId.parse(countedId()),
    therapistName: 'A. Therapist',
    date: TODAY,
    ...changes,
  });

const program = monday([anItem('back-squat', lifted([atPercent(85, 12)]))]);
const stopOf = (own: Program, id = 'B01', patient = aPatient()): Finding => {
  const found = check(anInput(own, patient)).findings.find(({ ruleId }) => ruleId.startsWith(id));
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const excused = (finding: Finding, override: Override) =>
  isOverridden(finding, { ...program, overrides: [override] });

describe('an override', () => {
  const finding = stopOf(program);

  it('covers the finding it was written for', () => {
    expect(excused(finding, excuse(finding))).toBe(true);
    expect(isOverridden(finding, program)).toBe(false);
  });
  it('covers no other rule, place or value', () => {
    expect(excused(finding, excuse(finding, { ruleId: 'B02-reps-unlikely' }))).toBe(false);
    expect(excused(finding, excuse(finding, { path: '{}' }))).toBe(false);
    expect(excused(finding, excuse(finding, { values: '{}' }))).toBe(false);
    expect(excused(finding, excuse(finding, { values: 'not json' }))).toBe(false);
  });
  it('falls when the dose changes, even if the rule still speaks', () => {
    const item = program.phases[0]?.sessions[0]?.items[0];
    const worse = monday([anItem('back-squat')]);
    const session = worse.phases[0]?.sessions[0];
    if (!item || !session) throw new Error('no item');
    session.items.splice(0, 1, { ...item, dose: lifted([atPercent(85, 13)]) });
    expect(excused({ ...stopOf(worse), path: finding.path }, excuse(finding))).toBe(false);
  });
  it('is read by value: the order of keys says nothing', () => {
    const turned = JSON.stringify(Object.fromEntries(Object.entries(finding.values).toReversed()));
    expect(excused(finding, excuse(finding, { values: turned }))).toBe(true);
  });
  it('never covers a group A stop', () => {
    const heavy = monday([anItem('back-squat', lifted([atPercent(85)]))]);
    const gate = stopOf(heavy, 'A34', aPatient({ fractures: [aFracture('vertebra')] }));
    expect(gate.severity).toBe('stop');
    expect(excused(gate, excuse(gate))).toBe(false);
  });
  it('covers a group A warning', () => {
    const warning = stopOf(program, 'A30', aPatient({ tScore: null }));
    expect(excused(warning, excuse(warning))).toBe(true);
  });
  it('fits the file format even with very long names', () => {
    const long = { ...finding, values: { ...finding.values, exercise: 'é'.repeat(2000) } };
    expect(findingKey(long).values).toHaveLength(989);
    expect(excused(long, excuse(long))).toBe(true);
    const other = { ...long, values: { ...long.values, zebra: 1 } };
    expect(findingKey(other).values).not.toBe(findingKey(long).values);
  });
});

describe('the stops that stand', () => {
  it('are those without a reason', () => {
    const report = check(anInput(program));
    expect(openStops(report, program).map(({ ruleId }) => ruleId)).toEqual(['B01-reps-impossible']);
    expect(openStops(report, { ...program, overrides: [excuse(stopOf(program))] })).toEqual([]);
  });
});
