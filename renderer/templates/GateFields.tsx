import { BONE_CATEGORIES } from '../../shared/patient/boneCategory';
import { levelsFor, withGate } from '../../shared/template/editOwn';
import { type GateLevel, Template } from '../../shared/template/schema';
import { ChoiceField } from '../design/ChoiceField';
import { DraftField } from '../design/DraftField';
import { readValue } from '../design/readText';
import { BONE_NAMES } from '../evidence/templates/templateWords';
import type { TemplateEditing } from './WholeFields';

const LEVELS: Readonly<Record<GateLevel, string>> = {
  offer: 'Offered',
  outside: 'Outside its guidance',
  advice: 'Offered with advice',
  warning: 'Warning',
  stop: 'Stop: not offered',
};

const WHY = Template.shape.gates.shape.value.valueType.shape.why;

type Props = TemplateEditing & { readonly research: Template | null };

/** How the template stands to patients of each bone category: as strict as the research, or stricter. */
export function GateFields({ template, change, research }: Props) {
  return (
    <section className="panel clinic__panel" aria-labelledby="template-gates">
      <h2 id="template-gates">Who it is for</h2>
      <p className="muted clinic__intro">
        {research === null
          ? 'A template without research always stops after a recent fracture or a red flag.'
          : `A level can be as strict as that of ${research.name} or stricter, never looser.`}
      </p>
      <div className="template-gates">
        {BONE_CATEGORIES.map((category) => {
          const gate = template.gates.value[category];
          const levels = levelsFor(category, research);
          const base = research?.gates.value[category].level;
          return (
            <div
              key={category}
              className="template-gates__row"
              role="group"
              aria-label={`Gate: ${BONE_NAMES[category]}`}
            >
              <ChoiceField
                label={BONE_NAMES[category]}
                hint={
                  levels.length === 1
                    ? 'As strict as it can be'
                    : base && research
                      ? `${research.name}: ${LEVELS[base]}`
                      : undefined
                }
                value={gate.level}
                choices={levels.map((level) => ({ value: level, label: LEVELS[level] }))}
                onChoose={(level) => change(withGate(template, category, { ...gate, level }))}
              />
              <DraftField
                label="Why"
                value={gate.why}
                read={(text) => readValue(WHY, text.trim(), 'Why')}
                onCommit={(why) => change(withGate(template, category, { ...gate, why }))}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
