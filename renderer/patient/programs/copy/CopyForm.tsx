import { type ReactNode, useState } from 'react';
import { ProgramId } from '../../../../shared/id';
import { LocalDate } from '../../../../shared/localDate';
import type { Patient } from '../../../../shared/patient/schema';
import { copyProgram } from '../../../../shared/program/copyProgram';
import type { Program } from '../../../../shared/program/schema';
import { useTemplates } from '../../../api/templates';
import { readValue } from '../../../design/readText';
import { plainNames } from '../plainNames';
import { useCreateProgram } from '../useCreateProgram';
import { StartDateField } from '../StartDateField';
import { newId } from '../../../newId';

type Props = {
  readonly patient: Patient;
  readonly today: LocalDate;
  /** The program to copy; null while none is chosen. */
  readonly source: Program | null;
  /** The title of the copy of a program of the same patient; null keeps what may be kept. */
  readonly title: string | null;
  readonly onClose: () => void;
  /** What can be chosen, and what is to be said of it. */
  readonly children: ReactNode;
};

/** A copy of a program with a start of its own. */
export function CopyForm({ patient, today, source, title, onClose, children }: Props) {
  const { all } = useTemplates();
  const [start, setStart] = useState<string>(today);
  const [tried, setTried] = useState(false);
  const { refusal, submit } = useCreateProgram();
  const startDate = readValue(LocalDate, start, 'Start date');
  const create = () => {
    setTried(true);
    if (source === null || !startDate.ok) return;
    const copy = copyProgram({
      program: source,
      to: patient.id,
      id: ProgramId.parse(newId()),
      newId,
      startDate: startDate.value,
      keepTracks: true,
      names: plainNames(all, source),
    });
    submit(title === null ? copy : { ...copy, title });
  };
  const fault = tried && source === null ? 'Choose a program.' : refusal;
  return (
    <form
      className="new-program__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        create();
      }}
    >
      <div className="copy">{children}</div>
      <div className="new-program__foot new-program__foot--copy">
        <StartDateField
          value={start}
          error={tried && !startDate.ok ? startDate.error : null}
          onChange={setStart}
        />
        <div className="new-program__actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button--primary" aria-disabled={source === null}>
            Create program
          </button>
        </div>
      </div>
      {fault === null ? null : (
        <p className="notice notice--stop" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}
