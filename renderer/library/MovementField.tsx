import type { ExerciseFilter } from '../../shared/exercise/filter';
import { ExerciseCategory, type MovementPattern } from '../../shared/exercise/schema';
import { Field } from '../design/Field';
import { useExercises } from '../api/exercises';
import { CATEGORY_NAMES, patternLabel } from './words';

type Props = {
  readonly filter: ExerciseFilter;
  readonly onChange: (patch: Pick<ExerciseFilter, 'category' | 'pattern'>) => void;
};

const ANY = '';
const wholeOf = (category: ExerciseCategory) => `all ${category}`;

/** A family of exercises, or one way of moving within it. */
export function MovementField({ filter, onChange }: Props) {
  const { all } = useExercises();
  const patternsOf = (category: ExerciseCategory): readonly MovementPattern[] => [
    ...new Set(all.filter((one) => one.category === category).map((one) => one.movementPattern)),
  ];
  const families = ExerciseCategory.options.map((category) => ({ category, patterns: patternsOf(category) }));
  const { category, pattern } = filter;
  const chosen = category === null ? ANY : pattern === null ? wholeOf(category) : `${category} ${pattern}`;
  const choose = (value: string) => {
    for (const { category: one, patterns } of families) {
      if (value === wholeOf(one)) return onChange({ category: one, pattern: null });
      const found = patterns.find((name) => value === `${one} ${name}`);
      if (found) return onChange({ category: one, pattern: found });
    }
    return onChange({ category: null, pattern: null });
  };
  return (
    <Field label="Movement">
      {({ id, describedBy }) => (
        <select
          id={id}
          className="input"
          aria-describedby={describedBy}
          value={chosen}
          onChange={(event) => choose(event.target.value)}
        >
          <option value={ANY}>Any movement</option>
          {families.map(({ category: one, patterns }) => (
            <optgroup key={one} label={CATEGORY_NAMES[one]}>
              <option value={wholeOf(one)}>{CATEGORY_NAMES[one]}: all</option>
              {patterns.map((name) => (
                <option key={name} value={`${one} ${name}`}>
                  {patternLabel(name)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
