import { rm } from 'node:fs/promises';
import type { ApiError } from '../../shared/api/contract';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { IssueId } from '../../shared/id';
import type { Result } from '../../shared/result';
import type { DocumentStore } from './documentStore';
import { durableFile } from './durableFile';
import { issueIdsIn } from './issueFiles';
import { patientIdOf } from './patientFolder';
import { absolute, issueHeldFile, issuePdfFile, issuePlace, patientFolder, PATIENTS } from './place';
import { replaceFile } from './replaceFile';
import { isOlderThan, namesIn } from './sweep';

/**
 * Issued handouts, written: the bytes of the PDF first, then the record, so that there is never a record without them.
 * One that leaves with others in one file is *held* from before its record is there until that file is: a mark beside
 * it says so, and what a crash leaves behind is told as what may never have left.
 */

const BESIDE = /^issue-([0-9a-f-]{36})\.(?:pdf|held)$/;

/** A PDF without a record for this long was left by a crash before the handout was issued. */
const ORPHAN_MS = 7 * 24 * 3_600_000;

type Issue = Pick<IssuedHandout, 'patientId' | 'id'>;

const pdfOf = (store: DocumentStore, { patientId, id }: Issue): string =>
  absolute(store.folder, issuePdfFile(patientId, id));
const heldOf = (store: DocumentStore, { patientId, id }: Issue): string =>
  absolute(store.folder, issueHeldFile(patientId, id));
const recordOf = (store: DocumentStore, { patientId, id }: Issue): string =>
  absolute(store.folder, issuePlace(patientId, id).file);

/**
 * Keeps a handout for good. `conflict` when there already is one with this id. What cannot be written whole leaves
 * nothing behind.
 */
export const createIssue = async (
  store: DocumentStore,
  issue: IssuedHandout,
  pdf: Uint8Array,
  { held } = { held: false },
): Promise<Result<unknown, ApiError>> =>
  store.save(issuePlace(issue.patientId, issue.id), issue, 0, {
    put: async () => {
      if (held) await replaceFile(heldOf(store, issue), new Uint8Array());
      await replaceFile(pdfOf(store, issue), pdf);
    },
    // The first error is the one to tell; what cannot be removed now is swept later.
    takeBack: async () => removeOrphan(store, issue).catch(() => undefined),
  });

/** The file with this issue is out: it is held no longer. Rejects with the disk's error. */
export const letGo = async (store: DocumentStore, issue: Issue): Promise<void> =>
  rm(heldOf(store, issue), { force: true });

/**
 * Takes back an issue whose file was never written, which nobody has seen. The record goes first, the mark last: what a
 * failure leaves behind is either nothing, or still held. Rejects with the disk's error.
 */
export const withdrawIssue = async (store: DocumentStore, issue: Issue): Promise<void> =>
  durableFile(recordOf(store, issue)).exclusive(async () => {
    await rm(recordOf(store, issue), { force: true });
    await removeOrphan(store, issue);
  });

/**
 * Removes what has lain beside no record for a week. What belongs to a record that was set aside, or was written by a
 * newer Osteon, stays. Rejects with the disk's error.
 */
export async function sweepIssues(store: DocumentStore): Promise<void> {
  for (const folder of await namesIn(absolute(store.folder, PATIENTS))) {
    const patientId = patientIdOf(folder);
    if (patientId === null) continue;
    const names = await namesIn(absolute(store.folder, patientFolder(patientId)));
    for (const id of orphansIn(names)) {
      const issue = { patientId, id };
      const isOld = async (file: string) => isOlderThan(ORPHAN_MS, file);
      if ((await isOld(pdfOf(store, issue))) || (await isOld(heldOf(store, issue))))
        await durableFile(recordOf(store, issue)).exclusive(async () => removeOrphan(store, issue));
    }
  }
}

/** Removes what lies beside no record; looks again, for one may have come meanwhile. Runs under the record's lock. */
async function removeOrphan(store: DocumentStore, issue: Issue): Promise<void> {
  const names = await namesIn(absolute(store.folder, patientFolder(issue.patientId)));
  if (!orphansIn(names).some((orphan) => orphan === issue.id.toLowerCase())) return;
  await rm(pdfOf(store, issue), { force: true });
  await rm(heldOf(store, issue), { force: true });
}

function orphansIn(names: readonly string[]): readonly IssueId[] {
  const beside = new Set(issueIdsIn(names, BESIDE));
  return [...beside].filter((id) => !names.some((name) => name.startsWith(`issue-${id}.json`)));
}
