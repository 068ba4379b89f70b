import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { logLine } from '../policy/logLine';

/** When the log is larger than this it becomes the old one, and the one before that goes. */
const LIMIT_BYTES = 500_000;

/** Takes the errors of bugs to a file that stays on this computer. Never fails: a log must not be the next error. */
export function report(error: unknown): void {
  try {
    const folder = app.getPath('logs');
    const file = path.join(folder, 'osteon.log');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    turnOver(file);
    appendFileSync(file, logLine(error, new Date().toISOString()), { mode: 0o600 });
  } catch {
    // a full or read-only disk: there is nowhere left to say so
  }
}

function turnOver(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT_BYTES) renameSync(file, `${file}.old`);
}
