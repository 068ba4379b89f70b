import type { Exercise } from '../../shared/exercise/schema';
import type { Dose } from '../../shared/program/dose';
import type { ProgramItem } from '../../shared/program/schema';
import { DraftInput } from '../design/DraftInput';
import { useExercises } from '../api/exercises';
import { useBuilder } from './builderStore';
import { useCase } from './caseContext';
import { doseFields } from './doseFields';
import { doseText } from './doseText';
import { useDoseEdit } from './useDoseEdit';

type Props = { readonly item: ProgramItem; readonly shown: Dose; readonly selected: boolean };

/** The dose on the card: a line to read, and fields in its place while the card is chosen. */
export function DoseLine({ item, shown, selected }: Props) {
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  if (!selected || !exercise)
    return (
      <p className="card__dose">
        {doseText(item.dose, exercise)}
        {nowText(item.dose, shown, exercise)}
      </p>
    );
  return <QuickDose item={item} />;
}

/** What is different this week; a % within the band stands with the load instead. */
function nowText(dose: Dose, shown: Dose, exercise: Exercise | undefined) {
  const [base, now] = [countsText(dose, exercise), countsText(shown, exercise)];
  return base === now ? null : <span className="muted"> · this week {now}</span>;
}

/** The dose without its intensity. */
const countsText = (dose: Dose, exercise: Exercise | undefined): string =>
  doseText(dose, exercise).replaceAll(/ @ [^,]*/g, '');

function QuickDose({ item }: { readonly item: ProgramItem }) {
  const { clinic } = useCase();
  const edit = useDoseEdit(item);
  const endTyping = useBuilder((state) => state.endTyping);
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
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
            input={{ inputMode: 'decimal' }}
          />
        ))}
    </div>
  );
}
