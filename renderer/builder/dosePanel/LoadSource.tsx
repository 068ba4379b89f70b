import { Field } from '../../design/Field';
import { useDoseEdit } from './useDoseEdit';
import type { ProgramItem } from '../../../shared/program/schema';
import type { Load } from '../../../shared/program/dose';
import { BAND_LEVELS, type BandLevel } from '../../../shared/patient/equipment';

/** What is lifted where it is not a typed weight: worked out, a band, or left to the therapist. */
export function LoadSource({ item }: { readonly item: ProgramItem }) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  if (dose.kind !== 'resistance') return null;
  const load = dose.groups.find((group) => group.role === 'work')?.load ?? null;
  const set = (next: Load | null) =>
    edit.set(
      {
        ...dose,
        groups: dose.groups.map((group) =>
          group.role === 'work' || next?.kind === 'therapist-sets' ? { ...group, load: next } : group,
        ),
      },
      'load',
    );
  const value = load === null ? 'auto' : load.kind === 'band' ? `band:${load.level}` : load.kind;
  const onChange = (text: string) => {
    if (text === 'auto') return set(null);
    if (text === 'therapist-sets' || text === 'body-weight') return set({ kind: text });
    return text.startsWith('band:') ? set({ kind: 'band', level: text.slice(5) as BandLevel }) : null;
  };
  return (
    <Field label="Load from">
      {({ id }) => (
        <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="auto">% of 1RM or effort</option>
          {load?.kind === 'mass' ? <option value="mass">Weight typed above</option> : null}
          <option value="therapist-sets">I set it in the room</option>
          <option value="body-weight">Body weight</option>
          {BAND_LEVELS.map((level) => (
            <option key={level} value={`band:${level}`}>
              Band, {level}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
