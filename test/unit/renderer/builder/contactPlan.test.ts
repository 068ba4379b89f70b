import { describe, expect, it } from 'vitest';
import { contactPlanWith, contactText } from '../../../../renderer/builder/settings/contactPlan';
import { PHASE_PURPOSES, purposeMeans } from '../../../../renderer/builder/phasePurposes';
import { PhasePurpose } from '../../../../shared/program/schema';

const plan = { visits: 6, callsPerMonth: 1, note: 'by video' };
const value = (...asked: Parameters<typeof contactPlanWith>) => {
  const outcome = contactPlanWith(...asked);
  return outcome.ok ? outcome.value : outcome.error;
};

describe('a contact plan as it is typed', () => {
  it('begins with the first thing typed, a 0 too', () => {
    expect(value(null, 'visits', '6')).toEqual({ visits: 6, callsPerMonth: 0, note: '' });
    expect(value(null, 'callsPerMonth', '0')).toEqual({ visits: 0, callsPerMonth: 0, note: '' });
    expect(value(null, 'note', 'by video')).toEqual({ visits: 0, callsPerMonth: 0, note: 'by video' });
    expect(contactText(null, 'visits')).toBe('');
    expect(contactText(plan, 'visits')).toBe('6');
  });

  it('goes with the last thing cleared', () => {
    expect(value(plan, 'visits', ' ')).toEqual({ ...plan, visits: 0 });
    expect(value({ visits: 6, callsPerMonth: 0, note: '' }, 'visits', '')).toBeNull();
    expect(value(null, 'visits', '')).toBeNull();
  });

  it('names field and limit', () => {
    expect(value(plan, 'visits', '200')).toEqual({ ...plan, visits: 200 });
    expect(value(plan, 'visits', '201')).toBe('Visits in all must be at most 200.');
    expect(value(plan, 'visits', '-1')).toBe('Visits in all must be at least 0.');
    expect(value(plan, 'visits', '1.5')).toBe('Visits in all must be a whole number.');
    expect(value(plan, 'callsPerMonth', '32')).toBe('Calls a month must be at most 31.');
    expect(value(plan, 'callsPerMonth', 'often')).toBe('Calls a month must be a number.');
    expect(value(plan, 'note', 'x'.repeat(501))).toContain('must have at most 500 characters');
  });
});

describe('what a phase is for', () => {
  it('has a name and a meaning for every purpose, each once', () => {
    expect(PHASE_PURPOSES.map((choice) => choice.value).toSorted()).toEqual(PhasePurpose.options.toSorted());
    for (const purpose of PhasePurpose.options) {
      const alone = purposeMeans(purpose, false);
      expect(alone).toMatch(/\.$/);
      expect(alone).not.toMatch(/template/);
      expect(purposeMeans(purpose, true)).toMatch(new RegExp(`^${alone} .+\\.$`));
    }
  });
});
