import { OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import { HEAVY } from '../hirit';
import { type BareFinding, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { waitsForWeight } from '../unweighed';
import { isFreeWeight, toClinic } from './places';

/** From this % of 1RM free weights alone at home are questioned with osteoporosis (J). */
const DEMANDING = 70;

/** Free weights at 70-79 % of 1RM alone at home with T <= -2.5 (J). Silent where G01 speaks of the same exercise. */
export const heavyAtHome: Rule = {
  id: 'G02-heavy-home-other',
  family: 'G',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['setting', 'intensity', 'dxaScans'],
  enforcedAt: 'check',
  waitsFor: (context) => [
    ...waitsForWeight(context),
    ...(context.tScore === null && demanding(context).length > 0 ? ['dxaScans' as const] : []),
  ],
  check: (context) => {
    const { tScore } = context;
    if (tScore === null || tScore > OSTEOPOROSIS_T) return [];
    return demanding(context).map(({ place, percent, weeks }): BareFinding => ({
      ruleId: 'G02-heavy-home-other',
      severity: 'warning',
      path: pathOf(place),
      values: { ...namesOf(place), percent, limit: DEMANDING, tScore, weeks, doseKey: doseKey(place) },
    }));
  },
  fixes: toClinic,
  noFix: null,
};

/** Free weights at home that reach 70 % and stay below what G01 speaks of. */
const demanding = (context: Context) =>
  context.places
    .filter((place) => place.session.setting === 'home' && isFreeWeight(place))
    .flatMap((place) => {
      const peak = context.peak(place);
      if (peak < DEMANDING || peak >= HEAVY) return [];
      const weeks = context
        .weekSets(place)
        .filter(({ percent }) => percent !== null && percent >= DEMANDING)
        .map(({ week }) => week);
      return [{ place, percent: peak, weeks: weekRuns(weeks) }];
    });
