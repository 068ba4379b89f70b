import type { TightenedLimits } from '../evidence/limits';
import { findTemplate, type TemplateLookup, templates } from './registry';
import type { Template } from './schema';
import { policyLimits } from './tighten';

/** The templates a program may follow: those of research, and the clinic's own. */
export type ClinicTemplates = {
  /** What new programs may start from: research first, then the clinic's own that are not retired. */
  readonly all: readonly Template[];
  /** Any template by its id, retired ones too: the programs that follow them are still held against them. */
  readonly find: TemplateLookup;
  /** The safety limits that the clinic's policies tighten for every program. */
  readonly policy: TightenedLimits;
};

/** Research and a clinic's own templates together. Research keeps its names whatever a clinic's template is called. */
export const clinicTemplates = (
  own: readonly Template[],
  findResearch: TemplateLookup = findTemplate,
): ClinicTemplates => ({
  all: [...templates, ...own.filter((template) => template.own?.retired !== true)],
  find: (id) => findResearch(id) ?? own.find((template) => template.id === id),
  policy: policyLimits(own),
});
