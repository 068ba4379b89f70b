import { useState } from 'react';
import type { Program } from '../../../../shared/program/schema';
import type { Person } from '../templateStanding';
import { nextTitle } from '../versionTitle';
import { CopyForm } from './CopyForm';
import { ProgramCards } from './ProgramCards';

type Props = Person & { readonly programs: readonly Program[]; readonly onClose: () => void };

/** Another version of a program of this patient, the last one first. */
export function FromOwnProgram({ patient, today, programs, onClose }: Props) {
  const [chosen, setChosen] = useState<Program | null>(programs[0] ?? null);
  const titles = programs.map(({ title }) => title);
  return (
    <CopyForm
      {...{ patient, today, onClose }}
      source={chosen}
      title={chosen && nextTitle(chosen.title, titles)}
    >
      <ProgramCards {...{ programs, chosen, today }} label="Programs of this patient" onChoose={setChosen} />
      <div className="copy__about">
        <h3>A copy to work on</h3>
        <p>
          All phases, sessions, doses, notes and cues come along, and the lifts stay the same lifts. The
          earlier program stays as it is.
        </p>
        <p className="muted">
          A review date that is past falls. Reasons that were written down hold as long as the doses do.
        </p>
        <p className="muted">To raise the loads at once, use “Next version” beside the program.</p>
      </div>
    </CopyForm>
  );
}
