import { describe, expect, test } from 'vitest';
import { createShelfStore } from '../../../../renderer/library/shelfStore';
import type { Client } from '../../../../shared/api/client';
import type { ApiError } from '../../../../shared/api/contract';
import { EMPTY_SHELF, editShelf, type Shelf } from '../../../../shared/exercise/shelf';
import { err, ok } from '../../../../shared/result';

/** A disk with a shelf on it, that other windows write to as well, and that can be made to fail. */
function disk() {
  const on = {
    shelf: EMPTY_SHELF,
    revision: 0,
    saves: 0,
    error: null as ApiError | null,
    beforeSave: () => {},
  };
  const client = (async (channel: string, input: { shelf: Shelf; revision: number }) => {
    await Promise.resolve();
    if (on.error) return err(on.error);
    if (channel === 'shelf.load') return ok({ shelf: on.shelf, revision: on.revision });
    on.beforeSave();
    if (input.revision !== on.revision) return err({ code: 'conflict', message: 'changed elsewhere' });
    Object.assign(on, { shelf: input.shelf, revision: on.revision + 1, saves: on.saves + 1 });
    return ok({ revision: on.revision, savedAt: '2026-11-23T10:00:00.000Z' });
  }) as unknown as Client;
  const elsewhere = (exercise: string) => {
    on.shelf = editShelf(on.shelf, { kind: 'star', exercise });
    on.revision += 1;
  };
  return { on, client, elsewhere };
}

describe('the shelf of a window', () => {
  test('shows an edit at once, and saves it behind', async () => {
    const { on, client } = disk();
    const store = createShelfStore(client);
    expect(store.getState().isOpen).toBe(false);
    store.edit({ kind: 'star', exercise: 'a' });
    expect(store.getState().shelf.favourites).toEqual(['a']);
    expect(await store.flush()).toBe(true);
    expect(on.shelf.favourites).toEqual(['a']);
    expect(store.getState()).toEqual({ shelf: on.shelf, isOpen: true, failure: null });
  });

  test('saves several edits at once, and nothing when nothing changed', async () => {
    const { on, client } = disk();
    const store = createShelfStore(client);
    await store.flush();
    for (const exercise of ['a', 'b', 'c']) store.edit({ kind: 'used', exercise });
    await store.flush();
    expect(on.shelf.recents).toEqual(['c', 'b', 'a']);
    expect(on.saves).toBeLessThanOrEqual(2);
    const { saves } = on;
    store.edit({ kind: 'used', exercise: 'c' });
    await store.flush();
    expect(on.saves).toBe(saves);
  });

  test('two windows lose nothing of each other', async () => {
    const { on, client, elsewhere } = disk();
    const store = createShelfStore(client);
    await store.flush();
    elsewhere('theirs');
    store.edit({ kind: 'star', exercise: 'ours' });
    expect(await store.flush()).toBe(true);
    expect(on.shelf.favourites).toEqual(['theirs', 'ours']);
    expect(store.getState()).toEqual({ shelf: on.shelf, isOpen: true, failure: null });
  });

  test('a window that is overtaken for ever gives up in words and keeps the edit', async () => {
    const { on, client, elsewhere } = disk();
    let other = 0;
    on.beforeSave = () => elsewhere(`other-${other++}`);
    const store = createShelfStore(client);
    store.edit({ kind: 'star', exercise: 'ours' });
    expect(await store.flush()).toBe(false);
    expect(store.getState().failure).toBe('changed elsewhere');
    expect(store.getState().shelf.favourites).toContain('ours');
    on.beforeSave = () => {};
    expect(await store.flush()).toBe(true);
    expect(on.shelf.favourites).toContain('ours');
  });

  test('a full disk is told, and saved later', async () => {
    const { on, client } = disk();
    const store = createShelfStore(client);
    await store.flush();
    on.error = { code: 'disk', message: 'The disk is full.' };
    store.edit({ kind: 'star', exercise: 'a' });
    expect(await store.flush()).toBe(false);
    expect(store.getState()).toMatchObject({ shelf: { favourites: ['a'] }, failure: 'The disk is full.' });
    on.error = null;
    expect(await store.flush()).toBe(true);
    expect(on.shelf.favourites).toEqual(['a']);
    expect(store.getState().failure).toBeNull();
  });
});
