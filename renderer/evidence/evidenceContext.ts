import { createContext, useContext } from 'react';
import type { SourceId } from '../../shared/evidence/sources';
import type { EvidenceView } from './evidenceView';
import type { RestingOn } from './sourceUse';

/** What every part of the Evidence screen shares. */
export type Evidence = {
  readonly view: EvidenceView;
  readonly change: (next: (view: EvidenceView) => EvidenceView) => void;
  /** Shows the citation of a source beside the button that asked. */
  readonly cite: (source: SourceId, beside: HTMLElement) => void;
  readonly restingOn: RestingOn;
};

export const EvidenceContext = createContext<Evidence | null>(null);

export function useEvidence(): Evidence {
  const value = useContext(EvidenceContext);
  if (!value) throw new Error('EvidenceContext is missing');
  return value;
}
