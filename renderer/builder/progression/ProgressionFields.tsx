import './progression.css';
import { phaseSpans } from '../../../shared/program/calendar';
import type { Course } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import { useExercises } from '../../api/exercises';
import { Field } from '../../design/Field';
import { useProgram } from '../builderStore';
import { CourseEnds } from './CourseEnds';
import { CourseFields } from './CourseFields';
import { EasierWeekFields } from './EasierWeekFields';
import { progressVariables, type Rising } from './progressVariables';
import { WeekOverrides } from './WeekOverrides';
import { useDoseEdit } from '../dosePanel/useDoseEdit';

type Props = { readonly item: ProgramItem; readonly weeks: number };

/** How the dose changes over the weeks of the phase, and what that comes to. */
export function ProgressionFields({ item, weeks }: Props) {
  const edit = useDoseEdit(item);
  const { dose } = item;
  const { progression } = dose;
  const options = progressVariables(dose);
  /** A burst of typing in one field is one step. */
  const group = (field: string | undefined) =>
    field === undefined ? undefined : `dose:${item.id}:progression:${field}`;
  const setCourse = (course: Course, field?: string) =>
    edit.set({ ...dose, progression: { ...progression, course } }, 'progression', group(field));
  return (
    <fieldset className="dose__progression">
      <legend>
        Over {weeks} {weeks === 1 ? 'week' : 'weeks'}
      </legend>
      <div className="dose__grid">
        <CourseChoice course={progression.course} options={options} onChoose={setCourse} />
        <CourseFields course={progression.course} options={options} onChange={setCourse} />
        <EasierWeekFields
          deload={progression.deload}
          onChange={(deload, field) =>
            edit.set({ ...dose, progression: { ...progression, deload } }, 'easier weeks', group(field))
          }
        />
      </div>
      <Outcome item={item} />
    </fieldset>
  );
}

type ChoiceProps = {
  readonly course: Course;
  readonly options: readonly Rising[];
  readonly onChoose: (course: Course) => void;
};

function CourseChoice({ course, options, onChoose }: ChoiceProps) {
  const [first] = options;
  const straight = options.find(({ inLine }) => inLine);
  const hasLoad = options.some(({ name }) => name === 'load');
  const start = (kind: string): Course => {
    if (kind === 'double') return { kind, everyWeeks: 1, loadStep: 1 };
    if (kind === 'ramp' && straight)
      return { kind, variable: straight.name, from: straight.now, to: straight.top };
    if (kind === 'step' && first) return { kind, variable: first.name, by: 1, everyWeeks: 1, limit: null };
    return { kind: 'constant' };
  };
  return (
    <Field label="Progression">
      {({ id }) => (
        <select
          id={id}
          className="input"
          value={course.kind}
          onChange={(event) => onChoose(start(event.target.value))}
        >
          <option value="constant">Stays the same</option>
          {straight || course.kind === 'ramp' ? <option value="ramp">Rises in a straight line</option> : null}
          <option value="step">Goes up in steps</option>
          {hasLoad || course.kind === 'double' ? (
            <option value="double">Reps first, then weight</option>
          ) : null}
        </select>
      )}
    </Field>
  );
}

/** First and last week in iron, and the weeks that were written by hand. */
function Outcome({ item }: { readonly item: ProgramItem }) {
  const program = useProgram();
  const edit = useDoseEdit(item);
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  const span = phaseSpans(program).find(({ phase }) =>
    phase.sessions.some(({ items }) => items.some(({ id }) => id === item.id)),
  );
  const session = span?.phase.sessions.find(({ items }) => items.some(({ id }) => id === item.id));
  if (!exercise || !span || !session) return null;
  const about = { item, exercise, weeks: span.phase.weeks, firstWeek: span.firstWeek };
  return (
    <>
      <CourseEnds {...about} session={session} />
      <WeekOverrides {...about} onChange={(dose, what) => edit.set(dose, what)} />
    </>
  );
}
