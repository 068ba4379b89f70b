import type { ApiError, Output } from '../../shared/api/contract';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { LocalDate } from '../../shared/localDate';
import { ok, type Result } from '../../shared/result';
import type { WriteFile } from '../ports';
import { failure, guardDisk } from '../store/failure';
import { createIssue, letGo, withdrawIssue } from '../store/issueWriting';
import { currentVersion } from './currentVersion';
import type { BatchPart } from './handoutBatches';
import type { HandlerParts } from './handlerParts';
import { zipFiles } from './zipFile';

type Saved = Output<'batch.save'>;
type Parts = Pick<HandlerParts, 'store' | 'knowledge' | 'ports'>;
type Place = { readonly write: WriteFile; readonly today: LocalDate };

type Records = {
  /** What goes into the file: what is recorded by now, and what no record is wanted of. */
  readonly inFile: readonly BatchPart[];
  readonly issues: readonly (IssuedHandout & { readonly fileName: string })[];
  readonly leftOut: readonly { readonly fileName: string; readonly error: ApiError }[];
};

/**
 * Records the handouts of a batch, then writes one file of them: no paper leaves without a record. What cannot be
 * recorded, or is no longer what is saved, is left out of the file. Where the file is not written after all, the records
 * are taken back; until then each is marked as held, so that a crash in between leaves none that says more than is known.
 */
export async function saveRecorded(
  parts: Parts,
  made: readonly BatchPart[],
  { write, today }: Place,
): Promise<Result<Saved, ApiError>> {
  const { inFile, issues, leftOut } = await recordAll(parts, made);
  const [first] = leftOut;
  const hasRecords = made.some(({ issue }) => issue !== null);
  if (first && (hasRecords ? issues : inFile).length === 0)
    return failure(first.error.code, `${first.error.message} ${NOTHING}`);
  const file = await guardDisk('save-elsewhere', async () => ok(await write(zipFiles(inFile, today))));
  if (!file.ok) return takenBack(parts, issues, file.error);
  // A mark that cannot be removed says less than is known, never more.
  for (const issue of issues)
    await guardDisk('save', async () => {
      await letGo(parts.store, issue);
      return ok(null);
    });
  return ok({
    file: file.value,
    recorded: issues.length,
    leftOut: leftOut.map(({ fileName, error }) => ({ fileName, reason: error.message })),
  });
}

const NOTHING = 'Nothing was issued and no file was written.';

/** Another window, or somebody at the next desk. */
const CHANGED = 'What is saved of this patient has changed since the handout was made. Make it anew.';

async function recordAll(parts: Parts, made: readonly BatchPart[]): Promise<Records> {
  const inFile: BatchPart[] = [];
  const issues: Records['issues'][number][] = [];
  const leftOut: Records['leftOut'][number][] = [];
  for (const part of made) {
    const { fileName } = part;
    const recorded = await recordOne(parts, part);
    if (!recorded.ok) {
      leftOut.push({ fileName, error: recorded.error });
      continue;
    }
    inFile.push(part);
    if (recorded.value !== null) issues.push({ ...recorded.value, fileName });
  }
  return { inFile, issues, leftOut };
}

/** Null where no record is wanted. */
async function recordOne(
  parts: Parts,
  { issue, bytes, request, version }: BatchPart,
): Promise<Result<IssuedHandout | null, ApiError>> {
  const current = await currentVersion(parts, request);
  if (!current.ok) return current;
  if (current.value !== version) return failure('conflict', CHANGED);
  if (issue === null) return ok(null);
  // It is given out now, however long ago it was made.
  const given = { ...issue, issuedAt: parts.ports.now() };
  const created = await guardDisk('save', async () => createIssue(parts.store, given, bytes, { held: true }));
  return created.ok ? ok(given) : created;
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
