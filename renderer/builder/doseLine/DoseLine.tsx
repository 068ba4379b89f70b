import { useState } from 'react';
import type { Exercise } from '../../../shared/exercise/schema';
import type { Dose } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import { useExercises } from '../../api/exercises';
import { useBuilder } from '../builderStore';
import { DoseLineField } from './DoseLineField';
import { doseText } from '../doseText';
import { editDoseLine } from './editDoseLine';

type Props = { readonly item: ProgramItem; readonly shown: Dose; readonly selected: boolean };

/** The dose on the card: a line to read, and the same line to type in while the card is chosen. */
export function DoseLine({ item, shown, selected }: Props) {
  const { find } = useExercises();
  const selectItem = useBuilder((state) => state.selectItem);
  const exercise = find(item.exerciseId);
  // a text at fault stays on its card when another is chosen
  const [atFault, setAtFault] = useState(false);
  if ((selected || atFault) && exercise)
    return <DoseLineField item={item} exercise={exercise} label="hidden" onFault={setAtFault} />;
  const edit = () => {
    selectItem(item.id);
    editDoseLine(item.id);
  };
  return (
    // by keyboard it is F2 on the card, which spares a stop of the Tab key on every card
    <button type="button" className="card__dose" tabIndex={-1} title="Type the dose (F2)" onClick={edit}>
      {doseText(item.dose, exercise)}
      {nowText(item.dose, shown, exercise)}
    </button>
  );
}

/** What is different this week; a % within the band stands with the load instead. */
function nowText(dose: Dose, shown: Dose, exercise: Exercise | undefined) {
  const [base, now] = [countsText(dose, exercise), countsText(shown, exercise)];
  return base === now ? null : <span className="muted"> · this week {now}</span>;
}

/** The dose without its intensity. */
const countsText = (dose: Dose, exercise: Exercise | undefined): string =>
  doseText(dose, exercise).replaceAll(/ @ [^,]*/g, '');
