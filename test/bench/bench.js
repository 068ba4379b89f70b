import { buildSubject } from './build.js';
import { printNoise } from './measure.js';

/** `npm run bench` runs every benchmark, `npm run bench -- store check` those that are named. */

process.env.NODE_ENV = 'production'; // React's slow development build is nobody's yardstick

const BENCHES = ['store', 'handout', 'check', 'figures', 'search', 'start', 'builder'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !BENCHES.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${BENCHES.join(', ')}.`);
  process.exit(2);
}

await buildSubject();
// Search is what the library screen waits for beside its figures, and the first screen comes before the builder.
const ALSO = { figures: ['figures', 'search'], builder: ['start', 'builder'] };
const wanted = named.flatMap((name) => ALSO[name] ?? [name]);
for (const name of wanted.length > 0 ? new Set(wanted) : BENCHES) {
  console.log(`\n=== ${name} ===`);
  printNoise();
  const { run } = await import(`./${name}.js`);
  await run();
}
