import './sheet.css';
import Dialog from '@mui/material/Dialog';
import { useId } from 'react';
import { WEEKDAYS, type Weekday } from '../../shared/localDate';
import type { Schedule, Session, Setting } from '../../shared/program/schema';
import { DraftInput } from '../design/DraftInput';
import { Field } from '../design/Field';
import { useBuilder } from './builderStore';
import { useDialogs } from './commands/dialogs';
import { SupervisionFields } from './SupervisionFields';
import { SETTING_NAMES, SHORT_DAYS } from './words';

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
            <RemoveSession session={session} onDone={close} />
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

const KINDS: readonly { readonly kind: Schedule['kind']; readonly name: string }[] = [
  { kind: 'days', name: 'On named days' },
  { kind: 'times-a-week', name: 'Some times a week' },
  { kind: 'every-other-day', name: 'Every other day' },
];

const startOf = (kind: Schedule['kind']): Schedule =>
  kind === 'days'
    ? { kind, days: ['mon'] }
    : kind === 'times-a-week'
      ? { kind, times: 2, minimumRestDays: 1 }
      : { kind };

function ScheduleFields({ session }: { readonly session: Session }) {
  const apply = useBuilder((state) => state.apply);
  const { schedule } = session;
  const set = (next: Schedule, label = `change the days of ${session.name}`) =>
    apply([{ kind: 'set-schedule', session: session.id, schedule: next }], label)?.message ?? null;
  return (
    <>
      <Field label="When">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={schedule.kind}
            onChange={(event) => set(startOf(event.target.value as Schedule['kind']))}
          >
            {KINDS.map(({ kind, name }) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {schedule.kind === 'days' ? (
        <DayBoxes days={schedule.days} onChange={(days) => set({ kind: 'days', days })} />
      ) : null}
      {schedule.kind === 'times-a-week' ? (
        <div className="sheet__row">
          <DraftInput
            label="Times a week"
            value={String(schedule.times)}
            input={{ inputMode: 'numeric' }}
            onType={(text) => set({ ...schedule, times: Number(text) })}
          />
          <DraftInput
            label="Rest days between"
            value={String(schedule.minimumRestDays)}
            input={{ inputMode: 'numeric' }}
            onType={(text) =>
              set({ ...schedule, minimumRestDays: text.trim() === '' ? Number.NaN : Number(text) })
            }
          />
        </div>
      ) : null}
    </>
  );
}

function DayBoxes({
  days,
  onChange,
}: {
  readonly days: readonly Weekday[];
  readonly onChange: (days: Weekday[]) => void;
}) {
  const toggle = (day: Weekday) => {
    const next = WEEKDAYS.filter((candidate) =>
      candidate === day ? !days.includes(day) : days.includes(candidate),
    );
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="days">
      <legend className="field__label">Days</legend>
      {WEEKDAYS.map((day) => (
        <label key={day} className={days.includes(day) ? 'days__day days__day--on' : 'days__day'}>
          <input
            type="checkbox"
            className="visually-hidden"
            checked={days.includes(day)}
            onChange={() => toggle(day)}
          />
          {SHORT_DAYS[day]}
        </label>
      ))}
    </fieldset>
  );
}

function RemoveSession({ session, onDone }: { readonly session: Session; readonly onDone: () => void }) {
  const apply = useBuilder((state) => state.apply);
  return (
    <button
      type="button"
      className="button button--quiet"
      onClick={() => {
        apply([{ kind: 'remove-session', session: session.id }], `remove ${session.name}`);
        onDone();
      }}
    >
      Remove session
    </button>
  );
}
