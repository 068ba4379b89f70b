import { DoiLink } from '../DoiLink';
import { Mark } from '../Mark';
import { RuleButtons } from '../RuleButtons';
import { SourceButtons } from '../SourceButtons';
import { byOrigin, type CellValue, type Origin } from './cellValue';

type Props = { readonly values: readonly CellValue[]; readonly notes: boolean };

/** What one template says of one parameter: the values, and below them how sure they are and where they were read. */
export function Cell({ values, notes }: Props) {
  if (values.length === 0) return <span className="muted">– not given</span>;
  return byOrigin(values).map((group, index) => (
    <div key={index} className="cell">
      {group.map((value, place) => (
        <Value key={place} value={value} />
      ))}
      {group[0]?.origin ? <OriginLine origin={group[0].origin} notes={notes} /> : null}
    </div>
  ));
}

function Value({ value }: { readonly value: CellValue }) {
  const { lead, lines, doi, ruleId } = value;
  return (
    <>
      {lines.map((line, index) => (
        <p key={index} className="cell__line">
          {lead !== null && index === 0 ? <strong className="cell__lead">{lead}</strong> : null} {line}
          {doi === undefined || doi === null ? null : (
            <>
              {' '}
              <DoiLink doi={doi} />
            </>
          )}
        </p>
      ))}
      {ruleId === undefined ? null : <RuleButtons ids={[ruleId]} />}
    </>
  );
}

function OriginLine({ origin, notes }: { readonly origin: Origin; readonly notes: boolean }) {
  return (
    <>
      <p className="origin">
        {origin.confidence === null ? null : <Mark confidence={origin.confidence} />}{' '}
        <SourceButtons ids={origin.sources} />
      </p>
      {notes && origin.note !== null ? <p className="cell__note">{origin.note}</p> : null}
    </>
  );
}
