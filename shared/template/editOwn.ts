import type { LimitId } from '../evidence/limits';
import type { BoneCategory } from '../patient/boneCategory';
import { GATE_ORDER } from './gate';
import { ofClinic, weekRanges } from './measured';
import {
  type GateLevel,
  type OwnTemplate,
  type PhaseDose,
  phaseWeeks,
  type Template,
  templateWeeks,
  type Work,
} from './schema';

/** Changes of a clinic's own template. Each gives a template that agrees with itself; what it says is checked on saving. */

/** What makes it the clinic's: policy, limits, retired. Research has none of that and stays as it is. */
export const withOwn = (template: Template, change: Partial<OwnTemplate>): Template =>
  template.own === null ? template : { ...template, own: { ...template.own, ...change } };

/** A phase of another length: later phases move, and new programs start with it. */
export function withPhaseWeeks(template: Template, index: number, weeks: number): Template {
  const lengths = template.phases.map((phase, at) => ({ weeks: at === index ? weeks : phaseWeeks(phase) }));
  const ranges = weekRanges(lengths);
  const phases = template.phases.map((phase, at) => {
    const value = ranges[at];
    return value ? { ...phase, weeks: { ...phase.weeks, value } } : phase;
  });
  const blueprint = template.own?.blueprint.map((phase, at) => ({
    ...phase,
    weeks: lengths[at]?.weeks ?? phase.weeks,
  }));
  const changed: Template = {
    ...template,
    phases,
    lengthWeeks: template.lengthWeeks && { ...template.lengthWeeks, value: templateWeeks({ phases }) },
  };
  return blueprint === undefined ? changed : withOwn(changed, { blueprint });
}

/** What a phase asks of one kind of work; work that it does not have stays out. */
export const withDose = (
  template: Template,
  index: number,
  work: Work,
  change: Partial<PhaseDose>,
): Template => ({
  ...template,
  phases: template.phases.map((phase, at) => {
    const dose = at === index ? phase.doses[work] : undefined;
    return dose ? { ...phase, doses: { ...phase.doses, [work]: { ...dose, ...change } } } : phase;
  }),
});

/** How the template stands to patients of a bone category. */
export const withGate = (
  template: Template,
  category: BoneCategory,
  gate: { readonly level: GateLevel; readonly why: string },
): Template => ({
  ...template,
  gates: {
    ...template.gates,
    value: { ...template.gates.value, [category]: gate },
    sources: [...new Set([...template.gates.sources, ...ofClinic(null).sources])],
  },
});

/** A safety limit of the clinic; null goes back to the limit of the evidence. */
export function withLimit(template: Template, id: LimitId, value: number | null): Template {
  const { [id]: _, ...others } = template.own?.limits ?? {};
  return withOwn(template, { limits: value === null ? others : { ...others, [id]: value } });
}

/** The levels that a gate may have: those at least as strict as the research, or any where there is none. */
export function levelsFor(category: BoneCategory, research: Template | null): readonly GateLevel[] {
  const least =
    research?.gates.value[category].level ?? (category === 'recent-or-red-flag' ? 'stop' : 'offer');
  return GATE_ORDER.slice(GATE_ORDER.indexOf(least));
}
