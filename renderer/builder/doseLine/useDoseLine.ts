import { useId, useRef, useState } from 'react';
import type { Exercise } from '../../../shared/exercise/schema';
import type { Dose } from '../../../shared/program/dose';
import { type DoseFault, faultAt } from '../../../shared/program/doseGrammar/fault';
import { readDose } from '../../../shared/program/doseGrammar/readDose';
import { writeDose } from '../../../shared/program/doseGrammar/writeDose';
import { isSame } from '../../../shared/program/editRefusal';
import type { ProgramItem } from '../../../shared/program/schema';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { useDoseEdit } from '../dosePanel/useDoseEdit';

type Draft = {
  readonly text: string;
  /** The dose when the typing began: each line typed is read against it, so that a line half written loses nothing. */
  readonly base: Dose;
  /** The dose as this line left it: when the item has another, something else changed it. */
  readonly mine: Dose;
  readonly fault: DoseFault | null;
  /** The one undo step of this burst of typing, and of no other. */
  readonly step: string;
};

export type DoseLine = {
  /** The dose the text is read against: the one from before the typing. */
  readonly base: Dose;
  readonly text: string;
  readonly fault: DoseFault | null;
  readonly type: (text: string) => void;
  /** The dose as it was before the typing began. */
  readonly revert: () => void;
  /** The line was left: a burst of typing has ended. A text at fault stays. */
  readonly leave: () => void;
};

/**
 * The dose of an item as one line of text. What reads is applied at once; while the text is at fault it stays and the
 * dose is the one from before the typing.
 */
export function useDoseLine(item: ProgramItem, exercise: Exercise): DoseLine {
  const { clinic } = useCase();
  const endTyping = useBuilder((state) => state.endTyping);
  const takeBackStep = useBuilder((state) => state.takeBack);
  const edit = useDoseEdit(item);
  const [draft, setDraft] = useState<Draft | null>(null);
  // undo, a fix or another field moved the dose: what was typed is no longer about it
  const current = draft !== null && isSame(item.dose, draft.mine) ? draft : null;
  if (draft !== current) setDraft(current);
  const field = useId();
  const bursts = useRef(0);

  /** A line half written must not stay behind as the dose: what this burst of typing changed goes back. */
  const takeBack = () => {
    if (current && !isSame(current.mine, current.base)) takeBackStep(current.step);
  };
  const begun = (): Pick<Draft, 'base' | 'step'> => {
    bursts.current += 1;
    return { base: item.dose, step: `dose:${item.id}:${field}:${bursts.current}` };
  };

  return {
    base: current?.base ?? item.dose,
    text: current?.text ?? writeDose(item.dose, exercise),
    fault: current?.fault ?? null,
    type(text) {
      const { base, step } = current ?? begun();
      const read = readDose(text, { dose: base, exercise, unit: clinic.equipment.unit });
      const fault = read.ok ? refusedAt(text, edit.set(read.value, 'dose', step)) : read.error;
      if (fault) takeBack();
      setDraft({ text, base, step, fault, mine: read.ok && !fault ? read.value : base });
    },
    revert() {
      takeBack();
      setDraft(null);
    },
    leave() {
      endTyping();
      if (current?.fault === null) setDraft(null);
    },
  };
}

const refusedAt = (text: string, message: string | null): DoseFault | null =>
  message === null ? null : faultAt({ from: 0, to: text.length }, message);
