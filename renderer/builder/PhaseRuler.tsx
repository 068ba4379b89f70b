import './ruler.css';
import { phaseOfWeek, phaseSpans } from '../../shared/program/calendar';
import type { Phase } from '../../shared/program/schema';
import { programWeeks } from '../../shared/program/schema';
import { ChoiceField } from '../design/ChoiceField';
import { DraftInput } from '../design/DraftInput';
import { Field } from '../design/Field';
import { useBuilder, useProgram } from './builderStore';
import { useRunCommand } from './commands/commandsContext';
import { PHASE_PURPOSES, purposeMeans } from './phasePurposes';

/** The phases as a ruler of weeks; the current one carries its name, purpose, length and the week shown. */
export function PhaseRuler() {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const showPhase = useBuilder((state) => state.showPhase);
  const current = phaseOfWeek(program, week);
  const total = Math.max(1, programWeeks(program));
  return (
    <section aria-label="Phases" className="ruler">
      <div className="ruler__track" role="group" aria-label="Phases of the program">
        {phaseSpans(program).map(({ phase, firstWeek, lastWeek }) => {
          const on = phase.id === current?.phase.id;
          return (
            <button
              key={phase.id}
              type="button"
              className={on ? 'ruler__phase ruler__phase--on' : 'ruler__phase'}
              style={{ flexGrow: Math.max(phase.weeks / total, 0.12) }}
              aria-pressed={on}
              onClick={() => showPhase(phase.id)}
            >
              <span className="ruler__name">{phase.name}</span>
              <span className="ruler__weeks">
                {firstWeek === lastWeek ? `week ${firstWeek}` : `weeks ${firstWeek}–${lastWeek}`}
              </span>
            </button>
          );
        })}
        <AddPhase />
      </div>
      {current ? <PhaseFields key={current.phase.id} phase={current.phase} /> : null}
    </section>
  );
}

function AddPhase() {
  const run = useRunCommand();
  return (
    <button
      type="button"
      className="ruler__add"
      aria-label="Add phase"
      title="Add phase"
      onClick={() => run('add-phase')}
    >
      +
    </button>
  );
}

const PURPOSE_CHOICES = PHASE_PURPOSES.map(({ value, name }) => ({ value, label: name }));

/** Name, purpose and length of the phase that is shown, and which of its weeks the loads are for. */
function PhaseFields({ phase }: { readonly phase: Phase }) {
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
