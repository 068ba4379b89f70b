import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { built, builtFile, emptyFolder, OUT, ROOT } from './build.js';
import { buildApp } from './buildApp.js';
import { interleave, judge, median, printTable, printTimes, say } from './measure.js';
import { openHost, visitor } from './visit.js';

/** The first screen: how much JavaScript it takes and when it shows, against an empty page with the same libraries. */

const EMPTY = 'empty page, same libraries';
const APP = 'Osteon';
const LOADS = 10;

export async function run() {
  const folders = { [EMPTY]: path.join(OUT, 'empty'), [APP]: path.join(ROOT, 'out/renderer') };
  await buildEmptyPage(folders[EMPTY]);
  await buildApp();
  sizes(folders);
  await loads(folders[EMPTY]);
}

const buildEmptyPage = (outDir) =>
  build({
    root: path.join(import.meta.dirname, 'empty'),
    base: './',
    configFile: false,
    logLevel: 'error',
    // react-pdf brings a React of its own into this folder: the page takes the app's.
    resolve: { alias: { react: path.join(ROOT, 'node_modules/react') } },
    build: { outDir, emptyOutDir: true, target: 'chrome140' },
  });

function sizes(folders) {
  const found = Object.entries(folders).map(([name, folder]) => [name, initialFiles(folder)]);
  const gzip = (files) =>
    files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  const plain = (files) => files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  const [[, empty]] = found;
  const rows = found.map(([name, files]) => [
    name,
    String(files.length),
    (plain(files) / 1000).toFixed(1),
    (gzip(files) / 1000).toFixed(1),
    (gzip(files) / gzip(empty)).toFixed(2),
  ]);
  printTable('JavaScript before the first screen', ['', 'files', 'kB', 'kB gzip', `x ${EMPTY}`], rows);
  judge('initial JavaScript / empty page', gzip(found[1][1]) / gzip(empty), 1.15);
}

/** The page's own scripts and what they import, without what they import later. */
function initialFiles(folder) {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const entries = [...html.matchAll(/<script type="module"[^>]* src="([^"]+)"/g)].map(([, file]) => file);
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, to] of code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
      visit(path.join(path.dirname(file), to));
  };
  for (const file of entries) visit(path.join(folder, file));
  if (seen.size === 0) throw new Error(`${folder}/index.html names no script`);
  return [...seen];
}

/** Loads both pages by turns, each time in a fresh profile, from hosts of the same making. */
async function loads(emptyPage) {
  const { launchBrowser } = await built('subject.js');
  const browser = await launchBrowser();
  const hosts = [];
  const visitTo = async (args, ready) => {
    const host = await openHost(args);
    hosts.push(host);
    return visitor(browser, host.address, ready);
  };
  try {
    const data = emptyFolder('start-data');
    const app = [path.join(ROOT, 'out/node/start.js'), '--browser', '--no-open', '--data', data];
    const visits = {
      [EMPTY]: await visitTo([builtFile('emptyHost.js'), emptyPage], 'button'),
      [APP]: await visitTo(app, '.today__search, .today__first button'),
    };
    await printLoads(visits);
  } finally {
    await browser.close();
    await Promise.all(hosts.map((host) => host.close()));
  }
}

async function printLoads(visits) {
  const paints = Object.fromEntries(Object.keys(visits).map((name) => [name, []]));
  const tasks = Object.fromEntries(
    Object.entries(visits).map(([name, visit]) => [
      name,
      async () => {
        const { paint, ready } = await visit();
        paints[name].push(paint);
        return ready;
      },
    ]),
  );
  const warmUp = 2;
  const readies = await interleave(tasks, { rounds: LOADS, warmUp });
  for (const values of Object.values(paints)) values.splice(0, warmUp);
  printTimes('until the first paint', paints, { peer: EMPTY });
  printTimes('until ready: the search field or the first button is there', readies, { peer: EMPTY });
  say(`Ready after ${median(readies[APP]).toFixed(0)} ms, the api asked and answered included.`);
}
