import type { ItemId } from '../../../shared/id';
import type { Patient } from '../../../shared/patient/schema';
import type { Program } from '../../../shared/program/schema';
import type { Range } from '../../../shared/range';
import { templateFor } from '../../../shared/template/arm';
import type { Template } from '../../../shared/template/schema';
import { phasesOf } from '../charts/intensityByWeek';

/** The % of 1RM the template gives in the phase an item stands in; null where it gives none. */
export function templateBand(
  program: Program,
  item: ItemId,
  template: Template | null,
  patient: Patient,
): Range | null {
  if (template === null) return null;
  const at = program.phases.findIndex(({ sessions }) =>
    sessions.some(({ items }) => items.some(({ id }) => id === item)),
  );
  const phases = phasesOf(
    program.phases.map(({ purpose }) => purpose),
    templateFor(template, patient),
  );
  return phases[at]?.doses.resistance?.percent1RM?.value ?? null;
}
