import { FUNCTION_TEST_FACTS } from '../patient/functionTests';
import type { FunctionTest, Patient } from '../patient/schema';
import { figure, NBSP } from './figures';

/** The newest result of each function test and side, as measured: "Timed up and go 9 s (2026-11-02)". */
export function recordedTests({ functionTests }: Patient): readonly string[] {
  const isNewest = (one: FunctionTest, index: number) =>
    !functionTests.some(
      ({ test, side, date }, other) =>
        test === one.test && side === one.side && (date > one.date || (date === one.date && other > index)),
    );
  return functionTests.filter(isNewest).map(({ test, side, value, date }) => {
    const { name, unit } = FUNCTION_TEST_FACTS[test];
    return `${name}${side === null ? '' : ` ${side}`} ${figure(value)}${NBSP}${unit} (${date})`;
  });
}
