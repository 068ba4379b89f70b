import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useRef } from 'react';
import type { ItemId, SessionId } from '../../../shared/id';
import { useBuilderStore } from '../builderStore';
import { type Dragged, isJoinZone } from './dropPlace';
import { actedOn } from './selection';

/**
 * The drag library's only doors are this file and useDrop.ts: components hand over a ref. Where a drag is over stands in
 * the builder's store. Every drag has a twin without dragging (Move buttons, menus, keys, Add): WCAG 2.5.7.
 */

/** A library card that can be dragged out. */
export function useExerciseDrag(exerciseId: string) {
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const dragged: Dragged = { kind: 'exercise', exerciseId };
    return draggable({ element, getInitialData: () => ({ dragged }) });
  }, [exerciseId]);
  return card;
}

type Target = Parameters<typeof dropTargetForElements>[0];

const taking: Pick<Target, 'canDrop' | 'getDropEffect'> = {
  canDrop: ({ source }) => 'dragged' in source.data,
  getDropEffect: ({ input }) => (input.altKey ? 'copy' : 'move'),
};

/** An item card: it is dragged with all that are chosen with it, and takes drops above, below and on its right part. */
export function useItemDrag(item: ItemId) {
  const card = useRef<HTMLLIElement>(null);
  const store = useBuilderStore();
  useEffect(() => {
    const element = card.current;
    if (!element) return undefined;
    const items = () => actedOn(store.getState().history.present, store.getState(), item);
    return combine(
      draggable({
        element,
        canDrag: ({ input }) => !isTypedInto(input.clientX, input.clientY),
        getInitialData: () => ({ dragged: { kind: 'items', items: items() } satisfies Dragged }),
        onGenerateDragPreview: ({ nativeSetDragImage }) => {
          const { length } = items();
          if (length > 1) showCount(length, nativeSetDragImage);
        },
      }),
      dropTargetForElements({
        ...taking,
        element,
        getData: ({ input }) => {
          const joins = isJoinZone(input.clientX, input.clientY, element.getBoundingClientRect());
          return attachClosestEdge(
            { over: { kind: 'item', item }, joins },
            { input, element, allowedEdges: ['top', 'bottom'] },
          );
        },
      }),
    );
  }, [item, store]);
  return card;
}

/** In a field of the card the mouse marks text. */
const isTypedInto = (x: number, y: number): boolean =>
  document.elementFromPoint(x, y)?.closest('input, textarea, select') instanceof Element;

type SetDragImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'];

/** "3 exercises" under the pointer, in place of a picture of one of them. */
const showCount = (count: number, nativeSetDragImage: SetDragImage): void =>
  setCustomNativeDragPreview({
    nativeSetDragImage,
    render: ({ container }) => {
      const preview = document.createElement('div');
      preview.className = 'dragcount';
      preview.textContent = `${count} exercises`;
      container.append(preview);
    },
  });

/** A session column: a drop anywhere in it that is not on a card goes to its end. */
export function useSessionDrop(session: SessionId) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = column.current;
    if (!element) return undefined;
    return dropTargetForElements({
      ...taking,
      element,
      getData: () => ({ over: { kind: 'session', session } }),
    });
  }, [session]);
  return column;
}
