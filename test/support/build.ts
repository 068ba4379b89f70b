import { createBuilder } from 'vite';

/** Builds the whole app once before any test runs, so that tests use what ships. */
export default async function build(): Promise<void> {
  if (process.env['OSTEON_SKIP_BUILD']) return;
  const builder = await createBuilder({ logLevel: 'warn' });
  await builder.buildApp();
}
