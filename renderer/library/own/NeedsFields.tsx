import { LOAD_REQUIREMENTS, type Requirement } from '../../../shared/exercise/schema';
import { APPARATUS } from '../../../shared/patient/equipment';
import { Field } from '../../design/Field';
import { useFocusWithin } from '../../design/focusWithin';
import { choicesFor } from '../../patient/wording';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';

const THINGS = choicesFor<Requirement>([...LOAD_REQUIREMENTS, ...APPARATUS]).toSorted((a, b) =>
  a.label.localeCompare(b.label),
);
const MOST = 6;
const MOST_ALTERNATIVES = 4;
const NONE = '';

/** What it takes: each line one thing, or any one of several. */
export function NeedsFields({ exercise, change }: ExerciseEditing) {
  const { equipment } = exercise;
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const set = (next: Requirement[][]) =>
    change({ ...exercise, equipment: next.filter((anyOf) => anyOf.length > 0) });
  const setLine = (line: number, anyOf: Requirement[]) => set(equipment.with(line, [...new Set(anyOf)]));
  return (
    <section className="panel own-form__panel" aria-labelledby="own-needs">
      <h2 id="own-needs">Equipment</h2>
      <p className="muted own-form__intro">
        All of these. The check looks whether the clinic or the home has them, and the handout lists them.
      </p>
      <div className="own-needs" ref={place}>
        {equipment.length === 0 ? <p className="muted">Nothing needed.</p> : null}
        {equipment.map((anyOf, line) => (
          <div key={line} className="own-needs__line" role="group" aria-label={`Need ${line + 1}`}>
            {anyOf.map((thing, at) => (
              <ThingField
                key={at}
                label={at === 0 ? `Need ${line + 1}` : 'or'}
                none="Remove"
                thing={thing}
                onChoose={(next) => {
                  setLine(line, anyOf.toSpliced(at, 1, ...(next === null ? [] : [next])));
                  if (next === null) focusOn('.own-needs__add select');
                }}
              />
            ))}
            {anyOf.length < MOST_ALTERNATIVES ? (
              <ThingField
                label="or"
                none="Nothing else"
                thing={NONE}
                onChoose={(next) => next !== null && setLine(line, [...anyOf, next])}
              />
            ) : null}
          </div>
        ))}
        {equipment.length < MOST ? (
          <div className="own-needs__add">
            <ThingField
              label={equipment.length === 0 ? 'Add a need' : 'Add another need'}
              none="Choose"
              thing={NONE}
              onChoose={(next) => next !== null && set([...equipment, [next]])}
            />
          </div>
        ) : null}
        <Faults at={['equipment']} label="Equipment" />
      </div>
    </section>
  );
}

type ThingProps = {
  readonly label: string;
  /** What the empty choice says. */
  readonly none: string;
  readonly thing: Requirement | typeof NONE;
  readonly onChoose: (thing: Requirement | null) => void;
};

function ThingField({ label, none, thing, onChoose }: ThingProps) {
  return (
    <Field label={label} className="own-needs__thing">
      {({ id }) => (
        <select
          id={id}
          className="input"
          value={thing}
          onChange={(event) => {
            const chosen = THINGS.find(({ value }) => value === event.target.value);
            onChoose(chosen?.value ?? null);
          }}
        >
          <option value={NONE}>{none}</option>
          {THINGS.map(({ value, label: name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
