import { describe, expect, it } from 'vitest';
import { progressVariables } from '../../../../renderer/builder/progression/progressVariables';
import { doseMisfit } from '../../../../shared/program/dose';
import { library } from '../../../../shared/exercise/library';
import { startingDose } from '../../../../shared/program/startingDose';
import { aGroup, atPercent, impactDose, kilograms, lifted } from '../../../support/programs';

const names = (dose: Parameters<typeof progressVariables>[0]) =>
  progressVariables(dose).map(({ name, label, now, top }) => [name, label, now, top]);

describe('what can rise in a dose', () => {
  it('is the basis of the load first, then repetitions and sets', () => {
    const band = aGroup({ percent1RM: { low: 80, high: 85 }, load: null });
    expect(names(lifted([band]))).toEqual([
      ['percent1RM', '% of 1RM', 80, 85],
      ['reps', 'reps', 5, 5],
      ['sets', 'sets', 5, 5],
    ]);
    expect(names(lifted([kilograms(20)]))[0]).toEqual(['load', 'weight (kg)', 20, 20]);
  });

  it('is named in the unit of the dose', () => {
    expect(names(impactDose())).toEqual([
      ['amount', 'contacts', 5, 5],
      ['sets', 'sets', 5, 5],
    ]);
  });

  it('rises in a straight line only where all work sets share it', () => {
    const straight = progressVariables(lifted([atPercent(80), atPercent(60)])).filter(({ inLine }) => inLine);
    expect(straight.map(({ name }) => name)).toEqual(['reps', 'sets']);
  });

  it('leaves warm-up sets alone', () => {
    const warmUp = atPercent(50, 5, { role: 'warm-up' });
    expect(names(lifted([warmUp, aGroup()])).map(([name]) => name)).toEqual(['reps', 'sets']);
  });

  it('is taken by every exercise of the library', () => {
    for (const exercise of library.values()) {
      const dose = startingDose(exercise, false);
      for (const { name, now } of progressVariables(dose))
        expect(
          doseMisfit(exercise, {
            ...dose,
            progression: {
              ...dose.progression,
              course: { kind: 'step', variable: name, by: now, everyWeeks: 1, limit: null },
            },
          }),
        ).toBeNull();
    }
  });
});
