import type { ApiError, Input, Output } from '../../shared/api/contract';
import type { Handlers } from '../../shared/api/dispatch';
import type { ChartIssue } from '../../shared/chart/chartEntry';
import { chartText } from '../../shared/chart/chartText';
import { allChanges } from '../../shared/handout/changes';
import { formatDate, readingLocale } from '../../shared/handout/composeFormat';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { HandoutOptions } from '../../shared/handout/options';
import { printedLanguage } from '../../shared/handout/printedLanguage';
import { en } from '../../shared/handout/text/en';
import type { LocalDate } from '../../shared/localDate';
import type { Clinic } from '../../shared/clinic/schema';
import type { Language, Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { ok, type Result } from '../../shared/result';
import { shortId } from '../../shared/shortId';
import type { DocumentStore } from '../store/documentStore';
import { failure, guardDisk } from '../store/failure';
import { findIssue, readIssues } from '../store/issueFiles';
import { loadClinic } from './clinicHandlers';
import type { HandlerParts } from './handlerParts';
import { knowledgeInForce } from './ownExercises';
import { templatesInForce } from './ownTemplates';
import { lastIssueOf } from './previousIssue';
import { checkFor } from './renderHandout';
import { requirePatient, requireProgram } from './requireDocument';

/** The note for the patient's chart, of the handout as it would be made now or as it was issued. */
export const chartHandlers = (parts: HandlerParts): Pick<Handlers, 'handout.chart'> => ({
  'handout.chart': (request) => writeChart(parts, request),
});

type Request = Input<'handout.chart'>;

async function writeChart(
  { store, knowledge, ports }: HandlerParts,
  request: Request,
): Promise<Result<Output<'handout.chart'>, ApiError>> {
  const patient = await requirePatient(store, request.patientId);
  if (!patient.ok) return patient;
  const clinic = await loadClinic(store);
  if (!clinic.ok) return clinic;
  const what = await guardDisk('read', async () => describedIn(store, request));
  if (!what.ok) return what;
  const { program, options, issue } = what.value;
  const facts = { patient: patient.value.body, clinic: clinic.value.clinic, program, options };
  const today = ports.today();
  return guardDisk('read', async () => {
    const inForce = await knowledgeInForce(store, knowledge);
    const templates = await templatesInForce(store, inForce);
    // An issued handout is told with the loads it was printed with, whatever was tested, scanned or bought since.
    const given = issue === null ? facts : { ...facts, ...asIssued(facts, issue) };
    const source = { ...given, findExercise: inForce.findExercise };
    const previous = await lastIssueOf(store, program, issue?.issuedAt ?? null);
    const text = chartText({
      ...source,
      report: checkFor(inForce, templates, facts, today),
      template: program.template ? (templates.find(program.template.id) ?? null) : null,
      printed: printedWords(options, issue?.language ?? printedLanguage(facts.patient, options)),
      issue: issue && (await chartIssue(store, issue, today)),
      changes: previous && {
        since: sinceWords(previous),
        lines: allChanges(previous, source).map((line) => line.map(({ text: words }) => words).join('')),
      },
    });
    return text.ok ? ok({ text: text.value }) : failure('cannot-print', text.error.message);
  });
}

/** Patient and clinic as an issue froze them, as far as they decide a load. */
function asIssued(
  { patient, clinic }: { readonly patient: Patient; readonly clinic: Clinic },
  { facts }: IssuedHandout,
): { readonly patient: Patient; readonly clinic: Clinic } {
  const { strengthTests, dxaScans, homeEquipment, unit } = facts.patient;
  return {
    patient: { ...patient, strengthTests, dxaScans, homeEquipment, unit },
    clinic: { ...clinic, equipment: facts.clinic.equipment },
  };
}

type Described = {
  readonly program: Program;
  readonly options: HandoutOptions;
  readonly issue: IssuedHandout | null;
};

/** What the note is about: the program as it is saved, or as it was issued. */
async function describedIn(
  store: DocumentStore,
  { patientId, programId, options, issueId }: Request,
): Promise<Result<Described, ApiError>> {
  if (issueId === null) {
    const program = await requireProgram(store, patientId, programId);
    return program.ok ? ok({ program: program.value.body, options, issue: null }) : program;
  }
  const found = await findIssue(store, patientId, issueId);
  if (!found.ok) return found;
  if (found.value === null)
    return failure('not-found', 'There is no such issued handout in the data folder.');
  return ok({ program: found.value.program, options: found.value.options, issue: found.value });
}

/** Issues are counted for each program, from 1. */
async function chartIssue(store: DocumentStore, issue: IssuedHandout, today: LocalDate): Promise<ChartIssue> {
  const { issues } = await readIssues(store, issue.patientId);
  const upTo = issues.filter(
    ({ program, issuedAt }) => program.id === issue.program.id && issuedAt <= issue.issuedAt,
  );
  const { date } = issue.options;
  return { shortId: shortId(issue.id), number: upTo.length, date, reprint: date !== today };
}

/** "version K7QD2M of 23 November 2026". */
const sinceWords = ({ id, options, locale }: IssuedHandout): string =>
  `version ${shortId(id)} of ${formatDate(options.date, readingLocale('en', locale), en)}`;

const LAYOUTS: Readonly<Record<HandoutOptions['layout'], string>> = {
  standard: 'standard print, 14 pt',
  large: 'large print, 18 pt',
  compact: 'compact print, 12 pt',
};

/** "large print, 18 pt, in English". */
const printedWords = ({ layout }: HandoutOptions, language: Language): string =>
  `${LAYOUTS[layout]}, in ${language === 'es' ? 'Spanish' : 'English'}`;
