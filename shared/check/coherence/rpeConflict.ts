import { impliedPercent } from '../../patient/strength/rtsGrid';
import type { Range } from '../../range';
import { type Context, tidy } from '../context';
import { doseKey } from '../doseKey';
import type { Place, WeekSet } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';
import { effortOnly, percentOnly } from './oneMeasure';

/** Rule B05: a % of 1RM and an effort that do not go together. */

/** Points of % of 1RM by which the two may differ (J). */
const POINTS = 7.5;

/** Where the grid ends, at 15.5 repetitions to failure: what is easier implies less. */
const GRID_END = 58.6;

type Conflict = {
  readonly set: WeekSet;
  /** What the effort implies, at the end nearer to the written %. */
  readonly implied: number;
  /** The written %, at the end nearer to what the effort implies. */
  readonly written: number;
  readonly points: number;
  readonly rpe: number;
  readonly reps: number;
};

/** The distance between a written range and what the ratings imply; ranges that touch do not differ. */
function conflictOf(set: WeekSet): readonly Conflict[] {
  const { role, percent1RM, effort, reps } = set.group;
  if (role !== 'work' || percent1RM === null || effort?.scale !== 'rir-rpe') return [];
  const written: Range = { low: tidy(percent1RM.low), high: tidy(percent1RM.high) };
  const least = impliedPercent(reps.high, effort.range.low);
  const most = impliedPercent(reps.low, effort.range.high) ?? GRID_END;
  const conflict = (found: Omit<Conflict, 'set' | 'points'>): readonly Conflict[] => {
    const points = tidy(Math.abs(found.implied - found.written));
    return points > POINTS ? [{ set, points, ...found }] : [];
  };
  if (most < written.low)
    return conflict({ implied: most, written: written.low, rpe: effort.range.high, reps: reps.low });
  return least !== null && least > written.high
    ? conflict({ implied: least, written: written.high, rpe: effort.range.low, reps: reps.high })
    : [];
}

/** Work sets whose % and effort differ by more than the chart allows for. */
export const conflictsOf = (context: Context, place: Place): readonly Conflict[] =>
  context.weekSets(place).flatMap(conflictOf);

/**
 * % of 1RM and RPE (repetitions in reserve) of one group of work sets more than 7.5 points apart on the RTS grid (V, S116,
 * S117; made from trained lifters, so for older people J). Two ranges differ by the gap between them. The other scales
 * do not count repetitions, so they imply no %.
 */
export const rpeConflict: Rule = {
  id: 'B05-rpe-pct-conflict',
  family: 'B',
  severities: ['warning'],
  sources: ['S116', 'S117', 'J'],
  confidence: 'grid V; the 7.5 points J',
  reads: ['intensity', 'dose'],
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const found = conflictsOf(context, place);
      const [worst] = found.toSorted((a, b) => b.points - a.points);
      if (!worst) return [];
      const { implied, written, points, rpe, reps } = worst;
      const values = {
        ...namesOf(place),
        reps,
        rpe,
        implied,
        atMost: impliedPercent(reps, rpe) === null ? 'yes' : '',
        percent: written,
        points,
        limit: POINTS,
        weeks: weekRuns(found.map(({ set }) => set.week)),
        doseKey: doseKey(place),
      };
      return [{ ruleId: 'B05-rpe-pct-conflict', severity: 'warning', path: pathOf(place), values }];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const { item, name } = place;
    const only = (label: string, dose: typeof item.dose) =>
      fix(label, { exercise: name }, [{ kind: 'set-dose', item: item.id, dose }]);
    return [
      only('keep-percent', percentOnly(place.item.dose)),
      only('keep-effort', effortOnly(place.item.dose)),
    ].filter((one) => holds(context, finding, one));
  },
  noFix: 'None where either of the two alone would meet another stop: then the dose has to change.',
};
