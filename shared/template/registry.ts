import * as z from 'zod';
import { Template } from './schema';

const files = import.meta.glob<unknown>('./data/*.json', { eager: true, import: 'default' });

/** The order the app offers them in. */
const ORDER: readonly string[] = [
  'liftmor',
  'liftmor-m',
  'medex-op',
  'essa-low',
  'essa-mod',
  'essa-high',
  'uk-sss',
  'tftf-op',
  'tftf-vf',
  'acsm',
  'nsca-older',
  'best',
  'efops',
  'osteo-cise',
  'heel-drop-95',
  'jumps-98',
  'hop-freq-10',
  'hiphop-13',
  'home-hop-20',
  'tucker-15',
];

/** A built-in template is part of the program: a broken one is a bug. */
function readTemplate([file, raw]: readonly [string, unknown]): Template {
  const parsed = Template.safeParse(raw);
  if (!parsed.success) throw new Error(`template ${file}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

const place = ({ id }: Template) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** Every built-in research template, in the order the app offers them. */
export const templates: readonly Template[] = Object.entries(files)
  .map(readTemplate)
  .sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));

export type TemplateLookup = (id: string) => Template | undefined;

/** A built-in template by id; undefined when this version has none of that name. */
export const findTemplate: TemplateLookup = (id) => templates.find((template) => template.id === id);
