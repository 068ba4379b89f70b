import { type RefObject, useEffect } from 'react';
import type { EvidenceView } from './evidenceView';

/** Brings the row that was asked for into view and moves focus to it. */
export function useLanding(landing: EvidenceView['landing'], within: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (landing === null) return;
    const row = within.current?.querySelector<HTMLElement>(`[data-row="${landing.id}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [landing, within]);
}
