import type { Template } from '../../../shared/template/schema';
import { Cell } from './Cell';
import type { RowGroup } from './cellValue';
import { AddTemplate, PickTemplate } from './PickTemplate';
import { KIND_NAMES } from './templateWords';

type Props = {
  readonly templates: readonly Template[];
  readonly groups: readonly RowGroup[];
  readonly notes: boolean;
  readonly onNotes: () => void;
};

/** One row a parameter, one column a template. Head and first column stay in view. */
export function CompareTable({ templates, groups, notes, onNotes }: Props) {
  return (
    <table className="compare">
      <caption className="visually-hidden">
        {templates.map(({ name }) => name).join(', ')}: what each says, with source and confidence
      </caption>
      <thead>
        <tr>
          <td className="compare__corner">
            <label className="check compare__notes">
              <input type="checkbox" checked={notes} onChange={onNotes} />
              Show notes
            </label>
            <AddTemplate />
          </td>
          {templates.map((template, column) => (
            <th key={template.id} scope="col" aria-label={template.name}>
              <PickTemplate column={column} template={template} />
              <span className="compare__title">{template.title}</span>
              <span className="compare__kind">{kindText(template)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <tr>
            <th className="compare__group" scope="rowgroup" colSpan={templates.length + 1}>
              <span>{group.title}</span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.id} data-parameter={row.id}>
              <th scope="row">{row.label}</th>
              {row.cells.map((values, column) => (
                <td key={templates[column]?.id ?? column}>
                  <Cell values={values} notes={notes} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** "Trial, version 2"; of a clinic's own, what it was made from and by whom. */
function kindText({ kind, version, own }: Template): string {
  const parts = [
    `${KIND_NAMES[kind]}, version ${version}`,
    ...(own?.basedOn ? [`from ${own.basedOn.id} ${own.basedOn.version}`] : []),
    ...(own && own.savedBy !== '' ? [`saved by ${own.savedBy}`] : []),
    ...(own?.policy ? ['clinic policy'] : []),
    ...(own?.retired ? ['retired'] : []),
  ];
  return parts.join(' · ');
}
