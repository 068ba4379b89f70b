import { createContext, useContext } from 'react';
import type { Output, SetAside } from '../../shared/api/contract';
import { type ClinicTemplates, clinicTemplates } from '../../shared/template/clinicTemplates';

/** A template of the clinic with the revision it was read at. */
export type OwnEntry = Output<'template.list'>['templates'][number];

/** The templates a program may follow, and the clinic's own as they are kept. */
export type Templates = ClinicTemplates & {
  readonly own: readonly OwnEntry[];
  /** Files that cannot be read: nothing is held against them. */
  readonly unread: readonly SetAside[];
  /** Reads the clinic's templates again. */
  readonly reload: () => void;
};

export const TemplatesContext = createContext<Templates>({
  ...clinicTemplates([]),
  own: [],
  unread: [],
  reload: () => undefined,
});

export const useTemplates = (): Templates => useContext(TemplatesContext);
