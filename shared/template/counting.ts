import type { DoseKind, Exercise } from '../exercise/schema';
import type { Phase, ProgramItem, Session } from '../program/schema';
import { type Family, mainWork, type Template, type TemplatePhase, type Work } from './schema';

/** Which exercises of a program count as which family of a template. */

/** An exercise where it stands; null for one that the library does not have. */
export type Standing = {
  readonly session: Session;
  readonly item: ProgramItem;
  readonly exercise: Exercise | null;
};

/** Phases in which the trial's own lifts are expected, not easier forms of them. */
export const isTargetPhase = ({ purpose }: Pick<Phase, 'purpose'>): boolean =>
  purpose === 'target' || purpose === 'maintain';

/** The kinds of dose that a kind of work is done by. */
const KINDS: Readonly<Record<Work, readonly DoseKind[]>> = {
  resistance: ['resistance', 'carry'],
  impact: ['impact'],
  balance: ['hold', 'repetition', 'time'],
  posture: ['hold', 'repetition', 'resistance', 'time'],
  aerobic: ['time'],
};

type Oversight = Pick<Template, 'supervised' | 'week'>;

/** Whether the template was done under supervision throughout: then what is done alone is beside it. */
export const isSupervisedThroughout = ({ supervised, week }: Oversight): boolean =>
  supervised?.value === true && week.value.every(({ setting }) => setting !== 'home');

/** Done alone in a phase that has supervised sessions. In one that has none, what is done alone is all there is. */
const isBeside = (session: Session, { sessions }: Pick<Phase, 'sessions'>): boolean =>
  session.setting === 'home' && sessions.some(({ setting, items }) => setting !== 'home' && items.length > 0);

/**
 * Whether an exercise counts as a template's family. While learning, any exercise of its movement patterns does; in
 * the target phase one that is not among its own exercises must be dosed by the same kind of work and land as hard.
 * Where the trial was supervised, an easier form done alone at home beside supervised sessions is extra work, not a
 * part of it.
 */
export function countsAsFamily(
  template: Oversight | null,
  family: Family,
  { exercise, item, session }: Standing,
  phase: Pick<Phase, 'purpose' | 'sessions'>,
): boolean {
  if (item.exerciseId === family.exercises[0]) return true;
  if (template && isSupervisedThroughout(template) && isBeside(session, phase)) return false;
  if (family.exercises.includes(item.exerciseId)) return true;
  if (exercise === null || !family.patterns.includes(exercise.movementPattern)) return false;
  if (!isTargetPhase(phase)) return true;
  const level = exercise.loading.impactLevel;
  return family.impact === null
    ? level === null && KINDS[family.work].includes(exercise.doseKind)
    : level !== null && family.impact.includes(level);
}

/** Of those that count as a family: the template's own exercise where a session has it, else all of them. */
export function principalsOf<S extends Standing>(family: Family, counted: readonly S[]): readonly S[] {
  const isOwn = ({ item }: S) => item.exerciseId === family.exercises[0];
  const own = new Set(counted.filter(isOwn).map(({ session }) => session));
  return counted.filter((place) => !own.has(place.session) || isOwn(place));
}

/** The families that the sessions a week count: all of high-intensity training, else those of the main work. */
export function mainFamilies(template: Pick<Template, 'families' | 'isHiRIT'>): readonly Family[] {
  const work = mainWork(template);
  return template.families.filter((family) => template.isHiRIT || family.work === work);
}

/** Whether a phase of the template has one of these families. */
export const startsAny = ({ starts }: Pick<TemplatePhase, 'starts'>, families: readonly Family[]): boolean =>
  starts.value.some((start) => families.some(({ id }) => id === start.family));

/** The purpose whose phases stand for the template: the target phases, or those like its last where it has none. */
export const mainPurpose = ({ phases }: Pick<Template, 'phases'>): Phase['purpose'] =>
  phases.some(({ purpose }) => purpose === 'target') ? 'target' : (phases.at(-1)?.purpose ?? 'target');
