import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Keeps what Chromium writes (caches, window state, the log) in a folder of its own beside the patients. The lock
 * against a second Osteon goes with that folder, so it guards the data and not merely the user. Call before ready.
 */
export function keepShellBeside(dataFolder: string, report: (error: unknown) => void): void {
  const folder = path.join(dataFolder, 'shell');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 }); // Electron wants it to be there
    app.setPath('userData', folder);
  } catch (error) {
    report(error); // start all the same: the page tells what is wrong with the disk, in words
  }
}
