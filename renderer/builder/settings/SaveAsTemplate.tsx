import './saveAsTemplate.css';
import '../../design/forms.css';
import { useRef, useState } from 'react';
import { templateFromProgram } from '../../../shared/template/fromProgram';
import { Template } from '../../../shared/template/schema';
import { useExercises } from '../../api/exercises';
import { useServices } from '../../api/services';
import { useTemplates } from '../../api/templates';
import { Field } from '../../design/Field';
import { focusDrawn } from '../../design/focusDrawn';
import { useAnnounce } from '../../design/LiveRegion';
import { readValue } from '../../design/readText';
import { freeName, MOST_OF_NAME } from '../../templates/importTemplate';
import { signerName } from '../../templates/signed';
import { useProgram } from '../builderStore';
import { useCase } from '../caseContext';

type State =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking'; readonly name: string; readonly refusal: string | null }
  | { readonly kind: 'saved'; readonly name: string };

const savedWords = (name: string) => `Saved as template ${name}. It stands on the Clinic screen.`;

/** Keeps the program as a template of the clinic, under a name. */
export function SaveAsTemplate({ startOpen }: { readonly startOpen: boolean }) {
  const program = useProgram();
  const { own } = useTemplates();
  const asking = (): State => {
    const taken = own.map(({ template }) => template);
    return { kind: 'asking', name: freeName(program.title.slice(0, MOST_OF_NAME), taken), refusal: null };
  };
  const [state, setState] = useState<State>(() => (startOpen ? asking() : { kind: 'closed' }));
  const save = useSaveTemplate();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  const close = (next: State) => {
    setState(next);
    focusDrawn(() => button.current);
  };
  const submit = async (name: string) => {
    const refusal = await save(name.trim());
    if (refusal !== null) return setState({ kind: 'asking', name, refusal });
    close({ kind: 'saved', name: name.trim() });
    announce(savedWords(name.trim()));
  };
  if (state.kind !== 'asking')
    return (
      <div className="save-template">
        <button ref={button} type="button" className="button" onClick={() => setState(asking())}>
          Save as template…
        </button>
        <p className="field__hint">{state.kind === 'saved' ? savedWords(state.name) : ''}</p>
      </div>
    );
  return (
    <form
      className="save-template save-template--open"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit(state.name);
      }}
    >
      <Field
        label="Name of the template"
        error={state.refusal}
        hint="Phases, sessions, exercises and doses are kept. Loads in kg or lb, notes, cues and overrides are not."
      >
        {({ id, describedBy, invalid }) => (
          <input
            id={id}
            className="input"
            autoComplete="off"
            autoFocus
            value={state.name}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onChange={(event) => setState({ kind: 'asking', name: event.target.value, refusal: null })}
          />
        )}
      </Field>
      <div className="form-actions">
        <button type="submit" className="button button--strong">
          Save template
        </button>
        <button type="button" className="button button--quiet" onClick={() => close({ kind: 'closed' })}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Saves the program under a name; gives the refusal in words, or null once it is on the disk. */
function useSaveTemplate(): (name: string) => Promise<string | null> {
  const { client } = useServices();
  const { find, reload } = useTemplates();
  const { find: findExercise } = useExercises();
  const { clinic, today } = useCase();
  const program = useProgram();
  return async (name) => {
    const read = readValue(Template.shape.name, name, 'Name of the template');
    if (!read.ok) return read.error;
    const template = templateFromProgram({
      program,
      base: program.template ? (find(program.template.id) ?? null) : null,
      findExercise,
      id: crypto.randomUUID(),
      name: read.value,
      savedBy: signerName(clinic),
      today,
    });
    if (!template.ok) return template.error;
    const saved = await client('template.save', { template: template.value, revision: 0 });
    if (!saved.ok) return saved.error.message;
    reload();
    return null;
  };
}
