import { useContext, useState } from 'react';
import type { Exercise } from '../../shared/exercise/schema';
import type { Dose } from '../../shared/program/dose';
import { type DoseFault, faultAt } from '../../shared/program/doseGrammar/fault';
import { readDose } from '../../shared/program/doseGrammar/readDose';
import { writeDose } from '../../shared/program/doseGrammar/writeDose';
import { isSame } from '../../shared/program/editRefusal';
import type { ProgramItem } from '../../shared/program/schema';
import { BuilderContext, useBuilder } from './builderStore';
import { useCase } from './caseContext';
import { useDoseEdit } from './useDoseEdit';

type Draft = {
  readonly text: string;
  /** The dose when the typing began: each line typed is read against it, so that a line half written loses nothing. */
  readonly base: Dose;
  /** The dose as this line left it: when the item has another, something else changed it. */
  readonly mine: Dose;
  readonly fault: DoseFault | null;
};

export type DoseLine = {
  readonly text: string;
  readonly fault: DoseFault | null;
  readonly type: (text: string) => void;
  /** The dose as it was before the typing began. */
  readonly revert: () => void;
  /** The line was left: a burst of typing has ended. A text at fault stays. */
  readonly leave: () => void;
};

/** The dose of an item as one line of text: what reads is applied at once, what does not stays and changes nothing. */
export function useDoseLine(item: ProgramItem, exercise: Exercise): DoseLine {
  const { clinic } = useCase();
  const store = useContext(BuilderContext);
  const endTyping = useBuilder((state) => state.endTyping);
  const edit = useDoseEdit(item);
  const [draft, setDraft] = useState<Draft | null>(null);
  // undo, a fix or another field moved the dose: what was typed is no longer about it
  const current = draft !== null && isSame(item.dose, draft.mine) ? draft : null;
  if (draft !== current) setDraft(current);
  const group = `dose:${item.id}:line`;

  return {
    text: current?.text ?? writeDose(item.dose, exercise),
    fault: current?.fault ?? null,
    type(text) {
      const { base, mine } = current ?? { base: item.dose, mine: item.dose };
      const read = readDose(text, { dose: base, exercise, unit: clinic.equipment.unit });
      if (!read.ok) return setDraft({ text, base, mine, fault: read.error });
      const refusal = edit.set(read.value, 'dose', group);
      const fault = refusal === null ? null : faultAt({ from: 0, to: text.length }, refusal);
      setDraft({ text, base, mine: refusal === null ? read.value : mine, fault });
    },
    revert() {
      const state = store?.getState();
      if (current && state?.history.past.at(-1)?.group === group) state.undo();
      setDraft(null);
    },
    leave() {
      endTyping();
      if (current?.fault === null) setDraft(null);
    },
  };
}
