import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHANNELS } from '../../shared/api/channels';
import { contract, type Output } from '../../shared/api/contract';
import type { Result } from '../../shared/result';
import { keptFrom, OWN_ID } from '../support/ownTemplates';
import { type Sender, type Served, type StandInShell, startShell } from '../support/electronStandInShell';

/**
 * The built main process against a stand-in that records what it asks of Electron. What only a real Electron can
 * show (that it honours these settings) is in test/e2e/electron.test.ts.
 */

/** Any choices do: what the handout says is tested elsewhere. */
const OPTIONS = {
  paper: 'a4',
  documents: ['handout'],
  layout: 'standard',
  binding: false,
  inEnglish: false,
  notes: false,
  showChanges: false,
  week: 1,
  date: '2026-11-23',
  nextVisit: null,
};

let folder: string;
let shell: StandInShell;

const freshFolder = async () => mkdtemp(path.join(tmpdir(), 'osteon-shell-'));

async function startReady(packaged = true): Promise<void> {
  folder = await freshFolder();
  shell = await startShell({ folder, packaged });
  await shell.run('ready');
}

async function stop(): Promise<void> {
  await shell.close();
  await rm(folder, { recursive: true, force: true });
}

describe('before Electron is ready', () => {
  beforeEach(async () => {
    folder = await freshFolder();
  });
  afterEach(stop);

  it('the sandbox is on and app:// is registered, with these rights and no others', async () => {
    shell = await startShell({ folder });
    expect(await shell.calls()).toEqual([
      { call: 'app.enableSandbox', args: [] },
      {
        call: 'protocol.registerSchemesAsPrivileged',
        args: [
          [
            {
              scheme: 'app',
              privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
            },
          ],
        ],
      },
      { call: 'app.setPath', args: ['userData', path.join(folder, 'data', 'shell')] },
      { call: 'app.requestSingleInstanceLock', args: [] },
    ]);
  });

  it('starts even where the data folder cannot be made: the page will say why', async () => {
    await writeFile(path.join(folder, 'data'), 'a file in its place');
    shell = await startShell({ folder });
    await shell.run('ready');
    expect(await shell.calls('app.setPath')).toEqual([]);
    expect(await shell.calls('new BrowserWindow')).toHaveLength(1);
    const options = { patientId: randomUUID() };
    expect(await invoke('patient.load', options)).toMatchObject({ ok: false });
  });

  it('a second Osteon ends before it opens a window or a file', async () => {
    shell = await startShell({ folder, lock: 'taken' });
    await shell.run('ready');
    expect((await shell.calls()).map(({ call }) => call)).toEqual([
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'app.setPath',
      'app.requestSingleInstanceLock',
      'app.quit',
      'ended',
    ]);
    expect(await shell.run('channels')).toEqual([]);
  });
});

