import { Phase } from '../../shared/program/schema';
import { phaseWeeks, type TemplatePhase, Work } from '../../shared/template/schema';
import { withPhaseWeeks } from '../../shared/template/editOwn';
import { DraftField } from '../design/DraftField';
import { readNumberAs } from '../design/readText';
import { PURPOSE_NAMES, WORK_NAMES } from '../evidence/templates/templateWords';
import { doseFields } from './doseFields';
import type { TemplateEditing } from './WholeFields';

type Props = TemplateEditing & { readonly phase: TemplatePhase; readonly index: number };

/** One phase: how long it is, and what it asks of each kind of work it has. */
export function PhaseFields({ template, change, phase, index }: Props) {
  const { low, high } = phase.weeks.value;
  return (
    <div className="template-phase" role="group" aria-label={`Phase ${phase.name}`}>
      <div className="template-phase__head">
        <h3>{phase.name}</h3>
        <p className="muted">
          {PURPOSE_NAMES[phase.purpose]}, {low === high ? `week ${low}` : `weeks ${low}–${high}`}
        </p>
        <DraftField
          label="Weeks"
          className="template-phase__weeks"
          value={String(phaseWeeks(phase))}
          read={(text) => readNumberAs(Phase.shape.weeks, text, 'Weeks')}
          onCommit={(weeks) => change(withPhaseWeeks(template, index, weeks))}
          inputMode="numeric"
        />
      </div>
      {Work.options.map((work) => {
        const dose = phase.doses[work];
        if (!dose) return null;
        return (
          <fieldset key={work} className="template-work">
            <legend>{WORK_NAMES[work]}</legend>
            <div className="template-work__fields">
              {doseFields(dose, work).map((field) => (
                <DraftField
                  key={field.label}
                  label={field.label}
                  value={field.value}
                  read={(text) => field.read(text, template, index)}
                  onCommit={change}
                  inputMode="decimal"
                />
              ))}
            </div>
          </fieldset>
        );
      })}
    </div>
  );
}
