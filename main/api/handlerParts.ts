import type { PdfExporter } from '../pdf/exporter';
import type { Ports } from '../ports';
import type { DocumentStore } from '../store/documentStore';
import type { PatientIndex } from '../store/patientIndex';
import type { HandoutBatches } from './handoutBatches';
import type { Knowledge } from './knowledge';

/** Everything a handler may use. None of it knows which shell it runs in. */
export type HandlerParts = {
  readonly store: DocumentStore;
  readonly index: PatientIndex;
  readonly knowledge: Knowledge;
  readonly exporter: PdfExporter;
  readonly batches: HandoutBatches;
  readonly ports: Ports;
  readonly version: string;
  readonly shell: 'electron' | 'browser';
};
