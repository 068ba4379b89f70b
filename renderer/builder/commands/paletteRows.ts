import type { Exercise } from '../../../shared/exercise/schema';
import type { ExerciseSearch } from '../../../shared/exercise/search';
import type { Offer } from './command';
import { commandOf, COMMANDS } from './commandTable';
import type { Desk } from './desk';
import { BEGINS, isNamed, rankOffers } from './rankOffers';

/** One line of the palette. */
export type PaletteRow = {
  /** The same from one opening to the next, for what was used lately. */
  readonly id: string;
  /** The command, or null for adding an exercise. */
  readonly command: string | null;
  readonly group: string;
  readonly offer: Offer;
  /** Why this exercise is to be avoided for the patient. */
  readonly against: string | null;
};

/** As many are drawn at most, so that the palette opens at once however large the library is. */
export const DRAWN = 50;
/** Commands give way to exercises after as many. */
const COMMANDS_DRAWN = 20;
const RECENT_DRAWN = 5;

export type PaletteSource = {
  readonly desk: Desk;
  readonly search: ExerciseSearch;
  readonly exerciseRow: (exercise: Exercise) => PaletteRow;
  readonly onlyExercises: boolean;
  /** Ids of rows used lately, the last one first. */
  readonly recent: readonly string[];
};

/** The commands that are offered after so many letters, and those used lately whatever is typed. */
const commandRows = (desk: Desk, letters: number, recent: readonly string[]): readonly PaletteRow[] =>
  COMMANDS.filter(({ keysOnly }) => !keysOnly)
    .filter(({ id, whenTyped = 0 }) => letters >= whenTyped || recent.some((row) => row.startsWith(`${id} `)))
    .flatMap(({ id, group, offers }) =>
      offers(desk).map((offer) => ({ id: `${id} ${offer.key}`, command: id, group, offer, against: null })),
    );

/** The lines for what is typed: what was used lately when nothing is, else the best matches. */
export function paletteRows(typed: string, source: PaletteSource): readonly PaletteRow[] {
  const { search, exerciseRow, onlyExercises } = source;
  const letters = typed.trim().length;
  const isResting = letters === 0;
  const commands = onlyExercises ? [] : commandRows(source.desk, letters, isResting ? source.recent : []);
  const wanted = onlyExercises ? typed : typed.replace(/^\s*add\s+(?=\S)/i, '');
  const matching = search(wanted);
  const exercises = matching.slice(0, DRAWN).map(exerciseRow);
  if (!isResting) return found(typed, commands, exercises).slice(0, DRAWN);
  const used = matching.filter(({ id }) => source.recent.includes(`add ${id}`)).map(exerciseRow);
  const lately = latelyUsed([...commands, ...used], source.recent);
  return [...lately, ...others([...commands, ...exercises], lately)].slice(0, DRAWN);
}

const latelyUsed = (rows: readonly PaletteRow[], recent: readonly string[]): readonly PaletteRow[] =>
  recent
    .flatMap((id) => rows.find((row) => row.id === id) ?? [])
    .slice(0, RECENT_DRAWN)
    .map((row) => ({ ...row, group: 'Used lately' }));

/** What can be done now and needs no typing, without what stands above already. */
const others = (rows: readonly PaletteRow[], above: readonly PaletteRow[]): readonly PaletteRow[] =>
  rows.filter(
    ({ id, command, offer }) =>
      (command === null || (commandOf(command).whenTyped === undefined && offer.blocked === null)) &&
      !above.some((row) => row.id === id),
  );

function found(
  typed: string,
  commands: readonly PaletteRow[],
  exercises: readonly PaletteRow[],
): readonly PaletteRow[] {
  const ranked = rankOffers(typed, commands).filter(({ row }) => row.offer.exists?.() ?? true);
  const rows = ranked.slice(0, exercises.length > 0 ? COMMANDS_DRAWN : DRAWN).map(({ row }) => ({
    ...row,
    group: 'Commands',
  }));
  // A near miss among the exercises must not stand above a command that was named.
  const commandsFirst = ranked[0]?.rank === BEGINS || !isNamed(typed, exercises[0]?.offer.words ?? '');
  return commandsFirst ? [...rows, ...exercises] : [...exercises, ...rows];
}
