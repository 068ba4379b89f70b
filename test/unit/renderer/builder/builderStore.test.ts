import { describe, expect, test } from 'vitest';
import { createBuilderStore } from '../../../../renderer/builder/builderStore';
import { findExercise } from '../../../../shared/exercise/library';
import type { Dose } from '../../../../shared/program/dose';
import { itemsOf } from '../../../../shared/program/items';
import { anItem, atPercent, lifted, monday } from '../../../support/programs';

describe('a burst of typing that is taken back', () => {
  const squat = anItem('back-squat', lifted([atPercent(80)]));
  const opened = () => {
    const store = createBuilderStore(monday([squat]), () => undefined, findExercise);
    const type = (dose: Dose, group: string) =>
      store.getState().apply([{ kind: 'set-dose', item: squat.id, dose }], 'dose', group);
    return { store, type, dose: () => itemsOf(store.getState().history.present)[0]?.dose };
  };

  test('leaves the dose from before it, and nothing half typed to redo', () => {
    const { store, type, dose } = opened();
    type(lifted([atPercent(8)]), 'a');
    type(lifted([atPercent(85)]), 'a');
    store.getState().takeBack('a');
    expect(dose()).toEqual(squat.dose);
    expect(store.getState().redo()).toBeNull();
    expect(dose()).toEqual(squat.dose);
  });

  test('takes nothing back that something else did since', () => {
    const { store, type, dose } = opened();
    type(lifted([atPercent(70)]), 'a');
    type(lifted([atPercent(60)]), 'b');
    store.getState().takeBack('a');
    expect(dose()).toEqual(lifted([atPercent(60)]));
  });
});
