import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeStandInDist } from '../support/electronStandInDist';

/** Packs the program for Linux as `npm run package` does, around a stand-in for Electron's binary; no network. */

/** A fuse is one digit in the binary. */
const FUSE = { on: '1'.charCodeAt(0), off: '0'.charCodeAt(0) } as const;

const PACKING_MS = 120_000;
const run = promisify(execFile);

/** Our own files. `<hash>` is the eight letters the bundler adds; a name stands for any number of such files. */
const OURS = [
  'package.json',
  'out/main/index.js',
  'out/main/pdfWorker.js',
  'out/main/chunks/<name>-<hash>.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/<name>-<hash>.js',
  'out/renderer/assets/<name>-<hash>.mjs',
  'out/renderer/assets/<name>-<hash>.css',
  'out/renderer/assets/<name>-<hash>.svg',
  'out/renderer/assets/<name>-<hash>.woff2',
];

/** pdfkit, fontkit and sharp with what they need to run; a new name here is a new supplier to look at. */
const PACKAGES = [
  '@img/colour',
  '@noble/ciphers',
  '@noble/hashes',
  '@swc/helpers',
  'base64-js',
  'brotli',
  'clone',
  'detect-libc',
  'dfa',
  'fast-deep-equal',
  'fflate',
  'fontkit',
  'linebreak',
  'pako',
  'pdfkit',
  'png-js',
  'restructure',
  'semver',
  'sharp',
  'tiny-inflate',
  'unicode-properties',
  'unicode-trie',
];

/** The decoder itself: npm installs only what fits the computer, in one package or with its library beside it. */
const DECODER = /^@img\/sharp-(libvips-)?(linux|linuxmusl|darwin|win32)-\w+$/;

let folder: string;
let app: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'osteon-package-'));
  const dist = await makeStandInDist(folder);
  const output = path.join(folder, 'release');
  const cli = path.resolve('node_modules/electron-builder/cli.js');
  const options = ['--dir', '--linux', '--x64', `-c.electronDist=${dist}`, `-c.directories.output=${output}`];
  await run(process.execPath, [cli, ...options], { timeout: PACKING_MS });
  app = path.join(output, 'linux-unpacked');
  const archive = path.join(app, 'resources', 'app.asar');
  extractAll(archive, path.join(folder, 'extracted'));
  files = await filesOf(archive, path.join(folder, 'extracted'));
}, PACKING_MS);

afterAll(async () => rm(folder, { recursive: true, force: true }));

describe('the packed program', () => {
  it('has exactly our built files', async () => {
    const ours = files.filter((file) => !file.startsWith('node_modules/'));
    expect(ours.filter((file) => !OURS.includes(withoutHash(file)))).toEqual([]);
    expect(ours).toEqual(expect.arrayContaining(OURS.filter((name) => !name.includes('<'))));
    expect(ours.sort()).toEqual(['package.json', ...(await builtFiles())].sort());
  });

  it('has exactly these packages', () => {
    const packages = [...new Set(files.flatMap(packageOf))].sort();
    expect(packages.filter((name) => !DECODER.test(name))).toEqual(PACKAGES);
    expect([1, 2]).toContain(packages.filter((name) => DECODER.test(name)).length);
  });

  it('has no source map, test, benchmark, type definition or source, and neither host nor command line', () => {
    expect(files.filter((file) => /\.map$|\.tsx?$|\.[cm]ts$/.test(file))).toEqual([]);
    expect(
      files.filter((file) => /(^|\/)(tests?|__tests__|bench|benchmark|host|cli)(\/|\.|$)/.test(file)),
    ).toEqual([]);
  });

  it('names no machine and no script in its package.json', async () => {
    const text = await readFile(path.join(folder, 'extracted', 'package.json'), 'utf8');
    const packed = JSON.parse(text) as Record<string, unknown>;
    expect(packed).toMatchObject({ name: 'osteon', main: 'out/main/index.js', type: 'module' });
    expect(Object.keys(packed)).not.toEqual(expect.arrayContaining(['scripts']));
    expect(Object.keys(packed)).not.toEqual(expect.arrayContaining(['devDependencies']));
  });

  it('carries everything its packages need to load', async () => {
    const script =
      "await Promise.all(['pdfkit', 'fontkit', 'sharp'].map((name) => import(name))); console.log('loaded')";
    const cwd = path.join(folder, 'extracted'); // in a temporary folder: no other node_modules above it
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd });
    expect(stdout.trim()).toBe('loaded');
  });

  it('has the decoder of photos beside the archive, where the system can load it, and nothing else', async () => {
    const beside = await readdir(path.join(app, 'resources', 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    });
    const unpacked = beside
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/'));
    expect(unpacked.filter((file) => !/\/node_modules\/(sharp|@img)\//.test(file))).toEqual([]);
    expect(unpacked.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(unpacked.filter((file) => /\.(cc|h|gyp)$/.test(file))).toEqual([]);
  });

  it('stands alone beside its binary, in the languages it speaks', async () => {
    // electron-builder removes default_app.asar from an Electron it downloaded, not from one handed to it.
    const resources = await readdir(path.join(app, 'resources'));
    expect(resources.filter((name) => name !== 'default_app.asar').sort()).toEqual([
      'app.asar',
      'app.asar.unpacked',
    ]);
    expect((await readdir(path.join(app, 'locales'))).sort()).toEqual(['en-US.pak', 'es.pak']);
  });

  it.each<[string, FuseV1Options, keyof typeof FUSE]>([
    ['RunAsNode', FuseV1Options.RunAsNode, 'off'],
    ['EnableCookieEncryption', FuseV1Options.EnableCookieEncryption, 'on'],
    ['EnableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, 'off'],
    ['EnableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, 'off'],
    ['EnableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, 'on'],
    ['OnlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, 'on'],
    ['LoadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, 'off'],
    ['GrantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, 'off'],
  ])('has the fuse %s (%i) %s', async (_name, fuse, wanted) => {
    const wire = await getCurrentFuseWire(path.join(app, 'osteon'));
    expect(wire[fuse]).toBe(FUSE[wanted]);
  });
});

/** Files only, as `out/main/index.js`: the archive's own list holds folders too. */
async function filesOf(archive: string, extracted: string): Promise<readonly string[]> {
  const entries = await readdir(extracted, { recursive: true, withFileTypes: true });
  const onDisk = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(extracted, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    );
  const listed = new Set(listPackage(archive, { isPack: false }).map((name) => name.replace(/^[/\\]/, '')));
  return onDisk.filter((file) => listed.has(file));
}

const withoutHash = (file: string): string => file.replace(/[^/]+-[\w-]{8}\.(\w+)$/, '<name>-<hash>.$1');

const packageOf = (file: string): string[] => {
  const found = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  return found === undefined ? [] : [found];
};

/** What the build wrote for the packaged program, source maps aside. */
async function builtFiles(): Promise<readonly string[]> {
  const places = ['out/main', 'out/preload', 'out/renderer'];
  const found = await Promise.all(
    places.map(async (place) =>
      (await readdir(place, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
        .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, '/')),
    ),
  );
  return found.flat();
}
