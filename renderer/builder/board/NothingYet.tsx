import './emptyProgram.css';
import { useRunCommand } from '../commands/commandsContext';

/** What the program still lacks before exercises can be put in it, with the button that adds it. */
export function NothingYet({ lacks }: { readonly lacks: 'phase' | 'session' }) {
  const run = useRunCommand();
  return (
    <div className="empty panel">
      <p className="muted">
        {lacks === 'phase' ? 'This program has no phase yet.' : 'This phase has no session yet.'}
      </p>
      <div className="empty__choices">
        <button
          type="button"
          className="button button--strong"
          onClick={() => run(lacks === 'phase' ? 'add-phase' : 'add-session')}
        >
          {lacks === 'phase' ? 'Add a phase' : 'Add a session'}
        </button>
      </div>
    </div>
  );
}
