import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, session } from 'electron';
import { defaultDataFolder } from './dataFolder';
import { registerAppScheme, serveApp } from './electron/appProtocol';
import { guardContents } from './electron/contents';
import { tellStartFailure } from './electron/dialogs';
import { registerIpc } from './electron/ipc';
import { report } from './electron/log';
import { installMenu } from './electron/menu';
import { sendToPage } from './electron/pageEvents';
import { shellPorts } from './electron/ports';
import { quitInOrder } from './electron/quit';
import { guardSession } from './electron/session';
import { keepShellBeside } from './electron/shellFolder';
import { isOnlyInstance } from './electron/singleInstance';
import { focusWindow, openWindow } from './electron/window';
import { createPdfExporter } from './pdf/exporter';
import { createFlush, FLUSH_LIMIT_MS } from './policy/flush';
import { createServices } from './services';

/** Where the build puts things: this file becomes out/main/index.js. */
const besideMain = (place: string) => new URL(place, import.meta.url);
const RENDERER = fileURLToPath(besideMain('../renderer/'));
const PRELOAD = fileURLToPath(besideMain('../preload/preload.cjs'));
const DATA_FOLDER = defaultDataFolder(process.env);

app.enableSandbox();
registerAppScheme();
guardContents(report);
keepShellBeside(DATA_FOLDER, report);
if (isOnlyInstance(focusWindow)) app.whenReady().then(start).catch(giveUp);
else app.quit();

/** Everything that starts, in order: the guards stand before the first page is loaded. */
function start(): void {
  const devTools = !app.isPackaged;
  guardSession(session.defaultSession, devTools);
  serveApp(RENDERER);

  const exporter = createPdfExporter(besideMain('./pdfWorker.js'));
  const services = createServices({
    folder: DATA_FOLDER,
    version: app.getVersion(),
    shell: 'electron',
    ports: shellPorts,
    exporter,
  });
  const flush = createFlush(() => sendToPage('app.flush'), FLUSH_LIMIT_MS);
  registerIpc(services.dispatch, flush.acknowledge);
  quitInOrder(flush, services.close, report);

  installMenu(devTools);
  const open = () =>
    openWindow({
      preload: PRELOAD,
      devTools,
      flush,
      onShown: () => void exporter.prewarm(),
      onClosed: services.dropBatch,
      report,
    });
  open();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
}

function giveUp(error: unknown): void {
  report(error);
  tellStartFailure();
  app.exit(1);
}
