import type { LocalDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import type { ProtocolLine } from '../../../shared/patient/strength/testReadiness';
import { testProtocol } from '../../../shared/patient/strength/testProtocol';

type Props = { readonly patient: Patient; readonly today: LocalDate };

/** The steps of a submaximal test for this patient, folded away until they are wanted. */
export function HowToTest({ patient, today }: Props) {
  const { wait, settle, steps, trueMaximum } = testProtocol(patient, today);
  return (
    <details className="disclosure protocol">
      <summary>
        How to test{' '}
        {wait.length === 0 ? null : (
          <span className="protocol__count">
            {wait.length === 1 ? '1 reason to wait' : `${wait.length} reasons to wait`}
          </span>
        )}
      </summary>
      <div className="protocol__body">
        {wait.length === 0 ? null : (
          <div className="notice protocol__wait">
            <Lines title="Not yet" lines={wait} />
          </div>
        )}
        <div>
          <h4>Steps</h4>
          <ol className="protocol__steps">
            {steps.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ol>
        </div>
        <div className="protocol__aside">
          {settle.length === 0 ? null : <Lines title="Settle first" lines={settle} />}
          <Lines title="True maximum" lines={[trueMaximum]} />
          <p className="muted protocol__mark">
            Judgement of this project on published parts, not yet signed off. A set of several repetitions
            raises blood pressure less than a maximal one [S127].
          </p>
        </div>
      </div>
    </details>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly ProtocolLine[] }) {
  return (
    <div>
      <h4>{title}</h4>
      <ul className="protocol__lines">
        {lines.map(({ id, text }, index) => (
          <li key={`${id} ${index}`}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
