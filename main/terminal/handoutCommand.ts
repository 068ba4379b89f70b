import path from 'node:path';
import { newClinic } from '../../shared/clinic/newClinic';
import type { Clinic } from '../../shared/clinic/schema';
import type { HandoutOptions } from '../../shared/handout/options';
import type { LocalDate } from '../../shared/localDate';
import { currentWeek } from '../../shared/program/calendar';
import { type Program, programWeeks } from '../../shared/program/schema';
import { err, ok, type Result } from '../../shared/result';
import { clinicTemplates } from '../../shared/template/clinicTemplates';
import type { Knowledge } from '../api/knowledge';
import { renderHandout } from '../api/renderHandout';
import type { PdfExporter } from '../pdf/exporter';
import { guardDisk } from '../store/failure';
import { replaceFile } from '../store/replaceFile';
import { type Outcome, refused } from './checkCommand';
import { readInput, readTemplate } from './readInput';

export type HandoutChoice = {
  readonly target: string;
  readonly documents: HandoutOptions['documents'];
  readonly layout: HandoutOptions['layout'];
  /** The clinic's without. */
  readonly paper: HandoutOptions['paper'] | null;
  readonly binding: boolean;
  readonly inEnglish: boolean;
  /** Of the program, from 1; null for the one that `date` lies in, or the nearest to it. */
  readonly week: number | null;
  readonly date: LocalDate;
  readonly today: LocalDate;
  /** A file with a template of a clinic's own, which the program may follow; null without one. */
  readonly template: string | null;
};

/** `handout FILE -o OUT.pdf`: the patient's handout as a PDF. Code 1 when a stop is open and it is a draft. */
export async function handoutCommand(
  builtIn: Knowledge,
  exporter: PdfExporter,
  file: string,
  choice: HandoutChoice,
): Promise<Outcome> {
  const input = await readInput(file, builtIn);
  if (!input.ok) return refused(input.error);
  const { knowledge } = input.value;
  const template = await readTemplate(choice.template, knowledge);
  if (!template.ok) return refused(template.error);
  const templates = clinicTemplates(template.value ? [template.value] : [], knowledge.findTemplate);
  const { program, patient } = input.value.file;
  const clinic = input.value.file.clinic ?? newClinic();
  const options = optionsOf(choice, clinic, program);
  if (!options.ok) return refused(options.error);
  const facts = { program, patient, clinic, options: options.value };
  const handout = await renderHandout(knowledge, exporter, templates, facts, choice.today);
  if (!handout.ok) return refused(`${file}: ${handout.error.message}`);
  const { bytes, pages, stops } = handout.value;
  const written = await guardDisk('save', async () =>
    ok(await replaceFile(path.resolve(choice.target), bytes)),
  );
  if (!written.ok) return refused(`${choice.target}: ${written.error.message}`);
  const rules = [...new Set(stops.map((stop) => stop.ruleId))].join(', ');
  const draft =
    stops.length === 0 ? '' : `DRAFT - NOT FOR THE PATIENT: open stops (${rules}). See "check".\n`;
  const out = `${choice.target}: ${pages} ${pages === 1 ? 'page' : 'pages'}, from week ${options.value.week} on.\n`;
  return { code: stops.length > 0 ? 1 : 0, out, err: draft };
}

function optionsOf(choice: HandoutChoice, clinic: Clinic, program: Program): Result<HandoutOptions, string> {
  const weeks = programWeeks(program);
  const week = choice.week ?? currentWeek(program, choice.date);
  if (week > weeks) return err(`--week: must be at most ${weeks}, the weeks of the program.`);
  return ok({
    paper: choice.paper ?? clinic.paper,
    documents: choice.documents,
    layout: choice.layout,
    binding: choice.binding,
    inEnglish: choice.inEnglish,
    notes: false,
    showChanges: false,
    week,
    date: choice.date,
    nextVisit: null,
  });
}
