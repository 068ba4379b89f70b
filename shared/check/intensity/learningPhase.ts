import { isLegImpact } from '../../exercise/kindsOfWork';
import { ItemId, type NewId, PhaseId, SessionId } from '../../id';
import { CONSTANT, type Dose, type Effort } from '../../program/dose';
import type { Phase, ProgramItem } from '../../program/schema';
import type { Context } from '../context';
import { percentCapped } from '../doseChanges';
import type { Fix } from '../finding';
import { type BareFinding, fix, fixWithIds } from '../rule';
import { holds } from '../trial';

/** The fixes of too short a time for learning: a longer learning phase, or one put before the first. */

/** How many weeks, and up to which % of 1RM they still are learning. */
export type Learning = {
  readonly kind: 'hirit' | 'moderate';
  readonly weeks: number;
  readonly percent: number;
};

/** The highest rating of each scale that is still learning: RPE 4-5 (R-high), the light band of the others (R-med). */
export const LEARNING_EFFORT: Readonly<Record<Effort['scale'], number>> = {
  'rir-rpe': 5,
  cr10: 4,
  'borg-6-20': 11,
  omni: 4,
};

type Lack = { readonly learning: Learning; readonly found: number };

const lightened = (effort: Effort | null): Effort | null => {
  if (effort === null) return null;
  const most = LEARNING_EFFORT[effort.scale];
  const { low, high } = effort.range;
  return { ...effort, range: { low: Math.min(low, most), high: Math.min(high, most) } };
};

/** The same dose, light and steady; a typed load makes way for one that the therapist sets. */
function lightDose(dose: Dose, percent: number): Dose {
  const steady = { progression: CONSTANT, intent: 'controlled' as const };
  if (dose.kind !== 'resistance') return { ...dose, ...steady, effort: lightened(dose.effort) };
  const work = { ...dose, ...steady, groups: dose.groups.filter(({ role }) => role === 'work') };
  const light = percentCapped(work, percent);
  return {
    ...light,
    groups: light.groups.map((group) => ({
      ...group,
      effort: lightened(group.effort),
      load: group.load?.kind === 'mass' ? { kind: 'therapist-sets' } : group.load,
    })),
  };
}

/** What a learning phase takes over: all but hard landings. */
const isLearned = (context: Context, { exerciseId }: ProgramItem): boolean => {
  const exercise = context.input.library(exerciseId);
  return exercise?.loading.impactLevel !== 'high' || !isLegImpact(exercise);
};

const learningPhase = (
  context: Context,
  first: Phase,
  { percent }: Learning,
  weeks: number,
  newId: NewId,
): Phase => ({
  id: PhaseId.parse(newId()),
  name: 'Learn',
  purpose: 'learn',
  weeks,
  sessions: first.sessions.map((session) => ({
    ...session,
    id: SessionId.parse(newId()),
    items: session.items
      .filter((item) => isLearned(context, item))
      .map((item) => ({ ...item, id: ItemId.parse(newId()), dose: lightDose(item.dose, percent) })),
  })),
});

export function learningFixes(
  context: Context,
  finding: BareFinding,
  { learning, found }: Lack,
): readonly Fix[] {
  const first = context.spans[0]?.phase;
  if (!first) return [];
  const missing = learning.weeks - found;
  if (first.purpose === 'learn') {
    const weeks = first.weeks + missing;
    const longer = fix('lengthen-learning', { phase: first.name, weeks }, [
      { kind: 'resize-phase', phase: first.id, weeks },
    ]);
    if (holds(context, finding, longer)) return [longer];
  }
  const values = { weeks: missing, percent: learning.percent, rpe: LEARNING_EFFORT['rir-rpe'] };
  const added = fixWithIds('add-learning', values, (newId) => [
    { kind: 'add-phase', index: 0, phase: learningPhase(context, first, learning, missing, newId) },
  ]);
  return holds(context, finding, added) ? [added] : [];
}
