import type { Ports } from '../ports';
import { systemClock } from '../systemClock';
import { saveFile } from './dialogs';
import { report } from './log';

/** The machine as the services see it: its calendar and clock, chance, the save dialog and the log. */
export const shellPorts: Ports = { ...systemClock, saveFile, report };
