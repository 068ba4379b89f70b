import { useEffect, useId, useState } from 'react';
import type { Exercise } from '../../../shared/exercise/schema';
import { completions } from '../../../shared/program/doseGrammar/completions';
import type { ProgramItem } from '../../../shared/program/schema';
import { useAnnounce } from '../../design/LiveRegion';
import { useReportUnsaved } from '../../design/unsaved';
import { useBuilder, useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { DoseCombobox } from './DoseCombobox';
import { DoseFaultNote } from './DoseFaultNote';
import { leaveDoseLine } from './editDoseLine';
import { templateBand } from './templateBand';
import { useDoseLine } from './useDoseLine';
import './doseLine.css';

type Props = {
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  /** The card around says what the line is about; elsewhere its name stands above. */
  readonly label: 'shown' | 'hidden';
  /** Told whether the text is at fault, so that it is not taken away. */
  readonly onFault?: (atFault: boolean) => void;
};

/** The dose as one line to type: "5x5 @80-85% rest 3:00". What is wrong is said below and changes nothing. */
export function DoseLineField({ item, exercise, label, onFault }: Props) {
  const id = useId();
  const { clinic, patient, template } = useCase();
  const program = useProgram();
  const selectItem = useBuilder((state) => state.selectItem);
  const line = useDoseLine(item, exercise);
  const [listOpen, setListOpen] = useState(false);
  const { fault } = line;
  const announce = useAnnounce();
  useReportUnsaved(id, fault !== null);
  useEffect(() => onFault?.(fault !== null), [onFault, fault]);
  // while there are ways to go on, nobody is corrected in mid-word
  const said = listOpen ? null : fault;
  const context = { dose: line.base, exercise, unit: clinic.equipment.unit };
  const use = (suggested: string) => {
    line.type(suggested);
    document.getElementById(id)?.focus();
  };

  return (
    <div className="doseline" onFocus={() => selectItem(item.id)}>
      <label className={label === 'shown' ? 'field__label' : 'visually-hidden'} htmlFor={id}>
        Dose line
      </label>
      <DoseCombobox
        id={id}
        text={line.text}
        describedBy={said ? `${id}-fault` : undefined}
        wrong={said}
        complete={(text, caret) =>
          completions(text, caret, { ...context, band: templateBand(program, item.id, template, patient) })
        }
        onType={line.type}
        onEnter={() => (fault === null ? leaveDoseLine(item.id) : announce(fault.message))}
        onEscape={() => {
          line.revert();
          leaveDoseLine(item.id);
        }}
        onLeave={line.leave}
        onListOpen={setListOpen}
      />
      {said ? <DoseFaultNote id={`${id}-fault`} fault={said} onUse={use} /> : null}
    </div>
  );
}
