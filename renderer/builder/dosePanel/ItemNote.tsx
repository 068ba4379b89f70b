import { Field } from '../../design/Field';
import { useBuilder } from '../builderStore';
import type { ProgramItem } from '../../../shared/program/schema';

/** What the handout says of this exercise in the therapist’s own words. */
export function ItemNote({ item }: { readonly item: ProgramItem }) {
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  return (
    <Field label="Note for the handout">
      {({ id }) => (
        <textarea
          id={id}
          className="input"
          maxLength={1000}
          value={item.note}
          onChange={(event) =>
            apply(
              [{ kind: 'set-item-text', item: item.id, cues: item.cues, note: event.target.value }],
              'note',
              `note:${item.id}`,
            )
          }
          onBlur={endTyping}
        />
      )}
    </Field>
  );
}
