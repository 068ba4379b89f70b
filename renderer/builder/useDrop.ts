import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect } from 'react';
import type { Dragged, DropTarget } from './dropPlace';

/** Hears every finished drag on the page and says what was dropped where. */
export function useDrop(onDrop: (dragged: Dragged, target: DropTarget) => void): void {
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => 'dragged' in source.data,
        onDrop: ({ source, location }) => {
          const innermost = location.current.dropTargets[0];
          if (!innermost) return;
          const over = innermost.data['over'] as DropTarget;
          const edge = extractClosestEdge(innermost.data) === 'top' ? 'top' : 'bottom';
          onDrop(source.data['dragged'] as Dragged, over.kind === 'item' ? { ...over, edge } : over);
        },
      }),
    [onDrop],
  );
}
