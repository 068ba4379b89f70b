import { mkdir, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtPage } from '../../main/host/builtPage';
import { Downloads } from '../../main/host/downloads';
import { type Host, startHost } from '../../main/host/server';
import type { Dispatch } from '../../shared/api/dispatch';
import { OPTIONS, testServices } from './apiFixtures';
import { aPatient, aProgram, tempFolder, treeHash } from './storeFixtures';

const PAGE =
  '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><script type="module" src="./app.js"></script>';

async function aHost() {
  const root = await tempFolder();
  await mkdir(path.join(root, 'page', 'assets'), { recursive: true });
  await writeFile(path.join(root, 'page', 'index.html'), PAGE);
  await writeFile(path.join(root, 'page', 'assets', 'app.js'), 'export {};');
  await writeFile(path.join(root, 'secret.txt'), 'secret');
  await writeFile(path.join(root, 'page', '.env'), 'secret');
  const downloads = new Downloads();
  const services = await testServices({ ports: { chooseFile: downloads.chooseFile } });
  const reported: unknown[] = [];
  const host = await startHost({
    dispatch: services.dispatch,
    page: builtPage(path.join(root, 'page')),
    downloads,
    port: 0,
    report: (error) => reported.push(error),
  });
  return { host, services, reported, downloads, close: () => Promise.all([host.close(), services.close()]) };
}

let made: Awaited<ReturnType<typeof aHost>>;
let host: Host;
let origin = '';
let cookie = '';

beforeAll(async () => {
  made = await aHost();
  host = made.host;
  origin = `http://127.0.0.1:${host.port}`;
  const entered = await fetch(host.address, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  expect(made.reported).toEqual([]);
  await made.close();
});

const get = (target: string, headers: Record<string, string> = { cookie }) =>
  fetch(`${origin}${target}`, { headers, redirect: 'manual' });

const post = (channel: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}/rpc/${channel}`, {
    method: 'POST',
    body,
    headers: { cookie, origin, 'content-type': 'application/json', ...headers },
  });

/** A request that `fetch` would tidy up: any Host, any path, any method. */
function raw(options: {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port: host.port, ...options }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject);
    sent.end(options.body);
  });
}

describe('the first visit', () => {
  test('turns the token into a cookie that scripts and other sites cannot use, and works once', async () => {
    const own = await aHost();
    const first = await fetch(own.host.address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('location')).toBe('/');
    const set = first.headers.get('set-cookie') ?? '';
    expect(set).toMatch(
      new RegExp(`^osteon-${own.host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    const token = new URL(own.host.address).searchParams.get('token') ?? '-';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(set).not.toContain(token);
    const second = await fetch(own.host.address, { redirect: 'manual' });
    expect([second.status, second.headers.get('set-cookie')]).toEqual([403, null]);
    const again = await fetch(own.host.address, {
      redirect: 'manual',
      headers: { cookie: set.split(';')[0] ?? '' },
    });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([303, null]);
    await own.close();
  });

  test.each(['', 'wrong', 'x'.repeat(43)])(
    'with the token "%s" is refused and sets no cookie',
    async (token) => {
      const own = await aHost();
      const answer = await fetch(`http://127.0.0.1:${own.host.port}/?token=${token}`, { redirect: 'manual' });
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
      expect((await fetch(own.host.address, { redirect: 'manual' })).status).toBe(303); // the true one still works
      await own.close();
    },
  );
});

describe('without the cookie of this run', () => {
  test.each(['/', '/index.html', '/assets/app.js', '/download/00000000-0000-4000-8000-000000000001'])(
    '%s is refused',
    async (target) => {
      for (const headers of [
        {},
        { cookie: `osteon-${host.port}=wrong` },
        { cookie: cookie.replace(/^osteon-\d+/, 'osteon') },
      ])
        expect((await get(target, headers as Record<string, string>)).status).toBe(403);
    },
  );

  test('no request is answered, and nothing is written', async () => {
    const before = await treeHash(made.services.folder);
    const body = JSON.stringify({ patient: aPatient() });
    expect((await post('patient.create', body, { cookie: '' })).status).toBe(403);
    expect(await treeHash(made.services.folder)).toBe(before);
  });
});

