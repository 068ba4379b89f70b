import type { ApiError } from '../../shared/api/contract';
import type { Finding, Report } from '../../shared/check/finding';
import { openStops } from '../../shared/check/overrides';
import type { HandoutSource } from '../../shared/handout/compose';
import { quality, type QualityLine } from '../../shared/handout/quality';
import { therapistChanges } from '../../shared/handout/therapistChanges';
import type { LocalDate } from '../../shared/localDate';
import type { Program } from '../../shared/program/schema';
import { ok, type Result } from '../../shared/result';
import type { ClinicTemplates } from '../../shared/template/clinicTemplates';
import type { Template } from '../../shared/template/schema';
import type { PdfExporter } from '../pdf/exporter';
import { failure } from '../store/failure';
import type { Knowledge } from './knowledge';
import { ownIdsOf, type PrintedFacts, savedVersion, versionId } from './versionId';

export type RenderedHandout = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Of what it was made of, whatever version is printed on it. */
  readonly version: string;
  /** Of what is saved, whatever is chosen to be printed of it. */
  readonly savedVersion: string;
  /** Stops that still stand: while there are any, every page says that it is not for the patient. */
  readonly stops: readonly Finding[];
  /** Holds no patient's name: it ends up in download lists and mail programs. */
  readonly fileName: string;
  /** The check of what it was made of. */
  readonly report: Report;
  /** What to know of it before it is given out; worked out when it is asked for. */
  readonly quality: () => readonly QualityLine[];
};

const templateOf = ({ template }: Program, { find }: Pick<ClinicTemplates, 'find'>): Template | null =>
  template ? (find(template.id) ?? null) : null;

/** Checks a program as it would be printed with these options, under the clinic's policy. */
export const checkFor = (
  knowledge: Pick<Knowledge, 'check' | 'findExercise'>,
  { find, policy }: ClinicTemplates,
  facts: Pick<PrintedFacts, 'program' | 'patient' | 'clinic'> & {
    readonly options: PrintedFacts['options'] | null;
  },
  today: LocalDate,
): Report =>
  knowledge.check({
    program: facts.program,
    patient: facts.patient,
    template: templateOf(facts.program, { find }),
    library: knowledge.findExercise,
    clinic: facts.clinic,
    handoutOptions: facts.options,
    policy,
    today,
  });

/** What is printed of the clinic's own files. */
export type ClinicPictures = Pick<HandoutSource, 'findPhoto' | 'logo'>;

const OWN_LACKING =
  'The program holds an exercise of this clinic that cannot be read, so the handout would miss it. Take it out of the program, or bring its file back: the Clinic screen says which.';

/**
 * Checks, words and lays out a handout; `cannot-print` says why there is none. Without pictures figures are printed in the
 * place of photos, and no logo.
 */
export async function renderHandout(
  knowledge: Knowledge,
  exporter: PdfExporter,
  templates: ClinicTemplates,
  facts: PrintedFacts & { readonly versionId?: string | null },
  today: LocalDate,
  pictures: ClinicPictures = {},
): Promise<Result<RenderedHandout, ApiError>> {
  const lacking = ownIdsOf(facts.program).find((exerciseId) => !knowledge.findExercise(exerciseId));
  if (lacking !== undefined) return failure('cannot-print', OWN_LACKING);
  const report = checkFor(knowledge, templates, facts, today);
  const stops = openStops(report, facts.program);
  const version = versionId(facts, knowledge.findExercise);
  const id = facts.versionId ?? version;
  const { findExercise } = knowledge;
  const document = knowledge.composeHandout({
    ...facts,
    findExercise,
    findFigure: knowledge.findFigure,
    ...pictures,
    versionId: id,
    draft: stops.length > 0,
    therapist: {
      report,
      template: templateOf(facts.program, templates),
      changes: facts.previous ? therapistChanges(facts.previous, { ...facts, findExercise }) : null,
    },
  });
  if (!document.ok) return failure('cannot-print', document.error.message);
  const pdf = await exporter.render(document.value);
  if (!pdf.ok) return failure('cannot-print', pdf.error.message);
  const { sectionPages, smallestText } = pdf.value;
  const { program, options } = facts;
  const measured = { sectionPages, smallestText, report, program, week: options.week };
  return ok({
    ...pdf.value,
    version,
    savedVersion: savedVersion(facts, findExercise),
    report,
    stops,
    fileName: `osteon-handout-${id}.pdf`,
    quality: () => quality(document.value, { ...measured, findExercise: knowledge.findExercise }),
  });
}
