import { BrowserWindow } from 'electron';
import { countPrinters } from '../policy/printers';
import type { Ports } from '../ports';
import { systemClock } from '../systemClock';
import { chooseFile } from './dialogs';
import { report } from './log';

function printers(): Promise<number | null> {
  const [window] = BrowserWindow.getAllWindows();
  return countPrinters(window ? () => window.webContents.getPrintersAsync() : null, report);
}

/** The machine as the services see it: its calendar and clock, chance, the save dialog, the printers and the log. */
export const shellPorts: Ports = { ...systemClock, chooseFile, printers, report };
