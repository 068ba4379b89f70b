import type { MassUnit } from '../../../shared/mass';
import { BRZYCKI, OCONNER, repsToFailure } from '../../../shared/patient/strength/equations';
import type { OneRmEstimate } from '../../../shared/patient/strength/oneRm';
import { formatKilograms } from '../../design/formatNumber';
import { equationWords, rangeWords, sureWords } from './oneRmWords';

type Props = {
  readonly estimate: OneRmEstimate;
  readonly unit: MassUnit;
  /** Which test it belongs to, for screen readers: "Leg press test of 3 Nov 2026". */
  readonly name: string;
};

/** The weight that loads are worked out from, and what all equations say. */
export function OneRmCell({ estimate, unit, name }: Props) {
  const range = rangeWords(estimate, unit);
  const note = sureWords(estimate);
  return (
    <div className="onerm">
      <p>
        <strong>{formatKilograms(estimate.low, unit)}</strong>{' '}
        <span className="muted">
          {repsToFailure(estimate.test) === 1 ? 'lifted once, used for loads' : 'used for loads'}
        </span>
      </p>
      {note === null ? null : <p className="onerm__note">{note}</p>}
      {range === null ? null : (
        <details className="disclosure">
          <summary>
            {range}
            <span className="visually-hidden"> for the {name}</span>
          </summary>
          <Equations estimate={estimate} unit={unit} />
        </details>
      )}
    </div>
  );
}

const USED: readonly string[] = [BRZYCKI.id, OCONNER.id];

function Equations({ estimate: { range, low }, unit }: Omit<Props, 'name'>) {
  const used = range?.values.find(
    ({ equation, kilograms }) => USED.includes(equation.id) && kilograms === low,
  );
  return (
    <dl className="onerm__equations">
      {range?.values.map(({ equation, kilograms }) => (
        <div key={equation.id}>
          <dt>{equation.name}</dt>
          <dd>
            {equationWords(kilograms, unit)}
            {used?.equation === equation ? <span className="muted"> used</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
