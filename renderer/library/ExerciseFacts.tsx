import type { FilterCase } from '../../shared/exercise/filter';
import { isForHome } from '../../shared/exercise/filter';
import { levelOf } from '../../shared/exercise/level';
import type { Exercise } from '../../shared/exercise/schema';
import { MarkedText } from '../evidence/Mark';
import { wordsFor } from '../patient/wording';
import { typeset, unbracketed } from './sourceLine';
import { IMPACT_NAMES, LEVEL_NAMES, POSITION_NAMES, siteNames } from './words';

type Props = { readonly exercise: Exercise; readonly about: FilterCase };
type Fact = { readonly name: string; readonly value: string };

/** Dose, demands and needs of an exercise, a line each. */
export function ExerciseFacts({ exercise, about }: Props) {
  return (
    <section aria-labelledby="exercise-facts">
      <h2 id="exercise-facts">Dose and needs</h2>
      <dl className="facts">
        {factsOf(exercise, about).map(({ name, value }) => (
          <div key={name} className="facts__line">
            <dt>{name}</dt>
            <dd>
              <MarkedText line={unbracketed(typeset(value))} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="facts__before">Before it</h3>
      {exercise.prerequisites.length === 0 ? (
        <p className="muted">Nothing needs to be mastered first.</p>
      ) : (
        <ul className="expage__lines">
          {exercise.prerequisites.map((line) => (
            <li key={line}>{typeset(line.charAt(0).toUpperCase() + line.slice(1))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function factsOf(exercise: Exercise, { find }: FilterCase): readonly Fact[] {
  const { loading, equipment, position } = exercise;
  const level = levelOf(exercise, find);
  const sites = siteNames(exercise);
  const facts: readonly (Fact | null)[] = [
    { name: 'Typical dose', value: loading.typicalDose },
    sites.length > 0 ? { name: 'Loads', value: sites.join(', ') } : null,
    loading.impactLevel ? { name: 'Impact', value: IMPACT_NAMES[loading.impactLevel] } : null,
    loading.peakForceBodyWeights
      ? { name: 'Peak force, body weights', value: loading.peakForceBodyWeights }
      : null,
    level ? { name: 'Level', value: LEVEL_NAMES[level] } : null,
    { name: 'Position', value: POSITION_NAMES[position] },
    {
      name: 'Equipment',
      value:
        equipment.length === 0
          ? 'None'
          : equipment.map((anyOf) => anyOf.map((one) => wordsFor(one)).join(' or ')).join(', '),
    },
    { name: 'Setting', value: settingOf(exercise) },
  ];
  return facts.filter((fact) => fact !== null);
}

function settingOf(exercise: Exercise): string {
  if (isForHome(exercise)) return 'Clinic or home';
  return exercise.supervisedOnly ? 'Only under supervision' : 'Clinic';
}
