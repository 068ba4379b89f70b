import type { Handlers } from '../../shared/api/dispatch';
import { ok } from '../../shared/result';
import type { HandlerParts } from './handlerParts';

/** What the page shows about the program itself and the computer it runs on. */
export const appHandlers = ({
  store,
  ports,
  version,
  shell,
}: HandlerParts): Pick<Handlers, 'app.info' | 'app.printers'> => ({
  'app.info': async () => ok({ version, shell, dataFolder: store.folder, today: ports.today() }),
  'app.printers': async () => ok({ printers: await ports.printers() }),
});