describe('the page', () => {
  test('leaves with a policy whose nonce is fresh in every answer and the same in page and header', async () => {
    const nonces: string[] = [];
    for (const target of ['/', '/', '/index.html']) {
      const answer = await get(target);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const nonce =
        /style-src 'self' 'nonce-([\w-]{22})'/.exec(
          answer.headers.get('content-security-policy') ?? '',
        )?.[1] ?? '';
      expect(await answer.text()).toBe(PAGE.replace('__CSP_NONCE__', nonce));
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(3);
  });

  test('has scripts of the right type, and every answer has policy and nosniff', async () => {
    const script = await get('/assets/app.js?v=1');
    expect([script.status, script.headers.get('content-type'), await script.text()]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'export {};',
    ]);
    for (const answer of [
      script,
      await get('/nothing.js'),
      await get('/', {}),
      await post('app.info', '{}'),
      await post('x', '{}', { origin: 'null' }),
    ]) {
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'",
      );
    }
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '//secret.txt',
    '/assets',
    '/assets/',
    '/.env',
    '/index.html%00.js',
    '/%',
    '/C:/secret.txt',
    '/a-name-far-too-long-for-any-disk',
  ])('%s is not there', async (target) => {
    const answer = await raw({ path: target.replace('far-too-long', 'x'.repeat(5000)), headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });
});

describe('requests', () => {
  test('of the page are answered', async () => {
    const answer = await post('app.info', '{}');
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ ok: true, value: { shell: 'browser' } });
    const local = await raw({
      path: '/rpc/app.info',
      method: 'POST',
      body: '{}',
      headers: {
        cookie,
        host: `localhost:${host.port}`,
        origin: `http://localhost:${host.port}`,
        'content-type': 'application/json',
      },
    });
    expect(local.status).toBe(200);
  });

  test.each([
    'evil.example',
    `evil.example:PORT`,
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1:PORT.evil.example',
    'LOCALHOST:PORT',
    '[::1]:PORT',
  ])('to the host "%s" are refused, whatever they carry', async (name) => {
    const foreign = name.replace('PORT', String(host.port));
    for (const sent of [
      { path: new URL(host.address).pathname, method: 'GET' },
      { path: '/rpc/app.info', method: 'POST', body: '{}' },
    ])
      expect(
        await raw({
          ...sent,
          headers: { cookie, host: foreign, origin: `http://${foreign}`, 'content-type': 'application/json' },
        }),
      ).toMatchObject({ status: 403 });
  });

  test.each([
    'http://evil.example',
    'null',
    'https://127.0.0.1:PORT',
    'http://127.0.0.1:1',
    'http://localhost:PORT',
    'http://127.0.0.1:PORT.evil.example',
  ])('from the origin "%s" are refused', async (name) => {
    const before = await treeHash(made.services.folder);
    const body = JSON.stringify({ patient: aPatient() });
    const answer = await post('patient.create', body, { origin: name.replace('PORT', String(host.port)) });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(await treeHash(made.services.folder)).toBe(before);
  });

  test('without an origin are refused', async () => {
    const answer = await raw({
      path: '/rpc/app.info',
      method: 'POST',
      body: '{}',
      headers: { cookie, 'content-type': 'application/json' },
    });
    expect(answer.status).toBe(403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'of type %s, as a foreign form sends them, are refused',
    async (type) => {
      expect((await post('app.info', '{}', { 'content-type': type })).status).toBe(415);
    },
  );

  test.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'])('with %s are refused', async (method) => {
    expect((await fetch(`${origin}/`, { method, headers: { cookie, origin } })).status).toBe(405);
  });

  test('with a GET to the api change nothing', async () => {
    expect((await get('/rpc/examples.add')).status).toBe(404);
  });

  test('that are no JSON, or not UTF-8, or too large get a plain answer and reach no handler', async () => {
    const seen: string[] = [];
    const spy: Dispatch = async (channel) => {
      seen.push(channel);
      return { ok: true, value: null };
    };
    const own = await startHost({
      dispatch: spy,
      page: builtPage('.'),
      downloads: new Downloads(),
      port: 0,
      report: () => undefined,
    });
    const entered = await fetch(own.address, { redirect: 'manual' });
    const base = `http://127.0.0.1:${own.port}`;
    const send = (body: string | Uint8Array<ArrayBuffer>, channel = 'app.info') =>
      fetch(`${base}/rpc/${channel}`, {
        method: 'POST',
        body,
        headers: {
          cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
          origin: base,
          'content-type': 'application/json',
        },
      });
    expect((await send('{"a":')).status).toBe(400);
    expect((await send(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
    const large = await send(JSON.stringify('x'.repeat(5_000_001)));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({
      ok: false,
      error: { message: 'A request must be at most 5 MB.' },
    });
    expect(seen).toEqual([]);
    expect((await send(JSON.stringify('x'.repeat(4_900_000)))).status).toBe(200);
    // Photos and files of exercises are larger: their own limits, told by the api, lie below these.
    expect((await send(JSON.stringify('x'.repeat(28_000_000)), 'exercise.photo.add')).status).toBe(200);
    expect((await send(JSON.stringify('x'.repeat(32_000_000)), 'exercise.photo.add')).status).toBe(413);
    expect((await send(JSON.stringify('x'.repeat(60_000_100)), 'exercise.import')).status).toBe(200);
    // A logo of 40 MB, or one just above its limit: either way its own limit is told.
    expect((await send(JSON.stringify('x'.repeat(7_000_000)), 'clinic.logo.add')).status).toBe(200);
    const logo = await send(JSON.stringify('x'.repeat(54_000_000)), 'clinic.logo.add');
    expect(logo.status).toBe(413);
    expect(await logo.json()).toMatchObject({ error: { message: 'A logo must be at most 5 MB.' } });
    await own.close();
  });

  test.each(['nothing.here', '__proto__', 'constructor', 'app.info/../x', '%61pp.info', ''])(
    'to the unknown channel "%s" are refused',
    async (channel) => {
      const answer = await raw({
        path: `/rpc/${channel}`,
        method: 'POST',
        body: '{}',
        headers: { cookie, origin, 'content-type': 'application/json' },
      });
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    },
  );
});

test('a saved PDF is fetched once, as a file', async () => {
  const write = await made.downloads.chooseFile('osteon-handout-ABC123.pdf', 'pdf');
  const outcome = await write?.(Buffer.from('%PDF-1.7'));
  if (outcome?.outcome !== 'download') throw new Error('no download');
  const first = await get(outcome.path);
  expect(await first.text()).toBe('%PDF-1.7');
  expect(first.headers.get('content-type')).toBe('application/pdf');
  expect(first.headers.get('content-disposition')).toBe('attachment; filename="osteon-handout-ABC123.pdf"');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect((await get(outcome.path)).status).toBe(404);
});

test('a saved template is fetched as what it is', async () => {
  const write = await made.downloads.chooseFile('osteon-template.json', 'json');
  const outcome = await write?.(Buffer.from('{}'));
  if (outcome?.outcome !== 'download') throw new Error('no download');
  const answer = await get(outcome.path);
  expect(await answer.text()).toBe('{}');
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="osteon-template.json"');
});

test('of many saved PDFs the oldest is forgotten, so that memory does not fill up', async () => {
  const downloads = new Downloads();
  const paths: string[] = [];
  for (let n = 0; n < 9; n++) {
    const write = await downloads.chooseFile('a.pdf', 'pdf');
    const outcome = await write?.(new Uint8Array([n]));
    if (outcome?.outcome === 'download') paths.push(outcome.path.replace('/download/', ''));
  }
  expect(downloads.take(paths[0] ?? '')).toBeNull();
  expect(downloads.take(paths[8] ?? '')?.bytes).toEqual(new Uint8Array([8]));
});

test('a patient goes from the page to the disk and back', async () => {
  const patient = aPatient('ñandú 😀');
  const program = aProgram(patient.id);
  const call = async (channel: string, payload: unknown) =>
    (await post(channel, JSON.stringify(payload))).json();
  expect(await call('patient.create', { patient })).toMatchObject({ ok: true, value: { revision: 1 } });
  expect(await call('program.create', { program })).toMatchObject({ ok: true });
  expect(await call('patient.load', { patientId: patient.id })).toMatchObject({
    ok: true,
    value: { patient, programs: [{ program }] },
  });
  expect(
    await call('handout.preview', {
      patientId: patient.id,
      programId: program.id,
      options: { ...OPTIONS, week: 0 },
    }),
  ).toMatchObject({ ok: false });
});

test('the host listens on the loopback address only, and says so when a port is taken', async () => {
  await expect(
    startHost({
      dispatch: made.services.dispatch,
      page: builtPage('.'),
      downloads: made.downloads,
      port: host.port,
      report: () => undefined,
    }),
  ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const { networkInterfaces } = await import('node:os');
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((face) => face && !face.internal && face.family === 'IPv4');
  if (outside) await expect(fetch(`http://${outside.address}:${host.port}/`)).rejects.toThrow('fetch failed');
});
