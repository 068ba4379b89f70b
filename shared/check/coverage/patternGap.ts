import type { Exercise } from '../../exercise/schema';
import { ItemId, type NewId, TrackId } from '../../id';
import type { PhaseSpan } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { Family, Start, Template, TemplatePhase } from '../../template/schema';
import { startDose } from '../../template/startDose';
import { countsAs, isTargetPhase, liftmorOf, placesOfFamily } from '../conformity/templateFamilies';
import type { Context } from '../context';
import { fixWithIds, nameOf, type Rule } from '../rule';
import { spanOf } from '../select';
import { holds } from '../trial';

/** A phase of a LIFTMOR program without deadlift, squat, press or impact in any form that counts (V, S3). */
export const patternGap: Rule = {
  id: 'E09-pattern-gap',
  family: 'E',
  severities: ['advice'],
  sources: ['S3'],
  confidence: 'V',
  reads: ['template', 'exercise'],
  enforcedAt: 'check',
  check: (context) => {
    const template = liftmorOf(context);
    if (!template) return [];
    return context.spans.flatMap((span) =>
      template.families
        .filter((family) => placesOfFamily(context, family, span).length === 0)
        .map((family) => ({
          ruleId: 'E09-pattern-gap',
          severity: 'advice' as const,
          path: { phase: span.phase.id },
          values: { lift: family.name, liftId: family.id, phase: span.phase.name },
        })),
    );
  },
  fixes: (context, finding) => {
    const template = liftmorOf(context);
    const span = spanOf(context, finding);
    const family = template?.families.find(({ id }) => id === finding.values['liftId']);
    const like = template && span && phaseLike(template, span);
    const start = like?.starts.value.find((one) => one.family === family?.id);
    if (!like || !span || !family || !start || span.phase.sessions.length === 0) return [];
    const exercise = exerciseFor(context, family, start, span);
    if (!exercise) return [];
    const added = fixWithIds(
      'add-lift',
      { exercise: nameOf(exercise, exercise.id), phase: span.phase.name },
      (newId) => addedLift(context, { family, start, like, exercise, span }, newId),
    );
    return holds(context, finding, added) ? [added] : [];
  },
  noFix:
    'None where the exercise is one to avoid, where it cannot be done in the setting of every session, or where it would bring a stop.',
};

const phaseLike = (template: Template, { phase }: PhaseSpan): TemplatePhase | undefined =>
  template.phases.find(({ purpose }) => purpose === phase.purpose) ??
  template.phases.find(({ purpose }) => purpose === (isTargetPhase(phase) ? 'target' : 'learn'));

/** The first exercise of the family, as the template starts it, that every session of the phase can hold. */
const exerciseFor = (context: Context, family: Family, start: Start, span: PhaseSpan): Exercise | undefined =>
  (start.exercises ?? family.exercises)
    .flatMap((id) => context.input.library(id) ?? [])
    .find((exercise) => span.phase.sessions.every(({ setting }) => context.mayPropose(exercise, setting)));

type Addition = {
  readonly family: Family;
  readonly start: Start;
  readonly like: TemplatePhase;
  readonly exercise: Exercise;
  readonly span: PhaseSpan;
};

/** The lift as a generated program has it, at the end of each session of the phase, on the track it has elsewhere. */
function addedLift(context: Context, addition: Addition, newId: NewId): readonly ProgramEdit[] {
  const { family, start, like, exercise, span } = addition;
  const elsewhere = context.places.find((place) => countsAs(context, family, place));
  const track = elsewhere?.item.track ?? TrackId.parse(newId());
  const warmUp = like.warmUp?.value.family === family.id ? like.warmUp.value : null;
  const dose = startDose(exercise, start, warmUp, context.input.patient);
  return span.phase.sessions.map((session) => ({
    kind: 'add-item',
    session: session.id,
    index: session.items.length,
    item: {
      id: ItemId.parse(newId()),
      track,
      exerciseId: exercise.id,
      dose,
      cues: null,
      note: '',
      superset: null,
    },
  }));
}
