import './emptyProgram.css';
import { useRunCommand } from '../commands/commandsContext';
import { useTargetSession } from './useTargetSession';

/** An empty program offers ways to begin: a research template, or the first exercise. */
export function EmptyProgram() {
  const run = useRunCommand();
  const hasSession = useTargetSession() !== undefined;
  return (
    <section className="empty panel" aria-label="Begin">
      <h2>Begin with research, or with an exercise</h2>
      <p className="muted">
        A template lays out phases, sessions and doses. An exercise can also be dragged from the library into
        a session below.
      </p>
      <div className="empty__choices">
        <button type="button" className="button button--strong" onClick={() => run('start-from-template')}>
          Choose a template
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            if (!hasSession) run('add-session');
            run('add-exercise');
          }}
        >
          Add the first exercise
        </button>
      </div>
    </section>
  );
}
