import type { FilterCase } from '../../shared/exercise/filter';
import { type Level, levelOf } from '../../shared/exercise/level';
import type { Exercise } from '../../shared/exercise/schema';
import { ExerciseFigure } from '../figure/ExerciseFigure';
import { reasonAgainst } from './avoidReason';
import { LEVEL_NAMES } from './words';

type Props = {
  readonly exercise: Exercise;
  readonly about: FilterCase;
  readonly onOpen: (id: string) => void;
};

/** The path from what is easier, over this exercise, to what is harder; each stop leads to its page. */
export function Ladder({ exercise, about, onOpen }: Props) {
  const known = (ids: readonly string[]) => ids.map(about.find).filter((one) => one !== undefined);
  const [easier, harder] = [known(exercise.easier), known(exercise.harder)];
  const rows = Math.max(1, easier.length, harder.length);
  if (easier.length + harder.length === 0) return null;
  return (
    <section className="ladder" aria-labelledby="exercise-ladder">
      <h2 id="exercise-ladder">Easier and harder</h2>
      <div className="ladder__path">
        <Side
          place="easier"
          title="Easier"
          stops={easier}
          none="The ladder starts here."
          about={about}
          onOpen={onOpen}
        />
        <Branches from={easier.length} to={1} rows={rows} />
        <div className="ladder__side ladder__side--here">
          <p className="ladder__title" aria-hidden="true">
            This exercise
          </p>
          <div className="ladder__stops">
            <div className="stop stop--here" aria-current="step">
              <StopContent exercise={exercise} about={about} />
            </div>
          </div>
        </div>
        <Branches from={1} to={harder.length} rows={rows} />
        <Side
          place="harder"
          title="Harder"
          stops={harder}
          none="Nothing harder follows."
          about={about}
          onOpen={onOpen}
        />
      </div>
    </section>
  );
}

type SideProps = {
  readonly place: 'easier' | 'harder';
  readonly title: string;
  readonly stops: readonly Exercise[];
  readonly none: string;
  readonly about: FilterCase;
  readonly onOpen: (id: string) => void;
};

function Side({ place, title, stops, none, about, onOpen }: SideProps) {
  return (
    <div className={`ladder__side ladder__side--${place}`}>
      <h3 className="ladder__title">{title}</h3>
      {stops.length === 0 ? (
        <p className="ladder__none muted">{none}</p>
      ) : (
        <ul className="ladder__stops">
          {stops.map((exercise) => (
            <li key={exercise.id}>
              <button type="button" className="stop" onClick={() => onOpen(exercise.id)}>
                <StopContent exercise={exercise} about={about} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function StopContent({ exercise, about }: Pick<Props, 'exercise' | 'about'>) {
  const level = levelOf(exercise, about.find);
  const reason = reasonAgainst(exercise, about);
  return (
    <>
      <span className="stop__figure">
        <ExerciseFigure exerciseId={exercise.id} motion="hover" decorative />
      </span>
      <span className="stop__text">
        <span className="stop__name" title={exercise.text.en.name}>
          {exercise.text.en.name}
        </span>
        <span className="stop__meta">{metaOf(exercise, level)}</span>
        {reason ? <span className="stop__reason">{reason}</span> : null}
      </span>
    </>
  );
}

const metaOf = ({ supervisedOnly }: Exercise, level: Level | null): string =>
  [level ? LEVEL_NAMES[level] : null, supervisedOnly ? 'supervised' : null].filter(Boolean).join(', ');

/** A stop and the gap below it, as in exercisePage.css, in pixels. */
const STEP = 104;
const WIDTH = 56;

/** Lines from the middles of one column's stops to those of the next; each column stands in the middle of the path. */
function Branches({ from, to, rows }: { readonly from: number; readonly to: number; readonly rows: number }) {
  if (from === 0 || to === 0) return <span className="ladder__gap" />;
  const height = rows * STEP;
  const middles = (count: number) =>
    Array.from({ length: count }, (_, i) => height / 2 + (i - (count - 1) / 2) * STEP);
  const lines = middles(from).flatMap((start) => middles(to).map((end) => ({ start, end })));
  const bend = WIDTH / 2;
  return (
    <svg className="ladder__branches" width={WIDTH} height={height} aria-hidden="true">
      {lines.map(({ start, end }) => (
        <g key={`${start} ${end}`}>
          <path d={`M0 ${start}C${bend} ${start} ${bend} ${end} ${WIDTH - 8} ${end}`} />
          <path className="ladder__tip" d={`M${WIDTH - 9} ${end - 5}l8 5l-8 5z`} />
        </g>
      ))}
    </svg>
  );
}
