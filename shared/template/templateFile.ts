import * as z from 'zod';
import { faultOf } from '../document';
import { plainIssue } from '../plainIssue';
import { err, ok, type Result } from '../result';
import { Template } from './schema';

/** The largest template file that is read, in bytes. A real one has some 50 kB. */
export const TEMPLATE_FILE_LIMIT = 2_000_000;

const TEMPLATE_FILE_VERSION = 1;

/** A template in a file of its own, for moving it between clinics and for writing one by hand. */
const TemplateFile = z.strictObject({
  format: z.literal('osteon-template'),
  version: z.literal(TEMPLATE_FILE_VERSION),
  template: Template,
});

const Head = z.looseObject({ format: z.literal('osteon-template'), version: z.int().min(1) });

/** Reads the text of a template file; a refusal names the path of the fault and the limit. Nothing is repaired. */
export function readTemplateFile(text: string): Result<Template, string> {
  if (text.length > TEMPLATE_FILE_LIMIT)
    return err(`The file is larger than ${TEMPLATE_FILE_LIMIT / 1e6} MB.`);
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return err(`The file is not valid JSON: ${error.message}.`);
  }
  const head = Head.safeParse(raw, { error: plainIssue });
  if (!head.success) return err(`This is not an Osteon template. ${faultOf(head.error, 'file')}`);
  if (head.data.version > TEMPLATE_FILE_VERSION)
    return err(
      `file.version: ${head.data.version} was written by a newer Osteon; this one reads up to ${TEMPLATE_FILE_VERSION}.`,
    );
  const file = TemplateFile.safeParse(raw, { error: plainIssue });
  return file.success ? ok(file.data.template) : err(faultOf(file.error, 'file'));
}

/** The text of a template file. */
export const writeTemplateFile = (template: Template): string =>
  `${JSON.stringify({ format: 'osteon-template', version: TEMPLATE_FILE_VERSION, template }, null, 2)}\n`;
