import { faultOf } from '../document';
import { plainIssue } from '../plainIssue';
import { err, ok, type Result } from '../result';
import type { Channel } from './channels';
import { type ApiError, contract, type Input, type Output } from './contract';

export type Handlers = {
  readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>, ApiError>>;
};

export type Dispatch = (channel: string, payload: unknown) => Promise<Result<unknown, ApiError>>;

/** Runs one request; input and output are checked against the contract. Knows neither Electron nor HTTP. */
export function createDispatch(handlers: Handlers, report: (error: unknown) => void): Dispatch {
  return async (channel, payload) => {
    if (!Object.hasOwn(contract, channel))
      return err({ code: 'bad-request', message: `There is no request "${channel.slice(0, 40)}".` });
    const name = channel as Channel;
    const input = contract[name].input.safeParse(payload, { error: plainIssue });
    if (!input.success) return err({ code: 'bad-request', message: faultOf(input.error, name) });
    try {
      const handle = handlers[name] as (input: unknown) => Promise<Result<unknown, ApiError>>;
      const result = await handle(input.data);
      return result.ok ? ok(contract[name].output.parse(result.value)) : result;
    } catch (error) {
      report(error); // the details stay in the log; the page gets a code it can act on
      return err({ code: 'internal', message: 'Something went wrong inside Osteon. Nothing was changed.' });
    }
  };
}
