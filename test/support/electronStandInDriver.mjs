import { register } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import * as electron from './electronStandIn.mjs';

/** Runs the built main process on the stand-in, and plays Electron's part as the test's process asks. */
register('./electronStandInHooks.mjs', import.meta.url);

const { app, answers, BrowserWindow, calls, handlers, ipcMain, preventable, session } = electron;
const { defaultSession } = session;

const FRAMES = {
  ours: { parent: null, origin: 'app://osteon' },
  inner: { parent: {}, origin: 'app://osteon' },
  foreign: { parent: null, origin: 'https://osteon.example' },
  gone: null,
};

let workers = 0;
process.on('worker', () => void (workers += 1));

const settle = () => wait(20);
const firstWindow = () => BrowserWindow.getAllWindows()[0];
const eventOf = (sender) => ({ senderFrame: FRAMES[sender] });

const commands = {
  calls: () => calls,
  channels: () => [...handlers.ipc.keys()],
  schemes: () => [...handlers.protocol.keys()],
  /** Makes starting fail, with a message that names a patient. */
  breakMenu() {
    electron.Menu.setApplicationMenu = () => {
      throw new TypeError('no menu for Edith Hill');
    };
  },
  async ready() {
    electron.becomeReady();
    await settle();
  },
  invoke: (channel, payload, sender) => handlers.ipc.get(channel)(eventOf(sender), payload),
  async message(channel, sender, ...payload) {
    ipcMain.emit(channel, eventOf(sender), ...payload);
    await settle();
  },
  async fetch(url, method) {
    // Electron hands over a Request whose url is not always one that Node's Request would take.
    const response = await handlers.protocol.get('app')({ url, method });
    const headers = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: await response.text() };
  },
  request: (url) => new Promise((done) => defaultSession.networkHandler({ url }, done)),
  requestPermission: (permission, requestingUrl) =>
    new Promise((done) => defaultSession.requestHandler({}, permission, done, { requestingUrl })),
  checkPermission: (permission, origin) => defaultSession.checkHandler(null, permission, origin, {}),
  allowDevice: () => defaultSession.deviceHandler({ deviceType: 'usb', origin: 'app://osteon' }),
  download() {
    const event = preventable();
    defaultSession.emit('will-download', event);
    return event.defaultPrevented;
  },
  /** Of the window's page, or of some other contents that came into being. */
  contentsEvent(name, url, target) {
    const contents = target === 'other' ? electron.makeContents() : firstWindow().webContents;
    const event = preventable({ url });
    contents.emit(name, event);
    return event.defaultPrevented;
  },
  input: (type) => firstWindow().webContents.emit('input-event', {}, { type }),
  wait,
  async windowOpen(url) {
    const action = handlers.windowOpen.get(firstWindow().webContents)({ url });
    await settle();
    return action;
  },
  windowEvent: (name) => firstWindow().emit(name),
  minimize: () => void (firstWindow().minimized = true),
  pageLoading: (loading) => void (firstWindow().webContents.loading = loading),
  async closeWindow() {
    firstWindow().close();
    await settle();
  },
  appEvent: (name) => app.emit(name, {}),
  async quit() {
    app.quit();
    await settle();
  },
  workers: () => workers,
  windows: () => BrowserWindow.getAllWindows().length,
  answerSaveDialog: (answer) => void answers.saveDialog.push(answer),
  answerMessageBox: (response) => void answers.messageBox.push(response),
  chooseMenu(label) {
    const items = handlers.menu.flatMap((menu) => menu.submenu);
    items.find((item) => item.label === label).click();
  },
};

process.on('message', async ({ id, name, args }) => {
  try {
    process.send({ id, value: await commands[name](...args) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});

await import(process.argv[2]);
process.send({ id: 0, value: null });
