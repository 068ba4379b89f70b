import type { Session } from '../../../shared/program/schema';
import { DraftInput } from '../../design/DraftInput';
import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';

const SUPERVISORS: readonly { readonly value: NonNullable<Session['supervisor']>; readonly name: string }[] =
  [
    { value: 'physical-therapist', name: 'Physical therapist' },
    { value: 'exercise-physiologist', name: 'Exercise physiologist' },
    { value: 'trained-instructor', name: 'Instructor trained for it' },
    { value: 'other', name: 'Somebody else' },
  ];

/** Who supervises a session, and how many people a class has. */
export function SupervisionFields({ session }: { readonly session: Session }) {
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  const { id, supervisor, groupSize } = session;
  const set = (next: Partial<Pick<Session, 'supervisor' | 'groupSize'>>, group?: string) =>
    apply(
      [{ kind: 'set-supervision', session: id, supervisor, groupSize, ...next }],
      `change who supervises ${session.name}`,
      group,
    )?.message ?? null;
  return (
    <div className="sheet__row">
      <Field label="Supervised by">
        {({ id: field }) => (
          <select
            id={field}
            className="input"
            value={supervisor ?? ''}
            onChange={(event) =>
              set({
                supervisor: SUPERVISORS.find(({ value }) => value === event.target.value)?.value ?? null,
              })
            }
          >
            <option value="">Not said</option>
            {SUPERVISORS.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {session.setting === 'class' ? (
        <DraftInput
          label="People in the class"
          value={groupSize === null ? '' : String(groupSize)}
          onType={(text) => set({ groupSize: text.trim() === '' ? null : Number(text) }, `group:${id}`)}
          onLeave={endTyping}
          input={{ inputMode: 'numeric' }}
        />
      ) : null}
    </div>
  );
}
