import { BrowserWindow, nativeTheme } from 'electron';
import { APP_PAGE } from '../policy/appOrigin';
import type { Flush } from '../policy/flush';
import { mayClose } from './quit';

export type WindowParts = {
  readonly preload: string;
  readonly devTools: boolean;
  readonly flush: Flush;
  /** The first time the window is on the screen. */
  readonly onShown: () => void;
  /** The page and all it worked on are gone. */
  readonly onClosed: () => void;
  readonly report: (error: unknown) => void;
};

/** The page's own ground, so that nothing flashes before the first paint. */
const groundColour = (): string => (nativeTheme.shouldUseDarkColors ? '#14181d' : '#f8f7f3');

/** Opens the one window. What Electron does by default is written out where it matters to safety. */
export function openWindow({
  preload,
  devTools,
  flush,
  onShown,
  onClosed,
  report,
}: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    backgroundColor: groundColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.once('show', onShown);
  window.once('closed', onClosed);
  flushBeforeClose(window, flush);
  window.loadURL(APP_PAGE).catch(report);
  return window;
}

/** The page writes what is unsaved before its window goes; `destroy` then closes without asking again. */
function flushBeforeClose(window: BrowserWindow, flush: Flush): void {
  window.on('close', (event) => {
    event.preventDefault();
    void mayClose(flush).then((may) => may && window.destroy());
  });
}

/** Brings the window to the front, as a second start of the program would. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
