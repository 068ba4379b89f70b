import type { ApiError, Output } from '../../shared/api/contract';
import { openStops } from '../../shared/check/overrides';
import type { IssuedHandout } from '../../shared/handout/issue';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import { guardDisk } from '../store/failure';
import { readIssuedPdf } from '../store/issueFiles';
import { loadClinic } from './clinicHandlers';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { templatesInForce } from './ownTemplates';
import { checkFor } from './renderHandout';
import { requirePatient } from './requireDocument';
import { ownIdsOf } from './versionId';

type Pages = Output<'handout.reprint'>;

/** An issued handout as the page shows it: its pages as they were, and how they stand against what is known today. */
export const issuedPages = (issue: IssuedHandout, bytes: Uint8Array, stopsToday: number | null): Pages => ({
  issueId: issue.id,
  shortId: shortId(issue.id),
  pages: issue.pdf.pages,
  pdfBase64: Buffer.from(bytes).toString('base64'),
  fileName: issue.pdf.fileName,
  stopsToday,
});

/** The pages of an issue that was made before. */
export const pagesAgain = async (
  parts: HandlerParts,
  issue: IssuedHandout,
): Promise<Result<Pages, ApiError>> =>
  guardDisk('read', async () => {
    const bytes = await readIssuedPdf(parts.store, issue);
    return bytes.ok ? ok(issuedPages(issue, bytes.value, await stopsToday(parts, issue))) : bytes;
  });

/**
 * How many stops the program of an issue has with what is known of the patient today. Null where that cannot be checked,
 * which keeps nobody from the pages. Rejects with the disk's error.
 */
async function stopsToday(
  { store, knowledge, ports }: HandlerParts,
  { patientId, program, options }: IssuedHandout,
): Promise<number | null> {
  const patient = await requirePatient(store, patientId);
  const clinic = await loadClinic(store);
  if (!patient.ok || !clinic.ok) return null;
  const inForce = await knowledgeInForce(store, knowledge);
  if (ownIdsOf(program).some((id) => !inForce.findExercise(id))) return null;
  const templates = await templatesInForce(store, inForce);
  const facts = { program, patient: patient.value.body, clinic: clinic.value.clinic, options };
  return openStops(checkFor(inForce, templates, facts, ports.today()), program).length;
}
