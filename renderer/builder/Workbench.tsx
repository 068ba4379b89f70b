import './workbench.css';
import { useBuilder } from './builderStore';
import { useRunCommand } from './commands/commandsContext';
import { Inspector } from './Inspector';
import { LibraryPanel } from './library/LibraryPanel';
import { WeekBoard } from './board/WeekBoard';

/** Library, board and inspector side by side; one below the other where there is no room, with a way to each. */
export function Workbench() {
  // A table of weeks wants width, and nothing is dragged into it: the library waits for the board.
  const isWide = useBuilder((state) => state.view === 'weeks');
  return (
    <div className={isWide ? 'workbench workbench--weeks' : 'workbench'}>
      <WaysDown />
      <LibraryPanel />
      <WeekBoard />
      <Inspector />
    </div>
  );
}

const PARTS = [
  { key: 'board', name: 'Board' },
  { key: 'inspector', name: 'Dose and check' },
  { key: 'library', name: 'Library' },
] as const;

/** Shown where the parts are stacked, as at 200 % zoom: each is one press away. */
function WaysDown() {
  const run = useRunCommand();
  return (
    <nav className="workbench__ways" aria-label="Parts of the builder">
      {PARTS.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          className="button button--small"
          onClick={() => run('go-to-region', key)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
