import { openScreenItems } from '../../patient/screenItems';
import type { Patient, ScreenItem, Screening } from '../../patient/schema';
import { clearanceFor } from '../../patient/clearance';
import type { LocalDate } from '../../localDate';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import { waitingFor } from '../evaluate';
import type { BareFinding, Rule } from '../rule';
import { waitsForWeight } from '../unweighed';
import { gateWith } from './cleared';
import { isPast } from './elapsed';
import { heavyOrImplied, heavyValues, type HeavyWork, workValues } from './gatedWork';

/** Rules A01 to A03: the pre-exercise screen. */

/** The day of the newest screen, or null while none is dated today or before. */
const newestScreenDay = ({ screenings }: Patient, today: LocalDate): LocalDate | null =>
  screenings.reduce<LocalDate | null>(
    (best, { date }) => (date <= today && (best === null || date > best) ? date : best),
    null,
  );

/**
 * The screens that count: the newest, others of that very day, and any dated later by a slip, so that no "yes" hides
 * behind a date.
 */
function countingScreens(patient: Patient, today: LocalDate): readonly Screening[] {
  const newest = newestScreenDay(patient, today);
  return newest === null ? [] : patient.screenings.filter(({ date }) => date >= newest);
}

/** The questions a screen leaves open. A clinic's own form may ask fewer than the list holds, so one answer will do. */
const openItems = (screen: Screening): readonly ScreenItem[] =>
  screen.instrument === 'clinic-form' && screen.items.length > 0 ? [] : openScreenItems(screen);

/** What is lacking of a current screen: none, one that is too old, or one with open questions. Null when nothing is. */
function screenGap(context: Context): FindingValues | null {
  const { patient, today } = context.input;
  const months = context.limit('screen-months');
  const date = newestScreenDay(patient, today);
  if (date === null) return { gap: 'none', months };
  if (isPast(date, months, today)) return { gap: 'old', date, months };
  const open = [...new Set(countingScreens(patient, today).flatMap(openItems))];
  return open.length > 0 ? { gap: 'open', date, items: open } : null;
}

const positiveItems = (screens: readonly Screening[]) =>
  screens.flatMap(({ date, items }) =>
    items.filter(({ answer }) => answer === 'yes').map(({ item }) => ({ item, date })),
  );

/**
 * No dated screen, or one older than the limit (12 months for the PAR-Q+, R-high; J). It stands in place of
 * `cannot-check` for the rules that read the screen. A screen with open questions is one, but not yet a clear one:
 * nobody can say what they would have answered.
 */
const screenMissing: Rule = {
  id: 'A01-screen-missing',
  family: 'A',
  severities: ['stop', 'cannot-check'],
  sources: ['R', 'J'],
  confidence: 'R-high; J',
  reads: ['screenings'],
  enforcedAt: 'check',
  check: (context) => {
    const gap = screenGap(context);
    if (gap === null) return [];
    return [
      {
        ruleId: 'A01-screen-missing',
        severity: gap['gap'] === 'open' ? 'cannot-check' : 'stop',
        path: { patientField: 'screenings' },
        values: { ...gap, waiting: waitingFor(context, 'screenings') },
      },
    ];
  },
  fixes: null,
  noFix: 'The screen is gone through with the patient and its date recorded.',
};

/** The newest clearance that names A02 or nothing in particular: general ones are given for what a form asks (J). */
const screenClearance = ({ input: { patient, today } }: Context, since: readonly LocalDate[]) =>
  clearanceFor(
    {
      ...patient,
      clearances: patient.clearances.map((one) => ({ ...one, ruleId: one.ruleId ?? 'A02-screen-positive' })),
    },
    'A02-screen-positive',
    since,
    today,
  );

/** A "yes" in the newest screen (V, S90, S92), until a clearance from that day or later answers it. */
const screenPositive: Rule = {
  id: 'A02-screen-positive',
  family: 'A',
  severities: ['stop', 'advice'],
  sources: ['S90', 'S92'],
  confidence: 'V',
  reads: ['screenings', 'clearances'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient, today } = context.input;
    const answered = positiveItems(countingScreens(patient, today)).length > 0;
    return !answered && screenGap(context) !== null ? ['screenings'] : [];
  },
  check: (context) => {
    const { patient, today } = context.input;
    const positive = positiveItems(countingScreens(patient, today));
    const [first] = positive;
    if (first === undefined) return [];
    const { severity, values } = gateWith(
      screenClearance(
        context,
        positive.map(({ date }) => date),
      ),
    );
    const items = [...new Set(positive.map(({ item }) => item))];
    return [
      {
        ruleId: 'A02-screen-positive',
        severity,
        path: { patientField: 'screenings' },
        values: { items, date: first.date, ...values },
      },
    ];
  },
  fixes: null,
  noFix: 'The follow-up of the answer is recorded as a clearance.',
};

/** High-intensity work: heavy sets by % or effort, else landings of high impact. */
function intenseWork(
  context: Context,
): { readonly heavy: HeavyWork | null; readonly values: FindingValues } | null {
  const heavy = heavyOrImplied(context, context.limit('gate-heavy-percent'));
  if (heavy !== null) return { heavy, values: heavyValues(heavy) };
  const landings = context.places.filter(({ exercise }) => exercise?.loading.impactLevel === 'high');
  return landings.length === 0 ? null : { heavy: null, values: workValues(landings) };
}

/** The newest screen when it is an APSS without a "yes" and nobody wrote down an assessment of their own. */
function bareApss({ input: { patient, today } }: Context): Screening | null {
  const screens = countingScreens(patient, today);
  const [apss] = screens.filter(({ instrument }) => instrument === 'apss');
  const isAssessed = screens.some(({ clinicianAssessment }) => clinicianAssessment.trim() !== '');
  return apss !== undefined && !isAssessed && positiveItems(screens).length === 0 ? apss : null;
}

function intensityFindings(context: Context): readonly BareFinding[] {
  const screen = bareApss(context);
  if (screen === null || openItems(screen).length > 0) return [];
  const intense = intenseWork(context);
  if (intense === null) return [];
  const limit = context.limit('gate-heavy-percent');
  return [
    {
      ruleId: 'A03-screen-intensity',
      severity: 'warning',
      path: { patientField: 'screenings' },
      values: {
        ...intense.values,
        work: intense.heavy === null ? 'impact' : 'heavy',
        date: screen.date,
        limit,
      },
    },
  ];
}

/**
 * A clear first stage of the APSS, high-intensity work, and no assessment by the clinician (V, S94: stage 1 supports
 * light to moderate work). High: from 80 % of 1RM, by % or effort, or high impact.
 */
const screenIntensity: Rule = {
  id: 'A03-screen-intensity',
  family: 'A',
  severities: ['warning'],
  sources: ['S94'],
  confidence: 'V',
  reads: ['screenings', 'intensity', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    if (countingScreens(context.input.patient, context.input.today).length === 0)
      return intenseWork(context) === null ? [] : ['screenings'];
    const screen = bareApss(context);
    if (screen === null) return [];
    if (intenseWork(context) === null) return waitsForWeight(context);
    return openItems(screen).length > 0 ? ['screenings'] : [];
  },
  check: intensityFindings,
  fixes: null,
  noFix: 'The assessment is the therapist’s own; or the work is made lighter.',
};

export const screenRules: readonly Rule[] = [screenMissing, screenPositive, screenIntensity];
