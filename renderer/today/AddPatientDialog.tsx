import Dialog from '@mui/material/Dialog';
import { useRef, useState } from 'react';
import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import { useServices } from '../api/services';
import { EntryControl } from '../design/entries/EntryControl';
import type { DraftFaults } from '../design/entries/entryShape';
import { focusDrawn } from '../design/focusDrawn';
import '../design/forms.css';
import { useNavigate } from '../navigation';
import { blankRegistration, readRegistration, REGISTRATION } from './newPatientForm';

type Props = { readonly clinic: Clinic; readonly today: LocalDate; readonly onClose: () => void };

/** Registers a patient with the least that is needed, and opens the record. */
export function AddPatientDialog({ clinic, today, onClose }: Props) {
  const { client } = useServices();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => blankRegistration(clinic));
  const [faults, setFaults] = useState<DraftFaults>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const busy = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    const read = readRegistration(draft, today, id);
    if (!read.ok) {
      setFaults(read.error);
      focusDrawn(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]'));
      return;
    }
    if (busy.current) return;
    busy.current = true;
    const created = await client('patient.create', { patient: read.value });
    busy.current = false;
    if (created.ok) navigate({ screen: 'patient', patientId: read.value.id });
    else setRefusal(created.error.message);
  };
  const set = (key: string, text: string) => {
    const next = { ...draft, [key]: text };
    setDraft(next);
    const again = readRegistration(next, today, id);
    setFaults(
      again.ok ? {} : Object.fromEntries(Object.entries(again.error).filter(([field]) => field in faults)),
    );
  };
  return (
    <Dialog
      open
      onClose={(_, reason) => {
        if (reason !== 'backdropClick') onClose();
      }}
      aria-labelledby="add-patient"
      maxWidth="sm"
      fullWidth
    >
      <form
        ref={form}
        className="add-patient"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <h2 id="add-patient">Add patient</h2>
        <p className="muted">Bone status, tests and equipment come next, on the record itself.</p>
        <div className="add-patient__fields">
          {REGISTRATION.map((field, index) => (
            <EntryControl
              key={field.key}
              field={field}
              text={draft[field.key] ?? ''}
              fault={faults[field.key]}
              autoFocus={index === 0}
              onText={(text) => set(field.key, text)}
            />
          ))}
        </div>
        {refusal ? (
          <p className="notice notice--stop" role="alert">
            {refusal}
          </p>
        ) : null}
        <div className="add-patient__actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button--primary">
            Add patient
          </button>
        </div>
      </form>
    </Dialog>
  );
}
