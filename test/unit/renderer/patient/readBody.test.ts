import { describe, expect, it } from 'vitest';
import { readBloodPressure, readHeight, readMass } from '../../../../renderer/patient/readBody';

const value = <T>(result: { ok: boolean; value?: T; error?: string }) =>
  result.ok ? result.value : result.error;

describe('a height', () => {
  it.each([
    ['165', 165],
    ['165,5 cm', 165.5],
    ['5\'5"', 165.1],
    ['5 ft 5 in', 165.1],
    ["5'", 152.4],
    ['65 in', 165.1],
  ])('reads %s', (text, cm) => expect(value(readHeight(text, 'Height now'))).toBe(cm));

  it('names field and limit', () => {
    expect(value(readHeight('16', 'Height now'))).toBe('Height now must be at least 100 cm.');
    expect(value(readHeight('tall', 'Height now'))).toContain('Height now must be in cm');
  });
});

describe('a body mass', () => {
  it('keeps the unit of the record unless another is typed', () => {
    expect(value(readMass('64.5', 'kg', 'Body mass'))).toEqual({ value: 64.5, unit: 'kg' });
    expect(value(readMass('142 lbs', 'kg', 'Body mass'))).toEqual({ value: 142, unit: 'lb' });
  });

  it('names field and limit', () => {
    expect(value(readMass('0', 'kg', 'Body mass'))).toBe('Body mass must be above 0.');
    expect(value(readMass('heavy', 'kg', 'Body mass'))).toBe('Body mass must be a number of kg.');
  });
});

describe('a blood pressure', () => {
  it('reads two numbers with a stroke', () => {
    expect(value(readBloodPressure('128 / 82', 'Blood pressure'))).toEqual({ systolic: 128, diastolic: 82 });
  });

  it('refuses one number, the wrong order and what no cuff shows', () => {
    expect(value(readBloodPressure('128', 'Blood pressure'))).toContain('two numbers such as 128/82');
    expect(value(readBloodPressure('82/128', 'Blood pressure'))).toContain('first number must be above');
    expect(value(readBloodPressure('301/80', 'Blood pressure'))).toBe('Blood pressure must be at most 300.');
  });
});
