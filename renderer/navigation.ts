import { createContext, useContext } from 'react';
import type { PatientId, ProgramId } from '../shared/id';

/** Where the therapist is. Kept in memory only: nothing about a patient stands in a URL or in browser storage. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'clinic' }
  | { readonly screen: 'patient'; readonly patientId: PatientId; readonly field?: string }
  | { readonly screen: 'builder'; readonly patientId: PatientId; readonly programId: ProgramId }
  | { readonly screen: 'handout'; readonly patientId: PatientId; readonly programId: ProgramId };

export type Navigate = (place: Place) => void;

export const NavigateContext = createContext<Navigate>(() => {
  throw new Error('NavigateContext is missing');
});

/** Goes to another screen after everything unsaved was written. */
export const useNavigate = (): Navigate => useContext(NavigateContext);
