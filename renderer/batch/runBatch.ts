import type { Client } from '../../shared/api/client';
import type { ApiError, Output } from '../../shared/api/contract';
import type { BatchOptions } from '../../shared/handout/options';
import { IssueId, type PatientId, type ProgramId } from '../../shared/id';
import { err, ok, type Result } from '../../shared/result';

export type BatchJob = {
  readonly patientId: PatientId;
  readonly name: string;
  readonly programId: ProgramId;
};

export type BatchOrder = {
  readonly jobs: readonly BatchJob[];
  readonly options: BatchOptions;
  /** Whether each is recorded as issued when the file is written. */
  readonly record: boolean;
  /** Whether programs with an open stop are taken too, as drafts. */
  readonly drafts: boolean;
};

/** What became of one patient's handout. */
export type BatchOutcome = { readonly job: BatchJob; readonly answer: Output<'handout.batch'> };

export type BatchMade = Pick<BatchOrder, 'record'> & {
  readonly batchId: string;
  readonly outcomes: readonly BatchOutcome[];
};

type Watch = {
  /** Before each: how many are done, and whose is next. */
  readonly onNext: (done: number, job: BatchJob) => void;
  /** The batch to drop should it be called off. */
  readonly onStart: (batchId: string) => void;
  readonly signal: AbortSignal;
  readonly newId: () => string;
};

/** Makes the handouts one after the other. Nothing is written; null when it was called off. */
export async function runBatch(
  client: Client,
  { jobs, options, record, drafts }: BatchOrder,
  { onNext, onStart, signal, newId }: Watch,
): Promise<Result<BatchMade | null, ApiError>> {
  const started = await client('batch.start', {});
  if (!started.ok) return started;
  const { batchId } = started.value;
  onStart(batchId);
  const outcomes: BatchOutcome[] = [];
  for (const job of jobs) {
    if (signal.aborted) return ok(null);
    onNext(outcomes.length, job);
    const { patientId, programId } = job;
    const issueId = record ? IssueId.parse(newId()) : null;
    const made = await client('handout.batch', { batchId, patientId, programId, options, issueId, drafts });
    if (signal.aborted) return ok(null);
    if (!made.ok) return err(made.error);
    outcomes.push({ job, answer: made.value });
  }
  return ok({ batchId, outcomes, record });
}
