import '../design/forms.css';
import './templates.css';
import { useTemplates } from '../api/templates';
import { useLoaded } from '../api/useLoaded';
import { CannotOpen } from '../design/CannotOpen';
import { TemplateForm } from './TemplateForm';

/** Opens one template of the clinic for editing. */
export function TemplateScreen({ templateId }: { readonly templateId: string }) {
  const { own } = useTemplates();
  const clinic = useLoaded('clinic.load', {});
  const info = useLoaded('app.info', {});
  const entry = own.find(({ template }) => template.id === templateId);
  if (!entry)
    return (
      <CannotOpen
        what="This template"
        error={{ code: 'not-found', message: 'It is not among the templates of this clinic any more.' }}
      />
    );
  for (const part of [clinic, info])
    if (part.state === 'failed') return <CannotOpen what="This template" error={part.error} />;
  if (clinic.state !== 'ready' || info.state !== 'ready') return <p className="page muted">Opening…</p>;
  return <TemplateForm entry={entry} clinic={clinic.value.clinic} today={info.value.today} />;
}
