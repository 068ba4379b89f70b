import { Field } from '../../design/Field';
import { useDoseEdit } from './useDoseEdit';
import type { ProgramItem } from '../../../shared/program/schema';
import type { Dose, Side } from '../../../shared/program/dose';
import { LoadSource } from './LoadSource';

const SIDES: Record<Side, string> = {
  both: 'Both together',
  each: 'Each side',
  left: 'Left',
  right: 'Right',
  alternating: 'Alternating',
};

/** What of a dose is chosen from a list: side, speed, support, where the load comes from. */
export function DoseChoices({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  return (
    <div className="dose__grid">
      <Field label="Side">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.side}
            onChange={(event) => edit.set({ ...dose, side: event.target.value as Side }, 'side')}
          >
            {Object.entries(SIDES).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Speed">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.intent}
            onChange={(event) => edit.set({ ...dose, intent: event.target.value as Dose['intent'] }, 'speed')}
          >
            <option value="controlled">Controlled</option>
            <option value="fast">Fast up</option>
          </select>
        )}
      </Field>
      <Field label="Hand support">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={dose.handSupport}
            onChange={(event) =>
              edit.set({ ...dose, handSupport: event.target.value as Dose['handSupport'] }, 'hand support')
            }
          >
            <option value="none">None</option>
            <option value="light">Fingers on support</option>
            <option value="full">Holding on</option>
          </select>
        )}
      </Field>
      <LoadSource item={item} />
    </div>
  );
}