describe('a start that fails', () => {
  afterEach(stop);

  it('is said in plain words and ends the program; the log tells where, and quotes nothing', async () => {
    folder = await freshFolder();
    shell = await startShell({ folder });
    await shell.run('breakMenu');
    await shell.run('ready');
    expect(await shell.calls('dialog.showErrorBox')).toMatchObject([
      { args: ['Osteon cannot start', expect.anything()] },
    ]);
    expect(await shell.calls('app.exit')).toEqual([{ call: 'app.exit', args: [1] }]);
    expect(await shell.calls('new BrowserWindow')).toEqual([]);
    const log = await readFile(path.join(folder, 'logs', 'osteon.log'), 'utf8');
    expect(log).toMatch(/^\d{4}-[\d-]+T[\d:.]+Z TypeError < [\w.-]+js:\d+:\d+/);
    expect(log).not.toMatch(/Hill|menu|\//);
  });
});

describe('the packaged program', () => {
  beforeAll(async () => startReady());
  afterAll(stop);

  it('opens one window with exactly these options', async () => {
    const [created, ...others] = await shell.calls('new BrowserWindow');
    expect(others).toEqual([]);
    const preload = path.resolve('out/preload/preload.cjs');
    expect(created?.args).toEqual([
      {
        width: 1280,
        height: 800,
        minWidth: 1024,
        minHeight: 700,
        show: false,
        backgroundColor: '#f8f7f3',
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
          devTools: false,
        },
      },
    ]);
    expect(await shell.calls('window.loadURL')).toEqual([
      { call: 'window.loadURL', args: ['app://osteon/index.html'] },
    ]);
  });

  it('shows the window when its page is painted, and only then warms up printing', async () => {
    expect(await shell.calls('window.show')).toHaveLength(0);
    const before = await shell.run<number>('workers');
    await shell.run('windowEvent', 'ready-to-show');
    expect(await shell.calls('window.show')).toHaveLength(1);
    expect(await shell.run('workers')).toBe(before + 1);
  });

  it('serves the page with a fresh nonce and the policy that names it', async () => {
    const pages = [await fetchApp('app://osteon/index.html'), await fetchApp('app://osteon/index.html')];
    const nonces = pages.map(({ status, headers, body }) => {
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const nonce = /'nonce-([\w-]{22})'/.exec(headers['content-security-policy'] ?? '')?.[1];
      expect(body).toContain(`content="${nonce}"`);
      expect(body).not.toContain('__CSP_NONCE__');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('serves what the page loads, with its type', async () => {
    const { body } = await fetchApp('app://osteon/index.html');
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(body)?.[1];
    const answer = await fetchApp(`app://osteon/${script}`);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.body).toBe(await readFile(path.join('out/renderer', script ?? ''), 'utf8'));
  });

  it.each([
    ['a file that is not there', 'app://osteon/nothing.js', 'GET', 404],
    ['a folder', 'app://osteon/assets', 'GET', 404],
    ['a step out of the page', 'app://osteon/..%2fmain%2findex.js', 'GET', 404],
    ['a step out, encoded twice', 'app://osteon/%252e%252e/main/index.js', 'GET', 404],
    ['a step out with backslashes', 'app://osteon/..%5cmain%5cindex.js', 'GET', 404],
    ['a file of the system', 'app://osteon//etc/passwd', 'GET', 404],
    ['another host', 'app://evil/index.html', 'GET', 400],
    ['a host that only begins like ours', 'app://osteon.evil/index.html', 'GET', 400],
    ['a port', 'app://osteon:8080/index.html', 'GET', 400],
    ['credentials', 'app://osteon@evil/index.html', 'GET', 400],
    ['a POST', 'app://osteon/index.html', 'POST', 400],
    ['a HEAD', 'app://osteon/index.html', 'HEAD', 400],
  ])('refuses %s', async (_what, url, method, status) => {
    const answer = await fetchApp(url, method);
    expect(answer.status).toBe(status);
    expect(answer.body).toBe('');
  });

  it('sends the whole policy and nosniff with every answer, refusals too', async () => {
    for (const url of ['app://osteon/index.html', 'app://osteon/nothing.js', 'app://evil/']) {
      const { headers } = await fetchApp(url);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; /);
    }
  });

  it('denies every permission but writing to the clipboard, to requests and checks alike', async () => {
    const asked = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'openExternal',
      'usb',
      'unknown',
    ];
    for (const permission of asked) {
      expect(await shell.run('requestPermission', permission, 'app://osteon/index.html')).toBe(false);
      expect(await shell.run('checkPermission', permission, 'app://osteon/')).toBe(false);
    }
    const copy = 'clipboard-sanitized-write';
    expect(await shell.run('requestPermission', copy, 'app://osteon/index.html')).toBe(true);
    expect(await shell.run('checkPermission', copy, 'app://osteon/')).toBe(true);
    expect(await shell.run('requestPermission', copy, 'https://osteon.example/')).toBe(false);
    expect(await shell.run('checkPermission', copy, 'https://osteon.example/')).toBe(false);
    expect(await shell.run('allowDevice')).toBe(false);
  });

  it('cancels every request that would leave the computer', async () => {
    expect(await shell.run('request', 'https://fonts.example/a.woff2')).toEqual({ cancel: true });
    expect(await shell.run('request', 'devtools://devtools/bundled/a.js')).toEqual({ cancel: true });
    expect(await shell.run('request', 'app://osteon/index.html')).toEqual({ cancel: false });
  });

  it('fetches no spelling dictionaries and keeps no downloads', async () => {
    expect(await shell.calls('session.setSpellCheckerEnabled')).toMatchObject([{ args: [false] }]);
    expect(await shell.calls('session.setSpellCheckerLanguages')).toMatchObject([{ args: [[]] }]);
    expect(await shell.run('download')).toBe(true);
  });

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s: only our own page, in any contents there is',
    async (name) => {
      for (const target of ['page', 'other']) {
        expect(await shell.run('contentsEvent', name, 'https://osteon.example/', target)).toBe(true);
        expect(await shell.run('contentsEvent', name, 'app://osteon.evil/index.html', target)).toBe(true);
        expect(await shell.run('contentsEvent', name, 'file:///etc/passwd', target)).toBe(true);
        expect(await shell.run('contentsEvent', name, 'app://osteon/index.html', target)).toBe(false);
      }
    },
  );

  it('never attaches a webview', async () => {
    expect(await shell.run('contentsEvent', 'will-attach-webview', 'app://osteon/index.html')).toBe(true);
  });

  it('never opens a window; a citation just pressed goes to the system browser, once', async () => {
    const doi = 'https://doi.org/10.1002/jbmr.3284';
    const opened = async () => shell.calls('shell.openExternal');
    expect(await shell.run('windowOpen', doi)).toEqual({ action: 'deny' });
    expect(await opened()).toEqual([]);
    await shell.run('input', 'mouseUp');
    expect(await shell.run('windowOpen', 'https://osteon.example/?next=https://doi.org/10.1/x')).toEqual({
      action: 'deny',
    });
    expect(await opened()).toEqual([]);
    for (let press = 0; press < 2; press++)
      expect(await shell.run('windowOpen', doi)).toEqual({ action: 'deny' });
    expect(await opened()).toEqual([{ call: 'shell.openExternal', args: [doi] }]);
  });

  it('does not take moving the mouse, or a click long ago, for asking', async () => {
    const before = await shell.calls('shell.openExternal');
    await shell.run('input', 'mouseMove');
    await shell.run('windowOpen', 'https://doi.org/10.1002/jbmr.3284');
    await shell.run('input', 'mouseUp');
    await shell.run('wait', 1100);
    await shell.run('windowOpen', 'https://doi.org/10.1002/jbmr.3284');
    expect(await shell.calls('shell.openExternal')).toEqual(before);
  });

  it('hears exactly the channels of the contract', async () => {
    expect(await shell.run('channels')).toEqual([...CHANNELS]);
    expect([...CHANNELS].sort()).toEqual(Object.keys(contract).sort());
  });

  it('answers the page with results of the contract', async () => {
    expect(await invoke('app.info', {})).toEqual({
      ok: true,
      value: {
        version: '1.2.3',
        shell: 'electron',
        dataFolder: path.join(folder, 'data'),
        today: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
      },
    });
    expect(await invoke('patient.list', {})).toEqual({ ok: true, value: { patients: [], setAside: [] } });
    expect(await invoke('clinic.load', {})).toMatchObject({ ok: true, value: { revision: 0 } });
    expect(await invoke('app.printers', {})).toEqual({ ok: true, value: { printers: 0 } });
  });

  it('answers a payload that breaks the contract with a refusal, not with an exception', async () => {
    expect(await invoke('patient.load', { patientId: '../../etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });

  it.each<Sender>(['inner', 'foreign', 'gone'])(
    'rejects every channel to a sender that is %s',
    async (sender) => {
      for (const channel of CHANNELS)
        await expect(shell.run('invoke', channel, {}, sender)).rejects.toThrow('Refused');
    },
  );

  it('comes to the front when it is started again', async () => {
    await shell.run('minimize');
    const before = (await shell.calls()).length;
    await shell.run('appEvent', 'second-instance');
    expect((await shell.calls()).slice(before).map(({ call }) => call)).toEqual([
      'window.restore',
      'window.show',
      'window.focus',
    ]);
  });

  it('tells the page what was chosen in the menu', async () => {
    const before = (await shell.calls('webContents.send')).length;
    for (const label of ['&Undo', '&Redo', '&Print…']) await shell.run('chooseMenu', label);
    expect((await shell.calls('webContents.send')).slice(before).map(({ args }) => args)).toEqual([
      ['menu.undo'],
      ['menu.redo'],
      ['menu.print'],
    ]);
  });
});

describe('keeping the handout', () => {
  beforeAll(async () => startReady());
  afterAll(stop);

  it('asks for a PDF in the documents, writes it whole and tells the page its name only', async () => {
    const request = await exampleHandout();
    await shell.run('answerSaveDialog', { canceled: false, filePath: path.join(folder, 'Mrs Hill') });
    expect(await invoke('handout.save', request)).toEqual({
      ok: true,
      value: { outcome: 'saved', fileName: 'Mrs Hill.pdf' },
    });
    const bytes = await readFile(path.join(folder, 'Mrs Hill.pdf'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const [asked] = await shell.calls('dialog.showSaveDialog');
    const options = asked?.args[0] as { defaultPath: string };
    expect(options).toMatchObject({ filters: [{ name: 'PDF', extensions: ['pdf'] }] });
    expect(path.dirname(options.defaultPath)).toBe(path.join(folder, 'documents'));
    expect(path.extname(options.defaultPath)).toBe('.pdf');
  });

  it('asks for a template as a file of its own kind', async () => {
    const template = keptFrom('liftmor');
    expect(await invoke('template.save', { template, revision: 0 })).toMatchObject({ ok: true });
    await shell.run('answerSaveDialog', { canceled: false, filePath: path.join(folder, 'Our knees') });
    const before = (await shell.calls('dialog.showSaveDialog')).length;
    expect(await invoke('template.export', { id: OWN_ID })).toEqual({
      ok: true,
      value: { outcome: 'saved', fileName: 'Our knees.json' },
    });
    expect(JSON.parse(await readFile(path.join(folder, 'Our knees.json'), 'utf8'))).toMatchObject({
      format: 'osteon-template',
    });
    const asked = (await shell.calls('dialog.showSaveDialog'))[before];
    expect(asked?.args[0]).toMatchObject({ filters: [{ name: 'Osteon file', extensions: ['json'] }] });
  });

  it('says so when the therapist changes their mind', async () => {
    const request = await exampleHandout();
    await shell.run('answerSaveDialog', { canceled: true, filePath: '' });
    expect(await invoke('handout.save', request)).toEqual({
      ok: true,
      value: { outcome: 'cancelled' },
    });
  });

  it('tells a disk failure in words', async () => {
    const request = await exampleHandout();
    const nowhere = path.join(folder, 'no such folder', 'a.pdf');
    await shell.run('answerSaveDialog', { canceled: false, filePath: nowhere });
    expect(await invoke('handout.save', request)).toMatchObject({
      ok: false,
      error: { code: 'disk' },
    });
  });
});

describe('from the source folder', () => {
  beforeAll(async () => startReady(false));
  afterAll(stop);

  it('has developer tools, and lets them load themselves', async () => {
    const [created] = await shell.calls('new BrowserWindow');
    expect(created?.args[0]).toMatchObject({ webPreferences: { devTools: true } });
    expect(await shell.run('request', 'devtools://devtools/bundled/a.js')).toEqual({ cancel: false });
    expect(await shell.run('request', 'https://osteon.example/')).toEqual({ cancel: true });
  });
});

describe('leaving', () => {
  beforeEach(async () => startReady());
  afterEach(stop);

  const ended = async () => (await shell.calls('ended')).length > 0;
  const sent = async () => (await shell.calls('webContents.send')).map(({ args }) => args[0]);

  it('quits once the page has written what was unsaved', async () => {
    await shell.run('quit');
    expect(await sent()).toEqual(['app.flush']);
    for (const sender of ['inner', 'foreign', 'gone'])
      await shell.run('message', 'app.flushed', sender, true);
    expect(await shell.calls('window.destroy')).toEqual([]);
    expect(await ended()).toBe(false);
    await shell.run('message', 'app.flushed', 'ours', true);
    await expect.poll(ended).toBe(true);
    expect(await shell.run('windows')).toBe(0);
    expect(await shell.run('invoke', 'app.info', {}, 'ours')).toMatchObject({ ok: false });
  });

  it('quits all the same, after three seconds, when the page does not answer', async () => {
    const began = performance.now();
    await shell.run('quit');
    await expect.poll(ended, { timeout: 6000 }).toBe(true);
    expect(performance.now() - began).toBeGreaterThan(2900);
  });

  it('does not wait for a page that is still loading', async () => {
    await shell.run('pageLoading', true);
    await shell.run('quit');
    await expect.poll(ended, { timeout: 1000 }).toBe(true);
    expect(await sent()).toEqual([]);
  });

  it('asks once, and ends once, when quitting is asked for twice', async () => {
    await shell.run('quit');
    await shell.run('quit');
    expect(await sent()).toEqual(['app.flush']);
    await shell.run('message', 'app.flushed', 'ours', true);
    await expect.poll(ended).toBe(true);
    await shell.run('wait', 100);
    expect(await shell.calls('ended')).toHaveLength(1);
  });

  it.each([
    ['quit', 0],
    ['closeWindow', 0],
    ['quit', 1],
    ['closeWindow', 1],
  ])('asks before losing what could not be saved: %s, answer %i', async (leave, response) => {
    await shell.run('answerMessageBox', response);
    await shell.run(leave);
    await shell.run('message', 'app.flushed', 'ours', false);
    await expect.poll(async () => shell.calls('dialog.showMessageBox')).toHaveLength(1);
    await expect.poll(async () => shell.run('windows')).toBe(response === 0 ? 1 : 0);
    if (response === 1) return;
    await shell.run(leave); // it can be asked again, and goes once all is written
    await shell.run('message', 'app.flushed', 'ours', true);
    await expect.poll(async () => shell.run('windows')).toBe(0);
  });

  it('keeps the window until its page has written, then goes with it', async () => {
    await shell.run('closeWindow');
    expect(await shell.run('windows')).toBe(1);
    expect(await sent()).toEqual(['app.flush']);
    await shell.run('message', 'app.flushed', 'ours', true);
    await expect.poll(async () => shell.run('windows')).toBe(0);
    if (process.platform !== 'darwin') await expect.poll(ended).toBe(true);
  });
});

const fetchApp = async (url: string, method = 'GET'): Promise<Served> =>
  shell.run<Served>('fetch', url, method);

const invoke = async (channel: string, payload: unknown): Promise<Result<unknown, unknown>> =>
  shell.run('invoke', channel, payload, 'ours');

/** A request for the first example's handout. */
async function exampleHandout(): Promise<unknown> {
  const list = (await invoke('patient.list', {})) as { value: Output<'patient.list'> };
  if (list.value.patients.length === 0) await invoke('examples.add', {});
  const again = (await invoke('patient.list', {})) as { value: Output<'patient.list'> };
  const patient = again.value.patients.find(({ programs }) => programs.length > 0);
  return {
    patientId: patient?.id,
    programId: patient?.programs[0]?.id,
    options: OPTIONS,
    seen: null,
  };
}
