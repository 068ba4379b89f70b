import { latestDay } from '../../localDate';
import { clearanceFor } from '../../patient/clearance';
import { isHipReplacement } from '../../patient/hipPrecautions';
import type { ConditionCode } from '../../patient/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues, Severity } from '../finding';
import { recorded, unreviewed } from '../listedFacts';
import type { Place } from '../place';
import { type BareFinding, namesOf, pathOf, type Rule } from '../rule';
import { gentler, NO_SWAP } from '../swapOrRemove';
import { isJump, landings, levelOf } from './landings';

/** Impact with worn or replaced joints, or pelvic-floor symptoms. */

const finding = (
  ruleId: Rule['id'],
  severity: Severity,
  place: Place,
  values: FindingValues,
): BareFinding => ({
  ruleId,
  severity,
  path: pathOf(place),
  values: { ...namesOf(place), level: levelOf(place) ?? '', ...values, doseKey: doseKey(place) },
});

const MILD: readonly ConditionCode[] = ['knee-osteoarthritis-mild', 'hip-osteoarthritis-mild'];
const SEVERE: readonly ConditionCode[] = [
  'knee-osteoarthritis-moderate-severe',
  'hip-osteoarthritis-moderate-severe',
];

const aboveLow = (context: Context): readonly Place[] =>
  landings(context).filter((place) => levelOf(place) !== 'low');

/** Impact above low with osteoarthritis of knee or hip: moderate or severe warns, mild advises (V, S84, S129). */
export const arthritis: Rule = {
  id: 'F09-oa',
  family: 'F',
  severities: ['warning', 'advice'],
  sources: ['S84', 'S129'],
  confidence: 'V',
  reads: ['conditions', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    recorded(context, SEVERE).length === 0 && aboveLow(context).length > 0
      ? unreviewed(context, 'conditions')
      : [],
  check: (context) => {
    const severe = recorded(context, SEVERE);
    const mild = recorded(context, MILD);
    if (severe.length + mild.length === 0) return [];
    const severity = severe.length > 0 ? 'warning' : 'advice';
    return aboveLow(context).map((place) =>
      finding('F09-oa', severity, place, { conditions: severe.length > 0 ? severe : mild }),
    );
  },
  fixes: gentler,
  noFix: NO_SWAP,
};

/**
 * Impact with a replaced hip or knee (V, S87, S88): jumps and high impact stop, other impact above low warns. A
 * clearance of the surgeon that names this rule and is dated on or after the operation answers both.
 */
export const replacedJoint: Rule = {
  id: 'F10-arthroplasty',
  family: 'F',
  severities: ['stop', 'warning'],
  sources: ['S87', 'S88'],
  confidence: 'V',
  reads: ['surgeries', 'clearances', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    replaced(context).length === 0 && aboveLow(context).length > 0 ? unreviewed(context, 'surgeries') : [],
  check: (context) => {
    const { patient, today } = context.input;
    const surgeries = replaced(context);
    if (surgeries.length === 0) return [];
    const since = surgeries.map(({ date }) => latestDay(date));
    if (clearanceFor(patient, 'F10-arthroplasty', since, today) !== null) return [];
    return aboveLow(context).map((place) =>
      finding('F10-arthroplasty', isJump(place) || levelOf(place) === 'high' ? 'stop' : 'warning', place, {
        joints: [...new Set(surgeries.map(({ kind }) => kind))],
      }),
    );
  },
  fixes: gentler,
  noFix: NO_SWAP,
};

const replaced = ({ input }: Context) =>
  input.patient.surgeries.entries.filter(
    (surgery) => isHipReplacement(surgery) || surgery.kind === 'total-knee-arthroplasty',
  );

const PELVIC: readonly ConditionCode[] = ['stress-incontinence', 'prolapse'];

/** Jumps with stress leakage or prolapse symptoms (V that athletes leak more, S86; the rule J). */
export const pelvicFloor: Rule = {
  id: 'F11-pelvic',
  family: 'F',
  severities: ['warning'],
  sources: ['S86', 'J'],
  confidence: 'J from V',
  reads: ['conditions', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    recorded(context, PELVIC).length === 0 && context.places.some(isJump)
      ? unreviewed(context, 'conditions')
      : [],
  check: (context) => {
    const conditions = recorded(context, PELVIC);
    if (conditions.length === 0) return [];
    return context.places
      .filter(isJump)
      .map((place) => finding('F11-pelvic', 'warning', place, { conditions }));
  },
  fixes: gentler,
  noFix: NO_SWAP,
};
