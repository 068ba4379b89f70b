import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import type { Template } from '../../shared/template/schema';
import { useServices } from '../api/services';
import { type OwnEntry, useTemplates } from '../api/templates';
import { type Draft, useDraft } from '../design/useDraft';
import { signed } from './signed';

/**
 * A template being edited. It is saved when the therapist says so and not as it is typed: each save is a version that
 * programs are held against, and a policy that is half typed would speak to every patient at once.
 */
export function useTemplateDraft(entry: OwnEntry, clinic: Clinic, today: LocalDate): Draft<Template> {
  const { client } = useServices();
  const { reload } = useTemplates();
  return useDraft({
    document: entry.template,
    revision: entry.revision,
    save: (draft, revision) => client('template.save', { template: signed(draft, clinic, today), revision }),
    onAnswer: reload,
  });
}
