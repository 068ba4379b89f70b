import { Worker } from 'node:worker_threads';
import type { HandoutDocument } from '../../shared/handout/model';
import { err, type Result } from '../../shared/result';
import { prewarmDocument } from './prewarmDocument';
import type { PdfError, RenderedPdf } from './render';
import type { PdfReply, PdfRequest } from './workerMessages';

export type { PdfError, RenderedPdf } from './render';

/** Turns documents into PDF files away from the main thread, one after the other. */
export type PdfExporter = {
  render(document: HandoutDocument): Promise<Result<RenderedPdf, PdfError>>;
  /** Starts the worker and warms it with a one-card document; never fails. */
  prewarm(): Promise<void>;
  close(): Promise<void>;
};

type Outcome = Result<RenderedPdf, PdfError>;
type Waiting = (outcome: Outcome) => void;

const STOPPED = 'The PDF could not be made: the program that lays out pages stopped. Please try again.';
const CLOSED = 'The PDF could not be made: Osteon is closing.';

/**
 * One long-lived worker, started with the first job. A worker that dies fails the jobs it held and the next job
 * starts a new one. `workerUrl` is the built `pdfWorker.js`.
 */
export function createPdfExporter(workerUrl: URL): PdfExporter {
  let worker: Worker | null = null;
  let closed = false;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const failAll = (message: string) => {
    const jobs = [...waiting.values()];
    waiting.clear();
    for (const settle of jobs) settle(err({ message }));
  };

  const start = (): Worker => {
    const fresh = new Worker(workerUrl);
    fresh.on('message', ({ id, outcome }: PdfReply) => {
      waiting.get(id)?.(outcome);
      waiting.delete(id);
      // An idle worker must not keep a command-line run alive.
      if (waiting.size === 0) fresh.unref();
    });
    const died = () => {
      if (worker !== fresh) return;
      worker = null;
      failAll(STOPPED);
    };
    fresh.on('error', died);
    fresh.on('messageerror', died);
    fresh.on('exit', died);
    return fresh;
  };

  const render = (document: HandoutDocument): Promise<Outcome> => {
    if (closed) return Promise.resolve(err({ message: CLOSED }));
    worker ??= start();
    const running = worker;
    const id = nextId++;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      running.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
      running.postMessage({ id, document } satisfies PdfRequest);
    });
  };

  return {
    render,
    async prewarm() {
      await render(prewarmDocument());
    },
    async close() {
      closed = true;
      const running = worker;
      worker = null;
      failAll(CLOSED);
      await running?.terminate();
    },
  };
}
