import fs from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { OUT, ROOT } from './build.js';

/**
 * The same app as it would be without care: no component is remembered, and every part of the builder listens to all
 * of its state. Built from the same sources by two replacements.
 */

const EVERYTHING = 'return useStore(store, select);';

const naive = () => ({
  name: 'naive-builder',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules') || !id.includes('/renderer/')) return null;
    if (id.endsWith('/builderStore.ts')) {
      if (!code.includes(EVERYTHING)) throw new Error('builderStore.ts has no line to make naive');
      return code.replace(EVERYTHING, `useStore(store); ${EVERYTHING}`);
    }
    return code.replaceAll(/\bmemo\((?=function\b|\()/g, '(');
  },
});

/** Builds the page beside a copy of the host; gives the file that starts it. */
export async function buildNaive() {
  const folder = path.join(OUT, 'naive');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(path.join(ROOT, 'out/node'), path.join(folder, 'out/node'), { recursive: true });
  await build({
    root: path.join(ROOT, 'renderer'),
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [naive(), react()],
    build: {
      outDir: path.join(folder, 'out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'chrome140',
      chunkSizeWarningLimit: 2000,
    },
  });
  return path.join(folder, 'out/node/start.js');
}
