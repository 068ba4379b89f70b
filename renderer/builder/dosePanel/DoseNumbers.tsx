import { useExercises } from '../../api/exercises';
import { DraftInput } from '../../design/DraftInput';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { useDoseEdit } from './useDoseEdit';
import type { ProgramItem } from '../../../shared/program/schema';
import { doseFields, hasSeveralGroups } from './doseFields';

/** Every number of a dose as a field of its own. */
export function DoseNumbers({ item }: { readonly item: ProgramItem }) {
  const { clinic } = useCase();
  const edit = useDoseEdit(item);
  const endTyping = useBuilder((state) => state.endTyping);
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  if (!exercise) return null;
  return (
    <div className="dose__grid">
      {doseFields(item.dose, exercise, clinic.equipment.unit).map((field) => (
        <DraftInput
          key={field.key}
          label={field.label}
          value={field.value}
          onType={(text) => edit.type(field, text)}
          onLeave={endTyping}
        />
      ))}
      {hasSeveralGroups(item.dose) ? (
        <p className="muted">Several groups of sets: change them in the dose line.</p>
      ) : null}
    </div>
  );
}
