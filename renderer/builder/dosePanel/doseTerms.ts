import type { Dose } from '../../../shared/program/dose';
import type { TermId } from '../../design/terms';

/** The words of the trade that the fields of a dose use. */
export function doseTerms({ kind }: Pick<Dose, 'kind'>): readonly TermId[] {
  const anywhere: readonly TermId[] = ['deload', 'superset'];
  if (kind === 'resistance') return ['1rm', 'rpe', 'rir', 'double-progression', ...anywhere];
  return kind === 'impact' ? ['contacts', ...anywhere] : anywhere;
}
