import type { ApiError, Output } from '../../shared/api/contract';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { LocalDate } from '../../shared/localDate';
import { ok, type Result } from '../../shared/result';
import type { WriteFile } from '../ports';
import { failure, guardDisk } from '../store/failure';
import { createIssue, letGo, withdrawIssue } from '../store/issueWriting';
import type { BatchPart } from './handoutBatches';
import type { HandlerParts } from './handlerParts';
import { zipFiles } from './zipFile';

type Saved = Output<'batch.save'>;
type Parts = Pick<HandlerParts, 'store' | 'ports'>;
type Place = { readonly write: WriteFile; readonly today: LocalDate };

type Records = {
  /** What goes into the file: what is recorded by now, and what no record is wanted of. */
  readonly inFile: readonly BatchPart[];
  readonly issues: readonly (IssuedHandout & { readonly fileName: string })[];
  readonly unrecorded: Saved['unrecorded'];
};

/**
 * Records the handouts of a batch, then writes one file of them: no paper leaves without a record. What cannot be
 * recorded is left out of the file. Where the file is not written after all, the records are taken back; until then
 * each is marked as held, so that a crash in between leaves none that says more than is known.
 */
export async function saveRecorded(
  parts: Parts,
  made: readonly BatchPart[],
  { write, today }: Place,
): Promise<Result<Saved, ApiError>> {
  const { inFile, issues, unrecorded } = await recordAll(parts, made);
  const [first] = unrecorded;
  if (first && issues.length === 0) return failure('disk', `${first.reason} ${NOTHING}`);
  const file = await guardDisk('save-elsewhere', async () => ok(await write(zipFiles(inFile, today))));
  if (!file.ok) return takenBack(parts, issues, file.error);
  // A mark that cannot be removed says less than is known, never more.
  for (const issue of issues)
    await guardDisk('save', async () => {
      await letGo(parts.store, issue);
      return ok(null);
    });
  return ok({ file: file.value, recorded: issues.length, unrecorded });
}

const NOTHING = 'Nothing was issued and no file was written. You can save again.';

async function recordAll({ store, ports }: Parts, made: readonly BatchPart[]): Promise<Records> {
  const inFile: BatchPart[] = [];
  const issues: Records['issues'][number][] = [];
  const unrecorded: Saved['unrecorded'] = [];
  for (const part of made) {
    const { fileName, bytes } = part;
    if (part.issue === null) {
      inFile.push(part);
      continue;
    }
    // It is given out now, however long ago it was made.
    const issue = { ...part.issue, issuedAt: ports.now() };
    const created = await guardDisk('save', async () => createIssue(store, issue, bytes, { held: true }));
    if (created.ok) {
      inFile.push(part);
      issues.push({ ...issue, fileName });
    } else unrecorded.push({ fileName, reason: created.error.message });
  }
  return { inFile, issues, unrecorded };
}

async function takenBack(
  { store }: Parts,
  issues: Records['issues'],
  error: ApiError,
): Promise<Result<never, ApiError>> {
  const left: string[] = [];
  for (const issue of issues) {
    const gone = await guardDisk('save', async () => {
      await withdrawIssue(store, issue);
      return ok(null);
    });
    if (!gone.ok) left.push(issue.fileName);
  }
  if (left.length === 0) return failure(error.code, `${error.message} ${NOTHING}`);
  return failure(
    error.code,
    `${error.message} No file was written, but these could not be taken back and stay listed as perhaps not given out: ${left.join(', ')}.`,
  );
}
