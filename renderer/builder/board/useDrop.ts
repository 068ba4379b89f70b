import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect } from 'react';
import type { Dragged, DropTarget } from './dropPlace';

type Hear = {
  /** At the start and whenever it moves; null where a drop would land nowhere. `copy`: Alt is held. */
  readonly over: (dragged: Dragged, target: DropTarget | null, copy: boolean) => void;
  /** Dropped, or let go where nothing takes it (null), or cancelled (null). */
  readonly end: (dragged: Dragged, target: DropTarget | null, copy: boolean) => void;
  /** The board goes away. */
  readonly leave: () => void;
};

type Monitor = Parameters<typeof monitorForElements>[0];
type Location = Parameters<NonNullable<Monitor['onDrop']>>[0]['location'];

function targetOf({ current }: Location): DropTarget | null {
  const data = current.dropTargets[0]?.data;
  if (!data) return null;
  const over = data['over'] as DropTarget;
  if (over.kind === 'session') return over;
  const edge = extractClosestEdge(data) === 'top' ? 'top' : 'bottom';
  return { ...over, zone: data['joins'] === true ? 'join' : edge };
}

/** Hears every drag on the page: where it is over, and where it ends. */
export function useDrop({ over, end, leave }: Hear): void {
  useEffect(() => {
    const hear =
      (tell: Hear['over']) =>
      ({ source, location }: Parameters<NonNullable<Monitor['onDrop']>>[0]) =>
        tell(source.data['dragged'] as Dragged, targetOf(location), location.current.input.altKey);
    const stop = monitorForElements({
      canMonitor: ({ source }) => 'dragged' in source.data,
      onDragStart: hear(over),
      onDrag: hear(over),
      onDropTargetChange: hear(over),
      onDrop: hear(end),
    });
    return () => {
      stop();
      leave();
    };
  }, [over, end, leave]);
}
