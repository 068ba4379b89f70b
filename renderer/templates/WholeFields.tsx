import { Template } from '../../shared/template/schema';
import { ofClinic } from '../../shared/template/measured';
import { withOwn } from '../../shared/template/editOwn';
import { rangeText } from '../builder/doseText';
import { DraftField } from '../design/DraftField';
import { readValue } from '../design/readText';
import { readRange, readRangeOrNone } from './readRange';

export type TemplateEditing = {
  readonly template: Template;
  readonly change: (next: Template) => void;
};

const { shape } = Template;
const MINUTES = shape.sessionMinutes.unwrap().shape.value;

/** What holds for the whole template: what it is called, whether it is policy, how often and how long. */
export function WholeFields({ template, change }: TemplateEditing) {
  const { own, sessionMinutes } = template;
  return (
    <section className="panel clinic__panel" aria-labelledby="template-whole">
      <h2 id="template-whole">Template</h2>
      <div className="template-whole">
        <DraftField
          label="Name"
          hint="Short, as it stands in lists"
          value={template.name}
          read={(text) => readValue(shape.name, text.trim(), 'Name')}
          onCommit={(name) => change({ ...template, name })}
        />
        <DraftField
          label="Title"
          className="template-whole__wide"
          hint="New programs are called this"
          value={template.title}
          read={(text) => readValue(shape.title, text.trim(), 'Title')}
          onCommit={(title) => change({ ...template, title })}
        />
        <DraftField
          label="Sessions a week"
          value={rangeText(template.sessionsPerWeek.value)}
          read={(text) => readRange(shape.sessionsPerWeek.shape.value, text, 'Sessions a week')}
          onCommit={(value) => change({ ...template, sessionsPerWeek: ofClinic(value) })}
          inputMode="decimal"
        />
        <DraftField
          label="Minutes a session"
          hint="Blank where any length will do"
          value={sessionMinutes ? rangeText(sessionMinutes.value) : ''}
          read={(text) => readRangeOrNone(MINUTES, text, 'Minutes a session')}
          onCommit={(value) => change({ ...template, sessionMinutes: value && ofClinic(value) })}
          inputMode="numeric"
        />
      </div>
      <div>
        <label className="check">
          <input
            type="checkbox"
            checked={own?.policy === true}
            aria-describedby="policy-means"
            onChange={(event) => change(withOwn(template, { policy: event.target.checked }))}
          />
          Clinic policy
        </label>
        <p className="field__hint" id="policy-means">
          {own?.policy === true
            ? 'Its safety limits below hold for every program of the clinic, whatever template a program follows.'
            : 'As policy, its safety limits below would hold for every program of the clinic. Without it they hold only for programs that follow this template.'}
        </p>
      </div>
    </section>
  );
}
