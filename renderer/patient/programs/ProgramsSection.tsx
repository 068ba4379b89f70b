import { useRef, useState } from 'react';
import type { SetAside } from '../../../shared/api/contract';
import type { LocalDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import type { Program } from '../../../shared/program/schema';
import { useTemplates } from '../../api/templates';
import { useLoaded } from '../../api/useLoaded';
import { formatDay } from '../../design/formatDate';
import { reviewDue } from '../../design/reviewDue';
import { SetAsideNotice } from '../../design/SetAsideNotice';
import { useNavigate } from '../../navigation';
import { Section } from '../Section';
import { useArrival } from '../useArrival';
import { NewProgramDialog } from './NewProgramDialog';
import { programProgress } from './programProgress';
import { ProgressDialog } from './progress/ProgressDialog';
import { byVersion } from './versionTitle';

type Props = {
  readonly patient: Patient;
  readonly programs: readonly Program[];
  readonly setAside: readonly SetAside[];
  readonly today: LocalDate;
};

/** The patient's programs, the newest first, and the way to a new one. */
export function ProgramsSection({ patient, programs, setAside, today }: Props) {
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<string>();
  const [progressing, setProgressing] = useState<Program | null>(null);
  const newest = programs.toSorted((a, b) => byVersion(b, a));
  const page = useRef<HTMLElement>(document.body);
  const clinic = useLoaded('clinic.load', {});
  useArrival(page, asked);
  const open = () => {
    setAsked(undefined);
    setAdding(true);
  };
  const action = (
    <button type="button" className="button button--primary" onClick={open}>
      New program
    </button>
  );
  return (
    <Section id="programs" action={action}>
      <SetAsideNotice files={setAside} />
      {programs.length === 0 ? (
        <p className="muted">
          {setAside.length === 0 ? 'No program yet.' : 'No program that can be read.'} Start from a research
          template, or blank.
        </p>
      ) : (
        <ul className="programs">
          {newest.map((program) => (
            <ProgramRow
              key={program.id}
              program={program}
              today={today}
              onProgress={() => setProgressing(program)}
              canCompare={programs.length > 1}
            />
          ))}
        </ul>
      )}
      {adding && clinic.state === 'ready' ? (
        <NewProgramDialog
          patient={patient}
          clinic={clinic.value.clinic}
          today={today}
          programs={newest}
          onClose={() => setAdding(false)}
          onField={(field) => {
            setAdding(false);
            setAsked(field);
          }}
        />
      ) : null}
      {progressing !== null && clinic.state === 'ready' ? (
        <ProgressDialog
          program={progressing}
          titles={programs.map(({ title }) => title)}
          patient={patient}
          clinic={clinic.value.clinic}
          today={today}
          onClose={() => setProgressing(null)}
        />
      ) : null}
      {(adding || progressing !== null) && clinic.state === 'failed' ? (
        <p className="notice notice--stop" role="alert">
          {clinic.error.message}
        </p>
      ) : null}
    </Section>
  );
}

type RowProps = {
  readonly program: Program;
  readonly today: LocalDate;
  readonly onProgress: () => void;
  /** Whether there is another version to hold it against. */
  readonly canCompare: boolean;
};

function ProgramRow({ program, today, onProgress, canCompare }: RowProps) {
  const navigate = useNavigate();
  const { find } = useTemplates();
  const { id: programId, patientId, title, template, startDate, reviewOn } = program;
  const review = reviewDue(reviewOn, today);
  const from = template === null ? 'no template' : `from ${find(template.id)?.name ?? template.id}`;
  return (
    <li className="programs__row">
      <div className="programs__text">
        <h3>{title}</h3>
        <p className="muted">
          {programProgress(program, today)} · start {formatDay(startDate)} · {from}
        </p>
      </div>
      <span className={review.isDue ? 'chip chip--warning' : 'muted'}>{review.words}</span>
      <div className="programs__actions">
        <button
          type="button"
          className="button"
          aria-label={`Open ${title}`}
          onClick={() => navigate({ screen: 'builder', patientId, programId })}
        >
          Open
        </button>
        <button
          type="button"
          className="button"
          aria-label={`Handout for ${title}`}
          onClick={() => navigate({ screen: 'handout', patientId, programId })}
        >
          Handout
        </button>
        <button type="button" className="button" aria-label={`Next version of ${title}`} onClick={onProgress}>
          Next version
        </button>
        {canCompare ? (
          <button
            type="button"
            className="button"
            aria-label={`Compare ${title}`}
            onClick={() => navigate({ screen: 'compare', patientId, after: programId })}
          >
            Compare
          </button>
        ) : null}
      </div>
    </li>
  );
}
