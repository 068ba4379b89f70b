import { app, shell, type WebContents } from 'electron';
import { isDeliberateInput, isUserInitiated, mayOpenExternally } from '../policy/externalLink';
import { mayNavigate } from '../policy/navigation';

/** Guards every page there will ever be, whoever makes it. Call before ready. */
export const guardContents = (report: (error: unknown) => void): void => {
  app.on('web-contents-created', (_event, contents) => {
    guardNavigation(contents);
    guardNewWindows(contents, report);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
};

function guardNavigation(contents: WebContents): void {
  const guard = (event: { readonly url: string; preventDefault: () => void }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', guard);
  contents.on('will-frame-navigate', guard);
  contents.on('will-redirect', guard);
}

/** No window is ever opened. A citation the user has just pressed goes to the system's browser. */
function guardNewWindows(contents: WebContents, report: (error: unknown) => void): void {
  let lastInputAt: number | null = null;
  contents.on('input-event', (_event, input) => {
    if (isDeliberateInput(input.type)) lastInputAt = performance.now();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenExternally(url) && isUserInitiated(lastInputAt, performance.now())) {
      lastInputAt = null; // one press opens one page
      shell.openExternal(url).catch(report);
    }
    return { action: 'deny' };
  });
}
