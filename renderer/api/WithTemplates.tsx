import { type ReactNode, useMemo } from 'react';
import * as z from 'zod';
import { clinicTemplates } from '../../shared/template/clinicTemplates';
import { Template } from '../../shared/template/schema';
import { CannotOpen } from '../design/CannotOpen';
import { type OwnEntry, TemplatesContext } from './templates';
import { useLoaded } from './useLoaded';
import { useReadAgain } from './useReadAgain';

type Props = {
  /** Whichever screen opens, they are read again. */
  readonly screen: string;
  readonly children: ReactNode;
};

/** The api hands templates on unread; here they are read, as every other answer is when it comes in. */
function readEntry({ template, revision }: OwnEntry): OwnEntry {
  const read = Template.safeParse(template);
  if (!read.success) throw new Error(`template ${template.id}: ${z.prettifyError(read.error)}`);
  return { template: read.data, revision };
}

/**
 * The clinic's templates for the screens inside. They wait for them: a check without the clinic's policy would be
 * looser than it says.
 */
export function WithTemplates({ screen, children }: Props) {
  const listed = useLoaded('template.list', {});
  const { reload } = listed;
  useReadAgain(screen, reload);
  const list = listed.state === 'ready' ? listed.value : null;
  const templates = useMemo(() => {
    if (list === null) return null;
    const own = list.templates.map(readEntry);
    return { ...clinicTemplates(own.map(({ template }) => template)), own, unread: list.setAside, reload };
  }, [list, reload]);
  if (listed.state === 'failed') return <CannotOpen what="This screen" error={listed.error} />;
  if (templates === null) return <p className="page muted">Opening…</p>;
  return <TemplatesContext value={templates}>{children}</TemplatesContext>;
}
