import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Code that runs in Node or Electron: our own files and pure libraries in one bundle, pdfkit and sharp beside it. */
const nodeBundle = (
  outDir: string,
  input: Record<string, string>,
  format: 'es' | 'cjs',
): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { external: ['electron', 'pdfkit', 'fontkit', 'sharp', 'vite'], noExternal: true },
  build: {
    outDir: here(outDir),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input,
      external: ['electron', 'pdfkit', 'fontkit', 'sharp', 'vite', /^node:/],
      output: {
        format,
        entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

/** The parts of `shared/` that the first screen reads: the contract and the schemas it names. */
const MODEL =
  /shared\/(api\/(coreContract|client|channels)|patient\/(schema|fact|equipment)|program\/(schema|dose|undoSteps)|clinic\/schema|localDate|id|mass|range)\.ts$/;

/** What every screen stands on: small files that would each be a chunk of their own. */
const PAGE =
  /node_modules\/(react|react-dom|scheduler)\/|renderer\/(navigation|api\/services|design\/Brand)\.tsx?$/;

const BUNDLES = ['client', 'main', 'preload', 'node'];

/** One build for the page, Electron's main process, its preload (CommonJS, so that the sandbox stays on), and Node. */
export default defineConfig(({ mode }) => ({
  root: here('renderer'),
  base: './',
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: here('out/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        // Files lie beside the page: lists of what to fetch ahead cost the first screen more than they save the others.
        modulePreload: false,
        target: 'chrome140',
        chunkSizeWarningLimit: 1000,
        rolldownOptions: {
          // zod and its setup in one chunk of their own: it runs before any chunk that builds a schema. What the contract
          // is made of is on every screen: together it packs tighter.
          output: {
            codeSplitting: {
              groups: [
                { name: 'zod', test: /node_modules\/zod\/|zodSetup/ },
                { name: 'model', test: MODEL },
                { name: 'page', test: PAGE },
              ],
            },
          },
        },
      },
    },
    main: nodeBundle(
      'out/main',
      { index: here('main/index.ts'), pdfWorker: here('main/pdf/worker.ts') },
      'es',
    ),
    preload: nodeBundle('out/preload', { preload: here('main/electron/preload.ts') }, 'cjs'),
    node: nodeBundle(
      'out/node',
      { cli: here('main/cli.ts'), start: here('main/host/start.ts'), pdfWorker: here('main/pdf/worker.ts') },
      'es',
    ),
  },
  builder: {
    async buildApp(builder) {
      // `--mode node` builds only what the command line needs; any other mode builds everything.
      const wanted = process.env['OSTEON_BUILD']?.split(',') ?? (mode === 'node' ? ['node'] : BUNDLES);
      for (const name of wanted) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`vite.config.ts has no bundle ${name}`);
        await builder.build(environment);
      }
    },
  },
}));
