import type { ApiError, Input, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { HandoutOptions } from '../../shared/handout/options';
import { currentWeek } from '../../shared/program/calendar';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import type { WriteFile } from '../ports';
import { failure, guardDisk } from '../store/failure';
import { BATCH_LIMIT, type BatchPart } from './handoutBatches';
import type { HandlerParts } from './handlerParts';
import { handoutOf, type SavedHandout } from './handoutHandlers';
import { recordOf } from './issueHandlers';
import { requireProgram } from './requireDocument';
import { saveRecorded } from './saveRecorded';

type BatchChannel = 'batch.start' | 'handout.batch' | 'batch.save' | 'batch.drop';

/** Handouts of many patients in one file: made one by one in memory, recorded and written only at the end. */
export const batchHandlers = (parts: HandlerParts): Pick<Handlers, BatchChannel> => ({
  'batch.start': async () => {
    const batchId = parts.ports.newId();
    parts.batches.start(batchId);
    return ok({ batchId });
  },
  'handout.batch': (request) => addHandout(parts, request),
  'batch.save': ({ batchId }) => saveBatch(parts, batchId),
  'batch.drop': async ({ batchId }) => {
    parts.batches.drop(batchId);
    return ok({});
  },
});

const GONE =
  'This batch was cancelled, is being saved already, or another one was started. Nothing was written.';

const OTHER_DAY =
  'These handouts carry the date of another day. Drop them and make them anew. Nothing was issued and no file was written.';

type Request = Input<'handout.batch'>;
type Answer = Output<'handout.batch'>;

/** A patient whose handout cannot be made is left out and told of: the others are not kept from theirs. */
async function addHandout(parts: HandlerParts, request: Request): Promise<Result<Answer, ApiError>> {
  const before = parts.batches.partsOf(request.batchId);
  if (before === null) return failure('not-found', GONE);
  if (before.length >= BATCH_LIMIT)
    return failure('bad-request', `A batch must be at most ${BATCH_LIMIT} patients.`);
  const made = await makeHandout(parts, request);
  if (!made.ok) return ok({ outcome: 'left-out', reason: made.error.message });
  const { handout, issued } = made.value;
  const record = issued === null ? ok(null) : await recordOf(parts, { issueId: issued }, handout);
  if (!record.ok) return ok({ outcome: 'left-out', reason: record.error.message });
  const number = String((parts.batches.partsOf(request.batchId)?.length ?? 0) + 1).padStart(2, '0');
  const part: BatchPart = {
    fileName: `${number}-${handout.fileName}`,
    bytes: handout.bytes,
    request: {
      patientId: request.patientId,
      programId: request.programId,
      options: handout.facts.options,
    },
    version: handout.version,
    issue: record.value,
  };
  if (!parts.batches.add(request.batchId, part)) return failure('not-found', GONE);
  return ok({
    outcome: 'made',
    fileName: part.fileName,
    shortId: issued === null ? handout.version : shortId(issued),
    pages: handout.pages,
    draft: handout.stops.length > 0,
    photosLostOf: [...handout.photosLostOf],
    logoLost: handout.logoLost,
  });
}

type Made = { readonly handout: SavedHandout; readonly issued: Request['issueId'] };

async function makeHandout(parts: HandlerParts, request: Request): Promise<Result<Made, ApiError>> {
  const { patientId, programId, issueId, drafts } = request;
  const program = await requireProgram(parts.store, patientId, programId);
  if (!program.ok) return program;
  const today = parts.ports.today();
  const options: HandoutOptions = {
    ...request.options,
    week: currentWeek(program.value.body, today),
    date: today,
    binding: false,
    inEnglish: false,
    notes: false,
    showChanges: false,
    nextVisit: null,
  };
  const versionId = issueId === null ? null : shortId(issueId);
  const handout = await handoutOf(parts, { patientId, programId, options }, versionId);
  if (!handout.ok) return handout;
  if (handout.value.stops.length === 0) return ok({ handout: handout.value, issued: issueId });
  if (!drafts) return failure('cannot-print', leftOutWords(handout.value.stops.length));
  // A draft is never recorded, so it carries no version that a record would have.
  const draft = versionId === null ? handout : await handoutOf(parts, { patientId, programId, options });
  return draft.ok ? ok({ handout: draft.value, issued: null }) : draft;
}

const leftOutWords = (stops: number): string =>
  stops === 1 ? 'A stop is open in the check.' : `${stops} stops are open in the check.`;

async function saveBatch(
  parts: HandlerParts,
  batchId: string,
): Promise<Result<Output<'batch.save'>, ApiError>> {
  const { batches, ports } = parts;
  const made = batches.partsOf(batchId);
  if (made?.length === 0) return failure('bad-request', 'No handout was made, so there is nothing to save.');
  const today = ports.today();
  if (made?.some(({ request }) => request.options.date !== today)) return failure('conflict', OTHER_DAY);
  if (!batches.beginChoice(batchId)) return failure('not-found', GONE);
  const chosen = await guardDisk('save-elsewhere', async () =>
    ok(await ports.chooseFile(`osteon-handouts-${today}.zip`, 'zip')),
  );
  const taken = batches.take(batchId);
  if (taken === null) return failure('not-found', GONE);
  const saveTo = async (write: WriteFile | null): Promise<Result<Output<'batch.save'>, ApiError>> =>
    write === null
      ? ok({ file: { outcome: 'cancelled' }, recorded: 0, leftOut: [] })
      : batches.whileLeaving(taken, async () => saveRecorded(parts, taken, { write, today }));
  const saved = chosen.ok ? await saveTo(chosen.value) : chosen;
  if (!saved.ok || saved.value.file.outcome === 'cancelled') batches.putBack(batchId, taken);
  return saved;
}
