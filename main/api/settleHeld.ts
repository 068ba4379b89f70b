import type { ApiError, Input, Output } from '../../shared/api/contract';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import { failure, guardDisk } from '../store/failure';
import { readIssues, requireIssue } from '../store/issueFiles';
import { letGo, withdrawIssue } from '../store/issueWriting';
import type { HandlerParts } from './handlerParts';

/**
 * What the therapist knows of a handout whose file may never have been written: it was given out, or its record is taken
 * back. What is held no longer stays as it is.
 */
export const settleHeld = (
  { store, batches }: Pick<HandlerParts, 'store' | 'batches'>,
  { patientId, issueId, given }: Input<'handout.settleHeld'>,
): Promise<Result<Output<'handout.settleHeld'>, ApiError>> =>
  guardDisk('save', async () => {
    const found = await requireIssue(store, patientId, issueId);
    if (!found.ok) return found;
    const issue = found.value;
    const { held } = await readIssues(store, issue.patientId);
    const refused = (why: string) =>
      failure('conflict', `Version ${shortId(issue.id)} ${why}. Nothing was changed.`);
    if (!held.has(issue.id)) return refused('counts as given already');
    // Another window saves a batch: whoever says so here cannot know yet.
    if (batches.isLeaving(issue.id)) return refused('is being written into a file at this moment');
    await (given ? letGo(store, issue) : withdrawIssue(store, issue));
    return ok({});
  });
