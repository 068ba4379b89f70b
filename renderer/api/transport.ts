import type { AppEvent, Channel } from '../../shared/api/channels';
import type { Transport } from '../../shared/api/client';

/** What Electron's preload puts in place: one function a channel, and the shell's messages. */
export type HostBridge = Readonly<Record<Channel, (payload: unknown) => Promise<unknown>>> & {
  readonly on: (event: AppEvent, listener: () => void) => () => void;
  /** Tells the shell whether everything unsaved has been written. */
  readonly flushed: (written: boolean) => void;
};

declare global {
  interface Window {
    readonly osteonHost?: HostBridge;
  }
}

/** Electron's bridge if the preload put it in place, else the loopback host that served this page. */
export function pickTransport(scope: Window): Transport {
  const bridge = scope.osteonHost;
  if (bridge) return (channel, payload) => bridge[channel](payload);
  return async (channel, payload) => {
    const reply = await scope.fetch(`/rpc/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(payload),
    });
    if (!reply.ok) throw new Error(`the host answered ${reply.status}`);
    return reply.json() as Promise<unknown>;
  };
}
