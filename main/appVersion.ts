import { version } from '../package.json';

/** The version of this build, as in package.json. */
export const APP_VERSION: string = version;
