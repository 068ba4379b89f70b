import { BOARD_SHORTCUTS } from '../board/boardKeys';
import { COMMAND_GROUPS } from './command';
import { commandOf } from './commandTable';
import { SHORTCUTS } from './shortcuts';

export type SheetRow = { readonly words: string; readonly keys: readonly string[] };
export type SheetGroup = { readonly group: string; readonly rows: readonly SheetRow[] };

type Entry = { readonly words: string; readonly group: string; readonly keys: string };

/** Every key of the builder, under the group of its command; keys for the same stand in one row. */
export function shortcutGroups(): readonly SheetGroup[] {
  const all: readonly Entry[] = [
    ...SHORTCUTS.map(({ command, keys }) => {
      const { name, group } = commandOf(command);
      return { words: name, group, keys };
    }),
    ...BOARD_SHORTCUTS,
  ];
  const names = [...COMMAND_GROUPS, ...new Set(BOARD_SHORTCUTS.map(({ group }) => group))];
  return [...new Set<string>(names)]
    .map((group) => ({ group, rows: rowsOf(all.filter((row) => row.group === group)) }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(entries: readonly { readonly words: string; readonly keys: string }[]): readonly SheetRow[] {
  const rows = new Map<string, string[]>();
  for (const { words, keys } of entries) rows.set(words, [...(rows.get(words) ?? []), keys]);
  return [...rows].map(([words, keys]) => ({ words, keys }));
}
