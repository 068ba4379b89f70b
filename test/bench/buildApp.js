import path from 'node:path';
import { createBuilder } from 'vite';
import { ROOT } from './build.js';

/** The whole app as it ships; OSTEON_SKIP_BUILD takes what is in out/. */
export async function buildApp() {
  if (process.env.OSTEON_SKIP_BUILD) return;
  const builder = await createBuilder({ configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
}
