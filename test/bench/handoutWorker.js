import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { builtFile } from './build.js';
import { judge, median, printTable } from './measure.js';

/** What a person waits for, and whether the app stands still meanwhile: the worker as the app uses it. */

const exporterOf = ({ createPdfExporter }) => createPdfExporter(pathToFileURL(builtFile('pdfWorker.js')));

/** The first document of a worker that has been warmed up after the window was shown. */
export async function firstAfterPrewarm(subject, make) {
  const times = { 'start and prewarm': [], 'first document': [], 'second document': [] };
  for (let round = 0; round < 7; round++) {
    const exporter = exporterOf(subject);
    const timed = async (name, work) => {
      const start = performance.now();
      await work();
      times[name].push(performance.now() - start);
    };
    await timed('start and prewarm', () => exporter.prewarm());
    await timed('first document', () => exporter.render(make.document(8, round)));
    await timed('second document', () => exporter.render(make.document(8, round + 100)));
    await exporter.close();
  }
  const rows = Object.entries(times).map(([name, values]) => [
    name,
    median(values).toFixed(0),
    Math.min(...values).toFixed(0),
  ]);
  printTable('8 exercises in a new worker (7 workers)', ['', 'median ms', 'min ms'], rows);
  judge('first document after the prewarm', median(times['first document']), 350, ' ms');
}

/** How long the main thread is away at most while it composes documents and the worker lays them out. */
export async function mainThreadStall(subject, make) {
  const exporter = exporterOf(subject);
  await exporter.prewarm();
  const stalls = [];
  const compose = [];
  for (let round = 0; round < 20; round++) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await pause();
    const start = performance.now();
    const document = make.document(8, round);
    compose.push(performance.now() - start);
    await exporter.render(document);
    await pause();
    delay.disable();
    stalls.push(delay.max / 1e6 - 1);
  }
  await exporter.close();
  const row = (name, values) => [name, median(values).toFixed(1), Math.max(...values).toFixed(1)];
  printTable(
    'the main thread, 20 documents of 8 exercises',
    ['', 'median ms', 'most ms'],
    [row('composing', compose), row('longest stall', stalls)],
  );
  judge('longest stall of the main thread, median', median(stalls), 25, ' ms');
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
