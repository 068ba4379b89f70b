import type { SourceId } from '../../evidence/sources';
import type { Rule, Subject } from '../rule';

/** Rules B16, B18, B19 and B20: refused by `applyEdit`, by the schema of a dose or by that of a kit. */

const atEdit = (
  id: Rule['id'],
  reads: readonly Subject[],
  sources: readonly SourceId[],
  confidence: string,
): Rule => ({
  id,
  family: 'B',
  severities: ['stop'],
  reads,
  sources,
  confidence,
  enforcedAt: 'edit',
  check: () => [],
  fixes: null,
  noFix: 'The edit is refused, so no program holds it.',
});

/** Kilograms beside pounds in one program: refused by `doseFault`. A bar without its weight: by the schema of a kit (J). */
export const units: Rule = atEdit('B16-units', ['intensity', 'equipment'], ['J'], 'J');

/** % of 1RM on something that is not lifted: refused by `doseMisfit` (J). */
export const bodyweightPercent: Rule = atEdit('B18-bodyweight-pct', ['dose', 'exercise'], ['J'], 'J');

/** A dose in another unit than the exercise is dosed in: refused by `doseMisfit` (J). */
export const doseUnit: Rule = atEdit('B19-dose-unit', ['dose', 'exercise'], ['J'], 'J');

/** Sets, repetitions, seconds or load of zero or less: refused by the schema (J). */
export const zero: Rule = atEdit('B20-zero', ['dose'], ['J'], 'J');
