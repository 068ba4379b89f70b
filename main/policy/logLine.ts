/**
 * One line for the log on this computer: when, what kind of error, its code, and where in the program. The message
 * is left out on purpose: it may quote a name, a note or a folder, and a log is passed on more readily than a chart.
 */
export function logLine(error: unknown, now: string): string {
  if (!(error instanceof Error)) return `${now} threw ${typeof error}\n`;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${word(error.code)}` : '';
  return `${now} ${word(error.name)}${code}${frames(error.stack ?? '')}\n`;
}

/** Names and codes are single words; anything longer was not meant as one and may carry text. */
const word = (text: string): string => (/^[\w-]{1,60}$/.test(text) ? text : 'unnamed');

/** Where it happened: our own file names and lines, without the folders above them. */
function frames(stack: string): string {
  const places = stack.matchAll(/^\s+at .*?([\w.-]+\.[cm]?js:\d+:\d+)\)?$/gm);
  return [...places]
    .slice(0, 8)
    .map(([, place]) => ` < ${place}`)
    .join('');
}
