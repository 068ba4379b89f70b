import type { ItemId, NewId, PhaseId, SessionId } from '../id';
import type { ProgramEdit } from '../program/edit';

/** `stop` must be resolved before a handout is final; `cannot-check` means a fact is missing. */
export type Severity = 'stop' | 'warning' | 'advice' | 'cannot-check';

/** Where a finding lies: in the program, or in a field of the patient that is missing or decides it. */
export type FindingPath = {
  readonly phase?: PhaseId;
  readonly session?: SessionId;
  readonly item?: ItemId;
  /** A field of the Patient screen, for the jump: the key in the patient's schema. */
  readonly patientField?: string;
};

/** The values a sentence is made of: numbers as numbers, so that each language formats its own. */
export type FindingValues = Readonly<Record<string, string | number | readonly string[]>>;

/** A one-click remedy: edits through the same one function as everything else. Ids are made when it is applied. */
export type Fix = {
  /** Key of the label in `text/<language>.ts`. */
  readonly label: string;
  readonly values: FindingValues;
  readonly edits: (newId: NewId) => readonly ProgramEdit[];
};

export type Finding = {
  /** The full slug, such as `A34-hirit-gate`. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly path: FindingPath;
  readonly values: FindingValues;
  readonly fixes: readonly Fix[];
};

/** One row of the table a therapist can show: what research says, what this program does. */
export type ConformityRow = {
  readonly parameter: string;
  readonly research: FindingValues;
  readonly here: FindingValues;
  readonly status: 'meets' | 'departs' | 'cannot-check';
  /** Ids of the template's citations behind the research value, with their confidence. */
  readonly sources: readonly string[];
  readonly confidence: string;
};

export type Report = {
  readonly findings: readonly Finding[];
  /** Null without a template. */
  readonly conformity: readonly ConformityRow[] | null;
};
