import { ipcMain } from 'electron';
import { CHANNELS } from '../../shared/api/channels';
import type { Dispatch } from '../../shared/api/dispatch';
import { FLUSHED } from '../policy/flush';
import { isOurPage } from '../policy/sender';

/** The only file that touches ipcMain: every message is heard here, from our own page alone. */
export function registerIpc(dispatch: Dispatch, onFlushed: (written: boolean) => void): void {
  for (const channel of CHANNELS) {
    ipcMain.handle(channel, async (event, payload: unknown) => {
      if (!isOurPage(event.senderFrame)) throw new Error('Refused: this sender is not the Osteon page.');
      return dispatch(channel, payload);
    });
  }
  ipcMain.on(FLUSHED, (event, written: unknown) => {
    // Nobody waits for an answer, so a foreign sender is not told anything; to throw here would end the program.
    if (isOurPage(event.senderFrame)) onFlushed(written === true);
  });
}
