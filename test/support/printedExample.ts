import { builtInKnowledge } from '../../main/api/knowledge';
import { renderHandout } from '../../main/api/renderHandout';
import type { PdfExporter } from '../../main/pdf/exporter';
import { renderHandout as printPages } from '../../main/pdf/render';
import type { ExchangeFile } from '../../shared/api/exchangeFile';
import { newClinic } from '../../shared/clinic/newClinic';
import type { HandoutDocument } from '../../shared/handout/model';
import type { HandoutKind, HandoutOptions, Layout } from '../../shared/handout/options';
import { localDate } from '../../shared/localDate';
import type { Language } from '../../shared/patient/schema';
import { clinicTemplates } from '../../shared/template/clinicTemplates';
import { options } from '../unit/handout/builders';

export type ExampleChoice = Partial<Pick<HandoutOptions, 'paper' | 'inEnglish' | 'date' | 'binding'>> & {
  readonly layout: Layout;
  readonly language: Language;
  readonly documents: readonly HandoutKind[];
};

export type PrintedExample = {
  readonly document: HandoutDocument;
  readonly bytes: Uint8Array;
  readonly fileName: string;
};

const TODAY = localDate('2026-11-22');
const templates = clinicTemplates([], builtInKnowledge.findTemplate);

/** Documents of an example as the app prints them on 22 November 2026: checked, worded and laid out. */
export async function printedExample(
  example: ExchangeFile,
  { language, documents, ...choice }: ExampleChoice,
): Promise<PrintedExample> {
  let document: HandoutDocument | null = null;
  const exporter: PdfExporter = {
    render: async (composed) => printPages((document = composed)),
    prewarm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  const facts = {
    program: example.program,
    patient: { ...example.patient, language },
    clinic: example.clinic ?? newClinic(),
    options: options({ documents: [...documents], date: TODAY, ...choice }),
  };
  const made = await renderHandout(builtInKnowledge, exporter, templates, facts, TODAY);
  if (!made.ok || document === null) throw new Error(made.ok ? 'nothing was printed' : made.error.message);
  return { document, bytes: made.value.bytes, fileName: made.value.fileName };
}
