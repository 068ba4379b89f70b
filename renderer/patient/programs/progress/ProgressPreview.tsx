import { exerciseName } from '../../../../shared/exercise/own';
import type { NotMoved, Progressed, ProgressChange } from '../../../../shared/program/progressProgram';
import { useExercises } from '../../../api/exercises';
import { isQuiet, stepText, whyNotText } from './progressWords';

const stepsTitle = (count: number): string =>
  count === 0 ? 'Nothing goes up' : count === 1 ? '1 step up' : `${count} steps up`;

/** What the next version changes, what could not go up and why, and what goes on by itself. */
export function ProgressPreview({ changes, notMoved, followed }: Omit<Progressed, 'program'>) {
  const blocked = notMoved.filter((entry) => !isQuiet(entry));
  const quiet = notMoved.filter(isQuiet);
  return (
    <div className="progress__preview" role="region" aria-label="What changes" tabIndex={0}>
      <h3>{stepsTitle(changes.length)}</h3>
      {changes.length === 0 ? (
        <p className="muted">No typed weight goes up. The program goes on as it is planned.</p>
      ) : (
        <ul className="progress__list">
          {changes.map((change) => (
            <Line key={`${change.item.id} ${stepText(change.step)}`} entry={change}>
              <strong>{stepText(change.step)}</strong>
            </Line>
          ))}
        </ul>
      )}
      {followed === 0 ? null : (
        <p className="muted">
          {followed === 1 ? '1 dose of a later phase goes' : `${followed} doses of later phases go`} along, so
          as not to fall behind.
        </p>
      )}
      {blocked.length === 0 ? null : (
        <>
          <h3>Not moved</h3>
          <Reasons entries={blocked} />
        </>
      )}
      {quiet.length === 0 ? null : (
        <details className="progress__quiet">
          <summary>
            {quiet.length === 1 ? '1 exercise goes on' : `${quiet.length} exercises go on`} by themselves
          </summary>
          <Reasons entries={quiet} />
        </details>
      )}
    </div>
  );
}

const Reasons = ({ entries }: { readonly entries: readonly NotMoved[] }) => (
  <ul className="progress__list">
    {entries.map((entry) => (
      <Line key={`${entry.item.id} ${entry.why.kind}`} entry={entry}>
        {whyNotText(entry.why)}
      </Line>
    ))}
  </ul>
);

type LineProps = {
  readonly entry: Pick<ProgressChange | NotMoved, 'item' | 'session'>;
  readonly children: React.ReactNode;
};

function Line({ entry, children }: LineProps) {
  const { find } = useExercises();
  const { exerciseId } = entry.item;
  return (
    <li>
      <span className="progress__name">
        {exerciseName(find(exerciseId), exerciseId)} <span className="muted">· {entry.session}</span>
      </span>
      <span>{children}</span>
    </li>
  );
}
