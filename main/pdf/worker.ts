import { parentPort } from 'node:worker_threads';
import { renderHandout } from './render';
import type { PdfReply, PdfRequest } from './workerMessages';

/** The worker's end of `exporter.ts`. One job at a time; a bug in one document is its answer, not the worker's end. */

const port = parentPort;
if (!port) throw new Error('main/pdf/worker.ts runs as a worker thread only');

let last: Promise<void> = Promise.resolve();

const answer = async ({ id, document }: PdfRequest): Promise<void> => {
  const outcome = await renderHandout(document).catch((cause: unknown): PdfReply['outcome'] => ({
    ok: false,
    error: {
      message: `The PDF could not be made (${cause instanceof Error ? cause.message : 'unknown reason'}).`,
    },
  }));
  const reply: PdfReply = { id, outcome };
  port.postMessage(reply, outcome.ok ? [outcome.value.bytes.buffer as ArrayBuffer] : []);
};

port.on('message', (request: PdfRequest) => {
  last = last.then(() => answer(request));
});
