import { refused } from './terminal/checkCommand';
import { runCommandLine } from './terminal/runCommandLine';

/** Built to out/node/cli.js: Osteon's check and handout without a window, for one exchange file. */

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const outcome = await runCommandLine(process.argv.slice(2), new URL('./pdfWorker.js', import.meta.url)).catch(
  (error: unknown) =>
    refused(`Something went wrong inside Osteon: ${error instanceof Error ? error.message : String(error)}`),
);
process.stdout.write(outcome.out);
process.stderr.write(outcome.err);
process.exitCode = outcome.code;
