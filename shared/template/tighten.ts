import { strictestLimits, type TightenedLimits } from '../evidence/limits';
import { BONE_CATEGORIES } from '../patient/boneCategory';
import { isAsStrict } from './gate';
import type { TemplateLookup } from './registry';
import type { Template } from './schema';

/**
 * Why a clinic's template may not be kept: it would loosen a safety gate of the research it is based on. Names the
 * field and the limit; null when it may. Its own limits are looked at by the schema.
 */
export function looseningFault(own: Template, find: TemplateLookup): string | null {
  if (own.own === null || own.kind !== 'own') return 'own: only a template of the clinic can be saved.';
  const base = own.own.basedOn === null ? null : find(own.own.basedOn.id);
  if (base === undefined)
    return `own.basedOn: this version has no template "${own.own.basedOn?.id ?? ''}" to compare its safety gates with.`;
  return base === null ? baselessFault(own) : basedFault(own, base);
}

/** A template of nobody's research still keeps the one gate that every template has. */
const baselessFault = ({ gates }: Template): string | null =>
  gates.value['recent-or-red-flag'].level === 'stop'
    ? null
    : 'gates.recent-or-red-flag: must stop, as in every template: a recent fracture or a red flag comes first.';

function basedFault(own: Template, base: Template): string | null {
  for (const category of BONE_CATEGORIES) {
    const [mine, theirs] = [own.gates.value[category].level, base.gates.value[category].level];
    if (!isAsStrict(mine, theirs))
      return `gates.${category}: "${mine}" would loosen the gate of ${base.name}, which says "${theirs}".`;
  }
  if (base.isHiRIT && !own.isHiRIT)
    return `isHiRIT: ${base.name} is high-intensity training, and so is what is based on it.`;
  if (base.supervised?.value === true && own.supervised?.value !== true)
    return `supervised: ${base.name} was done under supervision, and so is what is based on it.`;
  const most = base.groupSizeMax?.value ?? null;
  const here = own.groupSizeMax?.value ?? null;
  if (most !== null && (here === null || here > most))
    return `groupSizeMax: ${here ?? 'no limit'} would be more than the ${most} of ${base.name}.`;
  const known = new Set(base.knownConflicts.map(({ ruleId }) => ruleId));
  const added = own.knownConflicts.find(({ ruleId }) => !known.has(ruleId));
  if (added) return `knownConflicts: ${added.ruleId} is not a known conflict of ${base.name}.`;
  return null;
}

/** The safety limits that the clinic's policies tighten for every program: the strictest of each. */
export const policyLimits = (templates: readonly Template[]): TightenedLimits =>
  strictestLimits(templates.flatMap(({ own }) => (own?.policy === true && !own.retired ? [own.limits] : [])));
