import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CHART_WIDTH, chartBody, chartTitle } from '../../shared/chart/chartText';
import { check } from '../../shared/check/check';
import type { CheckInput } from '../../shared/check/input';
import type { Program } from '../../shared/program/schema';
import { anyInput } from '../support/arbitraries';

/** Any text somebody may type: of any script, with half characters, line breaks and very long words. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 120 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  fc.integer({ min: 70, max: 120 }).map((length) => 'ñ'.repeat(length)),
);

const named = (program: Program, name: string): Program => ({
  ...program,
  title: name,
  phases: program.phases.map((phase) => ({
    ...phase,
    name,
    sessions: phase.sessions.map((session) => ({ ...session, name })),
  })),
});

const chartOf = ({ program, patient, clinic, template, library, ...rest }: CheckInput, words: string) =>
  chartBody({
    program,
    patient,
    clinic,
    template,
    findExercise: library,
    report: check({ program, patient, clinic, template, library, ...rest }),
    options: { week: 1, date: rest.today },
    printed: words,
    changes: { since: words, lines: [words, words] },
  });

it('is printable ASCII of 80 columns at most, whatever the program and its words', () => {
  fc.assert(
    fc.property(anyInput, anyText, (input, words) => {
      const chart = chartOf({ ...input, program: named(input.program, words) }, words);
      expect(chart.ok).toBe(input.program.phases.length > 0);
      const title = chartTitle({ title: words, date: input.today, issue: null });
      const lines = chart.ok ? `${title}${chart.value}`.split('\n') : [];
      for (const line of lines) {
        expect(line.length).toBeLessThanOrEqual(CHART_WIDTH);
        expect(line).toMatch(/^[\x20-\x7e]*$/);
      }
    }),
  );
});
