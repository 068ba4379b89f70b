import type { ApiError, Input, Output } from '../../shared/api/contract';
import { allChanges, homeChanges } from '../../shared/handout/changes';
import type { RichText } from '../../shared/handout/model';
import { printedLanguage } from '../../shared/handout/printedLanguage';
import { outsideProgram } from '../../shared/handout/refusals';
import { phaseOfWeek } from '../../shared/program/calendar';
import { programWeeks } from '../../shared/program/schema';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import { failure, guardDisk } from '../store/failure';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { lastIssueOf } from './previousIssue';
import { savedFacts } from './savedFacts';

/** What a handout made now of what is saved would tell the patient anew. */
export async function changesSince(
  { store, knowledge }: HandlerParts,
  request: Input<'handout.changes'>,
): Promise<Result<Output<'handout.changes'>, ApiError>> {
  const saved = await savedFacts(store, request);
  if (!saved.ok) return saved;
  const { program } = saved.value;
  const { options } = request;
  if (phaseOfWeek(program, options.week) === null)
    return failure('cannot-print', outsideProgram(options.week, programWeeks(program)));
  return guardDisk<Output<'handout.changes'>>('read', async () => {
    const previous = await lastIssueOf(store, program);
    if (previous === null) return ok({ changes: null });
    const { findExercise } = await knowledgeInForce(store, knowledge);
    const source = { ...saved.value, options, findExercise };
    const { id, options: then, program: earlier } = previous;
    return ok({
      changes: {
        since: { issueId: id, shortId: shortId(id), date: then.date, programId: earlier.id },
        home: homeChanges(previous, source, printedLanguage(source.patient, options)).map(asText),
        all: allChanges(previous, source).map(asText),
      },
    });
  });
}

const asText = (line: RichText): string => line.map(({ text }) => text).join('');
