import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef, useState } from 'react';
import type { ItemId, SessionId } from '../../shared/id';
import type { Dragged, DropTarget } from './dropPlace';

/**
 * The drag library's only doors are this file and useDrop.ts: components hand over a ref and learn where a drop
 * would land. Every drag has a twin without dragging (Move buttons, Move menu, Add): WCAG 2.5.7.
 */

/** A library card that can be dragged out. */
export function useExerciseDrag(exerciseId: string) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const data: Dragged = { kind: 'exercise', exerciseId };
    return draggable({ element, getInitialData: () => ({ dragged: data }) });
  }, [exerciseId]);
  return card;
}

/** An item card: it can be dragged, and things can be dropped above or below it. */
export function useItemDrag(item: ItemId) {
  const card = useRef<HTMLLIElement>(null);
  const [edge, setEdge] = useState<'top' | 'bottom' | null>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const data: Dragged = { kind: 'item', item };
    const edgeOf = (self: Record<string | symbol, unknown>) =>
      extractClosestEdge(self) === 'top' ? 'top' : 'bottom';
    return combine(
      draggable({
        element,
        getInitialData: () => ({ dragged: data }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => 'dragged' in source.data,
        getData: ({ input }) =>
          attachClosestEdge(
            { over: { kind: 'item', item } },
            { input, element, allowedEdges: ['top', 'bottom'] },
          ),
        onDrag: ({ self, source }) => setEdge(source.element === element ? null : edgeOf(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [item]);
  return { card, edge, dragging };
}

/** A session column: a drop anywhere in it that is not on a card goes to its end. */
export function useSessionDrop(session: SessionId) {
  const column = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    const target: DropTarget = { kind: 'session', session };
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => 'dragged' in source.data,
      getData: () => ({ over: target }),
      onDropTargetChange: ({ location, self }) =>
        setOver(location.current.dropTargets[0]?.element === self.element),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    });
  }, [session]);
  return { column, over };
}
