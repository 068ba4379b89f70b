import type { PlainNames } from '../../shared/program/copyProgram';

/** Names for tests: only "Target" and "Monday" are known to be nobody's. */
export const PLAIN: PlainNames = {
  known: new Set(['Target', 'Monday', 'LIFTMOR: heavy lifting and jumps']),
  title: 'Program',
  phases: { learn: 'Learn', build: 'Build', target: 'Target', maintain: 'Maintain', easier: 'Easier' },
  sessions: { clinic: 'Clinic', class: 'Class', home: 'Home' },
};
