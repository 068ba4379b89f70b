import { ageInYears, daysBetween, type LocalDate } from '../../localDate';
import { newestResults } from '../../patient/functionResults';
import { type CutOff, cutOffsCrossed, FUNCTION_TEST_FACTS } from '../../patient/functionTests';
import { FUNCTION_TESTS, type FunctionTest, type FunctionTestKey } from '../../patient/schema';
import type { Context } from '../context';
import { waitingFor } from '../evaluate';
import type { BareFinding, Rule } from '../rule';

/** Group I: what function tests say. Single tests predict weakly (S97); nobody adds them up into a score. */

const NO_FIX = 'A result stands on the record; a program has no tests to change.';

/** A result no body and no stopwatch can give (J): refused by the field, so that no new record holds it. */
const testRange: Rule = {
  id: 'I01-test-range',
  family: 'I',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['functionTests', 'dxaScans', 'heightTallestCm'],
  enforcedAt: 'entry',
  check: () => [],
  fixes: null,
  noFix: 'The field refuses the value and names its limits.',
};

/** Slower or fewer than the average of one's age: less telling than a cut-off for a risk. */
const isAverage = ({ meaning }: CutOff): boolean =>
  meaning === 'below-average' || meaning === 'worse-than-average';

/** How far out a cut-off lies on its own side. */
const reach = ({ cutOff, direction }: CutOff): number =>
  direction === 'above' || direction === 'at-or-above' ? cutOff : -cutOff;

/** The most telling of the cut-offs that a result crosses: a risk before an average, and the furthest one (J). */
const mostTelling = (crossed: readonly CutOff[]): CutOff | null =>
  crossed.toSorted((a, b) => Number(isAverage(a)) - Number(isAverage(b)) || reach(b) - reach(a))[0] ?? null;

type Crossing = { readonly result: FunctionTest; readonly cutOff: CutOff };

/** What one result crosses, for a sex; the record may not say which. */
function crossedBy({ input: { patient, today } }: Context, result: FunctionTest, sex: 'female' | 'male') {
  const age = ageInYears(patient.dateOfBirth, today);
  const crossed = cutOffsCrossed(result.test, result.value, { sex, age });
  // Rule A13 asks for spine imaging at these; it is silent once the spine was imaged.
  const isSpoken = patient.spineImaging.answer !== 'yes';
  return mostTelling(crossed.filter(({ meaning }) => !(isSpoken && meaning === 'vertebral-fracture')));
}

/** The standing results of every test. */
const standing = ({ input: { patient } }: Context): readonly (readonly FunctionTest[])[] =>
  FUNCTION_TESTS.map((test) => newestResults(patient, test));

type Reading = { readonly crossing: Crossing | null; readonly open: boolean };

/** What a result says: with the sex unknown, only what it says for both; open where that differs. */
function readingOf(context: Context, result: FunctionTest): Reading {
  const sex = context.input.patient.sexForReference;
  const [first, ...rest] = (sex === 'unknown' ? (['female', 'male'] as const) : [sex]).map((one) =>
    crossedBy(context, result, one),
  );
  const answers = [first ?? null, ...rest];
  if (answers.every((one) => one === null)) return { crossing: null, open: false };
  if (!first || answers.includes(null)) return { crossing: null, open: true };
  return { crossing: { result, cutOff: first }, open: false };
}

/** The reading of a test that speaks loudest: of two sides the worse one. */
function worstOf(crossings: readonly Crossing[]): Crossing | null {
  const worse = (a: Crossing, b: Crossing) => {
    const isHighWorse = reach(a.cutOff) > 0;
    return isHighWorse ? b.result.value - a.result.value : a.result.value - b.result.value;
  };
  return crossings.toSorted(worse)[0] ?? null;
}

/**
 * The standing result of a test lies beyond a published cut-off (rows of the table V, R-high and J: `shared/patient`
 * says which). One finding for a test: of its cut-offs the most telling, of its sides the worse.
 */
