import type { HandoutContext, HomeItem } from './composeContext';

/** The numbers done in turn with this exercise, itself included; empty when it stands alone. */
export function turnsOf({ item, session }: HomeItem, { homeItems }: HandoutContext): readonly number[] {
  if (item.superset === null) return [];
  const members = homeItems.filter(
    (other) => other.session.id === session.id && other.item.superset === item.superset,
  );
  return members.length < 2 ? [] : members.map((other) => other.number);
}
