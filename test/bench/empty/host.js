import { builtPage } from '../../../main/host/builtPage';
import { Downloads } from '../../../main/host/downloads';
import { startHost } from '../../../main/host/server';

/** Serves the folder named on the command line as the app serves its page, with an api that is never asked. */
const dispatch = async () => ({ ok: false, error: { code: 'internal', message: 'There is no api here.' } });
const page = builtPage(process.argv[2]);
const host = await startHost({ dispatch, page, downloads: new Downloads(), port: 0, report: console.error });
console.log(`The empty page is at ${host.address}`);
process.once('SIGTERM', () => void host.close().then(() => process.exit(0)));
