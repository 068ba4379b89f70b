import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Client } from '../../shared/api/client';
import type { ApiError } from '../../shared/api/contract';
import { EMPTY_SHELF, editShelf, type Shelf, type ShelfEdit } from '../../shared/exercise/shelf';

export type ShelfState = {
  /** As the therapist sees it: what is saved, and every edit since. */
  readonly shelf: Shelf;
  /** Whether the saved shelf has been read. */
  readonly isOpen: boolean;
  /** Why edits are not saved, in words; null while all is well. */
  readonly failure: string | null;
};

export type ShelfStore = Pick<StoreApi<ShelfState>, 'subscribe' | 'getState' | 'getInitialState'> & {
  readonly edit: (edit: ShelfEdit) => void;
  /** Reads the shelf and saves what waits; after a failure, tries again. Resolves to whether nothing waits any more. */
  readonly flush: () => Promise<boolean>;
};

/** Another window cannot change the shelf more often than this between reading and saving. */
const TRIES = 5;

/**
 * The shelf of one window. An edit shows at once and is saved behind it; when another window saved first, the newer
 * shelf is read and the edits are made on that one again.
 */
export function createShelfStore(client: Client): ShelfStore {
  const state = createStore<ShelfState>(() => ({ shelf: EMPTY_SHELF, isOpen: false, failure: null }));
  let saved: { readonly shelf: Shelf; readonly revision: number } | null = null;
  let isStale = true;
  let waiting: readonly ShelfEdit[] = [];
  let running: Promise<void> | null = null;

  const edited = (shelf: Shelf) => waiting.reduce(editShelf, shelf);
  const show = (failure: string | null) =>
    state.setState({ shelf: edited(saved?.shelf ?? EMPTY_SHELF), isOpen: saved !== null, failure });

  async function open(): Promise<ApiError | null> {
    const loaded = await client('shelf.load', {});
    if (!loaded.ok) return loaded.error;
    saved = loaded.value;
    isStale = false;
    show(null);
    return null;
  }

  /** Saves what waits over the shelf that was read; null when that worked. */
  async function save(): Promise<ApiError | null> {
    const batch = waiting;
    if (!saved || batch.length === 0) return null;
    const shelf = edited(saved.shelf);
    if (shelf !== saved.shelf) {
      const result = await client('shelf.save', { shelf, revision: saved.revision });
      if (!result.ok) return result.error;
      saved = { shelf, revision: result.value.revision };
    }
    waiting = waiting.slice(batch.length);
    return null;
  }

  async function run(): Promise<void> {
    let failure: ApiError | null = null;
    for (let turn = 0; turn < TRIES && (isStale || waiting.length > 0); turn++) {
      // oxlint-disable-next-line no-await-in-loop -- each step needs the one before
      failure = (isStale ? await open() : null) ?? (await save());
      if (failure?.code === 'conflict') isStale = true;
      else if (failure) break;
      else turn = -1;
    }
    show(failure?.message ?? null);
  }

  const start = () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    subscribe: state.subscribe,
    getState: state.getState,
    getInitialState: state.getInitialState,
    edit(edit) {
      waiting = [...waiting, edit];
      show(state.getState().failure);
      void start();
    },
    async flush() {
      await start();
      return waiting.length === 0;
    },
  };
}
