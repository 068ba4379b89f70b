import type { FunctionTest, FunctionTestKey, Patient } from './schema';

/**
 * The results of a test that stand: the newest of each side. A result without a side replaces the older ones of both,
 * and one with a side replaces an older one without. Of two on one day the one written later counts.
 */
export function newestResults(patient: Patient, test: FunctionTestKey): readonly FunctionTest[] {
  const standing = new Map<FunctionTest['side'], FunctionTest>();
  const results = patient.functionTests
    .filter((result) => result.test === test)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  for (const result of results) {
    if (result.side === null) standing.clear();
    else standing.delete(null);
    standing.set(result.side, result);
  }
  return [...standing.values()];
}

/** Whether any standing result of a test lies where `is` says; false where the test was never done. */
export const anyResult = (patient: Patient, test: FunctionTestKey, is: (value: number) => boolean): boolean =>
  newestResults(patient, test).some(({ value }) => is(value));
