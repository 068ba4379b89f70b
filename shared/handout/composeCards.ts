import { exerciseCard } from './composeCard';
import type { HandoutContext } from './composeContext';
import type { Block } from './model';

/** The cards from page 2 on. */
export function cardBlocks(context: HandoutContext): readonly Block[] {
  const { homeItems } = context;
  if (homeItems.length === 0) return [];
  return [
    { kind: 'new-page' },
    ...homeItems.map((home): Block => ({ kind: 'exercise', card: exerciseCard(home, context) })),
  ];
}
