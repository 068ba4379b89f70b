import { createDispatch, type Dispatch } from '../shared/api/dispatch';
import { createHandlers } from './api/handlers';
import { HandoutBatches } from './api/handoutBatches';
import { builtInKnowledge, type Knowledge } from './api/knowledge';
import type { PdfExporter } from './pdf/exporter';
import type { Ports } from './ports';
import { DocumentStore } from './store/documentStore';
import { failure } from './store/failure';
import { sweepLogos } from './store/logoFiles';
import { sweepIssues } from './store/issueWriting';
import { PatientIndex } from './store/patientIndex';
import { sweepPhotos } from './store/photoFiles';
import { sweepLeftovers } from './store/sweep';

export type ServiceParts = {
  /** The data folder; it is made when the first document is saved. */
  readonly folder: string;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
  readonly ports: Ports;
  readonly exporter: PdfExporter;
  /** Tests hand in their own; the app uses what it ships with. */
  readonly knowledge?: Knowledge;
};

export type Services = {
  readonly dispatch: Dispatch;
  /** Takes no more requests, waits until those under way are answered and their files durable, and stops the exporter. */
  readonly close: () => Promise<void>;
  /** Drops what a batch of handouts still holds for a page that is gone. */
  readonly dropBatch: () => void;
};

/** The whole program below its window: stores, handlers and exporter, without Electron and without HTTP. */
export function createServices(parts: ServiceParts): Services {
  const { folder, ports, exporter, version, shell, knowledge = builtInKnowledge } = parts;
  const store = new DocumentStore(folder);
  const index = new PatientIndex(store, ports.report);
  const batches = new HandoutBatches();
  const handlers = createHandlers({ store, index, knowledge, exporter, batches, ports, version, shell });
  const answer = createDispatch(handlers, ports.report);
  const underWay = new Set<Promise<unknown>>([sweep(store, ports.report)]);
  let closing = false;
  return {
    dispatch: async (channel, payload) => {
      if (closing) return failure('internal', 'Osteon is closing. Nothing was changed.');
      const request = answer(channel, payload);
      underWay.add(request);
      return request.finally(() => underWay.delete(request));
    },
    dropBatch: () => batches.drop(),
    close: async () => {
      closing = true;
      await Promise.all(underWay);
      await exporter.close();
    },
  };
}

/** Leftovers take room and nothing else, so a disk that refuses to be swept stops nobody. */
async function sweep(store: DocumentStore, report: (error: unknown) => void): Promise<void> {
  try {
    await sweepLeftovers(store.folder);
    await sweepPhotos(store);
    await sweepLogos(store);
    await sweepIssues(store);
  } catch (error) {
    report(error);
  }
}
