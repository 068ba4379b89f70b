import Dialog from '@mui/material/Dialog';
import { useRef, useState } from 'react';
import type { Clinic } from '../../../shared/clinic/schema';
import { findExercise } from '../../../shared/exercise/library';
import { LocalDate } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { type Template, templateWeeks } from '../../../shared/template/schema';
import { useTemplates } from '../../api/templates';
import { useServices } from '../../api/services';
import { Field } from '../../design/Field';
import { readValue } from '../../design/readText';
import { useNavigate } from '../../navigation';
import { BLANK_WEEKS, newProgram } from './newProgram';
import { ChoiceCard, TemplateFacts } from './TemplateChoice';

type Props = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly onClose: () => void;
};

const defaultWeeks = (template: Template | undefined) =>
  String(template ? templateWeeks(template) : BLANK_WEEKS);

/** Starts a program from research or from nothing, and opens it in the builder. */
export function NewProgramDialog({ patient, clinic, today, onClose }: Props) {
  const { client } = useServices();
  const navigate = useNavigate();
  const { all, find } = useTemplates();
  const [choice, setChoice] = useState(all[0]?.id ?? 'blank');
  const [start, setStart] = useState<string>(today);
  const [weeks, setWeeks] = useState(defaultWeeks(all[0]));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const busy = useRef(false);
  const startDate = readValue(LocalDate, start, 'Start date');
  const order = () =>
    newProgram({
      patient,
      clinic,
      template: find(choice) ?? null,
      weeks,
      startDate: startDate.ok ? startDate.value : today,
      findExercise,
      newId: () => crypto.randomUUID(),
    });
  const choose = (id: string) => {
    setChoice(id);
    setWeeks(defaultWeeks(find(id)));
  };
  const submit = async () => {
    setTried(true);
    const program = order();
    if (!program.ok || !startDate.ok || busy.current) return;
    busy.current = true;
    const created = await client('program.create', { program: program.value });
    busy.current = false;
    if (created.ok) navigate({ screen: 'builder', patientId: patient.id, programId: program.value.id });
    else setRefusal(created.error.message);
  };
  const checked = tried ? order() : null;
  return (
    <Dialog open onClose={onClose} aria-labelledby="new-program" maxWidth="sm" fullWidth>
      <form
        className="new-program"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id="new-program">New program</h2>
        <div role="radiogroup" aria-label="Start from" className="new-program__choices">
          {all.map((template) => (
            <ChoiceCard
              key={template.id}
              value={template.id}
              name={template.name}
              chosen={choice === template.id}
              onChoose={() => choose(template.id)}
            >
              <TemplateFacts template={template} />
            </ChoiceCard>
          ))}
          <ChoiceCard
            value="blank"
            name="Blank program"
            chosen={choice === 'blank'}
            onChoose={() => choose('blank')}
          >
            <strong>Blank program</strong>
            <span className="muted">One phase with an empty clinic session.</span>
          </ChoiceCard>
        </div>
        <div className="form-grid">
          <Field label="Start date" error={tried && !startDate.ok ? startDate.error : null}>
            {({ id, describedBy, invalid }) => (
              <input
                id={id}
                className="input"
                type="date"
                value={start}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                onChange={(event) => setStart(event.target.value)}
              />
            )}
          </Field>
          <Field label="Weeks" error={checked && !checked.ok ? checked.error : null}>
            {({ id, describedBy, invalid }) => (
              <input
                id={id}
                className="input"
                inputMode="numeric"
                autoComplete="off"
                value={weeks}
                aria-describedby={describedBy}
                aria-invalid={invalid}
                onChange={(event) => setWeeks(event.target.value)}
              />
            )}
          </Field>
        </div>
        {refusal ? (
          <p className="notice notice--stop" role="alert">
            {refusal}
          </p>
        ) : null}
        <div className="new-program__actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button--primary">
            Create program
          </button>
        </div>
      </form>
    </Dialog>
  );
}
