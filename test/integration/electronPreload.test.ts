import { readFile } from 'node:fs/promises';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS, EVENTS } from '../../shared/api/channels';

type Listener = (event: unknown, payload: unknown) => void;
type Bridge = Record<string, (...args: unknown[]) => unknown>;

/** The built preload, run as a sandboxed one is: a CommonJS file that may require `electron` and nothing else. */
describe('the preload', () => {
  let exposed: Map<string, Bridge>;
  let invoked: unknown[][];
  let sent: unknown[][];
  let listeners: Map<string, Set<Listener>>;
  let required: string[];

  beforeEach(async () => {
    exposed = new Map();
    [invoked, sent, required] = [[], [], []];
    listeners = new Map();
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, bridge: Bridge) => exposed.set(name, bridge) },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          invoked.push(args);
          return 'reply';
        },
        send: (...args: unknown[]) => void sent.push(args),
        on: (name: string, listener: Listener) =>
          listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
        removeListener: (name: string, listener: Listener) => listeners.get(name)?.delete(listener),
      },
    };
    const require = (name: string) => {
      required.push(name);
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
      return electron;
    };
    runInNewContext(await readFile('out/preload/preload.cjs', 'utf8'), { require, module: {}, exports: {} });
  });

  const bridge = (): Bridge => exposed.get('osteonHost') ?? {};

  it('requires nothing but electron, and is small, for it carries names and no schema', async () => {
    expect(required).toEqual(['electron']);
    expect((await readFile('out/preload/preload.cjs')).length).toBeLessThan(4000);
  });

  it('exposes one function for each channel, on and flushed; nothing else', () => {
    expect([...exposed.keys()]).toEqual(['osteonHost']);
    expect(Object.keys(bridge()).sort()).toEqual([...CHANNELS, 'flushed', 'on'].sort());
    for (const value of Object.values(bridge())) expect(typeof value).toBe('function');
  });

  it.each(CHANNELS)(
    '%s goes to its own channel with one payload, whatever else the page passes',
    async (channel) => {
      expect(await bridge()[channel]?.({ a: 1 }, 'other.channel', 3)).toBe('reply');
      expect(invoked).toEqual([[channel, { a: 1 }]]);
    },
  );

  it.each(EVENTS)(
    '%s reaches the page as a payload, without the event object, until it stops listening',
    (event) => {
      const heard: unknown[][] = [];
      const stop = bridge()['on']?.(event, (...args: unknown[]) => heard.push(args)) as () => unknown;
      const deliver = () => {
        for (const listener of listeners.get(event) ?? []) listener({ sender: 'secret' }, 'payload');
      };
      deliver();
      expect(heard).toEqual([['payload']]);
      expect(stop()).toBeUndefined();
      deliver();
      expect(heard).toHaveLength(1);
    },
  );

  it.each(['patient.load', 'app.flushed', '__proto__', undefined, ['app.flush']])(
    'does not listen to %s for the page',
    (event) => {
      expect(() => bridge()['on']?.(event, () => undefined)).toThrow('There is no such event.');
      expect(listeners.size).toBe(0);
    },
  );

  it('sends one fixed message when the page has written everything', () => {
    expect(bridge()['flushed']?.('patient.save', {})).toBeUndefined();
    bridge()['flushed']?.(true, {});
    expect(sent).toEqual([
      ['app.flushed', false],
      ['app.flushed', true],
    ]);
  });
});
