import type { MassUnit } from '../mass';
import { allLoads, type Dose, type Load } from './dose';

export type TypedLoad = Extract<Load, { readonly kind: 'mass' }>;

/** The first weight a dose has typed into it; null where it has none. */
export const typedLoad = (dose: Dose): TypedLoad | null =>
  allLoads(dose).find((load) => load.kind === 'mass') ?? null;

/** The unit a dose has its typed weights in; null where it has none. A program never mixes units (rule B16). */
export const typedUnit = (dose: Dose): MassUnit | null => typedLoad(dose)?.mass.unit ?? null;
