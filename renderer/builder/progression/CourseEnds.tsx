import type { Exercise } from '../../../shared/exercise/schema';
import type { ProgramItem, Session } from '../../../shared/program/schema';
import { useCase } from '../caseContext';
import { viewCell } from '../grid/gridCell';

type Props = {
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  readonly session: Session;
  readonly weeks: number;
  readonly firstWeek: number;
};

/** What the course comes to: the dose of the first and the last week, in iron that the kit can make. */
export function CourseEnds({ item, exercise, session, weeks, firstWeek }: Props) {
  const kit = useCase();
  const { course, deload, overrides } = item.dose.progression;
  if (weeks < 2 || (course.kind === 'constant' && deload === null && overrides.length === 0)) return null;
  const line = (week: number) => {
    const { text, recipe, easier } = viewCell(
      { item, session, name: exercise.text.en.name, week, weeks },
      exercise,
      kit,
    );
    return [text, recipe, easier ? 'an easier week' : null].filter((part) => part !== null).join(' · ');
  };
  return (
    <dl className="ends">
      {[1, weeks].map((week) => (
        <div key={week} className="ends__week">
          <dt>
            {week === 1 ? 'First' : 'Last'}, week {firstWeek + week - 1}
          </dt>
          <dd>{line(week)}</dd>
        </div>
      ))}
    </dl>
  );
}
