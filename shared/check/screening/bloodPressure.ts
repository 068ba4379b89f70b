import { bloodPressureOf } from '../../patient/strength/restingPressure';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import type { Place } from '../place';
import { waitingFor } from '../evaluate';
import type { BareFinding, Rule } from '../rule';
import { waitsForWeight } from '../unweighed';
import { type Gate, gateOf } from './cleared';
import { isPast } from './elapsed';
import { heavyOrImplied, heavyValues, type HeavyWork, isBreathHeld, workValues } from './gatedWork';

/** Rules A06 to A08: resting blood pressure. A reading counts until a newer one, however old; A08 says when it is. */

type Reading = { readonly systolic: number; readonly diastolic: number; readonly date: string };

function readingOf({ input }: Context): Reading | null {
  const measured = bloodPressureOf(input.patient);
  return measured && { systolic: measured.systolic, diastolic: measured.diastolic, date: measured.askedOn };
}

/** The gate of A06, or null when the pressure is not above its limits. */
function stopGate(context: Context): Gate | null {
  const measured = bloodPressureOf(context.input.patient);
  if (measured === null) return null;
  const isAbove =
    measured.systolic > context.limit('bp-stop-systolic') ||
    measured.diastolic > context.limit('bp-stop-diastolic');
  return isAbove ? gateOf(context, 'A06-bp-abs', [measured.askedOn]) : null;
}

function stopFindings(context: Context): readonly BareFinding[] {
  const gate = stopGate(context);
  const reading = readingOf(context);
  if (gate === null || reading === null) return [];
  const limits = {
    maxSystolic: context.limit('bp-stop-systolic'),
    maxDiastolic: context.limit('bp-stop-diastolic'),
  };
  return [
    {
      ruleId: 'A06-bp-abs',
      severity: gate.severity,
      path: { patientField: 'bloodPressure' },
      values: { ...reading, ...limits, ...gate.values },
    },
  ];
}

/** Above 180 or above 110 mm Hg (R-high, AHA 2007; another table uses an untreated systolic above 170, V, S89). */
const pressureStop: Rule = {
  id: 'A06-bp-abs',
  family: 'A',
  severities: ['stop', 'advice'],
  sources: ['R', 'S89'],
  confidence: 'R-high; another limit V',
  reads: ['bloodPressure', 'clearances'],
  enforcedAt: 'check',
  waitsFor: (context) => (readingOf(context) === null ? ['bloodPressure'] : []),
  check: stopFindings,
  fixes: null,
  noFix: 'It goes with a lower reading, or by a clearance that names this rule.',
};

/** What raised pressure matters to: heavy work, and exercises that invite a held breath. */
type Strain = { readonly heavy: HeavyWork | null; readonly held: readonly Place[] };

function strainOf(context: Context): Strain | null {
  const heavy = heavyOrImplied(context, context.limit('bp-percent'));
  const held = context.places.filter(isBreathHeld);
  return heavy === null && held.length === 0 ? null : { heavy, held };
}

const strainValues = ({ heavy, held }: Strain): FindingValues => ({
  ...(heavy === null ? {} : { percent: heavy.percent, from: heavy.from }),
  ...workValues([...new Set([...(heavy?.places ?? []), ...held])]),
  held: [...new Set(held.map(({ name }) => name))],
});

const careLimits = (context: Context) => ({
  systolicFrom: context.limit('bp-care-systolic'),
  diastolicFrom: context.limit('bp-care-diastolic'),
});

/** Whether the pressure on record is from the care limits on, and A06 does not stop for it. */
function isRaised(context: Context): boolean {
  const reading = readingOf(context);
  if (reading === null || stopGate(context)?.severity === 'stop') return false;
  const { systolicFrom, diastolicFrom } = careLimits(context);
  return reading.systolic >= systolicFrom || reading.diastolic >= diastolicFrom;
}

function careFindings(context: Context): readonly BareFinding[] {
  const reading = readingOf(context);
  if (reading === null || !isRaised(context)) return [];
  const limits = careLimits(context);
  const strain = strainOf(context);
  if (strain === null) return [];
  return [
    {
      ruleId: 'A07-bp-rel',
      severity: 'warning',
      path: { patientField: 'bloodPressure' },
      values: { ...reading, ...limits, limit: context.limit('bp-percent'), ...strainValues(strain) },
    },
  ];
}

/**
 * From 160 or from 100 mm Hg on (R-high, AHA, relative), with work from 70 % of 1RM on, by % or effort, or an exercise
 * that invites a held breath. Silent while A06 stops for the same reading.
 */
const pressureCare: Rule = {
  id: 'A07-bp-rel',
  family: 'A',
  severities: ['warning'],
  sources: ['R'],
  confidence: 'R-high',
  reads: ['bloodPressure', 'intensity', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    if (strainOf(context) !== null) return readingOf(context) === null ? ['bloodPressure'] : [];
    return isRaised(context) ? waitsForWeight(context) : [];
  },
  check: careFindings,
  fixes: null,
  noFix: 'Loads are lowered, or a newer reading or the medical advice is written down, by the therapist.',
};

/** Whether a reading is lacking or too old; null when a current one is there. */
function readingGap(context: Context): FindingValues | null {
  const measured = bloodPressureOf(context.input.patient);
  const months = context.limit('bp-months');
  if (measured === null) return { gap: 'none', months };
  return isPast(measured.askedOn, months, context.input.today)
    ? { gap: 'old', date: measured.askedOn, months }
    : null;
}

function gapFindings(context: Context): readonly BareFinding[] {
  const gap = readingGap(context);
  const heavy = gap && heavyOrImplied(context, context.limit('bp-percent'));
  if (!gap || !heavy) return [];
  return [
    {
      ruleId: 'A08-bp-missing',
      severity: 'warning',
      path: { patientField: 'bloodPressure' },
      values: {
        ...gap,
        ...heavyValues(heavy),
        limit: context.limit('bp-percent'),
        waiting: gap['gap'] === 'none' ? waitingFor(context, 'bloodPressure') : [],
      },
    },
  ];
}

/**
 * Work from 70 % of 1RM on and no reading of the last 3 months (J). Stands in place of `cannot-check` for the rules
 * that read the pressure; for lighter work those wait by themselves.
 */
const pressureMissing: Rule = {
  id: 'A08-bp-missing',
  family: 'A',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['bloodPressure', 'intensity'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    readingGap(context) !== null && heavyOrImplied(context, context.limit('bp-percent')) === null
      ? waitsForWeight(context)
      : [],
  check: gapFindings,
  fixes: null,
  noFix: 'The pressure is measured at rest and recorded with its date.',
};

export const pressureRules: readonly Rule[] = [pressureStop, pressureCare, pressureMissing];
