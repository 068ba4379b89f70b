import type { ItemId } from '../../../shared/id';
import type { Place } from './dropPlace';
import type { MoveTools } from './moveTools';
import { pasteEdits } from './pasteEdits';
import type { placeMoves } from './placeMoves';

/** Copy, cut and paste of exercises inside the builder, through phases and sessions. */
export function clipboardMoves(tools: MoveTools, { remove, choose }: ReturnType<typeof placeMoves>) {
  const { store, announce, namesOf } = tools;
  const keep = (ids: readonly ItemId[]) => store.getState().keepCopied(tools.items(ids));
  return {
    copyOut: (ids: readonly ItemId[]) => {
      keep(ids);
      announce(`${namesOf(ids)} copied. Paste puts a copy where you are.`);
    },
    cut: (ids: readonly ItemId[]) => {
      keep(ids);
      remove(ids, 'cut');
    },
    paste: ({ session: id, index }: Place) => {
      const { clipboard } = store.getState();
      const session = tools.sessionOf(id);
      if (!session) return;
      if (clipboard.length === 0) return announce('Nothing was copied on the board yet');
      const { edits, ids } = pasteEdits(clipboard, session, index, tools.newItemId);
      const what = clipboard.length === 1 ? '1 exercise' : `${clipboard.length} exercises`;
      if (!tools.commit(edits, `paste ${what}`)) return;
      choose(ids);
      tools.say(namesOf(ids), 'pasted at', { session: id, index });
    },
  };
}
