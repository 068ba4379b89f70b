import type { ApiError } from '../../shared/api/contract';
import { chartBody } from '../../shared/chart/chartText';
import type { Report } from '../../shared/check/finding';
import { therapistChanges } from '../../shared/handout/therapistChanges';
import type { HandoutOptions } from '../../shared/handout/options';
import { printedLanguage } from '../../shared/handout/printedLanguage';
import type { Language } from '../../shared/patient/schema';
import { ok, type Result } from '../../shared/result';
import type { ClinicTemplates } from '../../shared/template/clinicTemplates';
import type { DocumentStore } from '../store/documentStore';
import { failure } from '../store/failure';
import type { Knowledge } from './knowledge';
import { lastIssueOf } from './previousIssue';
import type { PrintedFacts } from './versionId';

type ChartOrder = {
  readonly facts: Pick<PrintedFacts, 'program' | 'patient' | 'clinic' | 'options'>;
  readonly knowledge: Pick<Knowledge, 'findExercise'>;
  readonly templates: ClinicTemplates;
  /** The check of these very facts. */
  readonly report: Report;
};

/** The note for the chart below its title, of a handout as it would be made now. Rejects with the disk's error. */
export async function chartOf(
  store: DocumentStore,
  { facts, knowledge, templates, report }: ChartOrder,
): Promise<Result<string, ApiError>> {
  const { program, patient, options } = facts;
  const source = { ...facts, findExercise: knowledge.findExercise };
  const previous = await lastIssueOf(store, program);
  const body = chartBody({
    ...source,
    report,
    template: program.template ? (templates.find(program.template.id) ?? null) : null,
    printed: printedWords(options, printedLanguage(patient, options)),
    changes: previous && therapistChanges(previous, source),
  });
  return body.ok ? ok(body.value) : failure('cannot-print', body.error.message);
}

const LAYOUTS: Readonly<Record<HandoutOptions['layout'], string>> = {
  standard: 'standard print, 14 pt',
  large: 'large print, 18 pt',
  compact: 'compact print, 12 pt',
};

/** "large print, 18 pt, in English". */
const printedWords = ({ layout }: HandoutOptions, language: Language): string =>
  `${LAYOUTS[layout]}, in ${language === 'es' ? 'Spanish' : 'English'}`;
