import { findExercise } from '../../shared/exercise/library';
import type { Dose } from '../../shared/program/dose';
import type { ProgramItem } from '../../shared/program/schema';
import { DraftInput } from '../design/DraftInput';
import { useBuilder } from './builderStore';
import { useCase } from './caseContext';
import { doseFields } from './doseFields';
import { doseText } from './doseText';
import { useDoseEdit } from './useDoseEdit';

type Props = { readonly item: ProgramItem; readonly shown: Dose; readonly selected: boolean };

/** The dose on the card: a line to read, and fields in its place while the card is chosen. */
export function DoseLine({ item, shown, selected }: Props) {
  const exercise = findExercise(item.exerciseId);
  const varies = item.dose.progression.course.kind !== 'constant' || item.dose.progression.overrides.length > 0;
  if (!selected || !exercise)
    return (
      <p className="card__dose">
        {doseText(item.dose, exercise)}
        {varies ? <span className="muted"> · now {doseText(shown, exercise)}</span> : null}
      </p>
    );
  return <QuickDose item={item} />;
}

function QuickDose({ item }: { readonly item: ProgramItem }) {
  const { clinic } = useCase();
  const edit = useDoseEdit(item);
  const endTyping = useBuilder((state) => state.endTyping);
  const exercise = findExercise(item.exerciseId);
  if (!exercise) return null;
  return (
    <div className="card__quick">
      {doseFields(item.dose, exercise, clinic.equipment.unit)
        .filter((field) => field.quick)
        .map((field) => (
          <DraftInput
            key={field.key}
            label={field.label}
            value={field.value}
            onType={(text) => edit.type(field, text)}
            onLeave={endTyping}
            input={{ inputMode: 'decimal', autoComplete: 'off' }}
          />
        ))}
    </div>
  );
}
