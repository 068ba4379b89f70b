import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { ApiError, SetAside } from '../../shared/api/contract';
import { en } from '../../shared/handout/text/en';
import { formatDate, readingLocale } from '../../shared/handout/composeFormat';
import type { IssuedHandout } from '../../shared/handout/issue';
import { IssueId, type PatientId } from '../../shared/id';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import type { DocumentStore } from './documentStore';
import { failure } from './failure';
import { absolute, issuePdfFile, issuePlace, patientFolder } from './place';
import { errorCode } from './replaceFile';
import { isSetAside, leftInPlace } from './setAside';
import { namesIn } from './sweep';

/** Issued handouts, read: a record and the bytes of its PDF beside it, in the folder of the patient. Neither is ever changed. */

const RECORD = /^issue-([0-9a-f-]{36})\.json$/;
const HELD = /^issue-([0-9a-f-]{36})\.held$/;

/** The ids in the names of files that match. */
export const issueIdsIn = (names: readonly string[], pattern: RegExp): readonly IssueId[] =>
  names.flatMap((name) => IssueId.safeParse(pattern.exec(name)?.[1]).data ?? []);

const nameOf = (file: string): string => path.posix.basename(file);

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The issue with this id; null when there is none. A record that was damaged and set aside keeps its id. */
export async function findIssue(
  store: DocumentStore,
  patient: PatientId,
  id: IssueId,
): Promise<Result<IssuedHandout | null, ApiError>> {
  const place = issuePlace(patient, id);
  const found = await store.load(place);
  if (!found.ok) return found;
  if (found.value) return belongsTo(patient, found.value.body) ? ok(found.value.body) : ok(null);
  const names = await namesIn(absolute(store.folder, patientFolder(patient)));
  const aside = names.find((name) => isSetAside(name) && name.startsWith(nameOf(place.file)));
  return aside === undefined
    ? ok(null)
    : failure(
        'unreadable',
        `The record of this issued handout could not be read earlier. It was kept as ${aside}.`,
      );
}

/** The issue with this id, or `not-found`. */
export async function requireIssue(
  store: DocumentStore,
  patient: PatientId,
  id: IssueId,
): Promise<Result<IssuedHandout, ApiError>> {
  const found = await findIssue(store, patient, id);
  if (!found.ok) return found;
  return found.value
    ? ok(found.value)
    : failure('not-found', 'There is no such issued handout in the data folder.');
}

const belongsTo = (patient: PatientId, issue: IssuedHandout): boolean =>
  issue.patientId.toLowerCase() === patient.toLowerCase();

export type PatientIssues = {
  /** The newest first. */
  readonly issues: readonly IssuedHandout[];
  /** Records that could not be read, and those whose PDF is gone. */
  readonly unread: readonly SetAside[];
  /** Those that may never have left: Osteon stopped while the file they are part of was being written. */
  readonly held: ReadonlySet<IssueId>;
};

/** Every handout that was issued to a patient. Rejects with the disk's error when the folder cannot be listed. */
export async function readIssues(store: DocumentStore, patient: PatientId): Promise<PatientIssues> {
  const folder = absolute(store.folder, patientFolder(patient));
  const names = await namesIn(folder);
  const issues: IssuedHandout[] = [];
  const unread: SetAside[] = [];
  for (const id of issueIdsIn(names, RECORD)) {
    const place = issuePlace(patient, id);
    const read = await store.load(place);
    unread.push(...leftInPlace(place.file, read));
    if (!read.ok || !read.value) continue;
    if (!belongsTo(patient, read.value.body)) {
      unread.push({
        file: place.file,
        reason: 'issue.patientId: belongs to another patient. It was left there.',
      });
      continue;
    }
    issues.push(read.value.body);
    const pdf = issuePdfFile(patient, id);
    if (!names.includes(nameOf(pdf)))
      unread.push({ file: pdf, reason: pdfFault(read.value.body, 'is gone') });
  }
  const aside = (await namesIn(folder)).filter((name) => isSetAside(name) && name.startsWith('issue-'));
  unread.push(...aside.map((name) => store.setAsides.describe(`${patientFolder(patient)}/${name}`)));
  return { issues: issues.sort(newestFirst), unread, held: new Set(issueIdsIn(names, HELD)) };
}

const newestFirst = (a: IssuedHandout, b: IssuedHandout): number =>
  b.issuedAt.localeCompare(a.issuedAt) || a.id.localeCompare(b.id);

/** The bytes as they were issued; refused when they are gone or no longer the same. Rejects with the disk's error. */
export async function readIssuedPdf(
  store: DocumentStore,
  issue: IssuedHandout,
): Promise<Result<Buffer, ApiError>> {
  const bytes = await readOfSize(
    absolute(store.folder, issuePdfFile(issue.patientId, issue.id)),
    issue.pdf.bytes,
  );
  if (bytes === 'gone') return failure('not-found', pdfFault(issue, 'is gone from the data folder'));
  if (bytes === 'changed' || sha256(bytes) !== issue.pdf.sha256)
    return failure('unreadable', pdfFault(issue, 'was changed since it was issued'));
  return ok(bytes);
}

/** "The PDF of version K7QD2M, issued 23 November 2026, was changed since it was issued. ..." */
function pdfFault({ id, options, locale }: IssuedHandout, what: string): string {
  const date = formatDate(options.date, readingLocale('en', locale), en).replaceAll('\u00a0', ' ');
  return `The PDF of version ${shortId(id)}, issued ${date}, ${what}. It cannot be printed again unless the file is brought back from a backup. Its chart text still tells what was given; for new paper, issue the program as it is now.`;
}

/** A file of exactly this many bytes; a file of another size is not read at all. */
async function readOfSize(file: string, bytes: number): Promise<Buffer | 'gone' | 'changed'> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
  try {
    const { size } = await handle.stat();
    return size === bytes ? await handle.readFile() : 'changed';
  } finally {
    await handle.close();
  }
}
