import type { ConformityRow } from '../../shared/check/finding';
import { conformityText } from '../../shared/check/text/en/index';
import { useCase } from './caseContext';

const STATUS: Record<ConformityRow['status'], { readonly sign: string; readonly word: string }> = {
  meets: { sign: '✓', word: 'meets' },
  departs: { sign: '!', word: 'departs' },
  'cannot-check': { sign: '?', word: 'cannot check' },
};

/** Research says / this program / status, row by row: a table a therapist can show. */
export function ConformityTable() {
  const { report, template } = useCase();
  if (!template || !report.conformity) return null;
  return (
    <table className="conformity">
      <caption className="visually-hidden">This program against {template.name}</caption>
      <thead>
        <tr>
          <th scope="col">Against {template.name}</th>
          <th scope="col">Research</th>
          <th scope="col">Here</th>
          <th scope="col">
            <span className="visually-hidden">Status</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {report.conformity.map((row) => {
          const text = conformityText(row);
          const status = STATUS[row.status];
          return (
            <tr key={row.parameter}>
              <th scope="row">{text.parameter}</th>
              <td>{text.research}</td>
              <td>{text.here}</td>
              <td className={`conformity__status conformity__status--${row.status}`}>
                <span aria-hidden="true">{status.sign}</span>
                <span className="visually-hidden">{status.word}</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
