import { exerciseCard } from './composeCard';
import type { HandoutContext } from './composeContext';
import type { Block } from './model';

/** The cards from page 2 on; with several home sessions each starts under its own name. */
export function cardBlocks(context: HandoutContext): readonly Block[] {
  const { homeItems } = context;
  if (homeItems.length === 0) return [];
  const sessions = new Set(homeItems.map((home) => home.session.id));
  const cards = homeItems.flatMap((home, i): readonly Block[] => {
    const opens = sessions.size > 1 && homeItems[i - 1]?.session.id !== home.session.id;
    return [
      ...(opens
        ? [{ kind: 'heading' as const, text: context.text.sessionName(home.session.name), aside: '' }]
        : []),
      { kind: 'exercise', card: exerciseCard(home, context) },
    ];
  });
  return [{ kind: 'new-page' }, ...cards];
}
