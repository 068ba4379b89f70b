import { contextBridge, ipcRenderer } from 'electron';
import { type AppEvent, CHANNELS, EVENTS } from '../../shared/api/channels';
import { FLUSHED } from '../policy/flush';

/**
 * What the page gets as `window.osteonHost`, and all it gets:
 * - one function for each name in CHANNELS, `(payload) => Promise<Result>`. The page can never name a channel of
 *   its own, and never holds `ipcRenderer`;
 * - `on(event, listener)` for the names in EVENTS. The listener gets the message's payload, never Electron's event
 *   object; `on` returns the function that stops listening;
 * - `flushed(written)`, the answer to 'app.flush'. Before its window closes the shell sends 'app.flush' and waits up
 *   to FLUSH_LIMIT_MS for this call, so the page first saves what is unsaved, then says whether all was written.
 *
 * A sandboxed preload is one CommonJS file, so only names are imported here: no schema, no library.
 */
const requests = Object.fromEntries(
  CHANNELS.map((channel) => [
    channel,
    async (payload: unknown): Promise<unknown> => ipcRenderer.invoke(channel, payload),
  ]),
);

function on(event: AppEvent, listener: (payload: unknown) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error('There is no such event.');
  const deliver = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(event, deliver);
  return () => {
    ipcRenderer.removeListener(event, deliver);
  };
}

/** What the page hands over may be anything at run time; only a plain `true` counts. */
const flushed = (written: unknown): void => ipcRenderer.send(FLUSHED, written === true);

contextBridge.exposeInMainWorld('osteonHost', { ...requests, on, flushed });
