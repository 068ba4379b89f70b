import { describe, expect, it } from 'vitest';
import {
  effortRangeText,
  PURPOSE_NAMES,
  percentText,
  perDayText,
  timesAWeek,
  WORK_NAMES,
} from '../../../../renderer/evidence/templates/templateWords';
import { parameterName } from '../../../../shared/check/text/en/conformity';
import { PhasePurpose } from '../../../../shared/program/schema';
import { Work } from '../../../../shared/template/schema';

describe('ranges that are open at an end', () => {
  it('reads days up to every day as "or more"', () => {
    expect(timesAWeek({ low: 2, high: 6 })).toBe('2–6');
    expect(timesAWeek({ low: 2, high: 7 })).toBe('2 or more');
    expect(timesAWeek({ low: 7, high: 7 })).toBe('7');
  });

  it('reads a % of 1RM from 1 as "up to"', () => {
    expect(percentText({ low: 1, high: 50 })).toBe('up to 50 %');
    expect(percentText({ low: 2, high: 50 })).toBe('2–50 %');
    expect(percentText({ low: 80, high: 80 })).toBe('80 %');
    expect(percentText({ low: 70, high: 92.5 })).toBe('70–92.5 %');
  });

  it('reads an amount of a day that goes up to the end of the scale as "or more"', () => {
    expect(perDayText({ low: 15, high: 299 }, 'balance')).toBe('15–299 minutes');
    expect(perDayText({ low: 15, high: 300 }, 'balance')).toBe('15 minutes or more');
    expect(perDayText({ low: 1, high: 20 }, 'aerobic')).toBe('up to 20 minutes');
    expect(perDayText({ low: 2, high: 20 }, 'aerobic')).toBe('2–20 minutes');
    expect(perDayText({ low: 50, high: 50 }, 'impact')).toBe('50 contacts');
  });

  it('reads an effort from or up to the end of its scale', () => {
    const rpe = (low: number, high: number) => effortRangeText({ scale: 'rir-rpe', range: { low, high } });
    const borg = (low: number, high: number) => effortRangeText({ scale: 'borg-6-20', range: { low, high } });
    expect(rpe(0, 5)).toBe('up to RPE 5');
    expect(rpe(1, 5)).toBe('RPE 1–5');
    expect(rpe(0, 10)).toBe('RPE 0–10');
    expect(rpe(10, 10)).toBe('RPE 10');
    expect(borg(16, 20)).toBe('Borg 16 or more');
    expect(borg(16, 19)).toBe('Borg 16–19');
    expect(borg(6, 12)).toBe('up to Borg 12');
  });
});

it('names work and phases as the table against the research does', () => {
  for (const work of Work.options)
    for (const purpose of PhasePurpose.options) {
      const name = parameterName({ parameter: `dose:${purpose}:${work}:percent`, research: {} });
      expect(name).toBe(`${WORK_NAMES[work]}, % of 1RM, ${PURPOSE_NAMES[purpose]}`);
    }
});
