import './templates.css';
import { useState } from 'react';
import type { Clinic } from '../../shared/clinic/schema';
import { withOwn } from '../../shared/template/editOwn';
import type { Template } from '../../shared/template/schema';
import { download } from '../api/download';
import { useServices } from '../api/services';
import { type OwnEntry, useTemplates } from '../api/templates';
import { useLoaded } from '../api/useLoaded';
import { useAnnounce } from '../design/LiveRegion';
import { SetAsideNotice } from '../design/SetAsideNotice';
import { ImportButton } from './ImportButton';
import { signed } from './signed';
import { TemplateRow } from './TemplateRow';

/** What was last done here, or why it was not. */
type Told = { readonly text: string; readonly isFault: boolean };

/** The templates that the clinic saved from its programs: edited, handed on, retired and brought in here. */
export function TemplatesSection({ clinic }: { readonly clinic: Clinic }) {
  const { client } = useServices();
  const { own, unread, reload } = useTemplates();
  const info = useLoaded('app.info', {});
  const announce = useAnnounce();
  const [told, setTold] = useState<Told | null>(null);
  const tell = (text: string) => {
    setTold({ text, isFault: false });
    announce(text);
  };
  const refuse = (text: string) => setTold({ text, isFault: true });
  const save = async (template: Template, revision: number, done: string) => {
    const result = await client('template.save', { template, revision });
    reload(); // also after a conflict: the newer one is what is shown then
    if (result.ok) tell(done);
    else refuse(result.error.message);
  };
  const retire = ({ template, revision }: OwnEntry) => {
    const retired = template.own?.retired !== true;
    const next = withOwn(template, { retired });
    const today = info.state === 'ready' ? info.value.today : (template.own?.savedOn ?? null);
    if (today === null) return;
    void save(
      signed(next, clinic, today),
      revision,
      retired ? `${template.name} is retired` : `${template.name} is offered again`,
    );
  };
  const send = async ({ template }: OwnEntry) => {
    const result = await client('template.export', { id: template.id });
    if (!result.ok) return refuse(result.error.message);
    if (result.value.outcome === 'cancelled') return setTold(null);
    if (result.value.outcome === 'download') download(result.value.path, result.value.fileName);
    tell(`Saved as ${result.value.fileName}`);
  };
  return (
    <section className="panel clinic__panel" aria-labelledby="own-templates">
      <div className="own-templates__head">
        <h2 id="own-templates">Templates of this clinic</h2>
        <ImportButton
          taken={own.map(({ template }) => template)}
          onRead={(template) => void save(template, 0, `${template.name} was imported`)}
          onFault={refuse}
        />
      </div>
      <p className="muted clinic__intro">
        Any program can be kept as a template: open it, choose Edit beside its name, then Save as template. A
        template may be stricter than the research it is based on, never looser.
      </p>
      <SetAsideNotice files={unread} />
      {own.length === 0 ? <p className="muted">None yet.</p> : null}
      {own.length > 0 ? (
        <ul className="own-templates">
          {own.map((entry) => (
            <TemplateRow
              key={entry.template.id}
              template={entry.template}
              onExport={() => void send(entry)}
              onRetire={() => retire(entry)}
            />
          ))}
        </ul>
      ) : null}
      {told === null ? null : told.isFault ? (
        <p className="notice notice--stop own-templates__told" role="alert">
          {told.text}
        </p>
      ) : (
        <p className="muted own-templates__told">{told.text}</p>
      )}
    </section>
  );
}
