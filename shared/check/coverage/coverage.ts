import { ItemId, type NewId, TrackId } from '../../id';
import type { PhaseSpan } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { ProgramItem } from '../../program/schema';
import { generateProgram } from '../../template/generate';
import type { Template } from '../../template/schema';
import type { Context } from '../context';
import type { Place } from '../place';
import { mayPropose } from '../proposal';
import { fixWithIds, nameOf, type Rule } from '../rule';
import { spanOf } from '../select';
import { cite, JUDGEMENT } from '../sources';
import { countsAs, isTargetPhase, liftmorOf, type Lift, placesOfLift } from '../conformity/templateLifts';
import { holds } from '../trial';

/** Group E: what the program covers. */

/** The phases whose coverage counts: those meant for full work, else the last. */
function judgedSpans({ spans }: Context): readonly PhaseSpan[] {
  const full = spans.filter(({ phase }) => isTargetPhase(phase));
  return full.length > 0 ? full : spans.slice(-1);
}

const isResistanceKind = ({ item }: Place) => item.dose.kind === 'resistance' || item.dose.kind === 'carry';

/** Standing resistance or impact work that loads the hip. Walking is timed, so it does not count. */
const loadsHip = (place: Place): boolean =>
  place.exercise !== null &&
  place.exercise.position === 'standing' &&
  place.exercise.targetBoneSites.some((site) => site === 'total-hip' || site === 'femoral-neck') &&
  (isResistanceKind(place) || place.item.dose.kind === 'impact');

const EXTENSOR_PATTERNS: readonly string[] = ['extension', 'isometric-extension', 'scapular'];

/** Weight along the standing spine, or work of the back extensors. */
const loadsSpine = (place: Place): boolean =>
  place.exercise !== null &&
  ((place.exercise.axial && isResistanceKind(place)) ||
    (place.exercise.category === 'spine-extensor' &&
      EXTENSOR_PATTERNS.includes(place.exercise.movementPattern)));

const lacking = (
  id: Rule['id'],
  source: string,
  confidence: string,
  loads: (place: Place) => boolean,
  noFix: string,
): Rule => ({
  id,
  family: 'E',
  severities: ['warning'],
  source,
  confidence,
  enforcedAt: 'check',
  check: (context) => {
    const spans = judgedSpans(context);
    const [first] = spans;
    if (!first || context.places.some((place) => spans.includes(place.span) && loads(place))) return [];
    return [
      {
        ruleId: id,
        severity: 'warning',
        path: { phase: first.phase.id },
        values: { phases: spans.map(({ phase }) => phase.name) },
      },
    ];
  },
  fixes: null,
  noFix,
});

/** No standing resistance or impact work that loads the hip (J from V, S1, S54). */
const hip = lacking(
  'E01-hip',
  `${cite('S1', 'S54')}; ${JUDGEMENT}`,
  'J from V',
  loadsHip,
  'Which hip exercise suits is for the therapist: the library shows them by site.',
);

/** No weight along the spine and no back-extensor work (V, S24, S29). */
const spine = lacking(
  'E02-spine',
  cite('S24', 'S29'),
  'V',
  loadsSpine,
  'Which spine exercise suits is for the therapist: the library shows them by site.',
);

/** A phase of a LIFTMOR program without deadlift, squat, press or impact in any form that counts (V, S3). */
const patternGap: Rule = {
  id: 'E09-pattern-gap',
  family: 'E',
  severities: ['advice'],
  source: cite('S3'),
  confidence: 'V',
  enforcedAt: 'check',
  check: (context) => {
    const template = liftmorOf(context);
    if (!template) return [];
    return context.spans.flatMap((span) =>
      template.lifts
        .filter((lift) => placesOfLift(context, lift, span).length === 0)
        .map((lift) => ({
          ruleId: 'E09-pattern-gap',
          severity: 'advice' as const,
          path: { phase: span.phase.id },
          values: { lift: lift.name, liftId: lift.id, phase: span.phase.name },
        })),
    );
  },
  fixes: (context, finding) => {
    const template = liftmorOf(context);
    const span = spanOf(context, finding);
    const lift = template?.lifts.find(({ id }) => id === finding.values['liftId']);
    if (!template || !span || !lift || span.phase.sessions.length === 0) return [];
    const exercise = context.input.library(exerciseFor(template, lift, span));
    if (!exercise || !span.phase.sessions.every(({ setting }) => mayPropose(context, exercise, setting)))
      return [];
    const added = fixWithIds(
      'add-lift',
      { exercise: nameOf(exercise, exercise.id), phase: span.phase.name },
      (newId) => addedLift(context, template, lift, span, newId),
    );
    return holds(context, finding, added) ? [added] : [];
  },
  noFix:
    'None where the exercise is one to avoid, where it cannot be done in the setting of every session, or where it would bring a stop.',
};

const phaseLike = (template: Template, { phase }: PhaseSpan) =>
  template.phases.find(({ purpose }) => purpose === phase.purpose) ??
  template.phases.find(({ purpose }) => purpose === (isTargetPhase(phase) ? 'target' : 'learn'));

const exerciseFor = (template: Template, lift: Lift, span: PhaseSpan): string =>
  phaseLike(template, span)?.lifts.value.find((known) => known.lift === lift.id)?.exerciseId ??
  lift.exerciseId;

/** The lift as a generated program has it, at the end of each session of the phase, on the track it already has elsewhere. */
function addedLift(
  context: Context,
  template: Template,
  lift: Lift,
  span: PhaseSpan,
  newId: NewId,
): readonly ProgramEdit[] {
  const item = generatedItem(context, template, lift, span, newId);
  if (!item) return [];
  const elsewhere = context.places.find((place) => countsAs(context, lift, place));
  const track = elsewhere?.item.track ?? TrackId.parse(newId());
  return span.phase.sessions.map((session) => ({
    kind: 'add-item',
    session: session.id,
    index: session.items.length,
    item: { ...item, id: ItemId.parse(newId()), track },
  }));
}

function generatedItem(
  { input }: Context,
  template: Template,
  lift: Lift,
  span: PhaseSpan,
  newId: NewId,
): ProgramItem | null {
  const generated = generateProgram({
    template,
    patient: input.patient,
    findExercise: input.library,
    newId,
    weeks: null,
  });
  const like = phaseLike(template, span);
  if (!generated.ok || !like) return null;
  const phase = generated.value.phases[template.phases.indexOf(like)];
  return phase?.sessions[0]?.items[like.lifts.value.findIndex((known) => known.lift === lift.id)] ?? null;
}

export const coverage: readonly Rule[] = [hip, spine, patternGap];
