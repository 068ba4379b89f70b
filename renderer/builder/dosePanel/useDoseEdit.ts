import { exerciseName } from '../../../shared/exercise/own';
import type { Dose } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import { useExercises } from '../../api/exercises';
import { useBuilder } from '../builderStore';
import type { DoseField } from './doseField';

/** Changing the dose of one item: by field, or as a whole. Each gives the fault in words, or null. */
export function useDoseEdit(item: ProgramItem) {
  const apply = useBuilder((state) => state.apply);
  const { find } = useExercises();
  const name = exerciseName(find(item.exerciseId), item.exerciseId);
  const set = (dose: Dose, what: string, group?: string): string | null =>
    apply([{ kind: 'set-dose', item: item.id, dose }], `${what} of ${name}`, group)?.message ?? null;
  return {
    set,
    type(field: DoseField, text: string): string | null {
      const dose = field.write(text);
      return dose.ok
        ? set(dose.value, field.label.toLowerCase(), `dose:${item.id}:${field.key}`)
        : dose.error;
    },
  };
}
