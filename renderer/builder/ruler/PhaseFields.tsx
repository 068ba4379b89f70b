import type { Phase } from '../../../shared/program/schema';
import { ChoiceField } from '../../design/ChoiceField';
import { DraftInput } from '../../design/DraftInput';
import { useBuilder } from '../builderStore';
import { PHASE_PURPOSES, purposeMeans } from '../phasePurposes';

const PURPOSE_CHOICES = PHASE_PURPOSES.map(({ value, name }) => ({ value, label: name }));

/** Name, purpose and length of the phase that is shown. */
export function PhaseFields({ phase }: { readonly phase: Phase }) {
  const hasTemplate = useBuilder(({ history }) => history.present.template !== null);
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);

  const rename = (name: string) =>
    apply([{ kind: 'rename-phase', phase: phase.id, name }], 'rename phase', `name:${phase.id}`)?.message ??
    null;
  const resize = (text: string) => {
    const weeks = text.trim() === '' ? Number.NaN : Number(text);
    return (
      apply([{ kind: 'resize-phase', phase: phase.id, weeks }], `resize ${phase.name}`, `weeks:${phase.id}`)
        ?.message ?? null
    );
  };

  return (
    <div className="ruler__fields" role="group" aria-label={`Phase ${phase.name}`}>
      <DraftInput label="Phase" value={phase.name} onType={rename} onLeave={endTyping} />
      <ChoiceField
        label="Purpose"
        value={phase.purpose}
        choices={PURPOSE_CHOICES}
        onChoose={(purpose) =>
          apply([{ kind: 'set-purpose', phase: phase.id, purpose }], `change what ${phase.name} is for`)
        }
      />
      <DraftInput
        label="Weeks"
        value={String(phase.weeks)}
        onType={resize}
        onLeave={endTyping}
        input={{ inputMode: 'numeric' }}
      />
      <p className="ruler__means">{purposeMeans(phase.purpose, hasTemplate)}</p>
    </div>
  );
}
