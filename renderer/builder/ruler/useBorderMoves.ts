import { type KeyboardEvent, type PointerEvent, useContext, useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../../design/LiveRegion';
import { BuilderContext } from '../builderStore';
import { type Border, borderAt, borderEdit, borderText, limitsOf } from './border';

/** Where a drag began, and how many pixels a week is wide there. */
type Grip = {
  readonly index: number;
  readonly x: number;
  readonly weeks: number;
  readonly weekWidth: number;
};

/** Below this a hand only pressed. */
const FALLBACK_WEEK_WIDTH = 20;

/**
 * Moves the borders of the ruler: by pointer with a preview that is committed on release and dropped by Escape, and by
 * keys, a week a press.
 */
export function useBorderMoves() {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('BuilderContext is missing');
  const announce = useAnnounce();
  const [preview, setPreview] = useState<Border | null>(null);
  const grip = useRef<Grip | null>(null);

  const cancel = () => {
    grip.current = null;
    setPreview(null);
  };
  const commit = (border: Border, group?: string) => {
    const change = borderEdit(store.getState().history.present, border);
    if (!change) return;
    const refusal = store.getState().apply([change.edit], change.label, group);
    // The board says why, but not in a burst of keys.
    if (refusal && group !== undefined) announce(refusal.message);
    if (!refusal && group === undefined) announce(borderText(store.getState().history.present, border.index));
  };
  const dragged = (event: PointerEvent): Border | null => {
    if (!grip.current) return null;
    const { index, x, weeks, weekWidth } = grip.current;
    const moved = weeks + (event.clientX - x) / weekWidth;
    return borderAt(store.getState().history.present, { index, weeks: moved, isAlone: event.shiftKey });
  };

  useEffect(() => {
    if (preview === null) return undefined;
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      grip.current = null;
      setPreview(null);
      announce('Border left where it was');
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [preview, announce]);

  const handlers = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const { phases } = store.getState().history.present;
      const weeks = phases[index]?.weeks;
      if (weeks === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      grip.current = {
        index,
        x: event.clientX,
        weeks,
        weekWidth: weekWidthAt(event.currentTarget, phases, index),
      };
      setPreview(borderAt(store.getState().history.present, { index, weeks, isAlone: event.shiftKey }));
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const border = dragged(event);
      if (border) setPreview((was) => (isSame(was, border) ? was : border));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const border = dragged(event);
      cancel();
      if (border) commit(border);
    },
    onPointerCancel: cancel,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const program = store.getState().history.present;
      const weeks = program.phases[index]?.weeks;
      if (weeks === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      const isAlone = event.shiftKey || index === program.phases.length - 1;
      const { min, max } = limitsOf(program.phases, index, isAlone);
      const to = { ArrowLeft: weeks - 1, ArrowRight: weeks + 1, Home: min, End: max }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      commit(borderAt(program, { index, weeks: to, isAlone }), `border:${program.phases[index]?.id ?? ''}`);
    },
    onBlur: () => store.getState().endTyping(),
  });
  return { preview, handlers };
}

const isSame = (a: Border | null, b: Border): boolean =>
  a?.index === b.index && a.weeks === b.weeks && a.isAlone === b.isAlone;

/** How wide a week of the two phases beside a handle is drawn. */
function weekWidthAt(
  handle: HTMLElement,
  phases: readonly { readonly weeks: number }[],
  index: number,
): number {
  const parts = handle.closest('.ruler__track')?.querySelectorAll('.ruler__part') ?? [];
  const beside = [index, index + 1].filter((at) => at < phases.length);
  const width = beside.reduce((sum, at) => sum + (parts[at]?.getBoundingClientRect().width ?? 0), 0);
  const weeks = beside.reduce((sum, at) => sum + (phases[at]?.weeks ?? 0), 0);
  return width > 0 && weeks > 0 ? width / weeks : FALLBACK_WEEK_WIDTH;
}
