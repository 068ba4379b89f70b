import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { HandoutKind } from '../../shared/handout/options';

export type DropEdge = 'top' | 'bottom';

/** A row of the list of documents: it can be dragged, and takes another row above or below itself. */
export function useDocumentDrag(
  kind: HandoutKind,
  onDrop: (dragged: HandoutKind, edge: DropEdge) => void,
): { readonly row: React.RefObject<HTMLLIElement | null>; readonly edge: DropEdge | null } {
  const row = useRef<HTMLLIElement>(null);
  const [edge, setEdge] = useState<DropEdge | null>(null);
  const dropped = useEffectEvent(onDrop);
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const clear = () => setEdge(null);
    return combine(
      draggable({ element, getInitialData: () => ({ document: kind }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => 'document' in source.data,
        getData: ({ input }) => attachClosestEdge({}, { input, element, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) => setEdge(source.data['document'] === kind ? null : edgeOf(self.data)),
        onDragLeave: clear,
        onDrop: ({ self, source }) => {
          clear();
          const dragged = source.data['document'] as HandoutKind;
          if (dragged !== kind) dropped(dragged, edgeOf(self.data));
        },
      }),
    );
  }, [kind]);
  return { row, edge };
}

const edgeOf = (data: Record<string | symbol, unknown>): DropEdge =>
  extractClosestEdge(data) === 'top' ? 'top' : 'bottom';
