import { useRunCommand } from '../commands/commandsContext';

/** One more phase at the end. */
export function AddPhase() {
  const run = useRunCommand();
  return (
    <button
      type="button"
      className="ruler__add"
      aria-label="Add phase"
      title="Add phase"
      onClick={() => run('add-phase')}
    >
      +
    </button>
  );
}
