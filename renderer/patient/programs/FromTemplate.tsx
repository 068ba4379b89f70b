import { useMemo, useState } from 'react';
import { LocalDate } from '../../../shared/localDate';
import { templateWeeks } from '../../../shared/template/schema';
import { useExercises } from '../../api/exercises';
import { useTemplates } from '../../api/templates';
import { Field } from '../../design/Field';
import { readValue } from '../../design/readText';
import { BLANK_WEEKS, layOut } from './newProgram';
import { previewOf } from './startPreview';
import { BLANK, TemplateChooser } from './TemplateChooser';
import { TemplateDetails } from './TemplateDetails';
import type { Person, Standing } from './templateStanding';
import { useCreateProgram } from './useCreateProgram';
import { useTemplateChoice } from './useTemplateChoice';
import { StartDateField } from './StartDateField';
import { newId } from '../../newId';

type Props = Person & {
  readonly onClose: () => void;
  /** Leads to a field of the record behind the dialog. */
  readonly onField: (field: string) => void;
};

const ownWeeks = (standing: Standing | null | undefined): string =>
  String(standing ? templateWeeks(standing.template) : BLANK_WEEKS);

/** A program from research or from nothing. */
export function FromTemplate({ patient, clinic, today, onClose, onField }: Props) {
  const { policy } = useTemplates();
  const { find: findExercise } = useExercises();
  const person: Person = useMemo(() => ({ patient, clinic, today }), [patient, clinic, today]);
  const { standings, chosen, choose, standing } = useTemplateChoice(person);
  const [start, setStart] = useState<string>(today);
  const [typedWeeks, setTypedWeeks] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [noChoice, setNoChoice] = useState<string | null>(null);
  const { refusal, submit: create } = useCreateProgram();
  const weeks = typedWeeks ?? ownWeeks(standing);
  const startDate = readValue(LocalDate, start, 'Start date');
  const startsOn = startDate.ok ? startDate.value : today;
  const template = standing?.template ?? null;
  const laid = useMemo(
    () => layOut({ patient, clinic, template, weeks, startDate: startsOn, findExercise, newId }),
    [patient, clinic, template, weeks, startsOn, findExercise],
  );
  const preview = useMemo(
    () =>
      laid.ok && template
        ? previewOf(laid.value, template, { ...person, library: findExercise }, policy)
        : null,
    [laid, template, person, policy, findExercise],
  );
  const submit = () => {
    setTried(true);
    if (chosen === null) return setNoChoice('No template fits: choose one all the same, or a blank program.');
    if (laid.ok && startDate.ok) create(laid.value.program);
  };
  const fault = laid.ok ? null : laid.error;
  const isAboutWeeks = fault !== null && /weeks/i.test(fault);
  return (
    <form
      className="new-program__form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TemplateChooser
        person={person}
        standings={standings}
        chosen={chosen}
        onChoose={(id) => {
          choose(id);
          setTypedWeeks(null);
          setNoChoice(null);
        }}
        onField={onField}
        withBlank
      >
        {standing ? (
          <TemplateDetails
            standing={standing}
            patient={patient}
            preview={preview}
            fault={isAboutWeeks ? null : fault}
          />
        ) : (
          <p className="muted">
            {chosen === BLANK
              ? 'A blank program follows no research template. The safety rules still look at it.'
              : 'No template fits this patient as it stands. Choose one to read why.'}
          </p>
        )}
      </TemplateChooser>
      <div className="new-program__foot">
        <StartDateField
          value={start}
          error={tried && !startDate.ok ? startDate.error : null}
          onChange={setStart}
        />
        <Field label="Weeks" error={tried && isAboutWeeks ? fault : null}>
          {({ id, describedBy, invalid }) => (
            <input
              id={id}
              className="input"
              inputMode="numeric"
              autoComplete="off"
              value={weeks}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              onChange={(event) => setTypedWeeks(event.target.value)}
            />
          )}
        </Field>
        <div className="new-program__actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button button--primary">
            Create program
          </button>
        </div>
      </div>
      {(noChoice ?? refusal) !== null ? (
        <p className="notice notice--stop" role="alert">
          {noChoice ?? refusal}
        </p>
      ) : null}
    </form>
  );
}
