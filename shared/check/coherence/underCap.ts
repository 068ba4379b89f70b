import type { Context } from '../context';
import { type BareFinding, type Rule } from '../rule';
import { placeOf } from '../select';
import { isComputed } from './basis';
import { type LiftLoads, liftLoads, waitsForKit } from './kitLoads';
import { type Computed, isOffTarget, isWork, isWorkedOut, liftAt, loadFinding, placesOf } from './makeable';
import { NO_THERAPIST_LOADS, therapistLoads } from './therapistLoads';

/** Rule B14: a load held under the highest % of its phase. One finding for a lift and a kit. */

/** Work sets whose nearest load lies above every % that the phase has for them. */
function heldDown(context: Context, { loads }: LiftLoads): readonly Computed[] {
  return loads.filter(isWorkedOut).filter((one) => {
    const { load, percent, cappedFrom } = one.prescribed;
    if (!isWork(one) || cappedFrom === null) return false;
    const nearer = (percent * cappedFrom.mass.value) / load.mass.value;
    return nearer > context.peak(one.place) + 1e-6;
  });
}

/**
 * The nearest load would pass the highest % of the phase, so the next lighter one is taken (J). Silent where loads are
 * rounded down anyway, and where B13 says that the load lies far off.
 */
export const roundedUnderCap: Rule = {
  id: 'B14-load-round-up',
  family: 'B',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['equipment', 'homeEquipment', 'intensity', 'strengthTests'],
  enforcedAt: 'check',
  waitsFor: waitsForKit(isComputed),
  check: (context) =>
    liftLoads(context).flatMap((lift): readonly BareFinding[] => {
      const held = isOffTarget(lift) ? [] : heldDown(context, lift);
      const [worst] = held.toSorted((a, b) => b.prescribed.percent - a.prescribed.percent);
      if (!worst?.prescribed.cappedFrom) return [];
      const { load, percent, cappedFrom } = worst.prescribed;
      return [
        loadFinding('B14-load-round-up', 'warning', worst, held, {
          load: load.mass.value,
          unit: load.mass.unit,
          percent,
          nearer: cappedFrom.mass.value,
          nearerPercent: (percent * cappedFrom.mass.value) / load.mass.value,
          limit: context.peak(worst.place),
        }),
      ];
    }),
  fixes: (context, found) => {
    const place = placeOf(context, found);
    const lift = place && liftAt(context, place);
    return lift ? therapistLoads(context, found, placesOf(heldDown(context, lift))) : [];
  },
  noFix: NO_THERAPIST_LOADS,
};
