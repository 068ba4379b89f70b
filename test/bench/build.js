import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const OUT = path.join(ROOT, 'out/bench');

const EXTERNAL = ['pdfkit', 'fontkit', 'pdfjs-dist', 'playwright-core', '@sparticuz/chromium'];

/**
 * Builds the project's own code for the benchmarks, bundled as the app bundles it: fonts and data files are imported,
 * which plain Node cannot do.
 */
export async function buildSubject() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL },
    build: {
      ssr: true,
      outDir: path.join(OUT, 'code'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: [...EXTERNAL.map((name) => new RegExp(`^${name}(/|$)`)), /^node:/],
        input: {
          subject: path.join(import.meta.dirname, 'subject.js'),
          render: path.join(ROOT, 'main/pdf/render.ts'),
          browser: path.join(ROOT, 'test/support/browser.ts'),
          pdfWorker: path.join(ROOT, 'main/pdf/worker.ts'),
          emptyHost: path.join(import.meta.dirname, 'empty/host.js'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

export const builtFile = (name) => path.join(OUT, 'code', name);

/** One of the built modules. */
export const built = (name) => import(pathToFileURL(builtFile(name)).href);

/** An empty folder for a benchmark's files, on the project's own disk: a temporary folder may lie in memory. */
export function emptyFolder(name) {
  const folder = path.join(OUT, name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
}
