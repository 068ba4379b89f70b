import type { Phase } from '../../../shared/program/schema';
import { programWeeks } from '../../../shared/program/schema';
import { ChoiceField } from '../../design/ChoiceField';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder, useProgram } from '../builderStore';
import { useRunCommand } from '../commands/commandsContext';
import { PHASE_PURPOSES, purposeMeans } from '../phasePurposes';

const PURPOSE_CHOICES = PHASE_PURPOSES.map(({ value, name }) => ({ value, label: name }));

/** Name, purpose and length of the phase that is shown, and which of its weeks the loads are for. */
export function PhaseFields({ phase }: { readonly phase: Phase }) {
  const program = useProgram();
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  const week = useBuilder((state) => state.week);
  const showWeek = useBuilder((state) => state.showWeek);
  const total = programWeeks(program);
  const run = useRunCommand();

  const rename = (name: string) =>
    apply([{ kind: 'rename-phase', phase: phase.id, name }], 'rename phase', `name:${phase.id}`)?.message ??
    null;
  const resize = (text: string) => {
    const weeks = text.trim() === '' ? Number.NaN : Number(text);
    return (
      apply([{ kind: 'resize-phase', phase: phase.id, weeks }], `resize ${phase.name}`, `weeks:${phase.id}`)
        ?.message ?? null
    );
  };

  return (
    <div className="ruler__fields">
      <DraftInput label="Phase" value={phase.name} onType={rename} onLeave={endTyping} />
      <ChoiceField
        label="Purpose"
        value={phase.purpose}
        choices={PURPOSE_CHOICES}
        onChoose={(purpose) =>
          apply([{ kind: 'set-purpose', phase: phase.id, purpose }], `change what ${phase.name} is for`)
        }
      />
      <DraftInput
        label="Weeks"
        value={String(phase.weeks)}
        onType={resize}
        onLeave={endTyping}
        input={{ inputMode: 'numeric' }}
      />
      <Field label={`Week shown, of ${total}`}>
        {({ id }) => (
          <input
            id={id}
            className="input"
            type="number"
            min={1}
            max={total}
            value={week}
            onChange={(event) => showWeek(Number(event.target.value))}
          />
        )}
      </Field>
      <p className="ruler__means">{purposeMeans(phase.purpose, program.template !== null)}</p>
      <div className="ruler__actions">
        <button type="button" className="button button--small" onClick={() => run('add-session')}>
          Add session
        </button>
        <button
          type="button"
          className="button button--small"
          aria-disabled={program.phases.length <= 1}
          onClick={() =>
            program.phases.length > 1 &&
            apply([{ kind: 'remove-phase', phase: phase.id }], `remove ${phase.name}`)
          }
        >
          Remove phase
        </button>
      </div>
    </div>
  );
}
