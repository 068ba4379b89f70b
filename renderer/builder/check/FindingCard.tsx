import { useRef, useState } from 'react';
import type { Finding } from '../../../shared/check/finding';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { sentence } from '../../../shared/check/text/en/index';
import { useNavigate } from '../../navigation';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { focusAfterFinding } from '../commands/focusPlaces';
import { findingId } from './findingId';
import { FindingJump } from './FindingJump';
import { FindingSource } from './FindingSource';
import { FindingWhy } from './FindingWhy';
import { FixButtons } from './FixButtons';
import { KeepForm } from './KeepForm';
import { wayOutOf } from './wayOut';

/** One finding: what, why, from where, and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const text = sentence(finding);
  const [keeping, setKeeping] = useState(false);
  const keepButton = useRef<HTMLButtonElement>(null);
  const way = wayOutOf(finding);
  const mayKeep = finding.severity !== 'cannot-check' && way === null;
  return (
    <li className={`finding finding--${finding.severity}`} data-rule={finding.ruleId}>
      <h3 className="finding__title" tabIndex={-1} data-finding={findingId(finding)}>
        {text.title}
      </h3>
      <p className="finding__body">{text.body}</p>
      {way ? <p className="finding__way">{way.words}</p> : null}
      <FindingSource finding={finding} text={text.source} />
      <div className="finding__actions">
        <FixButtons finding={finding} />
        <FindingJump finding={finding} />
        {way?.byClearance ? <ClearanceButton /> : null}
        {mayKeep ? (
          <button
            ref={keepButton}
            type="button"
            className="button button--small"
            aria-expanded={keeping}
            onClick={() => setKeeping(!keeping)}
          >
            Keep, with a reason
          </button>
        ) : null}
        <FindingWhy finding={finding} title={text.title} />
        <RuleLink ruleId={finding.ruleId} />
      </div>
      {keeping ? (
        <KeepForm
          finding={finding}
          onDone={(kept) => {
            setKeeping(false);
            if (kept) focusAfterFinding(findingId(finding));
            else keepButton.current?.focus();
          }}
        />
      ) : null}
    </li>
  );
}

/** To the clearances on record: who cleared the patient, when, and for what. */
function ClearanceButton() {
  const navigate = useNavigate();
  const { patient } = useCase();
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

/** To what the rule rests on, with a way back; a missing fact is no rule and has no row. */
function RuleLink({ ruleId }: { readonly ruleId: string }) {
  const navigate = useNavigate();
  const { patient } = useCase();
  const programId = useBuilder((state) => state.history.present.id);
  const rule = RULE_IDS.find((id) => id === ruleId);
  if (rule === undefined) return null;
  return (
    <button
      type="button"
      className="link finding__rule"
      aria-label={`Evidence for rule ${rule.slice(0, 3)}`}
      onClick={() => navigate({ screen: 'evidence', rule, from: { patientId: patient.id, programId } })}
    >
      {rule.slice(0, 3)}
    </button>
  );
}
