import { useState } from 'react';
import type { Finding, Severity } from '../../shared/check/finding';
import { findingKey, isOverridden } from '../../shared/check/overrides';
import { rules } from '../../shared/check/registry';
import { sentence, severityName } from '../../shared/check/text/en';
import { currentTherapist } from '../../shared/clinic/schema';
import { Field } from '../design/Field';
import { useNavigate } from '../navigation';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { ConformityTable } from './ConformityTable';
import { FixButtons } from './FixButtons';

const ORDER: readonly Severity[] = ['stop', 'cannot-check', 'warning', 'advice'];

/** What the check found, most urgent first, with jumps, one-click fixes and reasons to keep. */
export function CheckPanel() {
  const { report } = useCase();
  const program = useProgram();
  const open = report.findings.filter((finding) => !isOverridden(finding, program));
  const kept = report.findings.filter((finding) => isOverridden(finding, program));
  return (
    <div className="findings">
      <ConformityTable />
      {ORDER.map((severity) => {
        const own = open.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} aria-label={severityName(severity)} className="findings__group">
            <h2 className="findings__title">
              {severityName(severity)} <span className="muted">{own.length}</span>
            </h2>
            <ul className="findings__list">
              {own.map((finding) => (
                <FindingCard key={keyOf(finding)} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
      {kept.length > 0 ? <KeptFindings kept={kept} /> : null}
      <p className="muted findings__count">
        {rules.filter((rule) => rule.enforcedAt === 'check').length} rules looked at this program
        {open.length === 0 ? ' and found nothing to say.' : '.'}
      </p>
    </div>
  );
}

const keyOf = (finding: Finding): string => {
  const { ruleId, path, values } = findingKey(finding);
  return `${ruleId} ${path} ${values}`;
};

function FindingCard({ finding }: { readonly finding: Finding }) {
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
        Enter it
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

/** A reason is kept with the program, signed by the current therapist, and falls when the values change. */
function KeepForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const { clinic, today } = useCase();
  const apply = useBuilder((state) => state.apply);
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const therapist = currentTherapist(clinic);
  if (!therapist)
    return (
      <p className="notice">
        A reason is signed.{' '}
        <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
          Choose who is signing
        </button>{' '}
        first.
      </p>
    );
  const keep = () => {
    const refusal = apply(
      [
        {
          kind: 'add-override',
          override: {
            ...findingKey(finding),
            reason: reason.trim(),
            therapist: therapist.id,
            therapistName: therapist.name,
            date: today,
          },
        },
      ],
      'keep with a reason',
    );
    if (refusal) setFault('Write why you keep it.');
    else onDone();
  };
  return (
    <form
      className="finding__keep"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field label={`Reason, signed ${therapist.name}`} error={fault}>
        {({ id, describedBy, invalid }) => (
          <textarea
            id={id}
            className="input"
            maxLength={1000}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="finding__actions">
        <button type="submit" className="button button--small button--primary">
          Keep
        </button>
        <button type="button" className="button button--small" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function KeptFindings({ kept }: { readonly kept: readonly Finding[] }) {
  const program = useProgram();
  const apply = useBuilder((state) => state.apply);
  return (
    <section aria-label="Kept with a reason" className="findings__group">
      <h2 className="findings__title">
        Kept with a reason <span className="muted">{kept.length}</span>
      </h2>
      <ul className="findings__list">
        {kept.map((finding) => {
          const key = findingKey(finding);
          const override = program.overrides.find(
            (candidate) => candidate.ruleId === key.ruleId && candidate.path === key.path,
          );
          return (
            <li key={keyOf(finding)} className="finding">
              <h3 className="finding__title">{sentence(finding).title}</h3>
              <p className="finding__body">“{override?.reason}”</p>
              <p className="finding__source">
                {override?.therapistName}, {override?.date}
              </p>
              <button
                type="button"
                className="button button--small"
                onClick={() =>
                  apply(
                    [{ kind: 'remove-override', ruleId: key.ruleId, path: override?.path ?? key.path }],
                    'drop a reason',
                  )
                }
              >
                Take back
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
