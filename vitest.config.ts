import { defineConfig } from 'vitest/config';

/** What is waited for comes, on a busy machine too; one second would not do. */
const LONG_WAIT = { poll: { timeout: 20_000 } };

export default defineConfig(({ mode }) => ({
  test: {
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: 'out/test-results.json' }]],
    projects: [
      {
        test: {
          name: 'unit',
          // Pure functions and data: files share what they import, which is most of the time they take.
          isolate: false,
          include: [
            'test/unit/**/*.test.ts',
            'test/property/**/*.test.ts',
            'test/vignettes/**/*.test.ts',
            'test/*.test.ts',
          ],
          setupFiles: ['test/support/propertyRuns.ts'],
          env: { OSTEON_DEEP: mode === 'deep' ? '1' : '' },
          testTimeout: mode === 'deep' ? 900_000 : 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          expect: LONG_WAIT,
          include: ['test/integration/**/*.test.ts'],
          exclude: ['test/integration/pdf*.test.ts'],
          env: { OSTEON_KILLS: mode === 'deep' ? '200' : '25' },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'pdf',
          // What they share, fonts and figures above all, is read once.
          isolate: false,
          include: ['test/integration/pdf*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          expect: LONG_WAIT,
          env: { OSTEON_ELECTRON: mode === 'electron' ? '1' : '', OSTEON_DEEP: mode === 'deep' ? '1' : '' },
          include: ['test/e2e/**/*.test.ts'],
          setupFiles: ['test/support/propertyRuns.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          isolate: false,
        },
      },
    ],
    globalSetup: ['test/support/build.ts'],
  },
}));
