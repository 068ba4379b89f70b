import { useState } from 'react';
import type { Finding } from '../../../shared/check/finding';
import { findingKey } from '../../../shared/check/overrides';
import { currentTherapist } from '../../../shared/clinic/schema';
import { Field } from '../../design/Field';
import { useNavigate } from '../../navigation';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';

/** A reason is kept with the program, signed by the current therapist, and falls when the values change. */
export function KeepForm({
  finding,
  onDone,
}: {
  readonly finding: Finding;
  readonly onDone: (kept: boolean) => void;
}) {
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
    else onDone(true);
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
            autoFocus
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
        <button type="button" className="button button--small" onClick={() => onDone(false)}>
          Cancel
        </button>
      </div>
    </form>
  );
}
