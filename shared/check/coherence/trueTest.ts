import { hasVertebralFracture } from '../../patient/boneStatus';
import { factValue } from '../../patient/fact';
import { EFFORT_SCALES, type Effort, type ResistanceDose } from '../../program/dose';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Place, WeekSet } from '../place';
import {
  type BareFinding,
  fix,
  namesOf,
  nameOf,
  pathOf,
  type PatientFact,
  type Rule,
  weekRuns,
} from '../rule';
import { placeOf } from '../select';
import { holds } from '../trial';

/** Rule B10: a true one-repetition maximum planned for somebody for whom a test of several repetitions is preferred. */

/** At or below this T-score no true maximum is tried (J on the WHO line, S103). */
const FRAGILE_T_SCORE = -2.5;

const FULL = 100;

const isMaximal = (effort: Effort | null): boolean =>
  effort !== null && effort.range.high >= EFFORT_SCALES[effort.scale].max;

/** A work set of one repetition with all that can be lifted. */
const isTrueTest = ({ group, percent }: WeekSet): boolean =>
  group.role === 'work' && group.reps.low === 1 && ((percent ?? 0) >= FULL || isMaximal(group.effort));

const testsIn = (context: Context, place: Place): readonly WeekSet[] =>
  context.weekSets(place).filter(isTrueTest);

/** Lifts with a single repetition to failure on record for a day that is still to come. */
const testsAhead = ({ input: { patient, today } }: Context): readonly string[] => [
  ...new Set(
    patient.strengthTests
      .filter(({ date, reps, rir }) => date > today && reps === 1 && rir === 0)
      .map(({ exerciseId }) => exerciseId),
  ),
];

const isPlanned = (context: Context): boolean =>
  testsAhead(context).length > 0 || context.places.some((place) => testsIn(context, place).length > 0);

type Reason = { readonly fact: PatientFact; readonly applies: boolean | null; readonly key: string };

/** What speaks against it; null where nobody asked. */
function reasonsOf(context: Context): readonly Reason[] {
  const { patient } = context.input;
  const training = factValue(patient.trainingStatus);
  const pressure = factValue(patient.bloodPressure);
  return [
    {
      fact: 'dxaScans',
      applies: context.tScore === null ? null : context.tScore <= FRAGILE_T_SCORE,
      key: 't-score',
    },
    { fact: 'fractures', applies: hasVertebralFracture(patient), key: 'vertebral-fracture' },
    { fact: 'trainingStatus', applies: training === null ? null : training === 'novice', key: 'novice' },
    {
      fact: 'bloodPressure',
      applies:
        pressure === null
          ? null
          : pressure.systolic >= context.limit('bp-care-systolic') ||
            pressure.diastolic >= context.limit('bp-care-diastolic'),
      key: 'blood-pressure',
    },
  ];
}

/** The reasons that apply, with the numbers behind them. */
function reasonValues(context: Context): BareFinding['values'] {
  const reasons = reasonsOf(context).flatMap(({ applies, key }) => (applies === true ? [key] : []));
  const pressure = factValue(context.input.patient.bloodPressure);
  return {
    reasons,
    limit: FRAGILE_T_SCORE,
    ...(reasons.includes('t-score') && context.tScore !== null ? { tScore: context.tScore } : {}),
    ...(reasons.includes('blood-pressure') && pressure
      ? {
          systolic: pressure.systolic,
          diastolic: pressure.diastolic,
          systolicLimit: context.limit('bp-care-systolic'),
          diastolicLimit: context.limit('bp-care-diastolic'),
        }
      : {}),
  };
}

/** A test of 8 to 10 repetitions that ends with 1 or 2 in reserve (J; strength-test protocol of this app). */
const severalReps = (dose: ResistanceDose): ResistanceDose => ({
  ...dose,
  groups: dose.groups.map((group) =>
    group.role === 'work' && group.reps.low === 1
      ? {
          ...group,
          reps: { low: 8, high: 10 },
          percent1RM: null,
          effort: { scale: 'rir-rpe', range: { low: 8, high: 9 } },
          load: { kind: 'therapist-sets' },
        }
      : group,
  ),
});

const inProgram = (context: Context): readonly BareFinding[] =>
  context.places.flatMap((place): BareFinding[] => {
    const tests = testsIn(context, place);
    if (tests.length === 0) return [];
    const values = {
      ...namesOf(place),
      planned: 'program',
      ...reasonValues(context),
      weeks: weekRuns(tests.map(({ week }) => week)),
      doseKey: doseKey(place),
    };
    return [{ ruleId: 'B10-onerm-true-test', severity: 'warning', path: pathOf(place), values }];
  });

const onRecord = (context: Context): readonly BareFinding[] =>
  testsAhead(context).map((id) => ({
    ruleId: 'B10-onerm-true-test',
    severity: 'warning',
    path: { patientField: 'strengthTests' },
    values: {
      exercise: nameOf(context.input.library(id) ?? null, id),
      liftId: id,
      planned: 'record',
      ...reasonValues(context),
    },
  }));

/**
 * A true 1RM, planned in the program (one repetition at 100 % of 1RM or at the top of its effort scale) or on record for
 * a day to come, with T <= -2.5, a vertebral fracture, a novice, or pressure at the care limits (J; several repetitions
 * raise pressure less, V, S127).
 */
export const trueTest: Rule = {
  id: 'B10-onerm-true-test',
  family: 'B',
  severities: ['warning'],
  sources: ['J', 'S127'],
  confidence: 'J; pressure in tests of several repetitions V',
  reads: ['intensity', 'strengthTests', 'dxaScans', 'fractures', 'trainingStatus', 'bloodPressure'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    if (!isPlanned(context)) return [];
    const reasons = reasonsOf(context);
    if (reasons.some(({ applies }) => applies === true)) return [];
    return reasons.flatMap(({ applies, fact }) => (applies === null ? [fact] : []));
  },
  check: (context) =>
    isPlanned(context) && reasonsOf(context).some(({ applies }) => applies === true)
      ? [...inProgram(context), ...onRecord(context)]
      : [],
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const several = fix('test-several-reps', { exercise: place.name }, [
      { kind: 'set-dose', item: place.item.id, dose: severalReps(place.item.dose) },
    ]);
    return holds(context, finding, several) ? [several] : [];
  },
  noFix:
    'None for a test that stands on the record, which is changed there, or where the weeks move the repetitions or the %, or where a heavy set would come too early.',
};
