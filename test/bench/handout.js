import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { built, builtFile, emptyFolder } from './build.js';
import { documents } from './documents.js';
import { interleave, median, printTable, printTimes, say } from './measure.js';

/** The same handout by Osteon, by the floor under it, and by the libraries people print with. */

const OSTEON = 'Osteon';
const ENGINES = {
  [OSTEON]: 'osteon',
  'pdfkit, built-in Helvetica (floor)': 'pdfkit',
  jsPDF: 'jspdf',
  pdfmake: 'pdfmake',
  '@react-pdf/renderer': 'reactPdf',
};

export async function run() {
  const subject = await built('subject.js');
  const make = documents(subject);
  const renderers = {};
  for (const [name, file] of Object.entries(ENGINES))
    renderers[name] = (await import(`./engines/${file}.js`)).render;
  await sameText(subject.readPdf, renderers, make);
  await warm(subject, renderers, make);
  await growth(renderers[OSTEON], make);
  await cold(make);
}

/** Reads every PDF back with pdf.js: without the footers, whose number differs with the pages, all must say the same. */
async function sameText(readPdf, renderers, make) {
  const rows = [];
  const handouts = { 'example 1': make.example(0), '8 exercises': make.home(8, 0) };
  for (const [title, document] of Object.entries(handouts))
    for (const [name, render] of Object.entries(renderers)) {
      const bytes = await render(document);
      const { pages } = await readPdf(bytes);
      const text = pages.map((page) => page.items.map((item) => item.text).join(' ')).join(' ');
      const foot = `${document.footer.left} ${document.footer.pages.replaceAll(/\{\w+\}/g, '1')}`;
      const count = (measure) => String(measure(text) - pages.length * measure(foot));
      const size = (bytes.length / 1000).toFixed(1);
      rows.push([`${title}, ${name}`, count(words), count(letters), String(pages.length), size]);
    }
  printTable('what was printed', ['', 'words', 'letters', 'pages', 'kB'], rows);
  say(
    'Words and letters: what pdf.js reads back, without footers. Only if they agree is the rest worth reading.',
  );
}

const words = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const letters = (text) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Documents in a running process; the worker's row is what the app's main thread waits for. */
async function warm({ createPdfExporter }, renderers, make) {
  const exporter = createPdfExporter(pathToFileURL(builtFile('pdfWorker.js')));
  await exporter.prewarm();
  const kinds = { 'example 1': make.example, '8 exercises': (n) => make.home(8, n) };
  for (const [title, document] of Object.entries(kinds)) {
    const all = { ...renderers, 'Osteon in its worker': (source) => exporter.render(source) };
    const tasks = Object.fromEntries(
      Object.entries(all).map(([name, render]) => [name, timedOn(document, render)]),
    );
    printTimes(`${title}, warm`, await interleave(tasks, { rounds: 25, warmUp: 5 }), { peer: OSTEON });
  }
  await exporter.close();
}

/** Times `render` alone on the document of each round. */
const timedOn = (document, render) => async (n) => {
  const source = document(n);
  const start = performance.now();
  await render(source);
  return performance.now() - start;
};

async function growth(render, make) {
  const tasks = Object.fromEntries(
    [1, 8, 20, 40].map((cards) => [`${cards} cards`, timedOn((n) => make.home(cards, n), render)]),
  );
  const times = await interleave(tasks, { rounds: 25, warmUp: 5 });
  const perCard = (name) => (median(times[name]) / Number.parseInt(name, 10)).toFixed(2);
  printTimes('Osteon by number of exercises, warm', times, {
    peer: '8 cards',
    more: { 'ms a card': perCard },
  });
}

/** The command-line case: a process that starts, imports, reads the document, writes one PDF and ends. */
async function cold(make) {
  const folder = emptyFolder('handout');
  mkdirSync(folder, { recursive: true });
  const document = path.join(folder, 'document.json');
  writeFileSync(document, JSON.stringify(make.home(8, 0)));
  const memory = {};
  const start = async (name, engine) => {
    const args = [
      path.join(import.meta.dirname, 'cold.js'),
      engine,
      document,
      path.join(folder, `${engine}.pdf`),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    memory[name] = stdout.trim();
  };
  const engines = { ...ENGINES, 'node, doing nothing': 'nothing' };
  const tasks = Object.fromEntries(
    Object.entries(engines).map(([name, engine]) => [name, () => start(name, engine)]),
  );
  const times = await interleave(tasks, { rounds: 7, warmUp: 1 });
  printTimes('8 exercises, cold: a whole process', times, {
    peer: OSTEON,
    more: { 'MB at the end': (name) => memory[name] },
  });
  rmSync(folder, { recursive: true });
}
