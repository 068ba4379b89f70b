import type { Handlers } from '../../shared/api/dispatch';
import { ok } from '../../shared/result';
import type { HandlerParts } from './handlerParts';

/** What the page shows about the program itself. */
export const appHandlers = ({ store, ports, version, shell }: HandlerParts): Pick<Handlers, 'app.info'> => ({
  'app.info': async () => ok({ version, shell, dataFolder: store.folder, today: ports.today() }),
});
