import { hasVertebralFracture, lowTraumaFractures } from '../patient/boneStatus';
import type { Patient } from '../patient/schema';
import type { FamilyArm, Template, TemplatePhase } from './schema';

/** From this many low-trauma fractures on guidance speaks of several (V, S24, S25). */
const SEVERAL = 2;

/** The arm of a guidance a patient belongs to; without, until a fracture is on record. */
const armOf = (patient: Patient): FamilyArm =>
  hasVertebralFracture(patient) === true || (lowTraumaFractures(patient) ?? 0) >= SEVERAL
    ? 'with-fragility-fractures'
    : 'without-fragility-fractures';

/** What a phase prescribes of the work that some family does. */
const dosesOf = ({ doses }: TemplatePhase, families: Template['families']): TemplatePhase['doses'] =>
  Object.fromEntries(
    Object.entries(doses).filter(([work]) => families.some((family) => family.work === work)),
  );

/** The template as it is for a patient: without the families of the other arm. */
export function templateFor(template: Template, patient: Patient): Template {
  const arm = armOf(patient);
  const families = template.families.filter(({ only }) => only === undefined || only === arm);
  if (families.length === template.families.length) return template;
  const kept = new Set(families.map(({ id }) => id));
  const sessions = template.week.value
    .map((session) => ({ ...session, families: session.families.filter((id) => kept.has(id)) }))
    .filter((session) => session.families.length > 0);
  return {
    ...template,
    families,
    week: { ...template.week, value: sessions },
    phases: template.phases.map((phase) => ({
      ...phase,
      doses: dosesOf(phase, families),
      starts: { ...phase.starts, value: phase.starts.value.filter(({ family }) => kept.has(family)) },
      warmUp: phase.warmUp && kept.has(phase.warmUp.value.family) ? phase.warmUp : null,
    })),
  };
}
