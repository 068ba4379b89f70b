import { type LimitId, type Limit, limitInForce, LIMITS } from '../../../shared/evidence/limits';
import { useTemplates } from '../../api/templates';
import { formatNumber } from '../../design/formatNumber';
import { Mark } from '../Mark';
import { RuleButtons } from '../RuleButtons';
import { SourceButtons } from '../SourceButtons';

const valueText = ({ unit }: Limit, value: number): string =>
  unit === 'T-score' ? `T-score ${formatNumber(value)}` : `${formatNumber(value)} ${unit}`;

/** The limits the safety gates go by, and which of them the clinic has made stricter. */
export function LimitsTable({ ids }: { readonly ids: readonly LimitId[] }) {
  const { policy } = useTemplates();
  if (ids.length === 0) return null;
  return (
    <>
      <h3 className="evidence-section__sub">Limits of the safety gates</h3>
      <p className="muted evidence-section__intro">
        A clinic may make a limit stricter in a template of its own, never looser.
      </p>
      <table className="rules rules--limits">
        <caption className="visually-hidden">Limits of the safety gates</caption>
        <thead>
          <tr>
            <th scope="col">Limit</th>
            <th scope="col">Evidence</th>
            <th scope="col">In this clinic</th>
            <th scope="col">Rests on</th>
            <th scope="col">Rules</th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const limit = LIMITS[id];
            const here = limitInForce(id, policy);
            return (
              <tr key={id} data-limit={id}>
                <th scope="row">{limit.what}</th>
                <td className="rules__number">{valueText(limit, limit.value)}</td>
                <td>
                  {here === limit.value ? (
                    <span className="muted">as in the evidence</span>
                  ) : (
                    <strong>tightened to {valueText(limit, here)}</strong>
                  )}
                </td>
                <td>
                  <SourceButtons ids={limit.sources} /> <Mark confidence={limit.confidence} />
                </td>
                <td>
                  <RuleButtons ids={limit.rules} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
