import { app } from 'electron';

/**
 * True for the first Osteon on this data folder: two of them would write the same patient files. A second start
 * brings the first to the front and ends.
 */
export function isOnlyInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
