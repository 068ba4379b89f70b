import type { OneRmEstimate } from '../../patient/strength/oneRm';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place, WeekSet } from '../place';
import type { BareFinding } from '../rule';
import { therapistLoads } from './therapistLoads';

/** A lift of the program whose load is worked out from its 1RM, and the exercises that do so. */
export type Basis = {
  readonly exerciseId: string;
  readonly name: string;
  readonly oneRm: OneRmEstimate;
  readonly places: readonly Place[];
};

/** Whether the load of a set comes from the 1RM: a % and no load typed or left to the therapist. */
export const isComputed = ({ group }: Pick<WeekSet, 'group'>): boolean =>
  group.percent1RM !== null && group.load === null;

const known = new WeakMap<Context, readonly Basis[]>();

/** The lifts of the program that stand on a 1RM, in program order. */
export function basesOf(context: Context): readonly Basis[] {
  const found = known.get(context) ?? findBases(context);
  known.set(context, found);
  return found;
}

function findBases(context: Context): readonly Basis[] {
  const bases = new Map<string, { readonly first: Place; readonly places: Place[] }>();
  for (const place of context.places) {
    if (!context.weekSets(place).some(isComputed)) continue;
    const basis = bases.get(place.item.exerciseId);
    if (basis) basis.places.push(place);
    else bases.set(place.item.exerciseId, { first: place, places: [place] });
  }
  return [...bases].flatMap(([exerciseId, { first, places }]): Basis[] => {
    const oneRm = context.oneRm(exerciseId);
    return oneRm === null ? [] : [{ exerciseId, name: first.name, oneRm, places }];
  });
}

/** What a finding about a 1RM says of it. `liftId` tells the findings of two lifts apart: both lie in one field. */
export const basisValues = ({ exerciseId, name, oneRm: { test } }: Basis): BareFinding['values'] => ({
  exercise: name,
  liftId: exerciseId,
  testedOn: test.date,
  load: test.load.value,
  unit: test.load.unit,
  reps: test.reps,
  rir: test.rir,
});

/** Loads of the lift left to the therapist until it is tested again. */
export const withoutBasis = (context: Context, finding: BareFinding): readonly Fix[] =>
  therapistLoads(
    context,
    finding,
    basesOf(context).find(({ exerciseId }) => exerciseId === finding.values['liftId'])?.places ?? [],
  );
