import { toKilograms } from '../../mass';
import { lackingFrom } from '../../program/suitability';
import type { PrescribedLoad } from '../../program/prescription';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { isComputed } from './basis';
import { easierFix } from './easierForm';
import { type KitLoad, type LiftLoads, liftLoads, nearestOffPercent, waitsForKit } from './kitLoads';
import { NO_THERAPIST_LOADS, therapistLoads } from './therapistLoads';

/** Rule B13: what the iron at hand makes of a % of 1RM. One finding for a lift and a kit. */

/** How far a load may lie from what was asked for, in % of it (J). */
const OFF_PERCENT = 5;

export type Computed = KitLoad & { readonly prescribed: Extract<PrescribedLoad, { kind: 'computed' }> };
type NoLoad = KitLoad & { readonly prescribed: Extract<PrescribedLoad, { kind: 'no-load' }> };

export const isWork = ({ set }: KitLoad): boolean => set.group.role === 'work';
export const isWorkedOut = (one: KitLoad): one is Computed => one.prescribed.kind === 'computed';
const isNoLoad = (one: KitLoad): one is NoLoad => one.prescribed.kind === 'no-load';

/** Work sets made more than 5 % off and outside their band. A load inside the band is what was asked for. */
const isOff = ({ prescribed, set }: Computed): boolean =>
  Math.abs(prescribed.offTargetPercent) > OFF_PERCENT &&
  prescribed.percent < (set.group.percent1RM?.low ?? 0);

/** Iron that the home lacks altogether is a gap of equipment, and G07 speaks of it. */
const isGapOfHome = ({ kit, exercise }: LiftLoads, { place }: NoLoad): boolean =>
  place.session.setting === 'home' && lackingFrom(kit, exercise) !== null;

/** What a finding of B13 is about: the sets that cannot be made at all, else those made too far off. */
type OffLoads = { readonly none: readonly NoLoad[]; readonly off: readonly Computed[] };

const offLoads = (lift: LiftLoads): OffLoads => ({
  none: lift.loads.filter(isNoLoad).filter((one) => !isGapOfHome(lift, one)),
  off: lift.loads.filter(isWorkedOut).filter((one) => isWork(one) && isOff(one)),
});

/** Kilograms that were asked for, from the load, its % and the % asked for. */
const kilogramsAt = ({ load, percent, targetPercent }: Computed['prescribed']): number =>
  toKilograms(load.mass) * (targetPercent / percent);

/**
 * The loads off because the kit has nothing near; the others are off only because they are rounded down or held under
 * their cap. Each load is looked at once: many sets share it.
 */
function unavailableAmong(lift: LiftLoads, off: readonly Computed[]): readonly Computed[] {
  const answers = new Map<PrescribedLoad, boolean>();
  return off.filter(({ prescribed }) => {
    const known =
      answers.get(prescribed) ?? (nearestOffPercent(lift, kilogramsAt(prescribed)) ?? Infinity) > OFF_PERCENT;
    answers.set(prescribed, known);
    return known;
  });
}

export const placesOf = (loads: readonly KitLoad[]): readonly Place[] => [
  ...new Set(loads.map(({ place }) => place)),
];

/** A finding about some loads of a lift: it lies at the worst of them. */
export const loadFinding = (
  ruleId: Rule['id'],
  severity: BareFinding['severity'],
  worst: KitLoad,
  about: readonly KitLoad[],
  values: BareFinding['values'],
): BareFinding => ({
  ruleId,
  severity,
  path: pathOf(worst.place),
  values: {
    ...namesOf(worst.place),
    ...values,
    weeks: weekRuns(about.map(({ set }) => set.week)),
    doseKey: doseKey(worst.place),
  },
});

function noLoadFinding(none: readonly NoLoad[]): BareFinding | null {
  const [worst] = none.toSorted((a, b) => (b.prescribed.percent ?? 0) - (a.prescribed.percent ?? 0));
  if (!worst) return null;
  const { lightest, percent } = worst.prescribed;
  const asked = Math.min(...none.map(({ set }) => set.group.percent1RM?.high ?? Infinity));
  return loadFinding('B13-load-unavailable', 'warning', worst, none, {
    made: 'none',
    asked,
    ...(lightest === null || percent === null
      ? {}
      : { load: lightest.mass.value, unit: lightest.mass.unit, percent }),
    limit: OFF_PERCENT,
  });
}

function offFinding(lift: LiftLoads, off: readonly Computed[]): BareFinding | null {
  const unavailable = unavailableAmong(lift, off);
  const about = unavailable.length > 0 ? unavailable : off;
  const [worst] = about.toSorted(
    (a, b) => Math.abs(b.prescribed.offTargetPercent) - Math.abs(a.prescribed.offTargetPercent),
  );
  if (!worst) return null;
  const { load, percent, targetPercent, offTargetPercent } = worst.prescribed;
  return loadFinding('B13-load-unavailable', unavailable.length > 0 ? 'warning' : 'advice', worst, about, {
    made: unavailable.length > 0 ? 'off' : 'rounded-down',
    load: load.mass.value,
    unit: load.mass.unit,
    percent,
    asked: targetPercent,
    off: Math.abs(offTargetPercent),
    limit: OFF_PERCENT,
  });
}

const known = new WeakMap<LiftLoads, { readonly finding: BareFinding | null }>();

/** The finding of B13 for one lift and kit: the milder of its two matters keeps silent. */
function offFindingOf(lift: LiftLoads): BareFinding | null {
  const kept = known.get(lift);
  if (kept) return kept.finding;
  const { none, off } = offLoads(lift);
  const found = noLoadFinding(none) ?? offFinding(lift, off);
  known.set(lift, { finding: found });
  return found;
}

/** Whether B13 speaks of a lift: B14 and B15 then keep silent. */
export const isOffTarget = (lift: LiftLoads): boolean => offFindingOf(lift) !== null;

/** The lift that an exercise is one of. */
export const liftAt = (context: Context, place: Place): LiftLoads | null =>
  liftLoads(context).find(({ loads }) => loads.some((one) => one.place === place)) ?? null;

/**
 * A load more than 5 % from the one asked for and outside its band (J), or none light enough at all. Where the kit does
 * hold one within 5 %, and only rounding down (T < -1.0, or no T-score) or the cap takes a lighter one, it is advice.
 */
export const loadUnavailable: Rule = {
  id: 'B13-load-unavailable',
  family: 'B',
  severities: ['warning', 'advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['equipment', 'homeEquipment', 'intensity', 'strengthTests'],
  enforcedAt: 'check',
  waitsFor: waitsForKit(isComputed),
  check: (context) => liftLoads(context).flatMap((lift) => offFindingOf(lift) ?? []),
  fixes: (context, found) => {
    const place = placeOf(context, found);
    const lift = place && liftAt(context, place);
    if (!lift) return [];
    const { none, off } = offLoads(lift);
    const places = placesOf(none.length > 0 ? none : off);
    const easier = none.length > 0 ? easierFix(context, found, places) : [];
    return [...easier, ...therapistLoads(context, found, places)];
  },
  noFix: NO_THERAPIST_LOADS,
};
