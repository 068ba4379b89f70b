import { homeChanges } from './changes';
import type { HandoutContext } from './composeContext';
import { formatDate } from './composeFormat';
import { type Block, plain } from './model';

/** More lines than these would push the stop box from page 1; the cards hold all of it. */
const MOST_LINES = 5;

/** "What is new": what changed for the patient since the handout issued before; nothing where that is not asked for. */
export function changeBlocks({ source, language, locale, text }: HandoutContext): readonly Block[] {
  const { previous, options } = source;
  if (!options.showChanges || !previous) return [];
  const { changes } = text;
  const lines = homeChanges(previous, source, language);
  const since = changes.since(formatDate(previous.options.date, locale, text));
  const shown =
    lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), [plain(changes.more)]] : lines;
  return [
    { kind: 'heading', text: changes.heading, aside: since },
    lines.length === 0 ? { kind: 'paragraph', text: [plain(changes.none)] } : { kind: 'list', items: shown },
  ];
}
