import { describe, expect, test } from 'vitest';
import { isSourceId } from '../../../shared/evidence/sources';
import { EFFORT_BANDS, effortBandOf } from '../../../shared/patient/strength/effortBands';
import { hardLimit, maxReps, percentFor } from '../../../shared/patient/strength/nscaChart';
import { impliedPercent, repsAt, rpeAt } from '../../../shared/patient/strength/rtsGrid';

/** The grid as printed: RPE, then the % of 1RM of 1 to 12 repetitions. */
const PRINTED: readonly (readonly [rpe: number, ...number[]])[] = [
  [10, 100, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0],
  [9.5, 97.8, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7],
  [9, 95.5, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3],
  [8.5, 93.9, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0],
  [8, 92.2, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6],
  [7.5, 90.7, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3],
  [7, 89.2, 86.3, 83.7, 81.1, 78.6, 76.2, 73.9, 70.7, 68.0, 65.3, 62.6, 59.9],
  [6.5, 87.8, 85.0, 82.4, 79.9, 77.4, 75.1, 72.3, 69.4, 66.7, 64.0, 61.3, 58.6],
];
const CELLS = PRINTED.flatMap(([rpe, ...row]) =>
  row.map((percent, index) => [index + 1, rpe, percent] as const),
);

describe('the RTS grid', () => {
  test('has 96 printed cells', () => expect(CELLS).toHaveLength(96));

  test.each(CELLS)('%i repetitions at RPE %f: %f %, both ways', (reps, rpe, percent) => {
    expect(impliedPercent(reps, rpe)).toBe(percent);
    expect(repsAt(percent, rpe)).toBe(reps);
    expect(rpeAt(reps, percent)).toBe(rpe);
  });

  test('a rating between two half points lies between them', () => {
    expect(impliedPercent(5, 8.25)).toBe(81.8);
  });

  test('an RPE below the printed rows is read as more in reserve', () => {
    expect(impliedPercent(1, 5)).toBe(83.7);
  });

  test('outside the table there is no %', () => {
    expect(impliedPercent(15, 10)).toBe(59.9);
    expect(impliedPercent(15, 9.5)).toBe(58.6);
    expect(impliedPercent(15, 9)).toBeNull();
    expect(impliedPercent(16, 10)).toBeNull();
    expect(impliedPercent(0, 10)).toBeNull();
    expect(impliedPercent(5, 10.5)).toBeNull();
  });

  test('repetitions between two cells are the fewer', () => {
    expect(repsAt(80, 8)).toBe(5);
    expect(repsAt(85, 10)).toBe(5);
    expect(repsAt(86.3, 10)).toBe(5);
    expect(repsAt(86.4, 10)).toBe(4);
  });

  test('outside the table there are no repetitions', () => {
    expect(repsAt(92.2, 8)).toBe(1);
    expect(repsAt(92.3, 8)).toBeNull();
    expect(repsAt(58.5, 10)).toBeNull();
    expect(repsAt(80, 6)).toBeNull();
    expect(repsAt(80, 10.5)).toBeNull();
  });

  test('5 repetitions at 80 to 85 % lie at RPE 7.5 to 9.5', () => {
    expect([80, 81.1, 83.7, 85].map((percent) => rpeAt(5, percent))).toEqual([7.5, 8, 9, 9.5]);
  });

  test('of two RPE as near the harder counts', () => {
    expect(rpeAt(5, 80.5)).toBe(8);
  });

  test('outside the table there is no RPE', () => {
    expect(rpeAt(5, 86.9)).toBe(10);
    expect(rpeAt(5, 88)).toBeNull();
    expect(rpeAt(5, 77.4)).toBe(6.5);
    expect(rpeAt(5, 76.2)).toBeNull();
    expect(rpeAt(1, 100.1)).toBeNull();
    expect(rpeAt(12, 58.5)).toBeNull();
    expect(rpeAt(2.5, 90)).toBeNull();
  });
});

const CHART = [
  [1, 100],
  [2, 95],
  [3, 93],
  [4, 90],
  [5, 87],
  [6, 85],
  [7, 83],
  [8, 80],
  [9, 77],
  [10, 75],
  [12, 70],
  [15, 65],
  [20, 60],
] as const;

describe('the NSCA chart', () => {
  test.each(CHART)('%i repetitions at %i %, both ways', (reps, percent) => {
    expect(maxReps(percent)).toBe(reps);
    expect(percentFor(reps)).toBe(percent);
  });

  test('between two rows the careful one counts, each way', () => {
    expect(maxReps(86)).toBe(5);
    expect(percentFor(11)).toBe(70);
    expect(percentFor(13)).toBe(65);
  });

  test('both ways agree: repetitions are possible at a % exactly when the % is possible for them', () => {
    for (let percent = 60; percent <= 100; percent += 0.5)
      for (let reps = 1; reps <= 20; reps++)
        expect((maxReps(percent) ?? 0) >= reps).toBe(percent <= (percentFor(reps) ?? 0));
  });

  test('ends at 20 repetitions and 60 %', () => {
    expect(maxReps(60)).toBe(20);
    expect(maxReps(59.9)).toBeNull();
    expect(percentFor(21)).toBeNull();
    expect(percentFor(0)).toBeNull();
    expect(hardLimit(59)).toBeNull();
    expect(hardLimit(85)).toBe(9);
  });
});

describe('bands of effort', () => {
  test('follow on one another in % of 1RM without a gap', () => {
    for (const [index, { percent1RM }] of EFFORT_BANDS.entries())
      expect(EFFORT_BANDS[index + 1]?.percent1RM.low ?? null).toBe(percent1RM.high);
  });

  test('rise on every scale', () => {
    for (const scale of ['borg', 'cr10', 'omni'] as const) {
      const lows = EFFORT_BANDS.map((band) => band[scale].low ?? -1);
      expect(lows).toEqual(lows.toSorted((a, b) => a - b));
    }
  });

  test.each([
    [0, 'very light'],
    [39.9, 'very light'],
    [40, 'light'],
    [54.9, 'light'],
    [55, 'moderate'],
    [70, 'hard'],
    [79.9, 'hard'],
    [80, 'very hard'],
    [90, 'very hard'],
    [90.1, 'maximal'],
    [100, 'maximal'],
  ])('%f % is %s', (percent, name) => expect(effortBandOf(percent)?.name).toBe(name));

  test('a % outside 0 to 100 has none', () => {
    expect([-1, 100.1, Number.NaN].map(effortBandOf)).toEqual([null, null, null]);
  });

  test('the CR10 ratings measured in older women lie in the band that holds their %', () => {
    const measured = EFFORT_BANDS.flatMap(({ id, marks }) =>
      marks
        .filter(({ sources }) => sources.includes('S118'))
        .flatMap(({ what }) =>
          [...what.matchAll(/at ([\d.]+) %/g)].map(([, percent]) => [id, Number(percent)] as const),
        ),
    );
    expect(measured).toHaveLength(4);
    for (const [id, percent] of measured) expect(effortBandOf(percent)?.id).toBe(id);
  });

  test('every source exists', () => {
    const ids = EFFORT_BANDS.flatMap(({ sources, marks }) => [
      ...sources,
      ...marks.flatMap((mark) => mark.sources),
    ]);
    expect(ids.filter((id) => !isSourceId(id))).toEqual([]);
  });
});
