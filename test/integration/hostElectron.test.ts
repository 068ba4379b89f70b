import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findElectron, hasDisplay, runElectron } from '../../main/host/electronRuntime';
import { tempFolder } from './storeFixtures';

/** A folder with an `electron` package as npm leaves it: without a runtime, only with an installer. */
async function withPackage(installer: string) {
  const root = await tempFolder();
  const electron = path.join(root, 'node_modules', 'electron');
  await mkdir(electron, { recursive: true });
  await writeFile(path.join(electron, 'package.json'), '{"name":"electron","version":"45.0.0"}');
  await writeFile(path.join(electron, 'index.js'), 'throw new Error("must never be loaded")');
  await writeFile(path.join(electron, 'install.js'), installer);
  return { from: pathToFileURL(path.join(root, 'start.js')).href, electron };
}

const INSTALLS = `
  const fs = require('fs');
  fs.mkdirSync(__dirname + '/dist', { recursive: true });
  fs.writeFileSync(__dirname + '/dist/electron', '');
  fs.writeFileSync(__dirname + '/path.txt', 'electron');`;

describe('Electron’s runtime', () => {
  test('is used where it is, without running its installer', async () => {
    const { from, electron } = await withPackage('throw new Error("not needed")');
    await mkdir(path.join(electron, 'dist'));
    await writeFile(path.join(electron, 'dist', 'electron'), '');
    await writeFile(path.join(electron, 'path.txt'), 'electron');
    expect(await findElectron(from)).toBe(path.join(electron, 'dist', 'electron'));
  });

  test('is fetched by its own installer where it is missing', async () => {
    const { from, electron } = await withPackage(INSTALLS);
    expect(await findElectron(from)).toBe(path.join(electron, 'dist', 'electron'));
  });

  test.each([
    ['fails', 'console.error("a stack trace"); process.exit(1)'],
    ['succeeds without a runtime', ''],
    ['hangs', 'setInterval(() => {}, 1000)'],
  ])('is missing when the installer %s', async (_how, installer) => {
    const { from } = await withPackage(installer);
    const started = performance.now();
    expect(await findElectron(from, 1000)).toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('is missing where the package is not installed', async () => {
    expect(await findElectron(pathToFileURL(path.join(await tempFolder(), 'start.js')).href)).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('running the app', () => {
  async function script(body: string) {
    const file = path.join(await tempFolder(), 'electron');
    await writeFile(file, `#!/bin/sh\n${body}\n`);
    await chmod(file, 0o755);
    return runElectron(file, '/app', process.env);
  }

  test('gives its exit code', async () => {
    expect(await script('test "$1" = /app')).toBe(0);
  });

  test.each(['exit 127', 'kill -9 $$'])('that died at once (%s) is told from one that ran', async (body) => {
    expect(await script(body)).toBeNull();
  });

  test('that cannot be started at all is one that died', async () => {
    expect(await runElectron('/no/such/electron', '/app', process.env)).toBeNull();
  });
});

test('a window needs a display server on Linux only', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect([hasDisplay({}, 'darwin'), hasDisplay({}, 'win32')]).toEqual([true, true]);
});
