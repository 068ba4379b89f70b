import type { Patient } from '../../../shared/patient/schema';
import type { Template } from '../../../shared/template/schema';
import { FactMark } from './FactMark';
import { MarkLetter } from '../../evidence/Mark';
import { MARK_WORDS } from '../../evidence/marks';
import { KIND_NAMES } from '../../evidence/templates/templateWords';
import { StartNotes } from './StartNotes';
import type { StartPreview } from './startPreview';
import { mainResults, templateFacts } from './templateFacts';
import type { Standing } from './templateStanding';

type Props = {
  readonly standing: Standing;
  readonly patient: Patient;
  /** What its program would be like; null where none can be made. */
  readonly preview: StartPreview | null;
  /** Why no program can be made; null where one can. */
  readonly fault: string | null;
};

/** The chosen template: how it stands to the patient, what it asks for, whom it was tested in, what came of it. */
export function TemplateDetails({ standing, patient, preview, fault }: Props) {
  const { template, group, because } = standing;
  const isImpactAlone = template.families.every(({ work }) => work === 'impact');
  return (
    <article className="about-template">
      <header>
        <p className="about-template__kind">{KIND_NAMES[template.kind]}</p>
        <h3 className="about-template__title">{template.title}</h3>
        {isImpactAlone ? <p className="muted">Impact alone: there is no lifting in it.</p> : null}
      </header>
      {because === '' ? null : (
        <p className={`about-template__gate about-template__gate--${group}`}>{because}</p>
      )}
      <StartNotes preview={preview} fault={fault} />
      <TemplateFacts template={template} patient={patient} />
      <Results template={template} />
      <Conflicts template={template} />
      {readIn(template, patient) ? (
        <p className="about-template__legend">
          <MarkLetter confidence="V" /> {MARK_WORDS.V.short}
        </p>
      ) : null}
    </article>
  );
}

/** Whether something shown was read in its source: only then its letter needs a legend. */
const readIn = (template: Template, patient: Patient): boolean =>
  [...templateFacts(template, patient), ...mainResults(template), template.population].some(
    ({ confidence }) => confidence === 'V',
  );

/** Sessions, minutes, length, supervision and the dose of the target phase, each with its mark. */
function TemplateFacts({ template, patient }: { readonly template: Template; readonly patient: Patient }) {
  return (
    <dl className="about-template__facts">
      {templateFacts(template, patient).map(({ name, text, confidence }) => (
        <div key={name} className="about-template__fact">
          <dt>{name}</dt>
          <dd>
            {text} {confidence === null ? null : <FactMark confidence={confidence} />}
          </dd>
        </div>
      ))}
      <div className="about-template__fact">
        <dt>Studied in</dt>
        <dd>
          {template.population.value} <FactMark confidence={template.population.confidence} />
        </dd>
      </div>
    </dl>
  );
}

function Results({ template }: { readonly template: Template }) {
  const results = mainResults(template);
  if (results.length === 0)
    return (
      <p className="muted">
        {template.kind === 'guideline'
          ? 'A guideline: it rests on several trials and has no result of its own.'
          : 'No result for bone is on record.'}
      </p>
    );
  return (
    <table className="table about-template__results">
      <caption className="visually-hidden">Main results of {template.name}</caption>
      <thead>
        <tr>
          <th scope="col">Main result</th>
          <th scope="col">Trained</th>
          <th scope="col">Control</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ outcome, intervention, control, confidence }) => (
          <tr key={outcome}>
            <th scope="row">
              {outcome} <FactMark confidence={confidence} />
            </th>
            <td>{intervention}</td>
            <td>{control === '' ? '–' : control}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Conflicts({ template }: { readonly template: Template }) {
  if (template.knownConflicts.length === 0) return null;
  return (
    <div>
      <h4 className="about-template__subtitle">Where the check disagrees with the source</h4>
      <ul className="about-template__list">
        {template.knownConflicts.map(({ ruleId, why }) => (
          <li key={ruleId}>
            <strong>{ruleId.slice(0, 3)}</strong> {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
