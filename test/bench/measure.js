import { availableParallelism, loadavg } from 'node:os';

/** Timing by turns: every competitor runs once a round, so that a slow second of the machine hits them all. */

export const median = (values) => quantile(values, 0.5);

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * Runs `{ name: task }` in turns and gives the milliseconds of each by name. A task that returns a number timed
 * itself; of any other the wall time counts. The first `warmUp` rounds do not count, and each round starts with
 * another competitor.
 */
export async function interleave(tasks, { rounds, warmUp = 3 }) {
  const names = Object.keys(tasks);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++)
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + warmUp) % names.length];
      const start = performance.now();
      const own = await tasks[name](round + warmUp);
      const ms = typeof own === 'number' ? own : performance.now() - start;
      if (round >= 0) times[name].push(ms);
    }
  return times;
}

const number = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3);

/**
 * Prints median, minimum and ratio of each competitor. `peer` names the row that is 1.00, `more` gives further
 * columns as `{ heading: (name) => text }`.
 */
export function printTimes(title, times, { peer, more = {} }) {
  const unit = median(times[peer]);
  const head = ['', 'median ms', 'min ms', `x ${peer}`, ...Object.keys(more)];
  const rows = Object.entries(times).map(([name, values]) => [
    name,
    number(median(values)),
    number(Math.min(...values)),
    (median(values) / unit).toFixed(2),
    ...Object.values(more).map((column) => column(name)),
  ]);
  printTable(`${title} (${Object.values(times)[0].length} rounds)`, head, rows);
}

/** Prints a table whose first column is text and whose others are numbers. */
export function printTable(title, head, rows) {
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i].length)));
  const line = (row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}\n${[head, ...rows].map((row) => `  ${line(row)}`).join('\n')}`);
}

export const say = (text) => console.log(`  ${text}`);

/** One line for the judgement of a target; a number here never fails anything. */
export const judge = (what, value, target, unit = '') =>
  say(
    `${what}: ${number(value)}${unit}, target at most ${target}${unit}: ${value <= target ? 'met' : 'MISSED'}`,
  );

/** How steady the machine is: the same work 60 times. */
export function printNoise() {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    for (let i = 0, sum = 0; i < 2e6; i++) sum += Math.sqrt(i + sum);
    return performance.now() - start;
  });
  const best = Math.min(...times);
  const [middle, slow] = [0.5, 0.9].map((share) => (quantile(times, share) / best).toFixed(2));
  console.log(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}. Noise: equal work took ` +
      `${middle} x its best in the middle and ${slow} x in the slowest tenth;\ncompare rows of one table only.`,
  );
}
