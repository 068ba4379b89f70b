import type { ChartFacts } from '../../../shared/chart/chartEntry';
import { chartText } from '../../../shared/chart/chartText';
import { check } from '../../../shared/check/check';
import { newClinic } from '../../../shared/clinic/newClinic';
import { examples } from '../../../shared/examples/index';
import { findExercise } from '../../../shared/exercise/library';
import { localDate } from '../../../shared/localDate';
import { findTemplate } from '../../../shared/template/registry';

type Whole = Pick<ChartFacts, 'program' | 'patient' | 'clinic'>;

/** The facts of a chart text on 23 November 2026, checked as they are. */
export function chartFacts(whole: Whole, change: Partial<ChartFacts> = {}): ChartFacts {
  const { program } = whole;
  const template = program.template ? (findTemplate(program.template.id) ?? null) : null;
  const date = localDate('2026-11-23');
  return {
    ...whole,
    findExercise,
    template,
    report: check({
      ...whole,
      template,
      library: findExercise,
      handoutOptions: null,
      today: date,
    }),
    options: { week: 1, date },
    printed: null,
    issue: null,
    changes: null,
    ...change,
  };
}

/** The chart text, or a failed test. */
export function charted(facts: ChartFacts): string {
  const made = chartText(facts);
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}

/** The facts of one of the three examples, from 0. */
export function exampleFacts(index: number, change: Partial<ChartFacts> = {}): ChartFacts {
  const example = examples[index];
  if (!example) throw new Error(`no example ${index}`);
  return chartFacts({ ...example, clinic: example.clinic ?? newClinic() }, change);
}
