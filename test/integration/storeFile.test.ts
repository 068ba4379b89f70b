import { chmod, mkdir, open, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { FILE_LIMIT } from '../../main/store/codec';
import { durableFile, DurableFile } from '../../main/store/durableFile';
import { ensureFolder } from '../../main/store/replaceFile';
import { sweepLeftovers } from '../../main/store/sweep';
import { filesIn, tempFolder } from './storeFixtures';

const fileIn = async () => {
  const folder = await tempFolder();
  return { folder, path: path.join(folder, 'doc.json') };
};

describe('a durable file', () => {
  test('is missing until it is written, then holds compact JSON that only its owner may read', async () => {
    const { folder, path: file } = await fileIn();
    const durable = durableFile(file);
    expect(await durable.read()).toBeNull();
    await durable.write({ name: 'Rosa', list: [1, 2] });
    expect(await readFile(file, 'utf8')).toBe('{"name":"Rosa","list":[1,2]}');
    expect(await durable.read()).toEqual({ name: 'Rosa', list: [1, 2] });
    expect(await filesIn(folder)).toEqual(['doc.json']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test('stays private when somebody had opened it up', async () => {
    const { path: file } = await fileIn();
    await writeFile(file, '{}', { mode: 0o644 });
    await durableFile(file).write({ a: 1 });
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['empty', ''],
    ['filled with zeros', '\0'.repeat(300)],
    ['cut off', '{"name":"Ro'],
    ['with a byte order mark', '\uFEFF{}'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '0'],
    ['not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['too large', Buffer.alloc(FILE_LIMIT + 1, 0x20)],
  ])('tells a damaged file (%s) from a missing one', async (_what, content) => {
    const { path: file } = await fileIn();
    await writeFile(file, content);
    await expect(durableFile(file).read()).rejects.toBeInstanceOf(SyntaxError);
  });

  test('says nothing of the content in the error of a damaged file', async () => {
    const { path: file } = await fileIn();
    await writeFile(file, '{"given":"Rosa');
    await expect(durableFile(file).read()).rejects.not.toThrow(/Rosa/);
  });

  test('of 200 writes at once leaves the newest, and each promise waits for data as new as its own', async () => {
    const { folder, path: file } = await fileIn();
    const durable = durableFile(file);
    let oldestSeen = 0;
    const writes = Array.from({ length: 200 }, async (_, n) => {
      await durable.write({ n });
      const found = (await durable.read()) as { n: number };
      oldestSeen = Math.max(oldestSeen, n - found.n);
    });
    await Promise.all(writes);
    expect(await durable.read()).toEqual({ n: 199 });
    expect(oldestSeen).toBe(0);
    expect(await filesIn(folder)).toEqual(['doc.json']);
  });

  test('starts at once, and skips what was overtaken while it wrote', async () => {
    const { path: file } = await fileIn();
    const durable = durableFile(file);
    const synced = await countSyncs(async () => {
      await Promise.all(Array.from({ length: 50 }, (_, n) => durable.write({ n })));
    });
    // The first and the newest: two writes, each with one flush of the file and one of the folder.
    expect(synced).toBe(process.platform === 'win32' ? 2 : 4);
  });

  test('is flushed together with its folder before the write counts as done', async () => {
    const { path: file } = await fileIn();
    expect(await countSyncs(() => durableFile(file).write({ a: 1 }))).toBe(
      process.platform === 'win32' ? 1 : 2,
    );
  });

  test('keeps the old file and leaves no temporary one when a write fails; the next write works', async () => {
    const { folder, path: file } = await fileIn();
    await mkdir(path.join(file, 'in-the-way'), { recursive: true });
    const durable = durableFile(file);
    const first = durable.write({ n: 1 });
    const second = durable.write({ n: 2 });
    await expect(first).rejects.toMatchObject({ syscall: 'rename' });
    await expect(second).rejects.toMatchObject({ syscall: 'rename' });
    expect(await filesIn(folder)).toEqual([]);
    await expect(new DurableFile(path.join(folder, 'other.json')).write({ n: 3 })).resolves.toBeUndefined();
  });

  test('refuses to write more than could be read again', async () => {
    const { folder, path: file } = await fileIn();
    await expect(durableFile(file).write({ text: 'x'.repeat(FILE_LIMIT) })).rejects.toThrow('at most 20 MB');
    expect(await filesIn(folder)).toEqual([]);
  });

  test('has one adapter for one path, however it is spelt', async () => {
    const { folder, path: file } = await fileIn();
    expect(durableFile(path.join(folder, 'x', '..', 'doc.json'))).toBe(durableFile(file));
  });
});

describe('exclusive work on a file', () => {
  test('runs one task after the other, even after one failed', async () => {
    const { folder, path: file } = await fileIn();
    const durable = durableFile(file);
    const steps: string[] = [];
    const task = (name: string) => async () => {
      steps.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push(`${name} out`);
      if (name === 'a') throw new Error('a failed');
    };
    const [a, b] = await Promise.allSettled([durable.exclusive(task('a')), durable.exclusive(task('b'))]);
    expect(steps).toEqual(['a in', 'a out', 'b in', 'b out']);
    expect([a.status, b.status]).toEqual(['rejected', 'fulfilled']);
    expect(await filesIn(folder)).toEqual([]);
  });

  test('takes over the lock of a process that is gone', async () => {
    const { folder, path: file } = await fileIn();
    const { hostname } = await import('node:os');
    await writeFile(path.join(folder, '.doc.json.lock'), `${hostname()} 2147483646 abc`);
    await expect(durableFile(file).exclusive(async () => 'mine')).resolves.toBe('mine');
    expect(await filesIn(folder)).toEqual([]);
  });
});

describe('a data folder', () => {
  test('is made for its owner only', async () => {
    const folder = path.join(await tempFolder(), 'a', 'b');
    await ensureFolder(folder);
    if (process.platform === 'win32') return;
    for (const made of [folder, path.dirname(folder)]) expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  test('is swept of what a crash left, but not of what another process is writing', async () => {
    const folder = await tempFolder();
    const patient = path.join(folder, 'patients', 'p');
    await mkdir(patient, { recursive: true });
    const gone = '.patient.json.2147483646-0123456789ab.tmp';
    const live = `.patient.json.${process.ppid}-0123456789ab.tmp`;
    for (const name of [gone, live, 'patient.json', 'my.notes.tmp'])
      await writeFile(path.join(patient, name), '{}');
    await writeFile(path.join(folder, gone), '{}');
    await sweepLeftovers(folder);
    expect((await filesIn(folder)).map((file) => path.basename(file)).sort()).toEqual(
      [live, 'my.notes.tmp', 'patient.json'].sort(),
    );
  });

  test('with a symbolic link in place of a file gets a file of its own', async () => {
    if (process.platform === 'win32') return;
    const { folder, path: file } = await fileIn();
    const foreign = path.join(await tempFolder(), 'foreign.txt');
    await writeFile(foreign, 'untouched');
    await chmod(foreign, 0o644);
    await symlink(foreign, file);
    await durableFile(file).write({ a: 1 });
    expect(await readFile(foreign, 'utf8')).toBe('untouched');
    expect(await filesIn(folder)).toEqual(['doc.json']);
  });
});

/** How often file handles are really flushed while `work` runs. */
async function countSyncs(work: () => Promise<unknown>): Promise<number> {
  const handle = await open(process.execPath, 'r');
  const spy = vi.spyOn(Object.getPrototypeOf(handle) as { sync: () => Promise<void> }, 'sync');
  await handle.close();
  try {
    await work();
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
  }
}
