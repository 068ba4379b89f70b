import { check } from '../../../shared/check/check';
import { sentence } from '../../../shared/check/text/en/index';
import type { Finding, Severity } from '../../../shared/check/finding';
import type { TightenedLimits } from '../../../shared/evidence/limits';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import type { Program } from '../../../shared/program/schema';
import type { LeftOut } from '../../../shared/template/generate';
import type { Template } from '../../../shared/template/schema';
import { leftOutLines } from './leftOutWords';
import type { Person } from './templateStanding';

/** What a program from a template would be like for this patient, before anybody makes it. */
export type StartPreview = {
  /** What it leaves out, a sentence each. */
  readonly leftOut: readonly string[];
  /** The titles of its stops, each once; the most telling first. */
  readonly stops: readonly string[];
  readonly counts: Readonly<Record<Severity, number>>;
};

type Laid = { readonly program: Program; readonly leftOut: readonly LeftOut[] };

/** The same stop in several phases is told once, with how often it comes. */
function titlesOf(stops: readonly Finding[]): readonly string[] {
  const titles = new Map<string, number>();
  for (const stop of stops) {
    const { title } = sentence(stop);
    titles.set(title, (titles.get(title) ?? 0) + 1);
  }
  return [...titles].map(([title, times]) => (times === 1 ? title : `${title} (${times} times)`));
}

/** Runs the very check that the builder will run. */
export function previewOf(
  { program, leftOut }: Laid,
  template: Template,
  { library, ...person }: Person & { readonly library: ExerciseLookup },
  policy: TightenedLimits,
): StartPreview {
  const { findings } = check({
    ...person,
    program,
    template,
    library,
    handoutOptions: null,
    policy,
  });
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    leftOut: leftOutLines(leftOut, template, person.patient),
    stops: titlesOf(findings.filter(({ severity }) => severity === 'stop')),
    counts: {
      stop: count('stop'),
      'cannot-check': count('cannot-check'),
      warning: count('warning'),
      advice: count('advice'),
    },
  };
}

const several = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** "1 stop, 3 facts nobody asked, 2 warnings and 5 pieces of advice", or "nothing". */
export function countsText({ counts }: StartPreview): string {
  const parts = [
    ...several(counts.stop, 'stop', 'stops'),
    ...several(counts['cannot-check'], 'thing it cannot check', 'things it cannot check'),
    ...several(counts.warning, 'warning', 'warnings'),
    ...several(counts.advice, 'piece of advice', 'pieces of advice'),
  ];
  const last = parts.at(-1);
  if (last === undefined) return 'nothing';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
