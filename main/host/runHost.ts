import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { APP_VERSION } from '../appVersion';
import { createPdfExporter } from '../pdf/exporter';
import { createServices } from '../services';
import { systemClock } from '../systemClock';
import { builtPage } from './builtPage';
import { devPage } from './devPage';
import { Downloads } from './downloads';
import { startHost } from './server';
import type { StartOptions } from './startOptions';

export type RunningHost = { readonly address: string; readonly close: () => Promise<void> };

/** Which parts of the build lie where, seen from the running file. */
export type BuildPlaces = { readonly appRoot: URL; readonly pdfWorker: URL };

/** Builds services and host and listens. Rejects when the port cannot be had. */
export async function runHost(options: StartOptions, places: BuildPlaces): Promise<RunningHost> {
  const server = createServer();
  const downloads = new Downloads();
  const exporter = createPdfExporter(places.pdfWorker);
  const ports = {
    ...systemClock,
    chooseFile: downloads.chooseFile,
    printers: async () => null, // a browser tells nobody
    report: reportError,
  };
  const services = createServices({
    folder: options.folder,
    version: APP_VERSION,
    shell: 'browser',
    ports,
    exporter,
  });
  const root = fileURLToPath(places.appRoot);
  const dev = options.dev ? await devPage(root, server) : null;
  const page = dev?.page ?? builtPage(fileURLToPath(new URL('out/renderer', places.appRoot)));
  const { dispatch } = services;
  const host = await startHost({
    dispatch,
    page,
    downloads,
    port: options.port,
    report: reportError,
    server,
  });
  void exporter.prewarm(); // never fails; the first preview comes sooner
  return {
    address: host.address,
    close: async () => {
      await services.close();
      await dev?.close();
      await host.close();
    },
  };
}

/** A bug, for the terminal: what and where, never the values, which may be a patient's. */
function reportError(error: unknown): void {
  const [, where = ''] = error instanceof Error ? (error.stack ?? '').split('\n    at ') : [];
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`Osteon: unexpected ${name}${where === '' ? '' : ` in ${where.split(' (')[0]}`}.\n`);
}
