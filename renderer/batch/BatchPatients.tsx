import { useId } from 'react';
import type { PatientId, ProgramId } from '../../shared/id';
import { useAnnounce } from '../design/LiveRegion';
import type { BatchRow } from './batchRows';

type Props = {
  /** Those that the search finds. */
  readonly rows: readonly BatchRow[];
  readonly chosen: ReadonlySet<PatientId>;
  /** Programs chosen in the place of the newest. */
  readonly programs: ReadonlyMap<PatientId, ProgramId>;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (chosen: ReadonlySet<PatientId>) => void;
  readonly onProgram: (patientId: PatientId, programId: ProgramId) => void;
};

/** The patients, each with a box to tick; those without a program say so. */
export function BatchPatients({ rows, chosen, programs, search, onSearch, onChoose, onProgram }: Props) {
  const announce = useAnnounce();
  const title = useId();
  const able = rows.filter(({ program }) => program !== null);
  const areAll = able.length > 0 && able.every(({ patientId }) => chosen.has(patientId));
  const choose = (ids: readonly PatientId[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isIn) next.add(id);
      else next.delete(id);
    onChoose(next);
    announce(`${next.size} chosen`);
  };
  return (
    <section aria-labelledby={title} className="batch__who">
      <div className="batch__head">
        <h2 id={title}>Patients</h2>
        <span className="muted">{chosen.size} chosen</span>
      </div>
      <input
        type="search"
        className="input"
        aria-label="Search patients"
        placeholder="Search by name or record number"
        autoComplete="off"
        spellCheck={false}
        value={search}
        onChange={(event) => onSearch(event.target.value)}
      />
      <label className="check batch__all">
        <input
          type="checkbox"
          checked={areAll}
          disabled={able.length === 0}
          onChange={() =>
            choose(
              able.map(({ patientId }) => patientId),
              !areAll,
            )
          }
        />
        Select all shown ({able.length})
      </label>
      {rows.length === 0 ? <p className="muted">No patient matches “{search}”.</p> : null}
      <ul className="panel batch__list">
        {rows.map((row) => (
          <Row
            key={row.patientId}
            row={row}
            isChosen={chosen.has(row.patientId)}
            programId={programs.get(row.patientId) ?? row.program}
            onToggle={(isIn) => choose([row.patientId], isIn)}
            onProgram={(programId) => onProgram(row.patientId, programId)}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly row: BatchRow;
  readonly isChosen: boolean;
  readonly programId: ProgramId | null;
  readonly onToggle: (isIn: boolean) => void;
  readonly onProgram: (programId: ProgramId) => void;
};

function Row({ row: { name, recordNumber, programs }, isChosen, programId, onToggle, onProgram }: RowProps) {
  return (
    <li className="batch__row">
      <label className="batch__name">
        <input
          type="checkbox"
          checked={isChosen && programId !== null}
          disabled={programId === null}
          onChange={(event) => onToggle(event.target.checked)}
        />
        <span>
          {name}
          {recordNumber === '' ? null : <span className="batch__number">{recordNumber}</span>}
        </span>
      </label>
      <Programs name={name} programs={programs} programId={programId} onProgram={onProgram} />
    </li>
  );
}

type ProgramsProps = Pick<BatchRow, 'name' | 'programs'> & Pick<RowProps, 'programId' | 'onProgram'>;

function Programs({ name, programs, programId, onProgram }: ProgramsProps) {
  const [first, second] = programs;
  if (!first) return <span className="batch__program muted">No program, so left out</span>;
  if (!second) return <span className="batch__program">{first.title}</span>;
  return (
    <select
      className="input batch__program"
      aria-label={`Program of ${name}`}
      value={programId ?? ''}
      onChange={(event) => {
        const program = programs.find(({ id }) => id === event.target.value);
        if (program) onProgram(program.id);
      }}
    >
      {programs.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}
