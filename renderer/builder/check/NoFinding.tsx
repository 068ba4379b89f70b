import { itemsOf } from '../../../shared/program/items';
import { useProgram } from '../builderStore';
import { useRunCommand } from '../commands/commandsContext';

/** Nothing to put right: on to the handout, or to the first exercise where there is none. */
export function NoFinding() {
  const run = useRunCommand();
  const isEmpty = itemsOf(useProgram()).length === 0;
  return (
    <section className="panel findings__clear" aria-label="Nothing to put right">
      <p>{isEmpty ? 'Nothing to check yet: no exercise is in it.' : 'The check has nothing to say.'}</p>
      <button
        type="button"
        className="button button--small"
        onClick={() => run(isEmpty ? 'add-exercise' : 'open-handout')}
      >
        {isEmpty ? 'Add an exercise' : 'Open the handout'}
      </button>
    </section>
  );
}
