import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Stands in for the `electron` module in a plain Node process: it keeps what the program asks of Electron, in
 * order, and lets a test play Electron's part. It also refuses, as Electron does, what must happen before ready.
 */
export const calls = [];
export const handlers = { ipc: new Map(), protocol: new Map(), windowOpen: new Map() };
export const answers = { saveDialog: [], messageBox: [], printers: [] };

const folder = process.env.OSTEON_STAND_IN_FOLDER ?? '';
let ready = false;
let announceReady;
const readiness = new Promise((resolve) => {
  announceReady = resolve;
});

export function becomeReady() {
  ready = true;
  announceReady();
}

/** Functions and objects with behaviour cannot cross to the test's process: they are kept by name. */
const plain = (value) =>
  JSON.parse(
    JSON.stringify(value ?? null, (_key, part) => (typeof part === 'function' ? '[function]' : part)),
  );
const note = (call, ...args) => void calls.push({ call, args: args.map(plain) });

function beforeReady(name) {
  if (ready) throw new Error(`${name} must be called before ready`);
}

/** An event that a listener may prevent, as Electron's are. */
export function preventable(details = {}) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

class App extends EventEmitter {
  isPackaged = process.env.OSTEON_STAND_IN_PACKAGED === '1';
  enableSandbox() {
    beforeReady('app.enableSandbox');
    note('app.enableSandbox');
  }
  requestSingleInstanceLock() {
    note('app.requestSingleInstanceLock');
    return process.env.OSTEON_STAND_IN_LOCK !== 'taken';
  }
  whenReady = () => readiness;
  getPath = (name) => path.join(folder, name);
  setPath(name, place) {
    beforeReady('app.setPath');
    if (!existsSync(place)) throw new Error('Electron wants the folder to be there');
    note('app.setPath', name, place);
  }
  getVersion = () => '1.2.3';
  getName = () => 'Osteon';
  setAboutPanelOptions = (options) => note('app.setAboutPanelOptions', options);
  exit = (code) => note('app.exit', code);
  quit() {
    note('app.quit');
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (BrowserWindow.getAllWindows().length === 0) note('ended');
  }
}

class WebContents extends EventEmitter {
  loading = false;
  setWindowOpenHandler = (handler) => handlers.windowOpen.set(this, handler);
  send = (...args) => note('webContents.send', ...args);
  isCrashed = () => false;
  isLoadingMainFrame = () => this.loading;
  getPrintersAsync = async () => answers.printers;
}

const windows = [];

export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...windows];
  webContents = makeContents();
  minimized = false;
  constructor(options) {
    super();
    note('new BrowserWindow', options);
    windows.push(this);
  }
  async loadURL(url) {
    note('window.loadURL', url);
  }
  show() {
    note('window.show');
    this.emit('show');
  }
  focus = () => note('window.focus');
  restore = () => note('window.restore');
  isMinimized = () => this.minimized;
  isDestroyed = () => !windows.includes(this);
  close() {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    if (this.isDestroyed()) return;
    note('window.destroy');
    windows.splice(windows.indexOf(this), 1);
    if (windows.length === 0) app.emit('window-all-closed');
  }
}

export function makeContents() {
  const contents = new WebContents();
  app.emit('web-contents-created', {}, contents);
  return contents;
}

class Session extends EventEmitter {
  setPermissionRequestHandler = (handler) => void (this.requestHandler = handler);
  setPermissionCheckHandler = (handler) => void (this.checkHandler = handler);
  setDevicePermissionHandler = (handler) => void (this.deviceHandler = handler);
  setSpellCheckerEnabled = (on) => note('session.setSpellCheckerEnabled', on);
  setSpellCheckerLanguages = (languages) => note('session.setSpellCheckerLanguages', languages);
  webRequest = { onBeforeRequest: (handler) => void (this.networkHandler = handler) };
}

export const app = new App();
export const session = { defaultSession: new Session() };
export const nativeTheme = { shouldUseDarkColors: false };

export const protocol = {
  registerSchemesAsPrivileged(schemes) {
    beforeReady('protocol.registerSchemesAsPrivileged');
    note('protocol.registerSchemesAsPrivileged', schemes);
  },
  handle: (scheme, handler) => void handlers.protocol.set(scheme, handler),
};

export const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel, handler) {
    if (handlers.ipc.has(channel)) throw new Error(`a second handler for ${channel}`);
    handlers.ipc.set(channel, handler);
  },
});

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(template) {
    note('Menu.setApplicationMenu', template);
    handlers.menu = template;
  },
};

export const dialog = {
  async showSaveDialog(...args) {
    note('dialog.showSaveDialog', args.at(-1));
    return answers.saveDialog.shift() ?? { canceled: true, filePath: '' };
  },
  async showMessageBox(...args) {
    note('dialog.showMessageBox', args.at(-1));
    return { response: answers.messageBox.shift() ?? 0 };
  },
  showErrorBox: (...args) => note('dialog.showErrorBox', ...args),
};

export const shell = {
  async openExternal(url) {
    note('shell.openExternal', url);
  },
};
