import type { ApiError, Input, IssueSummary, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import { isSameData } from '../../shared/canonicalJson';
import { formatDate, readingLocale } from '../../shared/handout/composeFormat';
import { freezeIssue } from '../../shared/handout/freezeIssue';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { IssueId, PatientId } from '../../shared/id';
import { printedLanguage } from '../../shared/handout/printedLanguage';
import { en } from '../../shared/handout/text/en';
import type { LocalDate } from '../../shared/localDate';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import { EVIDENCE_VERSION, LIBRARY_VERSION } from '../../shared/versions';
import { failure, guardDisk } from '../store/failure';
import { findIssue, readIssuedPdf, readIssues, requireIssue, sha256 } from '../store/issueFiles';
import { createIssue } from '../store/issueWriting';
import { chartOf } from './chartOf';
import type { HandlerParts } from './handlerParts';
import { CHANGED, handoutOf, type SavedHandout } from './handoutHandlers';
import { changesSince } from './issueChanges';
import { issuedPages, pagesAgain } from './issuedPages';
import { requirePatient } from './requireDocument';
import { saveFile } from './saveFile';
import { settleHeld } from './settleHeld';

type IssueChannel =
  | 'handout.issue'
  | 'handout.issues'
  | 'handout.reprint'
  | 'handout.saveIssued'
  | 'handout.settleHeld'
  | 'handout.changes';

/** Handouts as they were given out: frozen once, printed again byte for byte, and compared with what would be printed now. */
export const issueHandlers = (parts: HandlerParts): Pick<Handlers, IssueChannel> => ({
  'handout.issue': (request) => issueHandout(parts, request),
  'handout.issues': ({ patientId }) =>
    guardDisk('read', async () => {
      const patient = await requirePatient(parts.store, patientId);
      if (!patient.ok) return patient;
      const { issues, unread, held } = await readIssues(parts.store, patientId);
      return ok({ issues: issues.map((issue) => summaryOf(issue, held)), setAside: [...unread] });
    }),
  'handout.reprint': async ({ patientId, issueId }) => {
    const found = await guardDisk('read', async () => requireIssue(parts.store, patientId, issueId));
    return found.ok ? pagesAgain(parts, found.value) : found;
  },
  'handout.saveIssued': ({ patientId, issueId }) => saveIssued(parts, patientId, issueId),
  'handout.settleHeld': (request) => settleHeld(parts, request),
  'handout.changes': (request) => changesSince(parts, request),
});

type IssueAnswer = Output<'handout.issue'>;

async function issueHandout(
  parts: HandlerParts,
  request: Input<'handout.issue'>,
): Promise<Result<IssueAnswer, ApiError>> {
  const earlier = await issuedAlready(parts, request);
  if (earlier !== null) return earlier;
  const handout = await handoutOf(parts, request, shortId(request.issueId));
  if (!handout.ok) return handout;
  const refused = mayNotIssue(handout.value, request.seen, parts.ports.today());
  if (refused !== null) return refused;
  const record = await recordOf(parts, request, handout.value);
  if (!record.ok) return record;
  const issue = record.value;
  const { bytes } = handout.value;
  const created = await guardDisk('save', async () => createIssue(parts.store, issue, bytes));
  if (created.ok) return ok(issuedPages(issue, bytes, 0));
  // The same request may have come twice at once: then the first one's is the issue.
  if (created.error.code === 'conflict') return (await issuedAlready(parts, request)) ?? created;
  const found = await guardDisk('read', async () => findIssue(parts.store, request.patientId, issue.id));
  const isKept = !found.ok || found.value !== null;
  return failure(created.error.code, `${created.error.message} ${isKept ? MAYBE_KEPT : NOT_KEPT}`);
}

const NOT_KEPT = 'Nothing was issued. Print and Save PDF still work, but keep no copy here.';

/** The disk failed after the record had its name. Asked for again, it is the same issue. */
const MAYBE_KEPT = 'The handout may have been kept all the same: press Issue again to make sure.';

function mayNotIssue(
  { stops, savedVersion, facts: { options, clinic } }: SavedHandout,
  seen: string | null,
  today: LocalDate,
): Result<never, ApiError> | null {
  if (stops.length > 0) return failure('cannot-print', openStopsWords(stops.length));
  // The program stood open overnight: on paper it would be of another day than on record.
  if (options.date !== today) {
    const date = formatDate(options.date, readingLocale('en', clinic.locale), en);
    return failure(
      'conflict',
      `These pages carry the date ${date.replaceAll('\u00a0', ' ')}. ${ANOTHER_DAY}`,
    );
  }
  if (seen !== null && seen !== savedVersion) return failure('conflict', `${CHANGED} Nothing was issued.`);
  return null;
}

const ANOTHER_DAY = 'Today is another day: look at the new ones, then issue. Nothing was issued.';

const openStopsWords = (stops: number): string =>
  `The handout cannot be issued: the check has ${stops === 1 ? '1 open stop' : `${stops} open stops`}. Settle ${stops === 1 ? 'it' : 'them'} on the check first. Nothing was kept.`;

/** What was issued under this id before; null when nothing was. Another handout under the same id is a `conflict`. */
async function issuedAlready(
  parts: HandlerParts,
  { patientId, programId, options, issueId }: Input<'handout.issue'>,
): Promise<Result<IssueAnswer, ApiError> | null> {
  const found = await guardDisk('read', async () => findIssue(parts.store, patientId, issueId));
  if (!found.ok) return found;
  const issue = found.value;
  if (issue === null) return null;
  const isSame =
    issue.program.id.toLowerCase() === programId.toLowerCase() && isSameData(issue.options, options);
  if (!isSame)
    return failure(
      'conflict',
      `Version ${shortId(issueId)} was issued already, with other contents. It was not changed.`,
    );
  return pagesAgain(parts, issue);
}

/** What is kept of a handout that is given out now. */
export async function recordOf(
  { store, ports, version }: Pick<HandlerParts, 'store' | 'ports' | 'version'>,
  { issueId }: Pick<Input<'handout.issue'>, 'issueId'>,
  handout: SavedHandout,
): Promise<Result<IssuedHandout, ApiError>> {
  const { facts, knowledge, templates, bytes, pages, fileName } = handout;
  const { program, patient, clinic, options } = facts;
  const chart = await guardDisk('read', async () => chartOf(store, handout));
  if (!chart.ok) return chart;
  const template = program.template && (templates.find(program.template.id) ?? program.template);
  const issue = freezeIssue({
    id: issueId,
    issuedAt: ports.now(),
    program,
    patient,
    clinic,
    options,
    language: printedLanguage(patient, options),
    findExercise: knowledge.findExercise,
    versions: {
      app: version,
      evidence: EVIDENCE_VERSION,
      library: LIBRARY_VERSION,
      template: template && { id: template.id, version: template.version },
    },
    chart: chart.value,
    pdf: { sha256: sha256(bytes), bytes: bytes.byteLength, pages, fileName },
  });
  return ok(issue);
}

const summaryOf = (issue: IssuedHandout, held: ReadonlySet<IssueId>): IssueSummary => ({
  issueId: issue.id,
  shortId: shortId(issue.id),
  programId: issue.program.id,
  programTitle: issue.program.title,
  issuedAt: issue.issuedAt,
  options: issue.options,
  therapistName: issue.facts.clinic.therapist?.name ?? null,
  language: issue.language,
  pages: issue.pdf.pages,
  isHeld: held.has(issue.id),
});

async function saveIssued(
  { store, ports }: HandlerParts,
  patientId: PatientId,
  issueId: IssueId,
): Promise<Result<Output<'handout.saveIssued'>, ApiError>> {
  const found = await guardDisk('read', async () => requireIssue(store, patientId, issueId));
  if (!found.ok) return found;
  const bytes = await guardDisk('read', async () => readIssuedPdf(store, found.value));
  return bytes.ok ? saveFile(ports, bytes.value, found.value.pdf.fileName, 'pdf') : bytes;
}
