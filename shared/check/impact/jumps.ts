import { boneBand, hasFragileBones, lowTraumaFractures, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import { movementsOf } from '../../exercise/restricted';
import { factValue } from '../../patient/fact';
import { fallRisk } from '../../patient/fallRisk';
import { isJumpingChinUp } from '../hirit';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues, Severity } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';
import { gentler, NO_SWAP } from '../swapOrRemove';
import { isHop, isJump, levelOf } from './landings';

/** Who should not jump, hop or land from a height, and where. */

const speakOf = (id: Rule['id'], severity: Severity, place: Place, values: FindingValues): BareFinding => ({
  ruleId: id,
  severity,
  path: pathOf(place),
  values: { ...namesOf(place), ...values, doseKey: doseKey(place) },
});

const isUnheldJump = (place: Place): boolean => isJump(place) && place.item.dose.handSupport === 'none';

/** A jump or hop without a hand, with two falls in a year or TUG >= 13.5 s (V, S25, S97). */
export const jumpsOfFallers: Rule = {
  id: 'F02-impact-fallers',
  family: 'F',
  severities: ['stop'],
  sources: ['S25', 'S97'],
  confidence: 'V',
  reads: ['fallsIn12Months', 'functionTests', 'exercise', 'dose'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    fallRisk(context.input.patient) === null && context.places.some(isUnheldJump) ? ['fallsIn12Months'] : [],
  check: (context) =>
    fallRisk(context.input.patient) === 'high'
      ? context.places.filter(isUnheldJump).map((place) =>
          speakOf('F02-impact-fallers', 'stop', place, {
            falls: factValue(context.input.patient.fallsIn12Months) ?? 0,
          }),
        )
      : [],
  fixes: gentler,
  noFix: NO_SWAP,
};

const hopsAtHome = (context: Context): readonly Place[] =>
  context.places.filter((place) => isHop(place) && place.session.setting === 'home');

const waitsForHops: Rule['waitsFor'] = (context) =>
  context.tScore === null && hopsAtHome(context).length > 0 ? ['dxaScans'] : [];

/** Hops on one leg at home with T <= -2.5 (V, S40: the researchers do not recommend hopping in osteoporosis). */
export const hopsInOsteoporosis: Rule = {
  id: 'F07-hop-osteoporosis',
  family: 'F',
  severities: ['stop'],
  sources: ['S40'],
  confidence: 'V',
  reads: ['dxaScans', 'exercise', 'setting'],
  enforcedAt: 'check',
  waitsFor: waitsForHops,
  check: (context) => {
    const { tScore } = context;
    if (tScore === null || tScore > OSTEOPOROSIS_T) return [];
    return hopsAtHome(context).map((place) => speakOf('F07-hop-osteoporosis', 'stop', place, { tScore }));
  },
  fixes: gentler,
  noFix: NO_SWAP,
};

/** Hops on one leg at home with T from -1.0 down to above -2.5: one small pilot (V, S42). */
export const hopsInLowBoneMass: Rule = {
  id: 'F08-hop-osteopenia',
  family: 'F',
  severities: ['warning'],
  sources: ['S42'],
  confidence: 'V',
  reads: ['dxaScans', 'exercise', 'setting'],
  enforcedAt: 'check',
  waitsFor: waitsForHops,
  check: (context) => {
    const { tScore } = context;
    if (tScore === null || tScore > -1 || tScore <= OSTEOPOROSIS_T) return [];
    return hopsAtHome(context).map((place) => speakOf('F08-hop-osteopenia', 'warning', place, { tScore }));
  },
  fixes: gentler,
  noFix: NO_SWAP,
};

/** A drop landing or a jumping chin-up alone at home (V stance, S10; a named safety gate). */
export const dropLandingAlone: Rule = {
  id: 'F13-drop-landing-home',
  family: 'F',
  severities: ['stop'],
  sources: ['S10', 'J'],
  confidence: 'V stance of the developers; J',
  reads: ['exercise', 'setting'],
  enforcedAt: 'check',
  check: (context) =>
    context.places
      .filter(
        ({ exercise, session }) =>
          session.setting === 'home' &&
          exercise !== null &&
          (exercise.movementPattern === 'drop-landing' || isJumpingChinUp(exercise)),
      )
      .map((place) => speakOf('F13-drop-landing-home', 'stop', place, {})),
  fixes: (context, finding) => {
    const session = placeOf(context, finding)?.session;
    if (!session) return [];
    return [
      fix('to-clinic', { session: session.name }, [
        { kind: 'set-setting', session: session.id, setting: 'clinic' },
      ]),
      ...gentler(context, finding),
    ];
  },
  noFix: null,
};

/** Fast on purpose, high in impact, twisting, or bending the trunk: low jumps are moderate impact (S27). */
function explosiveKind(place: Place): string | null {
  const { exercise, item } = place;
  if (exercise === null) return null;
  const movements = movementsOf(exercise);
  if (movements.includes('spinal-rotation')) return 'twisting';
  if (movements.includes('spinal-flexion')) return 'abdominal';
  if (levelOf(place) === 'high') return 'impact';
  return item.dose.intent === 'fast' ? 'fast' : null;
}

const explosive = (context: Context) =>
  context.places.flatMap((place) => {
    const kind = explosiveKind(place);
    return kind === null ? [] : [{ place, kind }];
  });

/**
 * Severe osteoporosis (T <= -2.5 with a fragility fracture) and explosive, high-impact, twisting or dynamic abdominal
 * work (V, S132). Silent about impact where F01 already stops it.
 */
export const severeExplosive: Rule = {
  id: 'F15-severe-explosive',
  family: 'F',
  severities: ['stop'],
  sources: ['S132'],
  confidence: 'V',
  reads: ['dxaScans', 'fractures', 'exercise', 'dose'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient } = context.input;
    if (explosive(context).length === 0) return [];
    return [
      ...(context.tScore === null && (lowTraumaFractures(patient) ?? 1) > 0 ? ['dxaScans' as const] : []),
      ...(lowTraumaFractures(patient) === null && (context.tScore ?? -9) <= OSTEOPOROSIS_T
        ? ['fractures' as const]
        : []),
    ];
  },
  check: (context) => {
    const { tScore, input } = context;
    if (tScore === null || boneBand(input.patient) !== 'severe-osteoporosis') return [];
    const fragile = hasFragileBones(input.patient) === true;
    return explosive(context)
      .filter(({ kind }) => !(fragile && kind === 'impact'))
      .map(({ place, kind }) => speakOf('F15-severe-explosive', 'stop', place, { tScore, kind }));
  },
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || finding.values['kind'] !== 'fast') return gentler(context, finding);
    return [
      fix('slow-down', { exercise: place.name }, [
        { kind: 'set-dose', item: place.item.id, dose: { ...place.item.dose, intent: 'controlled' } },
      ]),
    ];
  },
  noFix: null,
};
