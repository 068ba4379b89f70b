import type { TightenedLimits } from '../evidence/limits';
import { findTemplate, type TemplateLookup, templates } from './registry';
import type { Template } from './schema';
import { policyLimits } from './tighten';

/** The templates a program may follow: those of research, and the clinic's own. */
export type ClinicTemplates = {
  /** Research first, then the clinic's own; retired ones too, which are no longer offered for new programs. */
  readonly all: readonly Template[];
  /** Any of them by its id: programs that follow a retired template are still held against it. */
  readonly find: TemplateLookup;
  /** The safety limits that the clinic's policies tighten for every program. */
  readonly policy: TightenedLimits;
};

/** Research and a clinic's own templates together. Research keeps its names whatever a clinic's template is called. */
export const clinicTemplates = (
  own: readonly Template[],
  findResearch: TemplateLookup = findTemplate,
): ClinicTemplates => ({
  all: [...templates, ...own],
  find: (id) => findResearch(id) ?? own.find((template) => template.id === id),
  policy: policyLimits(own),
});
