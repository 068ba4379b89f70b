import type { BoneCategory } from '../patient/boneCategory';
import type { GateLevel, Template } from './schema';

/** What a template says to patients of a bone category, with why. */
export const gateFor = (
  template: Template,
  category: BoneCategory,
): { readonly level: GateLevel; readonly why: string } => template.gates.value[category];

/** Gate levels from the mildest to the strictest: a clinic's own template may only move right. */
export const GATE_ORDER: readonly GateLevel[] = ['offer', 'outside', 'advice', 'warning', 'stop'];

/** Whether a gate is at least as strict as another. */
export const isAsStrict = (own: GateLevel, base: GateLevel): boolean =>
  GATE_ORDER.indexOf(own) >= GATE_ORDER.indexOf(base);
