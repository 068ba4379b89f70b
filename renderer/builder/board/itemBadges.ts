import type { Report } from '../../../shared/check/finding';
import type { ItemId } from '../../../shared/id';

/** How many stops and warnings speak of an exercise, and whether one of them is a stop. */
export type Badge = { readonly count: number; readonly stops: boolean };

const NONE: Badge = { count: 0, stops: false };
const known = new WeakMap<Report, ReadonlyMap<ItemId, Badge>>();

/** The badge of an item in a report. A report is gone through once for all items. */
export function badgeOf(report: Report, item: ItemId): Badge {
  const badges = known.get(report) ?? countBadges(report);
  known.set(report, badges);
  return badges.get(item) ?? NONE;
}

function countBadges({ findings }: Report): ReadonlyMap<ItemId, Badge> {
  const badges = new Map<ItemId, Badge>();
  for (const { path, severity } of findings) {
    if (path.item === undefined || severity === 'advice') continue;
    const { count, stops } = badges.get(path.item) ?? NONE;
    badges.set(path.item, { count: count + 1, stops: stops || severity === 'stop' });
  }
  return badges;
}
