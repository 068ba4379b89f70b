import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';

/** How the fuses are found in Electron's binary: a marker, the version of the wire, its length, one digit each. */
const FUSE_MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
/** As Electron ships them: nearly the opposite of what we want, so that an unflipped fuse is seen. */
const FUSES_AS_SHIPPED = '101000010';

const FUSE_WIRE = Buffer.concat([
  Buffer.from(FUSE_MARKER),
  Buffer.from([FUSE_VERSION, FUSES_AS_SHIPPED.length]),
  Buffer.from(FUSES_AS_SHIPPED),
]);

const PLACEHOLDERS = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'icudtl.dat',
  'resources.pak',
  'v8_context_snapshot.bin',
  'libffmpeg.so',
  'locales/de.pak',
  'locales/en-US.pak',
  'locales/es.pak',
  'locales/fr.pak',
];

/**
 * A folder that electron-builder takes for an unpacked Linux Electron. Nothing in it runs, but the fuses of its
 * binary can be flipped and read back, and its archive is a real one.
 */
export async function makeStandInDist(folder: string): Promise<string> {
  const dist = path.join(folder, 'electron');
  await mkdir(path.join(dist, 'locales'), { recursive: true });
  await mkdir(path.join(dist, 'resources'));
  await writeFile(path.join(dist, 'electron'), Buffer.concat([Buffer.from('stand-in binary '), FUSE_WIRE]), {
    mode: 0o755,
  });
  for (const name of PLACEHOLDERS) await writeFile(path.join(dist, name), name);
  await writeFile(path.join(dist, 'version'), '45.4.1');
  await addDefaultApp(folder, dist);
  return dist;
}

/** electron-builder reads the header of this archive, so it must be a real one. */
async function addDefaultApp(folder: string, dist: string): Promise<void> {
  const app = path.join(folder, 'default-app');
  await mkdir(app);
  await writeFile(path.join(app, 'package.json'), '{}');
  await createPackage(app, path.join(dist, 'resources', 'default_app.asar'));
}
