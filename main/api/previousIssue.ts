import type { IssuedHandout } from '../../shared/handout/issue';
import type { HandoutKind, HandoutOptions } from '../../shared/handout/options';
import { itemsOf } from '../../shared/program/items';
import type { Program } from '../../shared/program/schema';
import type { DocumentStore } from '../store/documentStore';
import { readIssues } from '../store/issueFiles';

type Printed = { readonly program: Program; readonly options: HandoutOptions };

/** The issue that a handout tells changes from; null where it tells none, or is the first. Rejects with the disk's error. */
export const previousIssue = async (
  store: DocumentStore,
  { program, options }: Printed,
): Promise<IssuedHandout | null> =>
  options.showChanges || options.documents.includes('therapist') ? lastIssueOf(store, program) : null;

/** What a patient reads doses from: from a calendar or a therapist copy alone nobody learns what changed. */
const TELLS_DOSES: ReadonlySet<HandoutKind> = new Set<HandoutKind>(['handout', 'summary', 'log']);

/**
 * What the patient was given last: the newest issue of this program, else of one that it shares a lift with, which is how
 * a next version is known. Rejects with the disk's error.
 */
export async function lastIssueOf(store: DocumentStore, program: Program): Promise<IssuedHandout | null> {
  const all = (await readIssues(store, program.patientId)).issues;
  const issues = all.filter(({ options: { documents } }) => documents.some((kind) => TELLS_DOSES.has(kind)));
  const tracks = new Set(itemsOf(program).map(({ track }) => track));
  return (
    issues.find((issue) => issue.program.id === program.id) ??
    issues.find((issue) => itemsOf(issue.program).some(({ track }) => tracks.has(track))) ??
    null
  );
}
