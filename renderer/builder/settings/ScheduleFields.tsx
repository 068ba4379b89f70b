import { WEEKDAYS, type Weekday } from '../../../shared/localDate';
import type { Schedule, Session } from '../../../shared/program/schema';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';
import { SHORT_DAYS } from '../words';

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

/** On which days a session is, or how often a week. */
export function ScheduleFields({ session }: { readonly session: Session }) {
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
