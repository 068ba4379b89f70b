import './sheet.css';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { LocalDate } from '../../../shared/localDate';
import { type Goal, GOALS } from '../../../shared/program/schema';
import { DraftInput } from '../../design/DraftInput';
import { useBuilder, useProgram } from '../builderStore';
import { useDialogs, useOpenDialog } from '../commands/dialogs';
import { useRunCommand } from '../commands/commandsContext';
import { ContactPlanFields } from './ContactPlanFields';
import { HeldAgainst } from '../check/HeldAgainst';
import { SaveAsTemplate } from './SaveAsTemplate';

/** The button beside the program's name, and the dialog with its name, dates, template, contact and goals. */
export function ProgramSettings() {
  const open = useOpenDialog('program');
  const close = useDialogs((dialogs) => dialogs.close);
  const run = useRunCommand();
  const title = useId();
  return (
    <>
      <button
        type="button"
        className="button button--small button--quiet"
        onClick={() => run('program-settings')}
      >
        Edit<span className="visually-hidden"> program</span>
      </button>
      <Dialog open={open !== null} onClose={close} aria-labelledby={title} fullWidth maxWidth="xs">
        <div className="sheet sheet--program">
          <h2 id={title}>Program</h2>
          <ProgramFields />
          <SaveAsTemplate startOpen={open?.saveAsTemplate ?? false} />
          <div className="sheet__actions">
            <span />
            <button type="button" className="button button--primary" onClick={close}>
              Done
            </button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function ProgramFields() {
  const program = useProgram();
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  const setDates = (startDate: string, reviewOn: string): string | null => {
    const start = LocalDate.safeParse(startDate);
    const review = reviewOn === '' ? null : LocalDate.safeParse(reviewOn);
    if (!start.success) return 'A date such as 2026-11-23.';
    if (review && !review.success) return 'A date such as 2026-12-21, or empty for none.';
    const dates = { startDate: start.data, reviewOn: review?.data ?? null };
    return apply([{ kind: 'set-dates', ...dates }], 'set the dates', 'dates')?.message ?? null;
  };
  return (
    <>
      <DraftInput
        label="Name of the program"
        value={program.title}
        onType={(title) =>
          apply([{ kind: 'set-title', title }], 'rename the program', 'title')?.message ?? null
        }
        onLeave={endTyping}
      />
      <div className="sheet__row">
        <DraftInput
          label="Start date"
          value={program.startDate}
          onType={(text) => setDates(text, program.reviewOn ?? '')}
          onLeave={endTyping}
          input={{ type: 'date' }}
        />
        <DraftInput
          label="Review date"
          value={program.reviewOn ?? ''}
          onType={(text) => setDates(program.startDate, text)}
          onLeave={endTyping}
          input={{ type: 'date' }}
        />
      </div>
      <HeldAgainst />
      <ContactPlanFields />
      <GoalBoxes />
    </>
  );
}

const goalName = (goal: Goal) => goal.charAt(0).toUpperCase() + goal.slice(1).replaceAll('-', ' ');

function GoalBoxes() {
  const { goals } = useProgram();
  const apply = useBuilder((state) => state.apply);
  const toggle = (goal: Goal) => {
    const next = GOALS.filter((other) => (other === goal ? !goals.includes(goal) : goals.includes(other)));
    apply([{ kind: 'set-goals', goals: next }], 'set the goals');
  };
  return (
    <fieldset className="goals">
      <legend className="field__label">Goals</legend>
      {GOALS.map((goal) => (
        <label key={goal} className="check">
          <input type="checkbox" checked={goals.includes(goal)} onChange={() => toggle(goal)} />
          {goalName(goal)}
        </label>
      ))}
    </fieldset>
  );
}
