import type { ApiError, Input, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { ChartIssue } from '../../shared/chart/chartEntry';
import { chartTitle } from '../../shared/chart/chartText';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { LocalDate } from '../../shared/localDate';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import type { DocumentStore } from '../store/documentStore';
import { failure, guardDisk } from '../store/failure';
import { readIssues, requireIssue } from '../store/issueFiles';
import { chartOf } from './chartOf';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { templatesInForce } from './ownTemplates';
import { checkFor } from './renderHandout';
import { savedFacts } from './savedFacts';

/** The note for the patient's chart: of the handout as it would be made now, or as it was written when it was issued. */
export const chartHandlers = (parts: HandlerParts): Pick<Handlers, 'handout.chart'> => ({
  'handout.chart': (request) =>
    request.issueId === null
      ? chartOfSaved(parts, request)
      : chartOfIssue(parts, { ...request, issueId: request.issueId }),
});

type Answer = Result<Output<'handout.chart'>, ApiError>;

async function chartOfSaved(
  { store, knowledge, ports }: HandlerParts,
  request: Input<'handout.chart'>,
): Promise<Answer> {
  const saved = await savedFacts(store, request);
  if (!saved.ok) return saved;
  const { options } = request;
  const facts = { ...saved.value, options };
  return guardDisk('read', async () => {
    const inForce = await knowledgeInForce(store, knowledge);
    const templates = await templatesInForce(store, inForce);
    const report = checkFor(inForce, templates, facts, ports.today());
    const body = await chartOf(store, { facts, knowledge: inForce, templates, report });
    if (!body.ok) return body;
    const title = chartTitle({ title: facts.program.title, date: options.date, issue: null });
    return ok({ text: `${title}${body.value}` });
  });
}

const chartOfIssue = async (
  { store, ports }: HandlerParts,
  {
    patientId,
    issueId,
  }: { readonly patientId: IssuedHandout['patientId']; readonly issueId: IssuedHandout['id'] },
): Promise<Answer> =>
  guardDisk('read', async () => {
    const found = await requireIssue(store, patientId, issueId);
    if (!found.ok) return found;
    const { program, options, chart } = found.value;
    if (chart === null) return failure('not-found', NO_CHART);
    const issue = await chartIssue(store, found.value, ports.today());
    return ok({ text: `${chartTitle({ title: program.title, date: options.date, issue })}${chart}` });
  });

const NO_CHART =
  'This handout was issued before chart texts were kept with it. Its pages can be printed again, and tell what was given.';

/** Issues are counted for each program, from 1. */
async function chartIssue(store: DocumentStore, issue: IssuedHandout, today: LocalDate): Promise<ChartIssue> {
  const { issues, held } = await readIssues(store, issue.patientId);
  const ofProgram = issues.filter(({ program }) => program.id === issue.program.id);
  const number = ofProgram.length - ofProgram.findIndex(({ id }) => id === issue.id);
  const { date } = issue.options;
  return { shortId: shortId(issue.id), number, date, reprint: date !== today, held: held.has(issue.id) };
}
