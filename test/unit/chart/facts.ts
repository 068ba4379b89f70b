import type { ChartFacts, ChartTitle } from '../../../shared/chart/chartEntry';
import { chartBody, chartTitle } from '../../../shared/chart/chartText';
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
    changes: null,
    ...change,
  };
}

/** The whole chart text, or a failed test. */
export function charted(facts: ChartFacts, issue: ChartTitle['issue'] = null): string {
  const { program, options } = facts;
  const body = chartBody(facts);
  if (!body.ok) throw new Error(body.error.message);
  return `${chartTitle({ title: program.title, date: options.date, issue })}${body.value}`;
}

/** The facts of one of the three examples, from 0. */
export function exampleFacts(index: number, change: Partial<ChartFacts> = {}): ChartFacts {
  const example = examples[index];
  if (!example) throw new Error(`no example ${index}`);
  return chartFacts({ ...example, clinic: example.clinic ?? newClinic() }, change);
}
