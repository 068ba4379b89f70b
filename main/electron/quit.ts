import { setTimeout as wait } from 'node:timers/promises';
import { app, BrowserWindow } from 'electron';
import type { Flush } from '../policy/flush';
import { mayLoseUnsaved } from './dialogs';

/** Bounds the last writes, should a request never end: a save dialog may still be open. */
const CLOSE_LIMIT_MS = 5000;

/** Lets the page write what is unsaved; what it could not write is lost only when the therapist says so. */
export const mayClose = async (flush: Flush): Promise<boolean> =>
  (await flush.request()) !== 'refused' || mayLoseUnsaved();

/**
 * Quits in order: the page writes what is unsaved, its window goes, the services finish their files, the program
 * ends. Each step is bounded, so that quitting always ends in quitting.
 */
export function quitInOrder(
  flush: Flush,
  closeServices: () => Promise<void>,
  report: (error: unknown) => void,
): void {
  let leaving = false;
  let left = false;

  const leave = async () => {
    if (!(await mayClose(flush))) {
      leaving = false;
      return;
    }
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    await Promise.race([closeServices(), wait(CLOSE_LIMIT_MS, undefined, { ref: false })]).catch(report);
    left = true;
    app.quit();
  };

  app.on('before-quit', (event) => {
    if (left) return;
    event.preventDefault();
    if (leaving) return;
    leaving = true;
    void leave();
  });
  app.on('window-all-closed', () => {
    // On a Mac a program stays when its last window goes; but not when it is on its way out.
    if (process.platform !== 'darwin' && !leaving) app.quit();
  });
}
