import type { ApiError, Input } from '../../shared/api/contract';
import { ok, type Result } from '../../shared/result';
import { guardDisk } from '../store/failure';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { previousIssue } from './previousIssue';
import { savedFacts } from './savedFacts';
import { versionId } from './versionId';

/** The version of a handout as it would be made now: another one once anything of it that is saved has changed. */
export async function currentVersion(
  { store, knowledge }: Pick<HandlerParts, 'store' | 'knowledge'>,
  request: Input<'handout.preview'>,
): Promise<Result<string, ApiError>> {
  const saved = await savedFacts(store, request);
  if (!saved.ok) return saved;
  const facts = { ...saved.value, options: request.options };
  return guardDisk('read', async () => {
    const { findExercise } = await knowledgeInForce(store, knowledge);
    return ok(versionId({ ...facts, previous: await previousIssue(store, facts) }, findExercise));
  });
}
