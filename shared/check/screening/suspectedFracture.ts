import { daysBetween, type LocalDate } from '../../localDate';
import { newestResults } from '../../patient/functionResults';
import type { FunctionTestKey, Patient } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import type { PatientFact, Rule } from '../rule';
import { isPast } from './elapsed';

/** Rule A13: signs of a vertebral fracture that nobody has seen. */

/** Measured loss counts within this time (R-high, as the limit itself). */
const MEASURED_WITHIN_MONTHS = 36;

type Height = { readonly date: LocalDate; readonly cm: number };

/** Heights measured here: function tests and the height now, oldest first. */
function measuredHeights({ functionTests, heightNowCm }: Patient): readonly Height[] {
  const tested = functionTests
    .filter(({ test }) => test === 'measured-height-cm')
    .map(({ date, value }): Height => ({ date, cm: value }));
  const now: readonly Height[] =
    heightNowCm.answer === 'value' ? [{ date: heightNowCm.askedOn, cm: heightNowCm.value }] : [];
  return [...tested, ...now].toSorted((a, b) => daysBetween(b.date, a.date));
}

/** Two decimals at most: 163.1 - 159.1 is 4. */
const tidy = (cm: number): number => Math.round(cm * 100) / 100;

/** Height lost since the tallest, and within 3 years by measurement, in cm; null where nobody can say. */
function heightsLost(patient: Patient): {
  readonly recalled: number | null;
  readonly measured: number | null;
} {
  const heights = measuredHeights(patient);
  const last = heights.at(-1);
  if (last === undefined) return { recalled: null, measured: null };
  const { heightTallestCm } = patient;
  const recent = heights.filter(({ date }) => !isPast(date, MEASURED_WITHIN_MONTHS, last.date));
  return {
    recalled: heightTallestCm.answer === 'value' ? tidy(heightTallestCm.value - last.cm) : null,
    measured: tidy(Math.max(...recent.map(({ cm }) => cm)) - last.cm),
  };
}

/** The most or the least of the standing results of a test, or null without any. */
const resultOf = (
  patient: Patient,
  test: FunctionTestKey,
  pick: (...values: number[]) => number,
): number | null => {
  const values = newestResults(patient, test).map(({ value }) => value);
  return values.length === 0 ? null : pick(...values);
};

/** The signs beyond their limits, in values; each limit beside its sign. */
function signsOf(context: Context): FindingValues {
  const { patient } = context.input;
  const { recalled, measured } = heightsLost(patient);
  const occiput = resultOf(patient, 'occiput-to-wall-cm', Math.max);
  const fingers = resultOf(patient, 'rib-pelvis-fingers', Math.min);
  const limits = {
    recalledLimit: context.limit('height-loss-recalled-cm'),
    measuredLimit: context.limit('height-loss-measured-cm'),
    occiputLimit: context.limit('occiput-wall-cm'),
    fingersLimit: context.limit('rib-pelvis-fingers'),
  };
  return {
    ...(recalled !== null && recalled > limits.recalledLimit
      ? { recalled, recalledLimit: limits.recalledLimit }
      : {}),
    ...(measured !== null && measured > limits.measuredLimit
      ? { measured, measuredLimit: limits.measuredLimit }
      : {}),
    ...(occiput !== null && occiput > limits.occiputLimit
      ? { occiput, occiputLimit: limits.occiputLimit }
      : {}),
    ...(fingers !== null && fingers <= limits.fingersLimit
      ? { fingers, fingersLimit: limits.fingersLimit }
      : {}),
  };
}

const hasSign = (signs: FindingValues): boolean => Object.keys(signs).length > 0;

const isImaged = ({ spineImaging }: Patient): boolean => spineImaging.answer === 'yes';

/** The heights nobody asked for. A test that nobody did is no sign (J); rule I04 speaks of tests. */
const heightsMissing = (patient: Patient): readonly PatientFact[] => [
  ...(measuredHeights(patient).length === 0 ? (['heightNowCm'] as const) : []),
  ...(patient.heightTallestCm.answer === 'not-asked' ? (['heightTallestCm'] as const) : []),
];

/**
 * More than 4 cm lost since the tallest (R-high; more than 6 cm V, S101) or 2 cm by measurement within 3 years
 * (R-high), occiput to wall above 5 cm (V, S100, S102) or ribs within 2 fingers of the pelvis (V, S100), and no spine
 * imaging on file: where nobody asked about imaging, none is.
 */
const fractureSuspected: Rule = {
  id: 'A13-vf-suspect',
  family: 'A',
  severities: ['warning'],
  sources: ['S101', 'S100', 'S102', 'R'],
  confidence: 'V; 4 cm and 2 cm R-high',
  reads: ['heightNowCm', 'heightTallestCm', 'functionTests', 'spineImaging'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient } = context.input;
    return isImaged(patient) || hasSign(signsOf(context)) ? [] : heightsMissing(patient);
  },
  check: (context) => {
    const { patient } = context.input;
    const signs = isImaged(patient) ? {} : signsOf(context);
    if (!hasSign(signs)) return [];
    return [
      {
        ruleId: 'A13-vf-suspect',
        severity: 'warning',
        path: { patientField: 'spineImaging' },
        values: { ...signs, imaging: patient.spineImaging.answer },
      },
    ];
  },
  fixes: null,
  noFix: 'The spine is imaged, and the record says so.',
};

export const suspicionRules: readonly Rule[] = [fractureSuspected];
