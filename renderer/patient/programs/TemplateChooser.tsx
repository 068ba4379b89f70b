import './chooser.css';
import { type ReactNode, useId, useState } from 'react';
import { missingForTemplates } from './missingFacts';
import { templateLine } from './templateFacts';
import { groupStandings } from './templateGroups';
import type { Person, Standing } from './templateStanding';

/** The value of the choice that starts from nothing. */
export const BLANK = 'blank';

type Props = {
  readonly person: Person;
  readonly standings: readonly Standing[];
  /** The id of a template, `BLANK`, or null while nothing is chosen. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Leads to a field of the patient's record. */
  readonly onField: (field: string) => void;
  readonly withBlank?: boolean;
  /** What is known of the chosen one, beside the list. */
  readonly children: ReactNode;
};

/** From this many templates on there is a field to search them. */
const SEARCHED_FROM = 9;

/** The templates a program may start from, by how they stand to the patient; one is chosen at a time. */
export function TemplateChooser({
  person,
  standings,
  chosen,
  onChoose,
  onField,
  withBlank = false,
  children,
}: Props) {
  const [search, setSearch] = useState('');
  const name = useId();
  const groups = groupStandings(standings, search);
  const card = (value: string) => ({
    name,
    value,
    chosen: chosen === value,
    onChoose: () => onChoose(value),
  });
  return (
    <div className="chooser">
      <div className="chooser__list">
        {standings.length >= SEARCHED_FROM ? (
          <input
            type="search"
            className="input chooser__search"
            aria-label="Search templates"
            placeholder="Search templates"
            value={search}
            autoComplete="off"
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.preventDefault(); // it searches as one types; it starts nothing
            }}
          />
        ) : null}
        <div role="radiogroup" aria-label="Start from" className="chooser__choices">
          <MissingNotice person={person} onField={onField} />
          {groups.map(({ group, title, kinds }) => (
            <section key={group} className="chooser__group" aria-label={title}>
              <h3 className="chooser__title">
                {title}{' '}
                <span className="muted">{kinds.reduce((sum, kind) => sum + kind.standings.length, 0)}</span>
              </h3>
              {kinds.map((kind) => (
                <div key={kind.kind} className="chooser__kind">
                  <p className="chooser__kindname">{kind.title}</p>
                  {kind.standings.map((standing) => (
                    <TemplateCard
                      key={standing.template.id}
                      standing={standing}
                      {...card(standing.template.id)}
                    />
                  ))}
                </div>
              ))}
            </section>
          ))}
          {groups.length === 0 ? <p className="muted">No template holds these words.</p> : null}
          {withBlank ? (
            <ChoiceCard
              {...card(BLANK)}
              label="Blank program"
              line="One phase with an empty clinic session."
            />
          ) : null}
        </div>
      </div>
      <div className="chooser__details" role="region" aria-label="About the choice" tabIndex={0}>
        {children}
      </div>
    </div>
  );
}

type CardProps = {
  readonly name: string;
  readonly value: string;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function TemplateCard({ standing, ...card }: CardProps & { readonly standing: Standing }) {
  const { template, group, why } = standing;
  return (
    <ChoiceCard
      {...card}
      label={template.name}
      line={group === 'open' || group === 'fits' ? templateLine(template) : why}
      isEvidence={template.kind === 'impact-trial'}
    />
  );
}

type ChoiceProps = CardProps & {
  readonly label: string;
  readonly line: string;
  /** Drawn as a card of evidence: a trial of one kind of work, seldom a program of its own. */
  readonly isEvidence?: boolean;
};

/** A card that is a radio button: a name and one line. */
function ChoiceCard({ name, value, chosen, onChoose, label, line, isEvidence = false }: ChoiceProps) {
  const about = useId();
  return (
    <label className="choice-card" data-chosen={chosen} data-evidence={isEvidence}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        aria-label={label}
        aria-describedby={about}
        onChange={onChoose}
      />
      <span className="choice-card__text">
        <span className="choice-card__name">{label}</span>
        <span className="choice-card__line" id={about}>
          {line}
        </span>
      </span>
    </label>
  );
}

/** While nobody can say what fits: which facts are missing, and the way to each. */
function MissingNotice({ person, onField }: Pick<Props, 'person' | 'onField'>) {
  const missing = missingForTemplates(person.patient, person.today);
  if (missing.length === 0) return null;
  return (
    <div className="notice chooser__missing">
      <p>
        Which templates fit is not known yet. Not on record: {missing.map(({ words }) => words).join('; ')}.
      </p>
      <p className="chooser__facts">
        {missing.map(({ field, action }) => (
          <button key={field} type="button" className="link" onClick={() => onField(field)}>
            {action}
          </button>
        ))}
      </p>
    </div>
  );
}
