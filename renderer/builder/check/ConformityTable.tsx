import './conformity.css';
import type { ConformityRow } from '../../../shared/check/finding';
import { Mark } from '../../evidence/Mark';
import { useCase, useReport } from '../caseContext';
import { conformitySummary, groupConformity, type GroupedRow } from './conformityGroups';

const STATUS: Readonly<Record<ConformityRow['status'], string>> = {
  meets: 'meets',
  departs: 'differs',
  'cannot-check': 'cannot check',
};

type Props = { readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void };

/** What research says, what this program does, and how they stand, row by row: a table a therapist can show. */
export function ConformityTable({ isOpen, onOpen }: Props) {
  const report = useReport();
  const { template } = useCase();
  if (!template || !report.conformity) return null;
  const said = template.own ? 'Template' : 'Research';
  return (
    <details className="fold" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="fold__summary">
        Row by row <span className="fold__note">{conformitySummary(report.conformity)}</span>
      </summary>
      <div className="conformity" role="region" aria-label={`Against ${template.name}`} tabIndex={0}>
        {groupConformity(report.conformity).map(({ title, rows }) => (
          <table key={title} className="conformity__table">
            <caption className="conformity__title">{title}</caption>
            <thead className="visually-hidden">
              <tr>
                <th scope="col">{said}</th>
                <th scope="col">Here</th>
              </tr>
            </thead>
            {rows.map((row) => (
              <Row key={row.key} row={row} said={said} />
            ))}
          </table>
        ))}
      </div>
    </details>
  );
}

/** Two lines a row: what it is and how it stands, then both values side by side. */
function Row({ row, said }: { readonly row: GroupedRow; readonly said: string }) {
  return (
    <tbody className="conformity__row">
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <span className="conformity__name">{row.name}</span>
          <span className={`conformity__status conformity__status--${row.status}`}>{STATUS[row.status]}</span>
        </th>
      </tr>
      <tr>
        <td>
          <span className="conformity__label" aria-hidden="true">
            {said}
          </span>
          {row.research}
        </td>
        <td>
          <span className="conformity__label" aria-hidden="true">
            Here
          </span>
          {row.here}
        </td>
      </tr>
      <tr>
        <td colSpan={2} className="conformity__source">
          {row.sources.join(', ')} {row.confidence === null ? null : <Mark confidence={row.confidence} />}
        </td>
      </tr>
    </tbody>
  );
}