const testFlag: Rule = {
  id: 'I02-test-flag',
  family: 'I',
  severities: ['warning'],
  sources: ['S95', 'S96', 'S97', 'S98', 'S99', 'S100', 'S102', 'R', 'J'],
  confidence: 'V, R-high or J, by test',
  reads: ['functionTests', 'sexForReference', 'dateOfBirth'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    standing(context).some((results) => {
      const readings = results.map((result) => readingOf(context, result));
      return readings.some(({ open }) => open) && readings.every(({ crossing }) => crossing === null);
    })
      ? ['sexForReference']
      : [],
  check: (context) =>
    standing(context).flatMap((results): BareFinding[] => {
      const crossings = results.flatMap((result) => readingOf(context, result).crossing ?? []);
      const worst = worstOf(crossings);
      if (worst === null) return [];
      const { result, cutOff } = worst;
      const { name, unit } = FUNCTION_TEST_FACTS[result.test];
      const values = {
        test: name,
        liftId: result.test,
        value: result.value,
        unit,
        side: result.side ?? '',
        testedOn: result.date,
        limit: cutOff.cutOff,
        direction: cutOff.direction,
        meaning: cutOff.meaning,
        sources: cutOff.sources,
        confidence: cutOff.confidence,
      };
      return [
        { ruleId: 'I02-test-flag', severity: 'warning', path: { patientField: 'functionTests' }, values },
      ];
    }),
  fixes: null,
  noFix: NO_FIX,
};

/** Weeks after which a test is due again (J). */
const WEEKS = 12;

type Stale = { readonly test: FunctionTestKey; readonly date: LocalDate; readonly days: number };

/** Tests whose newest result is more than 12 weeks old, oldest first. */
const staleTests = (context: Context): readonly Stale[] =>
  standing(context)
    .flatMap((results): Stale[] => {
      const [newest] = results.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
      if (!newest) return [];
      const days = daysBetween(newest.date, context.input.today);
      return days > WEEKS * 7 ? [{ test: newest.test, date: newest.date, days }] : [];
    })
    .toSorted((a, b) => b.days - a.days);

/** Function tests that are more than 12 weeks old (J). One finding with all of them. */
const testStale: Rule = {
  id: 'I03-test-stale',
  family: 'I',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['functionTests'],
  enforcedAt: 'check',
  check: (context) => {
    const stale = staleTests(context);
    const [oldest] = stale;
    if (!oldest) return [];
    const values = {
      tests: stale.map(({ test }) => FUNCTION_TEST_FACTS[test].name),
      dates: stale.map(({ date }) => date),
      oldest: Math.floor(oldest.days / 7),
      limit: WEEKS,
    };
    return [
      { ruleId: 'I03-test-stale', severity: 'advice', path: { patientField: 'functionTests' }, values },
    ];
  },
  fixes: null,
  noFix: NO_FIX,
};

/**
 * No function test at all (J; assessment is part of Too Fit to Fracture). Stands in place of `cannot-check` for the
 * rules that wait for one.
 */
const testNone: Rule = {
  id: 'I04-test-none',
  family: 'I',
  severities: ['advice'],
  sources: ['J', 'S28'],
  confidence: 'J',
  reads: ['functionTests'],
  enforcedAt: 'check',
  check: (context) =>
    context.input.patient.functionTests.length > 0
      ? []
      : [
          {
            ruleId: 'I04-test-none',
            severity: 'advice',
            path: { patientField: 'functionTests' },
            values: { count: 0, limit: 1, waiting: waitingFor(context, 'functionTests') },
          },
        ],
  fixes: null,
  noFix: 'A test is done with the patient and recorded; a program has none to change.',
};

/** Group I, in the order of the evidence table. */
export const functionTests: readonly Rule[] = [testRange, testFlag, testStale, testNone];
