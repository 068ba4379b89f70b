import { strictestLimits, type TightenedLimits } from '../evidence/limits';
import { BONE_CATEGORIES } from '../patient/boneCategory';
import { isAsStrict } from './gate';
import type { TemplateLookup } from './registry';
import type { Template } from './schema';

/**
 * Why a clinic's template may not be kept: it would loosen a safety gate of the research it is based on. Names the
 * field by its path, and the limit; null when it may. Its own limits are looked at by the schema.
 */
export function looseningFault(own: Template, findResearch: TemplateLookup): string | null {
  if (own.own === null || own.kind !== 'own') return 'own: only a template of the clinic can be saved.';
  const { basedOn } = own.own;
  if (basedOn === null) return baselessFault(own);
  const base = findResearch(basedOn.id);
  if (base === undefined || base.own !== null)
    return `own.basedOn.id: this version has no research template "${basedOn.id}" to compare the safety gates with.`;
  return basedFault(own, base);
}

/** A template of nobody's research still keeps the one gate that every template has. */
const baselessFault = ({ gates }: Template): string | null =>
  gates.value['recent-or-red-flag'].level === 'stop'
    ? null
    : 'gates.value.recent-or-red-flag.level: must be "stop", as in every template: a recent fracture or a red flag comes first.';

const basedFault = (own: Template, base: Template): string | null =>
  gateFault(own, base) ?? trainingFault(own, base) ?? whoFault(own, base) ?? conflictFault(own, base);

function gateFault(own: Template, base: Template): string | null {
  for (const category of BONE_CATEGORIES) {
    const [mine, theirs] = [own.gates.value[category].level, base.gates.value[category].level];
    if (!isAsStrict(mine, theirs))
      return `gates.value.${category}.level: "${mine}" would loosen the gate of ${base.name}, which says "${theirs}".`;
  }
  return null;
}

function trainingFault(own: Template, base: Template): string | null {
  if (base.isHiRIT && !own.isHiRIT)
    return `isHiRIT: ${base.name} is high-intensity training, and so is what is based on it.`;
  if (base.supervised?.value === true && own.supervised?.value !== true)
    return `supervised.value: ${base.name} was done under supervision, and so is what is based on it.`;
  const most = base.groupSizeMax?.value ?? null;
  const here = own.groupSizeMax?.value ?? null;
  return most !== null && (here === null || here > most)
    ? `groupSizeMax.value: ${here ?? 'no limit'} would be more than the ${most} of ${base.name}.`
    : null;
}

/** Whoever differs from the people studied is pointed out, so the template may not claim more people than its base. */
function whoFault(own: Template, base: Template): string | null {
  const [mine, theirs] = [own.who.value, base.who.value];
  const wider = (field: string) =>
    `who.value.${field}: would count people as studied whom ${base.name} did not study.`;
  if (theirs.sex !== null && mine.sex !== theirs.sex) return wider('sex');
  const studied = theirs.menopause;
  if (studied !== null && !(mine.menopause?.every((status) => studied.includes(status)) ?? false))
    return wider('menopause');
  if (theirs.ageFrom !== null && (mine.ageFrom === null || mine.ageFrom < theirs.ageFrom))
    return wider('ageFrom');
  if (theirs.ageTo !== null && (mine.ageTo === null || mine.ageTo > theirs.ageTo)) return wider('ageTo');
  return null;
}

function conflictFault(own: Template, base: Template): string | null {
  const known = new Set(base.knownConflicts.map(({ ruleId }) => ruleId));
  const at = own.knownConflicts.findIndex(({ ruleId }) => !known.has(ruleId));
  const added = own.knownConflicts[at];
  return added
    ? `knownConflicts.${at}.ruleId: ${added.ruleId} is not a known conflict of ${base.name}.`
    : null;
}

/** The safety limits that the clinic's policies tighten for every program: the strictest of each. */
export const policyLimits = (templates: readonly Template[]): TightenedLimits =>
  strictestLimits(templates.flatMap(({ own }) => (own?.policy === true && !own.retired ? [own.limits] : [])));
