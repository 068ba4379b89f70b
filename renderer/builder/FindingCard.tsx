import { useState } from 'react';
import type { Finding } from '../../shared/check/finding';
import { sentence } from '../../shared/check/text/en/index';
import { useNavigate } from '../navigation';
import { useBuilder } from './builderStore';
import { useCase } from './caseContext';
import { FixButtons } from './FixButtons';
import { KeepForm } from './KeepForm';

/** One finding: what, why, from where, and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const text = sentence(finding);
  const [keeping, setKeeping] = useState(false);
  const mayKeep =
    finding.severity !== 'cannot-check' && !(finding.severity === 'stop' && finding.ruleId.startsWith('A'));
  return (
    <li className={`finding finding--${finding.severity}`} data-rule={finding.ruleId}>
      <h3 className="finding__title">{text.title}</h3>
      <p className="finding__body">{text.body}</p>
      <p className="finding__source">{text.source}</p>
      <div className="finding__actions">
        <FixButtons finding={finding} />
        <JumpButton finding={finding} />
        <ClearanceButton finding={finding} />
        {mayKeep && !keeping ? (
          <button type="button" className="button button--small" onClick={() => setKeeping(true)}>
            Keep, with a reason
          </button>
        ) : null}
      </div>
      {keeping ? <KeepForm finding={finding} onDone={() => setKeeping(false)} /> : null}
    </li>
  );
}

/** Goes to the exercise, the session or the patient's field that the finding speaks of. */
function JumpButton({ finding }: { readonly finding: Finding }) {
  const navigate = useNavigate();
  const { patient } = useCase();
  const showPhase = useBuilder((state) => state.showPhase);
  const selectItem = useBuilder((state) => state.selectItem);
  const targetAt = useBuilder((state) => state.targetAt);
  const { path } = finding;
  if (path.patientField !== undefined) {
    const field = path.patientField;
    return (
      <button
        type="button"
        className="button button--small"
        onClick={() => navigate({ screen: 'patient', patientId: patient.id, field })}
      >
        {finding.severity === 'cannot-check' || finding.ruleId.startsWith('A30') ? 'Enter it' : 'Show it'}
      </button>
    );
  }
  if (!path.phase) return null;
  const jump = () => {
    if (path.phase) showPhase(path.phase);
    if (path.session) targetAt(path.session);
    if (path.item) selectItem(path.item);
    requestAnimationFrame(() => {
      const place = path.item
        ? `[data-item="${path.item}"] .card__open`
        : `[data-session="${path.session}"] .session__title`;
      document.querySelector<HTMLElement>(place)?.focus();
    });
  };
  return (
    <button type="button" className="button button--small" onClick={jump}>
      Show
    </button>
  );
}

/** A group A stop goes by a change of the program or by somebody's recorded clearance, never by a reason here. */
function ClearanceButton({ finding }: { readonly finding: Finding }) {
  const navigate = useNavigate();
  const { patient } = useCase();
  if (finding.severity !== 'stop' || !finding.ruleId.startsWith('A')) return null;
  return (
    <button
      type="button"
      className="button button--small"
      onClick={() => navigate({ screen: 'patient', patientId: patient.id, field: 'clearances' })}
    >
      Record a clearance
    </button>
  );
}
