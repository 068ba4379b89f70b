import type { WebFrameMain } from 'electron';
import { APP_ORIGIN } from './appOrigin';

/** A frame is our page only if it is the top frame of our own origin; a destroyed frame is null. */
export const isOurPage = (frame: Pick<WebFrameMain, 'parent' | 'origin'> | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
