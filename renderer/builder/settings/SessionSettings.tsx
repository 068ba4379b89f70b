import './sheet.css';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import type { Session, Setting } from '../../../shared/program/schema';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';
import { useDialogs } from '../commands/dialogs';
import { ScheduleFields } from './ScheduleFields';
import { SessionActions } from './SessionActions';
import { SupervisionFields } from './SupervisionFields';
import { SETTING_NAMES } from '../words';

/** The button on a session's head, and the dialog with its name, setting, days and minutes. */
export function SessionSettings({ session }: { readonly session: Session }) {
  const isOpen = useDialogs(({ open }) => open?.kind === 'session' && open.session === session.id);
  const show = useDialogs((dialogs) => dialogs.show);
  const close = useDialogs((dialogs) => dialogs.close);
  const title = useId();
  return (
    <>
      <button
        type="button"
        className="button button--small button--quiet"
        aria-label={`Edit session ${session.name}`}
        onClick={() => show({ kind: 'session', session: session.id })}
      >
        Edit
      </button>
      <Dialog open={isOpen} onClose={close} aria-labelledby={title} fullWidth maxWidth="xs">
        <div className="sheet">
          <h2 id={title}>Session</h2>
          <SessionFields session={session} />
          <div className="sheet__actions">
            <SessionActions session={session} onDone={close} />
            <button type="button" className="button button--primary" onClick={close}>
              Done
            </button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

function SessionFields({ session }: { readonly session: Session }) {
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  const minutes = (text: string) => {
    const value = text.trim() === '' ? null : Number(text);
    return (
      apply(
        [{ kind: 'set-planned-minutes', session: session.id, minutes: value }],
        'set planned minutes',
        `minutes:${session.id}`,
      )?.message ?? null
    );
  };
  return (
    <>
      <DraftInput
        label="Name"
        value={session.name}
        onType={(name) =>
          apply(
            [{ kind: 'rename-session', session: session.id, name }],
            'rename session',
            `session:${session.id}`,
          )?.message ?? null
        }
        onLeave={endTyping}
      />
      <Field label="Where">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={session.setting}
            onChange={(event) =>
              apply(
                [{ kind: 'set-setting', session: session.id, setting: event.target.value as Setting }],
                `set ${session.name} to ${event.target.value}`,
              )
            }
          >
            {(['clinic', 'class', 'home'] as const).map((setting) => (
              <option key={setting} value={setting}>
                {SETTING_NAMES[setting]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {session.setting === 'home' ? null : <SupervisionFields session={session} />}
      <ScheduleFields session={session} />
      <DraftInput
        label="Planned minutes"
        hint="Leave empty to let Osteon estimate them."
        value={session.plannedMinutes === null ? '' : String(session.plannedMinutes)}
        onType={minutes}
        onLeave={endTyping}
        input={{ inputMode: 'numeric' }}
      />
    </>
  );
}
