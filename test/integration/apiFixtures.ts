import { randomUUID } from 'node:crypto';
import { builtInKnowledge, type Knowledge } from '../../main/api/knowledge';
import type { PdfExporter } from '../../main/pdf/exporter';
import type { FileKind, Ports } from '../../main/ports';
import { createServices } from '../../main/services';
import type { Channel } from '../../shared/api/channels';
import { createClient } from '../../shared/api/client';
import type { HandoutDocument } from '../../shared/handout/model';
import type { HandoutOptions } from '../../shared/handout/options';
import { Instant, localDate } from '../../shared/localDate';
import { ok } from '../../shared/result';
import { tempFolder } from './storeFixtures';

export const OPTIONS: HandoutOptions = {
  paper: 'letter',
  documents: ['handout'],
  layout: 'standard',
  binding: false,
  inEnglish: false,
  notes: false,
  showChanges: false,
  week: 1,
  date: localDate('2026-11-23'),
  nextVisit: null,
};

/** Stands in for the PDF worker: its "PDF" is the words of the document, so that tests can read them. */
export function fakeExporter() {
  const rendered: HandoutDocument[] = [];
  const exporter: PdfExporter = {
    render: async (document) => {
      rendered.push(document);
      return ok({
        bytes: Buffer.from(`%PDF ${JSON.stringify(document)}`),
        pages: 2,
        sectionPages: [2],
        smallestText: 12,
      });
    },
    prewarm: async () => undefined,
    close: async () => undefined,
  };
  return { exporter, rendered };
}

export type SavedFile = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly kind: FileKind;
};

/** The whole program below its window on a fresh folder or a given one, with a still clock. Errors of bugs are collected. */
export async function testServices(
  overrides: { ports?: Partial<Ports>; knowledge?: Partial<Knowledge>; folder?: string } = {},
) {
  const folder = overrides.folder ?? (await tempFolder());
  const reported: unknown[] = [];
  const savedFiles: SavedFile[] = [];
  const { exporter, rendered } = fakeExporter();
  const ports: Ports = {
    today: () => localDate('2026-11-23'),
    now: () => Instant.parse('2026-11-23T10:00:00.000Z'),
    newId: randomUUID,
    chooseFile: async (fileName, kind) => async (bytes) => {
      savedFiles.push({ bytes, fileName, kind });
      return { outcome: 'saved', fileName };
    },
    printers: async () => 1,
    report: (error) => reported.push(error),
    ...overrides.ports,
  };
  const knowledge = { ...builtInKnowledge, ...overrides.knowledge };
  const services = createServices({ folder, version: '1.2.3', shell: 'browser', ports, exporter, knowledge });
  // The client of the page: it checks every answer against the contract a second time.
  const call = createClient(async (channel: Channel, payload) =>
    JSON.parse(JSON.stringify(await services.dispatch(channel, payload))),
  );
  return { ...services, call, folder, reported, savedFiles, rendered, exporter, ports };
}
