import { waitsForWeight } from '../unweighed';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { HEAVY, isJumpingChinUp } from '../hirit';
import { highestOf, impliedHeavy } from '../impliedLoad';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { balanceAlone, homeContact, techniqueFirst } from './alone';
import { heavyAtHome } from './heavyAtHome';
import { homeEquipment } from './homeEquipment';
import { isFreeWeight, toClinic } from './places';
import { classSize, staff } from './supervision';

/** Group G: where and with whom. A class and the clinic are supervised, home is not. */

/** What makes an exercise alone at home high-intensity, and how sure that is; null when nothing does. */
function highIntensity(
  context: Context,
  place: Place,
): { readonly severity: 'stop' | 'warning'; readonly values: FindingValues } | null {
  const heavy = (isFreeWeight(place) ? context.weekSets(place) : []).flatMap(({ week, percent }) =>
    percent !== null && percent >= HEAVY ? [{ week, percent }] : [],
  );
  const implied = isFreeWeight(place) ? impliedHeavy(context, place) : [];
  const values = (sets: typeof heavy): FindingValues => ({
    cause: 'heavy',
    percent: highestOf(sets),
    limit: HEAVY,
    weeks: weekRuns(sets.map(({ week }) => week)),
  });
  if (heavy.length > 0) return { severity: 'stop', values: values(heavy) };
  if (place.exercise !== null && isJumpingChinUp(place.exercise))
    return { severity: 'stop', values: { cause: 'jumping-chin-up' } };
  if (implied.length === 0) return null;
  return { severity: 'warning', values: { ...values([...implied]), from: 'effort' } };
}

/**
 * A free-weight set at >= 80 % of 1RM, or a jumping chin-up in either form, alone at home (V, S1, S10, S16, S128);
 * where only the effort implies 80 % (grid V, S117; for older women J), a warning.
 */
const hiritHome: Rule = {
  id: 'G01-hirit-home',
  family: 'G',
  severities: ['stop', 'warning'],
  sources: ['S1', 'S10', 'S16', 'S128', 'S117'],
  confidence: 'V; from effort alone J',
  reads: ['setting', 'intensity', 'exercise'],
  enforcedAt: 'check',
  waitsFor: waitsForWeight,
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      const found = place.session.setting === 'home' ? highIntensity(context, place) : null;
      if (found === null) return [];
      const values = { ...namesOf(place), ...found.values, doseKey: doseKey(place) };
      return [{ ruleId: 'G01-hirit-home', severity: found.severity, path: pathOf(place), values }];
    }),
  fixes: toClinic,
  noFix: null,
};

/** An exercise the library marks as supervised only, alone at home (library, J; a named safety gate). */
const supervisedOnly: Rule = {
  id: 'G09-sup-only',
  family: 'G',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['setting', 'exercise'],
  enforcedAt: 'check',
  check: (context) =>
    context.places
      .filter(({ exercise, session }) => exercise?.supervisedOnly === true && session.setting === 'home')
      .map((place) => ({
        ruleId: 'G09-sup-only',
        severity: 'stop',
        path: pathOf(place),
        values: { ...namesOf(place), doseKey: doseKey(place) },
      })),
  fixes: toClinic,
  noFix: null,
};

export const setting: readonly Rule[] = [
  hiritHome,
  heavyAtHome,
  techniqueFirst,
  classSize,
  staff,
  homeContact,
  homeEquipment,
  balanceAlone,
  supervisedOnly,
];
