import { built } from './build.js';
import { documents } from './documents.js';

/**
 * `node engineProcess.js ENGINE`: one library in a process of its own, as it is in the program that uses it. Asked for
 * document `n`, it answers `{ ms, bytes }`.
 */
const { render, close } = await import(`./engines/${process.argv[2]}.js`);
const make = documents(await built('subject.js'));

process.on('message', async (n) => {
  const job = make.home(8, n);
  const start = performance.now();
  const file = await render(job);
  process.send({ ms: performance.now() - start, bytes: file.length });
});
process.on('disconnect', async () => {
  await close?.();
  process.exit();
});
process.send('ready');
