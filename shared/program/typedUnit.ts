import type { MassUnit } from '../mass';
import { allLoads, type Dose } from './dose';

/** The unit a dose has its typed weights in; null where it has none. A program never mixes units (rule B16). */
export const typedUnit = (dose: Dose): MassUnit | null =>
  allLoads(dose).flatMap((load) => (load.kind === 'mass' ? [load.mass.unit] : []))[0] ?? null;
