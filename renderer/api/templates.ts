import { createContext, useContext } from 'react';
import type { TightenedLimits } from '../../shared/evidence/limits';
import { findTemplate, type TemplateLookup, templates } from '../../shared/template/registry';
import type { Template } from '../../shared/template/schema';

/** The templates a program may follow: those of research, and the clinic's own. */
export type Templates = {
  readonly all: readonly Template[];
  readonly find: TemplateLookup;
  /** The safety limits that the clinic's policy tightens for every program. */
  readonly policy: TightenedLimits;
};

export const TemplatesContext = createContext<Templates>({ all: templates, find: findTemplate, policy: {} });

export const useTemplates = (): Templates => useContext(TemplatesContext);
