import type { MovementPattern } from '../../exercise/schema';
import { workingSets } from '../../program/doseWork';
import type { PhaseSpan } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, type Rule, weekRuns } from '../rule';
import { spanOf } from '../select';
import { holds } from '../trial';
import { withSets } from './doseEdits';

/** NSCA: 2-3 sets for each major group, one to start with (V, S35); when the start is over is a row of our table (J). */
const FEWEST_SETS = 2;
const START_WEEKS = 8;

type Major = 'hip-dominant' | 'knee-dominant' | 'push' | 'pull';

/** The major patterns (J); ankles, hip abduction and shoulder blades are beside them. */
const MAJOR: Partial<Record<MovementPattern, Major>> = {
  hinge: 'hip-dominant',
  'hip-extension': 'hip-dominant',
  squat: 'knee-dominant',
  'single-leg-squat': 'knee-dominant',
  lunge: 'knee-dominant',
  step: 'knee-dominant',
  'squat-machine': 'knee-dominant',
  'vertical-push': 'push',
  'incline-push': 'push',
  'horizontal-push': 'push',
  'horizontal-pull': 'pull',
  'vertical-pull': 'pull',
};

const majorOf = ({ exercise, item }: Place): Major | undefined =>
  exercise !== null && (item.dose.kind === 'resistance' || item.dose.kind === 'repetition')
    ? MAJOR[exercise.movementPattern]
    : undefined;

/** The major patterns of a phase with the exercises that do them. */
function patternsOf(context: Context, span: PhaseSpan): ReadonlyMap<Major, readonly Place[]> {
  const patterns = new Map<Major, Place[]>();
  for (const place of context.places) {
    const major = place.span === span ? majorOf(place) : undefined;
    if (major) patterns.set(major, [...(patterns.get(major) ?? []), place]);
  }
  return patterns;
}

/** The sets of a pattern in the session that has most of it. */
function bestSets(context: Context, places: readonly Place[], week: number): number {
  const sessions = new Map<Session, number>();
  for (const place of places) {
    const dose = context.weekDoses(place)[week - place.span.firstWeek]?.dose;
    if (dose) sessions.set(place.session, (sessions.get(place.session) ?? 0) + workingSets(dose));
  }
  return Math.max(0, ...sessions.values());
}

type Low = { readonly major: Major; readonly places: readonly Place[]; readonly weeks: readonly number[] };

function lowIn(context: Context, span: PhaseSpan): readonly Low[] {
  if (span.lastWeek <= START_WEEKS || span.phase.purpose === 'easier') return [];
  return [...patternsOf(context, span)].flatMap(([major, places]): Low[] => {
    const weeks: number[] = [];
    for (let week = Math.max(span.firstWeek, START_WEEKS + 1); week <= span.lastWeek; week++)
      if (bestSets(context, places, week) < FEWEST_SETS) weeks.push(week);
    return weeks.length > 0 ? [{ major, places, weeks }] : [];
  });
}

function findingOf(context: Context, span: PhaseSpan): readonly BareFinding[] {
  const low = lowIn(context, span);
  if (low.length === 0) return [];
  return [
    {
      ruleId: 'D16-volume-low',
      severity: 'advice',
      path: { phase: span.phase.id },
      values: {
        phase: span.phase.name,
        patterns: low.map(({ major }) => major),
        limit: FEWEST_SETS,
        after: START_WEEKS,
        weeks: weekRuns(low.flatMap(({ weeks }) => weeks)),
        doseKey: doseKey(...low.flatMap(({ places }) => places)),
      },
    },
  ];
}

/** Two sets of the first exercise of each pattern in each session. */
function twoSets(context: Context, finding: BareFinding): readonly Fix[] {
  const span = spanOf(context, finding);
  if (!span) return [];
  const firsts = lowIn(context, span).flatMap(({ places }) =>
    places.filter((place, index) => places.findIndex(({ session }) => session === place.session) === index),
  );
  const edits = firsts.flatMap(({ item }): ProgramEdit[] => {
    const { dose } = item;
    if (dose.kind === 'repetition')
      return [{ kind: 'set-dose', item: item.id, dose: { ...dose, sets: FEWEST_SETS } }];
    const more = dose.kind === 'resistance' ? withSets(dose, FEWEST_SETS) : null;
    return more ? [{ kind: 'set-dose', item: item.id, dose: more }] : [];
  });
  if (edits.length === 0) return [];
  const raised = fix(
    'two-sets',
    { exercises: [...new Set(firsts.map(({ name }) => name))], sets: FEWEST_SETS, phase: span.phase.name },
    edits,
  );
  return holds(context, finding, raised) ? [raised] : [];
}

/** After week 8, a major pattern that is trained with fewer than 2 sets in a session (V, S35). */
export const patternSets: Rule = {
  id: 'D16-volume-low',
  family: 'D',
  severities: ['advice'],
  sources: ['S35', 'J'],
  confidence: 'V for 2-3 sets; J for which patterns are major and for week 8',
  reads: ['dose', 'exercise', 'schedule'],
  enforcedAt: 'check',
  check: (context) => context.spans.flatMap((span) => findingOf(context, span)),
  fixes: twoSets,
  noFix: 'None where the sets differ or change week by week: then the therapist adds them.',
};
