import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { built, emptyFolder } from './build.js';
import { documents } from './documents.js';
import { firstAfterPrewarm, mainThreadStall } from './handoutWorker.js';
import { interleave, judge, median, printTable, printTimes, say } from './measure.js';
import { footerLine } from './pieces.js';

/**
 * The same handout by Osteon, by the floor under it, and by what people print with: 8 exercises with 16 figures, the
 * week, and a log.
 */

const OSTEON = 'Osteon';
const FLOOR = 'pdfkit, built-in Helvetica (floor)';
const ENGINES = {
  [OSTEON]: 'osteon',
  [FLOOR]: 'pdfkit',
  jsPDF: 'jspdf',
  pdfmake: 'pdfmake',
  '@react-pdf/renderer': 'reactPdf',
  Chromium: 'chromium',
};
const ROUNDS = { rounds: 15, warmUp: 10 };

export async function run() {
  const subject = await built('subject.js');
  const make = documents(subject);
  const engines = {};
  for (const [name, file] of Object.entries(ENGINES)) engines[name] = await import(`./engines/${file}.js`);
  const renderers = Object.fromEntries(Object.entries(engines).map(([name, { render }]) => [name, render]));
  try {
    await sameText(subject.readPdf, renderers, make);
  } finally {
    for (const { close } of Object.values(engines)) await close?.();
  }
  await warm();
  await growth(renderers[OSTEON], make);
  await firstAfterPrewarm(subject, make);
  await mainThreadStall(subject, make);
  await cold(make);
}

/**
 * Reads every PDF back with pdf.js: without what stands at the head and foot of each page, all must say the same.
 * Osteon alone has a running head.
 */
async function sameText(readPdf, renderers, make) {
  const rows = [];
  const jobs = { 'example 1': make.example(0), '8 exercises': make.home(8, 0) };
  for (const [title, job] of Object.entries(jobs))
    for (const [name, render] of Object.entries(renderers)) {
      const bytes = await render(job);
      const { pages } = await readPdf(bytes);
      const text = pages.map((page) => bodyOf(page, job.document)).join(' ');
      const foot = footerLine(job.document.footer, 1, 1);
      const count = (measure) => String(measure(text) - pages.length * measure(foot));
      const size = (bytes.length / 1000).toFixed(1);
      rows.push([`${title}, ${name}`, count(words), count(letters), String(pages.length), size]);
    }
  printTable('what was printed', ['', 'words', 'letters', 'pages', 'kB'], rows);
  say(
    'Words and letters: what pdf.js reads back, without heads and feet of pages. Only if they agree is the rest worth reading.',
  );
  say('A word that is broken over lines counts as two; Osteon alone heads room for notes.');
}

function bodyOf(page, { running, sections }) {
  const text = page.items.map((item) => item.text).join(' ');
  const head = sections
    .map(({ title }) => `${running.clinic} · ${running.contact} ${title}`)
    .find((each) => text.startsWith(each));
  return head === undefined ? text : text.slice(head.length);
}

const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const letters = (text) => text.normalize('NFKC').match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/**
 * Documents in a running process, every engine warm. Each has a process of its own, and they take turns: what one leaves
 * behind for the collector does not count in the time of the next.
 */
async function warm() {
  const bytes = {};
  const children = {};
  for (const [name, engine] of Object.entries(ENGINES)) {
    children[name] = fork(path.join(import.meta.dirname, 'engineProcess.js'), [engine]);
    await once(children[name], 'message');
  }
  const tasks = Object.fromEntries(
    Object.entries(children).map(([name, child]) => [
      name,
      async (n) => {
        child.send(n);
        const [answer] = await once(child, 'message');
        bytes[name] = answer.bytes;
        return answer.ms;
      },
    ]),
  );
  const times = await interleave(tasks, ROUNDS);
  for (const child of Object.values(children)) child.disconnect();
  printTimes('8 exercises, warm', times, {
    peer: OSTEON,
    more: { kB: (name) => (bytes[name] / 1000).toFixed(0) },
  });
  const against = (peer) => median(times[OSTEON]) / median(times[peer]);
  judge(`Osteon x ${FLOOR}`, against(FLOOR), 1.5);
  judge('Osteon x jsPDF', against('jsPDF'), 0.3);
  judge('Osteon x Chromium', against('Chromium'), 0.3);
  judge('8 exercises', bytes[OSTEON] / 1000, 130, ' kB');
}

async function growth(render, make) {
  const sizes = [1, 8, 40, 200];
  const bytes = {};
  const tasks = Object.fromEntries(
    sizes.map((cards) => [
      `${cards} exercises`,
      async (n) => {
        const document = make.document(cards, n);
        const start = performance.now();
        bytes[`${cards} exercises`] = (await render({ document })).length;
        return performance.now() - start;
      },
    ]),
  );
  const times = await interleave(tasks, { rounds: 9, warmUp: 2 });
  const perCard = (name) => median(times[name]) / Number.parseInt(name, 10);
  printTimes('Osteon by number of exercises, warm', times, {
    peer: '8 exercises',
    more: {
      'ms each': (name) => perCard(name).toFixed(2),
      kB: (name) => (bytes[name] / 1000).toFixed(0),
    },
  });
  judge('time of an exercise, 200 x 40', perCard('200 exercises') / perCard('40 exercises'), 1.2);
}

/** The command-line case: a process that starts, imports, reads its job, writes one PDF and ends. */
async function cold(make) {
  const folder = emptyFolder('handout');
  mkdirSync(folder, { recursive: true });
  const { document, pieces } = make.home(8, 0);
  const jobs = { osteon: { document }, others: { pieces } };
  for (const [name, job] of Object.entries(jobs))
    writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(job));
  const memory = {};
  const start = async (name, engine) => {
    const job = path.join(folder, `${engine === 'osteon' ? engine : 'others'}.json`);
    const args = [path.join(import.meta.dirname, 'cold.js'), engine, job, path.join(folder, `${engine}.pdf`)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    memory[name] = stdout.trim();
  };
  const engines = { ...ENGINES, 'node, doing nothing': 'nothing' };
  const tasks = Object.fromEntries(
    Object.entries(engines).map(([name, engine]) => [name, () => start(name, engine)]),
  );
  const times = await interleave(tasks, { rounds: 5, warmUp: 1 });
  printTimes('8 exercises, cold: a whole process', times, {
    peer: OSTEON,
    more: { 'MB at the end': (name) => memory[name] },
  });
  say("Chromium's memory is without its own processes.");
  rmSync(folder, { recursive: true });
}
