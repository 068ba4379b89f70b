import { readFileSync, writeFileSync } from 'node:fs';

/** A whole process for one handout: `node cold.js ENGINE JOB.json OUT.pdf`. Prints its memory at the end in MB. */
const [engine, from, to] = process.argv.slice(2);
if (engine !== 'nothing') {
  const { render, close } = await import(`./engines/${engine}.js`);
  writeFileSync(to, await render(JSON.parse(readFileSync(from, 'utf8'))));
  await close?.();
}
console.log(Math.round(process.memoryUsage.rss() / 1e6));
