import { BrowserWindow } from 'electron';
import type { AppEvent } from '../../shared/api/channels';

/** Sends a message to the page; says whether a page was there to hear it. */
export function sendToPage(event: AppEvent): boolean {
  const pages = BrowserWindow.getAllWindows()
    .filter((window) => !window.isDestroyed())
    .map((window) => window.webContents)
    .filter((contents) => !contents.isCrashed() && !contents.isLoadingMainFrame());
  for (const page of pages) page.send(event);
  return pages.length > 0;
}
