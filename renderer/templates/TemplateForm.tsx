import { useMemo } from 'react';
import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import { findTemplate } from '../../shared/template/registry';
import { useExercises } from '../api/exercises';
import type { OwnEntry } from '../api/templates';
import { Brand } from '../design/Brand';
import { DraftStatus } from '../design/DraftStatus';
import { UnsavedContext } from '../design/unsaved';
import { useNavigate } from '../navigation';

import { GateFields } from './GateFields';
import { LimitFields } from './LimitFields';
import { PhaseFields } from './PhaseFields';
import { startDepartures } from './startDepartures';
import { useTemplateDraft } from './useTemplateDraft';
import { WholeFields } from './WholeFields';

type Props = { readonly entry: OwnEntry; readonly clinic: Clinic; readonly today: LocalDate };

/** Everything of a clinic's template that can be changed: names and policy, ranges, gates and safety limits. */
export function TemplateForm({ entry, clinic, today }: Props) {
  const navigate = useNavigate();
  const { draft, change, state, unsaved, save, discard, round } = useTemplateDraft(entry, clinic, today);
  const { find } = useExercises();
  const departures = useMemo(() => startDepartures(draft, today, find), [draft, today, find]);
  if (draft.own === null) return null;
  const { basedOn } = draft.own;
  const research = basedOn === null ? null : (findTemplate(basedOn.id) ?? null);
  const editing = { template: draft, change };
  return (
    <UnsavedContext value={unsaved.report}>
      <div className="screen">
        <header className="topbar">
          <Brand />
          <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
            Back to the clinic
          </button>
          <span className="topbar__spacer" />
          <DraftStatus state={state} unsaved={unsaved} onDiscard={discard} />
          <button
            type="button"
            className="button button--primary"
            aria-disabled={state.kind === 'saving'}
            onClick={save}
          >
            Save changes
          </button>
        </header>
        <main className="screen__body" key={round}>
          <div className="page clinic template-form">
            <div className="template-form__title">
              <h1>{entry.template.name}</h1>
              <p className="muted">
                {research === null ? 'Not based on research' : `Based on ${research.name}`} · version{' '}
                {entry.template.version}
              </p>
            </div>
            {state.kind === 'refused' ? (
              <p className="notice notice--stop" role="alert">
                {state.message}
              </p>
            ) : null}
            <WholeFields {...editing} />
            <section className="panel clinic__panel" aria-labelledby="template-phases">
              <h2 id="template-phases">Phases and ranges</h2>
              <p className="muted clinic__intro">
                What programs that follow this template are held against. A blank field asks for nothing.
              </p>
              {draft.phases.map((phase, index) => (
                <PhaseFields key={index} {...editing} phase={phase} index={index} />
              ))}
              {departures.length > 0 ? (
                <div className="notice" role="status">
                  <p>
                    <strong>New programs will start outside these ranges.</strong> They start as the program
                    this template was saved from:
                  </p>
                  <ul className="template-form__list">
                    {departures.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </div>
              ) : null}
            </section>
            <GateFields {...editing} research={research} />
            <LimitFields {...editing} />
          </div>
        </main>
      </div>
    </UnsavedContext>
  );
}
