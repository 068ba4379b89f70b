import { fromKilograms, toKilograms } from '../../mass';
import { doseKey } from '../doseKey';
import { type BareFinding, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { type KitLoad, isMass, type LiftLoads, liftLoads, nextUpFrom, waitsForKit } from './kitLoads';
import { isOffTarget } from './makeable';

/** Rule B15: the smallest step of the iron at hand. */

/** The largest step of the ACSM range of 2 to 10 % (V, S105). */
const STEP_PERCENT = 10;

type Step = {
  readonly from: KitLoad;
  readonly load: number;
  readonly unit: string;
  readonly next: number;
  readonly percent: number;
};

/** The step from the load of a work set to the next heavier one of the kit; none at its top. */
function stepFrom(lift: LiftLoads, one: KitLoad): readonly Step[] {
  const { prescribed, set } = one;
  if (set.group.role !== 'work') return [];
  if (prescribed.kind === 'computed') {
    const { load, nextUp, stepPercent } = prescribed;
    if (nextUp === null || stepPercent === null) return [];
    return [
      {
        from: one,
        load: load.mass.value,
        unit: load.mass.unit,
        next: nextUp.mass.value,
        percent: stepPercent,
      },
    ];
  }
  if (prescribed.kind !== 'typed' || prescribed.load.kind !== 'mass') return [];
  const { mass } = prescribed.load;
  const nextUp = nextUpFrom(lift, toKilograms(mass));
  if (nextUp === null) return [];
  const kilograms = toKilograms(nextUp.mass);
  return [
    {
      from: one,
      load: mass.value,
      unit: mass.unit,
      next: fromKilograms(kilograms, mass.unit),
      percent: (kilograms / toKilograms(mass) - 1) * 100,
    },
  ];
}

/**
 * The next heavier load is more than 10 % heavier (V, S105): 2.5 kg on 20 kg is 12.5 %. One finding for a lift and a
 * kit, silent where B13 says that the kit does not fit at all.
 */
export const coarseSteps: Rule = {
  id: 'B15-load-jump-coarse',
  family: 'B',
  severities: ['advice'],
  sources: ['S105'],
  confidence: 'V; arithmetic',
  reads: ['equipment', 'homeEquipment', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForKit((set) => set.group.role === 'work' && isMass(set)),
  check: (context) =>
    liftLoads(context).flatMap((lift): readonly BareFinding[] => {
      if (isOffTarget(lift)) return [];
      const coarse = lift.loads
        .flatMap((one) => stepFrom(lift, one))
        .filter(({ percent }) => percent > STEP_PERCENT + 1e-6);
      const [worst] = coarse.toSorted((a, b) => b.percent - a.percent);
      if (!worst) return [];
      const { place } = worst.from;
      const values = {
        ...namesOf(place),
        load: worst.load,
        unit: worst.unit,
        step: worst.next - worst.load,
        percent: worst.percent,
        limit: STEP_PERCENT,
        weeks: weekRuns(coarse.map(({ from }) => from.set.week)),
        doseKey: doseKey(place),
      };
      return [{ ruleId: 'B15-load-jump-coarse', severity: 'advice', path: pathOf(place), values }];
    }),
  fixes: null,
  noFix: 'Finer plates are bought, not prescribed; until then repetitions can rise before the load does.',
};
