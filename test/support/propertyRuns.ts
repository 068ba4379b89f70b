import fc from 'fast-check';

/** 80 cases a property in `npm test`, 2000 in `npm run test:deep`. */
fc.configureGlobal({ numRuns: process.env['OSTEON_DEEP'] ? 2000 : 80 });
