import { createContext, useContext } from 'react';
import type { RuleId } from '../shared/check/ruleIds';
import type { SourceId } from '../shared/evidence/sources';
import type { PatientId, ProgramId } from '../shared/id';

export type EvidenceTab = 'templates' | 'rules' | 'sources';

/** The Evidence screen: a tab, only what rests on a source, the row of a rule, or a template to compare. */
export type EvidencePlace = {
  readonly screen: 'evidence';
  readonly tab?: EvidenceTab;
  readonly source?: SourceId;
  readonly rule?: RuleId;
  readonly template?: string;
  /** The program it was opened from, for the way back. */
  readonly from?: { readonly patientId: PatientId; readonly programId: ProgramId };
};

/** The exercise library: all of it or one exercise, for nobody or with what speaks against each for a patient. */
export type LibraryPlace = {
  readonly screen: 'library';
  readonly exercise?: string;
  readonly patientId?: PatientId;
  /** The program it was opened from, for the way back; its patient counts. */
  readonly from?: { readonly patientId: PatientId; readonly programId: ProgramId };
};

/** The form of an own exercise: one that is here, a copy of any, or a blank one when neither is named. */
export type OwnExercisePlace = {
  readonly screen: 'own-exercise';
  readonly exerciseId?: string;
  readonly copyOf?: string;
  /** Where it was opened from. */
  readonly back: Place;
};

/** Two versions of a patient's program side by side; what is not named is chosen there. */
export type ComparePlace = {
  readonly screen: 'compare';
  readonly patientId: PatientId;
  readonly before?: ProgramId;
  readonly after?: ProgramId;
  /** The program it was opened from, for the way back. */
  readonly from?: ProgramId;
};

/** Where the therapist is. Kept in memory only: nothing about a patient stands in a URL or in browser storage. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'clinic' }
  /** Handouts of many patients in one file. */
  | { readonly screen: 'batch' }
  | EvidencePlace
  | LibraryPlace
  | OwnExercisePlace
  | ComparePlace
  | { readonly screen: 'template'; readonly templateId: string }
  | { readonly screen: 'patient'; readonly patientId: PatientId; readonly field?: string }
  | { readonly screen: 'builder'; readonly patientId: PatientId; readonly programId: ProgramId }
  | { readonly screen: 'handout'; readonly patientId: PatientId; readonly programId: ProgramId };

export type Navigate = (place: Place) => void;

export const NavigateContext = createContext<Navigate>(() => {
  throw new Error('NavigateContext is missing');
});

/** Goes to another screen after everything unsaved was written. */
export const useNavigate = (): Navigate => useContext(NavigateContext);
