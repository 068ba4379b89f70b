import * as z from 'zod';
import { liftmor } from './liftmor';
import { Template } from './schema';

function readTemplate(raw: z.input<typeof Template>): Template {
  const parsed = Template.safeParse(raw);
  if (!parsed.success) throw new Error(`template ${raw.id}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Every built-in research template, in the order the app offers them. */
export const templates: readonly Template[] = [liftmor].map(readTemplate);

/** A template by id; undefined when this version has none of that name. */
export const findTemplate = (id: string): Template | undefined =>
  templates.find((template) => template.id === id);
