import Dialog from '@mui/material/Dialog';
import { useMemo } from 'react';
import { err, ok } from '../../shared/result';
import { generateProgram } from '../../shared/template/generate';
import { useExercises } from '../api/exercises';
import { useTemplates } from '../api/templates';
import { useAnnounce } from '../design/LiveRegion';
import { useNavigate } from '../navigation';
import { refusalWords } from '../patient/programs/newProgram';
import { previewOf } from '../patient/programs/startPreview';
import { TemplateChooser } from '../patient/programs/TemplateChooser';
import { TemplateDetails } from '../patient/programs/TemplateDetails';
import type { Person } from '../patient/programs/templateStanding';
import { useTemplateChoice } from '../patient/programs/useTemplateChoice';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { newId } from '../newId';

/** Lays a research template out in the open program, in place of what is there. */
export function StartSheet({ onClose }: { readonly onClose: () => void }) {
  const { patient, clinic, today } = useCase();
  const { policy } = useTemplates();
  const { find: findExercise } = useExercises();
  const program = useProgram();
  const apply = useBuilder((state) => state.apply);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const person: Person = useMemo(() => ({ patient, clinic, today }), [patient, clinic, today]);
  const { standings, chosen, choose, standing } = useTemplateChoice(person);
  const template = standing?.template ?? null;
  const laid = useMemo(() => {
    if (template === null) return err('Choose a template.');
    const made = generateProgram({ template, patient, clinic, findExercise, newId, weeks: null });
    if (!made.ok) return err(refusalWords(made.error));
    const { leftOut, ...content } = made.value;
    return ok({ content, leftOut, template });
  }, [template, patient, clinic, findExercise]);
  const preview = useMemo(() => {
    if (!laid.ok) return null;
    const { content, leftOut, template: from } = laid.value;
    return previewOf(
      { program: { ...program, ...content }, leftOut },
      from,
      { ...person, library: findExercise },
      policy,
    );
  }, [laid, program, person, policy, findExercise]);
  const start = () => {
    if (!laid.ok) return;
    const { content, template: from } = laid.value;
    const refusal = apply([{ kind: 'start-from-template', from: content }], `start ${from.name}`);
    announce(refusal ? refusal.message : `${from.name} program laid out`);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="start-from" maxWidth="lg" fullWidth>
      <div className="start-sheet">
        <h2 id="start-from">Start from a template</h2>
        <TemplateChooser
          person={person}
          standings={standings}
          chosen={chosen}
          onChoose={choose}
          onField={(field) => navigate({ screen: 'patient', patientId: patient.id, field })}
        >
          {standing ? (
            <TemplateDetails
              standing={standing}
              patient={patient}
              preview={preview}
              fault={laid.ok ? null : laid.error}
            />
          ) : (
            <p className="muted">No template fits this patient as it stands. Choose one to read why.</p>
          )}
        </TemplateChooser>
        <div className="start-sheet__actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button button--primary" aria-disabled={!laid.ok} onClick={start}>
            Lay it out
          </button>
        </div>
      </div>
    </Dialog>
  );
}
