import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startOptions } from '../../main/host/startOptions';
import { defaultDataFolder } from '../../main/dataFolder';
import { aPatient, tempFolder } from './storeFixtures';

const START = path.join(import.meta.dirname, '..', '..', 'out', 'node', 'start.js');

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs the built `npm start`, without any display, so that no window opens. */
function start(args: string[], env: Record<string, string> = {}) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const child = spawn(process.execPath, [START, ...args], { env: { ...rest, ...env } });
  running.push(child);
  const seen = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    seen.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    seen.err += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = async () => {
    await expect.poll(() => seen.out + seen.err, { timeout: 20_000 }).toMatch(/running at http\S+\n/);
    return /http\S+/.exec(seen.out)?.[0] ?? '';
  };
  return { child, seen, ended, address };
}

describe('npm start', () => {
  test('serves the built page and the api, and on SIGTERM finishes what it is saving', async () => {
    const data = path.join(await tempFolder(), 'data');
    const host = start(['--browser', '--no-open', '--data', data]);
    const address = await host.address();
    expect(host.seen.out).toMatch(/^Osteon is running at http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    const { origin } = new URL(address);
    const cookie =
      (await fetch(address, { redirect: 'manual' })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(`${origin}/`, { headers: { cookie } });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script')]);
    const call = (channel: string, payload: unknown) =>
      fetch(`${origin}/rpc/${channel}`, {
        method: 'POST',
        body: JSON.stringify(payload),
        headers: { cookie, origin, 'content-type': 'application/json' },
      });
    expect(await (await call('app.info', {})).json()).toMatchObject({
      ok: true,
      value: { dataFolder: data, shell: 'browser' },
    });
    const patients = Array.from({ length: 20 }, () => aPatient());
    const answers = patients.map((patient) => call('patient.create', { patient }));
    await Promise.race(answers);
    host.child.kill('SIGTERM');
    const settled = await Promise.allSettled(answers);
    expect(await host.ended).toBe(0);
    for (const [n, answer] of settled.entries()) {
      if (answer.status !== 'fulfilled' || !((await answer.value.json()) as { ok: boolean }).ok) continue;
      const file = path.join(data, 'patients', patients[n]?.id ?? '', 'patient.json');
      expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ revision: 1 });
    }
    expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(host.seen.err).toBe('');
  });

  test.skipIf(process.platform !== 'linux')(
    'says in one line why there is no window, and opens the browser page instead',
    async () => {
      const host = start(['--no-open', '--data', await tempFolder()]);
      await host.address();
      expect(host.seen.out.split('\n')).toEqual([
        'There is no display for a window here; Osteon runs in the browser instead.',
        expect.stringMatching(/^Osteon is running at /),
        '',
      ]);
      expect(host.seen.err).toBe('');
    },
  );

  test('tells a taken port, a wrong port and a wrong flag in one line', async () => {
    const first = start(['--browser', '--no-open', '--data', await tempFolder()]);
    const { port } = new URL(await first.address());
    const second = start(['--browser', '--no-open', '--data', await tempFolder()], { OSTEON_PORT: port });
    expect([await second.ended, second.seen]).toEqual([
      1,
      { out: '', err: `Port ${port} cannot be used (EADDRINUSE). Choose another with OSTEON_PORT.\n` },
    ]);
    const wrong = start(['--frobnicate']);
    expect(await wrong.ended).toBe(2);
    expect(wrong.seen.err).toMatch(/^Unknown option '--frobnicate'\. Usage: .*\n$/);
  });
});

describe('the options of npm start', () => {
  test('come from the command line and the environment', () => {
    const value = { folder: path.resolve('/d'), port: 0, browser: false, open: true, dev: false };
    expect(startOptions([], { OSTEON_DATA: '/d' })).toEqual({ ok: true, value });
    expect(
      startOptions(['--data', '/e', '--browser', '--no-open', '--dev'], {
        OSTEON_DATA: '/d',
        OSTEON_PORT: '8123',
      }),
    ).toEqual({
      ok: true,
      value: { folder: path.resolve('/e'), port: 8123, browser: true, open: false, dev: true },
    });
  });

  test.each(['-1', '65536', 'http', '1e3', '80 '])('refuse the port "%s"', (port) => {
    expect(startOptions([], { OSTEON_PORT: port })).toEqual({
      ok: false,
      error: 'OSTEON_PORT: must be a port from 0 to 65535.',
    });
  });

  test('keep data where each system keeps such data', () => {
    expect(defaultDataFolder({}, 'linux', '/home/r')).toBe(path.join('/home/r', '.local', 'share', 'osteon'));
    expect(defaultDataFolder({ XDG_DATA_HOME: '/x' }, 'linux', '/home/r')).toBe(path.join('/x', 'osteon'));
    expect(defaultDataFolder({}, 'darwin', '/Users/r')).toBe(
      path.join('/Users/r', 'Library', 'Application Support', 'Osteon'),
    );
    expect(defaultDataFolder({ APPDATA: '/a' }, 'win32', '/u')).toBe(path.join('/a', 'Osteon'));
    expect(defaultDataFolder({ OSTEON_DATA: '/chosen' }, 'linux', '/home/r')).toBe('/chosen');
  });
});
