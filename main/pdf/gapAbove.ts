import type { Block } from '../../shared/handout/model';

/** A heading stays with what it heads, what explains a grid with the grid, and a tick with the signatures above it. */
export const staysWith = ({ kind }: Block, next: Block | undefined): boolean =>
  kind === 'heading' ||
  (kind === 'paragraph' && (next?.kind === 'log' || next?.kind === 'table')) ||
  (kind === 'table' && next?.kind === 'day-ticks') ||
  (kind === 'signatures' && next?.kind === 'tick');

/** Text stands close to what it explains, everything else apart. */
export function gapAbove(block: Block, before: Block | undefined, gap: number): number {
  const close = before?.kind === 'heading' || before?.kind === 'title' || before?.kind === 'paragraph';
  const goesOn = block.kind === 'table' && before?.kind === 'table';
  switch (block.kind) {
    case 'title':
      return gap * 0.75;
    case 'paragraph':
    case 'list':
      return close ? gap / 4 : gap * 0.75;
    case 'table':
    case 'log':
    case 'day-ticks':
    case 'calendar':
      return close || goesOn ? gap / 2 : gap;
    case 'illustrated':
      return before?.kind === 'title' ? gap / 2 : gap * 0.6;
    case 'week':
    case 'effort':
      return gap / 3;
    case 'tick':
      // Its box never touches the line to sign on.
      return Math.max(gap, 5);
    case 'head':
    case 'exercise':
    case 'heading':
    case 'columns':
    case 'stop':
    case 'signatures':
    case 'new-page':
      return gap;
  }
}
