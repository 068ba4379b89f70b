import * as z from 'zod';
import type { Result } from '../result';
import type { Channel } from './channels';
import type { Contract, Input, Output } from './contract';
import { ApiError, coreContract } from './coreContract';

/** Carries one request to wherever the handlers run. Throws only when nobody answers. */
export type Transport = (channel: Channel, payload: unknown) => Promise<unknown>;

export type Client = <C extends Channel>(channel: C, input: Input<C>) => Promise<Result<Output<C>, ApiError>>;

/** The same typed client over Electron's IPC and over the loopback host; replies are checked again. */
export function createClient(transport: Transport): Client {
  return async (channel, input) => {
    let reply: unknown;
    try {
      reply = await transport(channel, input);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        ok: false,
        error: {
          code: 'internal',
          message: `Osteon does not answer (${reason}). Your work on this page is kept.`,
        },
      };
    }
    const output = await outputOf(channel);
    return z
      .discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true), value: output }),
        z.strictObject({ ok: z.literal(false), error: ApiError }),
      ])
      .parse(reply) as Result<Output<typeof channel>, ApiError>;
  };
}

/** What an answer must look like; for the screens behind the first that is loaded with their first request. */
async function outputOf(channel: Channel): Promise<Contract[Channel]['output']> {
  if (Object.hasOwn(coreContract, channel)) return coreContract[channel as keyof typeof coreContract].output;
  const { laterContract } = await import('./laterContract');
  return laterContract[channel as keyof typeof laterContract].output;
}
