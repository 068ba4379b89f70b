import { type KeyboardEvent, useId, useState } from 'react';
import { useExercises } from '../../api/exercises';
import { useSaidAtRest } from '../../design/useSaidAtRest';
import { useExerciseSearch } from '../../library/useExerciseSearch';
import { addingTo } from './addExercise';
import type { Running } from './command';
import type { Desk } from './desk';
import { isMac } from './keyNames';
import { Keys } from './Keys';
import { PaletteList } from './PaletteList';
import type { PaletteRow } from './paletteRows';
import { usePaletteRows } from './usePaletteRows';

type Props = {
  /** The id of the dialog's title. */
  readonly title: string;
  readonly desk: Desk;
  readonly onlyExercises: boolean;
  readonly recent: readonly string[];
  readonly onRun: (row: PaletteRow, how: Running) => void;
};

const PAGE = 8;

/** A field and a list below it; the focus stays in the field and the arrows choose (combobox with a listbox). */
export function PaletteContent({ title, desk, onlyExercises, recent, onRun }: Props) {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [told, setTold] = useState('');
  const list = useId();
  const search = useExerciseSearch(useExercises().offered);
  const rows = usePaletteRows(typed, { desk, search, onlyExercises, recent });
  const active = Math.min(at, rows.length - 1);
  useSaidAtRest(typed === '' ? null : countWords(rows.length));

  const run = (row: PaletteRow | undefined, how: Running) => {
    if (!row) return;
    const { blocked, words } = row.offer;
    if (blocked !== null) {
      setTold(blocked);
      return desk.say(blocked);
    }
    // Only an exercise is worth a second round: every other command has done its work.
    const stays = how.stays && row.command === null;
    onRun(row, { stays });
    if (!stays) return;
    setTold(`${words} added${place ? ` to ${place.session}` : ''}.`);
    setTyped('');
    setAt(0);
  };
  const place = addingTo(desk);

  const onKeyDown = (event: KeyboardEvent) => {
    const to = moved(event.key, at, rows.length);
    if (to === null && (event.key !== 'Enter' || event.nativeEvent.isComposing)) return;
    event.preventDefault();
    if (to === null) run(rows[active], { stays: isMac() ? event.metaKey : event.ctrlKey });
    else setAt(to);
  };

  return (
    <div className="palette">
      <h2 id={title} className="visually-hidden">
        {onlyExercises ? 'Add an exercise' : 'Commands and exercises'}
      </h2>
      <input
        className="palette__field"
        role="combobox"
        aria-label={onlyExercises ? 'Find an exercise' : 'Find a command or an exercise'}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder={onlyExercises ? 'Find an exercise' : 'Find a command or an exercise'}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setTold('');
        }}
      />
      <PaletteList id={list} rows={rows} active={active} typed={typed} onRun={run} />
      <PaletteFoot words={told || placeWords(place)} />
    </div>
  );
}

const placeWords = (place: ReturnType<typeof addingTo>): string =>
  place ? `Exercises go to ${place.session}, ${place.phase}` : 'This week has no session';

/** What was just done, or where exercises go; and the keys. */
function PaletteFoot({ words }: { readonly words: string }) {
  return (
    <footer className="palette__foot">
      <span className="palette__told">{words}</span>
      {HINTS.map(({ keys, does }) => (
        <span key={keys} className="palette__hint">
          <Keys keys={keys} /> {does}
        </span>
      ))}
    </footer>
  );
}

const HINTS = [
  { keys: 'Enter', does: 'run' },
  { keys: 'Mod+Enter', does: 'add another' },
  { keys: 'Escape', does: 'close' },
] as const;

/** Where an arrow leads, round at the ends; null for any other key. */
function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, at + PAGE);
  if (key === 'PageUp') return Math.max(0, at - PAGE);
  return null;
}

const countWords = (count: number): string =>
  count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'line' : 'lines'}`;
