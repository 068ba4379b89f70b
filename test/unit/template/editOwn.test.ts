import { describe, expect, it } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import {
  levelsFor,
  withDose,
  withGate,
  withLimit,
  withOwn,
  withPhaseWeeks,
} from '../../../shared/template/editOwn';
import { ownTemplateFault } from '../../../shared/template/ownFault';
import { findTemplate } from '../../../shared/template/registry';
import { Template } from '../../../shared/template/schema';
import { aTemplate } from '../../support/generated';
import { keptFrom } from '../../support/ownTemplates';

const own = keptFrom('liftmor');
const isSound = (template: Template) => {
  expect(Template.parse(template)).toEqual(template);
  expect(ownTemplateFault(template, { findResearch: findTemplate, findExercise })).toBeNull();
};

describe('a changed template of the clinic', () => {
  it.each([
    [0, 1, [1, 1, 2, 5, 6, 32], 32],
    [0, 10, [1, 10, 11, 14, 15, 41], 41],
    [1, 1, [1, 4, 5, 5, 6, 32], 32],
    [2, 104, [1, 4, 5, 8, 9, 112], 112],
  ])('phase %i of %i weeks moves the later ones', (index, weeks, ends, length) => {
    const changed = withPhaseWeeks(own, index, weeks);
    isSound(changed);
    expect(changed.phases.flatMap((phase) => [phase.weeks.value.low, phase.weeks.value.high])).toEqual(ends);
    expect(changed.own?.blueprint[index]?.weeks).toBe(weeks);
    expect(changed.lengthWeeks?.value).toBe(length);
  });

  it('takes another dose for one kind of work of one phase', () => {
    const sets = { value: { low: 3, high: 5 }, confidence: 'J' as const, sources: ['C' as const] };
    const changed = withDose(own, 2, 'resistance', { sets, amount: null });
    isSound(changed);
    expect(changed.phases[2]?.doses.resistance).toEqual({
      ...own.phases[2]?.doses.resistance,
      sets,
      amount: null,
    });
    expect(changed.phases[1]).toEqual(own.phases[1]);
    expect(withDose(own, 2, 'aerobic', { sets })).toEqual(own);
  });

  it('takes a stricter gate, which then rests on the clinic too', () => {
    const changed = withGate(own, 'osteoporosis', { level: 'stop', why: 'we refer such patients' });
    isSound(changed);
    expect(changed.gates.value.osteoporosis).toEqual({ level: 'stop', why: 'we refer such patients' });
    expect(changed.gates.sources).toEqual([...own.gates.sources, 'C']);
    expect(withGate(changed, 'fragile', own.gates.value.fragile).gates.sources).toEqual(
      changed.gates.sources,
    );
  });

  it('takes a limit, and lets go of it', () => {
    const changed = withLimit(withLimit(own, 'bp-stop-systolic', 150), 'dxa-months', 12);
    isSound(changed);
    expect(changed.own?.limits).toEqual({ 'bp-stop-systolic': 150, 'dxa-months': 12 });
    expect(withLimit(changed, 'bp-stop-systolic', null).own?.limits).toEqual({ 'dxa-months': 12 });
  });

  it('is never research', () => {
    const liftmor = aTemplate('liftmor');
    expect(withOwn(liftmor, { policy: true })).toBe(liftmor);
    expect(withLimit(liftmor, 'dxa-months', 12)).toBe(liftmor);
  });
});

describe('the levels a gate may have', () => {
  it('are those of the research or stricter', () => {
    const liftmor = aTemplate('liftmor');
    expect(levelsFor('above-minus-1', liftmor)).toEqual(['advice', 'warning', 'stop']);
    expect(levelsFor('osteoporosis', liftmor)).toEqual(['offer', 'outside', 'advice', 'warning', 'stop']);
    expect(levelsFor('fragile', liftmor)).toEqual(['stop']);
  });

  it('are all where there is no research, but for recent fractures', () => {
    expect(levelsFor('fragile', null)).toHaveLength(5);
    expect(levelsFor('recent-or-red-flag', null)).toEqual(['stop']);
  });
});
