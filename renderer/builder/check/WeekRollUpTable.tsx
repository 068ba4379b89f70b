import './weekTable.css';
import { useMemo } from 'react';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { weekRollUp } from '../../../shared/program/weekRollUp';
import { useExercises } from '../../api/exercises';
import { useBuilder, useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { useRunCommand } from '../commands/commandsContext';
import { type WeekRow, weekRows } from './weekRows';

const STATUS: Record<WeekRow['status'], { readonly sign: string; readonly word: string }> = {
  meets: { sign: '✓', word: 'as the template asks' },
  below: { sign: '↓', word: 'below the template' },
  above: { sign: '↑', word: 'above the template' },
  'no-range': { sign: '', word: '' },
};

/** What the week on the board adds up to, beside what the template asks of a week. */
export function WeekRollUpTable() {
  const program = useProgram();
  const { patient, clinic, template } = useCase();
  const { find: library } = useExercises();
  const shown = useBuilder((state) => state.week);
  const weeks = useMemo(
    () => weekRollUp({ program, patient, clinic, library }),
    [program, patient, clinic, library],
  );
  const week = weeks[shown - 1];
  const phase = phaseOfWeek(program, shown)?.phase;
  if (!week || !phase) return null;
  const rows = weekRows(week, phase.purpose, { template, patient, library });
  return (
    <details className="weektable">
      <summary className="weektable__summary">Week by week</summary>
      <WeekSteps week={shown} weeks={weeks.length} phase={phase.name} />
      <table className="weektable__table">
        <caption className="visually-hidden">
          Week {shown} of the program{template ? ` against ${template.name}` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">An average week</th>
            <th scope="col">Here</th>
            {template ? (
              <>
                <th scope="col">{template.name}</th>
                <th scope="col" className="weektable__status">
                  <span className="visually-hidden">Status</span>
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.name} row={row} hasTemplate={template !== null} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

type StepsProps = { readonly week: number; readonly weeks: number; readonly phase: string };

/** The week before and after; the board moves with it. */
function WeekSteps({ week, weeks, phase }: StepsProps) {
  const run = useRunCommand();
  const step = (to: number, label: string, sign: string) => {
    const isEnd = to < 1 || to > weeks;
    return (
      <button
        type="button"
        className="button button--small button--icon"
        aria-label={label}
        aria-disabled={isEnd}
        onClick={() => run(to < week ? 'previous-week' : 'next-week')}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    );
  };
  return (
    <div className="weektable__steps" role="group" aria-label="Week shown">
      {step(week - 1, 'Previous week', '‹')}
      <span className="weektable__week">
        Week {week} of {weeks} <span className="muted">{phase}</span>
      </span>
      {step(week + 1, 'Next week', '›')}
    </div>
  );
}

function Row({ row, hasTemplate }: { readonly row: WeekRow; readonly hasTemplate: boolean }) {
  const status = STATUS[row.status];
  if (row.research === '')
    return (
      <tr>
        <th scope="row">{row.name}</th>
        <td colSpan={hasTemplate ? 3 : 1}>{row.here}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{row.here}</td>
      <td>{row.research}</td>
      <td className={`weektable__status weektable__status--${row.status}`}>
        <span aria-hidden="true">{status.sign}</span>
        <span className="visually-hidden">{status.word}</span>
      </td>
    </tr>
  );
}
