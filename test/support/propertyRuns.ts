import fc from 'fast-check';

const deep = Boolean(process.env['OSTEON_DEEP']);

/**
 * `npm test` tries the same 80 cases of a property each time, so that its answer changes only with the code;
 * `npm run test:deep` tries 2000 new ones.
 */
fc.configureGlobal(deep ? { numRuns: 2000 } : { numRuns: 80, seed: 1997 });
