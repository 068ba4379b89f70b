import type { Template } from '../../shared/template/schema';
import { useTemplates } from '../api/templates';
import { formatDay } from '../design/formatDate';
import { useNavigate } from '../navigation';

type Props = { readonly template: Template; readonly onExport: () => void; readonly onRetire: () => void };

/** One template of the clinic, and what can be done with it. */
export function TemplateRow({ template, onExport, onRetire }: Props) {
  const navigate = useNavigate();
  const { find } = useTemplates();
  const { id, name, own, version } = template;
  if (own === null) return null;
  const base = own.basedOn === null ? null : (find(own.basedOn.id)?.name ?? own.basedOn.id);
  const by = own.savedBy === '' ? '' : ` by ${own.savedBy}`;
  return (
    <li className="own-templates__row">
      <div className="own-templates__text">
        <h3>
          {name}
          {own.policy ? <span className="chip chip--accent">Clinic policy</span> : null}
          {own.retired ? <span className="chip">Retired</span> : null}
        </h3>
        <p className="muted">
          {base === null ? 'Not based on research' : `Based on ${base}`} · version {version} · saved{' '}
          {formatDay(own.savedOn)}
          {by}
        </p>
      </div>
      <div className="own-templates__actions">
        <button
          type="button"
          className="button button--small"
          aria-label={`Edit ${name}`}
          onClick={() => navigate({ screen: 'template', templateId: id })}
        >
          Edit
        </button>
        <button
          type="button"
          className="button button--small"
          aria-label={`Export ${name}`}
          onClick={onExport}
        >
          Export
        </button>
        <button
          type="button"
          className="button button--small"
          aria-label={own.retired ? `Bring back ${name}` : `Retire ${name}`}
          onClick={onRetire}
        >
          {own.retired ? 'Bring back' : 'Retire'}
        </button>
      </div>
    </li>
  );
}
