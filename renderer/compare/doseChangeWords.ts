import type { Exercise } from '../../shared/exercise/schema';
import type { DoseChange } from '../../shared/program/diffDose';
import type { Course, Dose, Load, SetGroup } from '../../shared/program/dose';
import { doseText, effortText, loadText, massText, rangeText } from '../builder/doseText';

/** From one value to another: "10 → 12 kg" where both are in one unit. */
export const arrow = (before: string, after: string): string => `${before} → ${after}`;

const AMOUNTS: Readonly<Record<Dose['kind'], string>> = {
  resistance: 'Repetitions',
  carry: 'Distance or time',
  impact: 'Contacts',
  hold: 'Seconds',
  repetition: 'Repetitions',
  time: 'Minutes',
};

const MEASURES = { metres: 'metres', steps: 'steps', seconds: 'seconds' } as const;
const SUPPORT = { none: 'none', light: 'light', full: 'full' } as const;
const SIDES = {
  both: 'both at once',
  each: 'each side',
  left: 'left',
  right: 'right',
  alternating: 'alternating',
} as const;
const VARIABLES = {
  percent1RM: '% of 1RM',
  load: 'weight',
  reps: 'repetitions',
  sets: 'sets',
  amount: 'amount',
} as const;

const NONE = 'none';

const loadOr = (load: Load | null): string => (load === null ? 'no set load' : loadText(load));

/** "10 → 12 kg", with the unit once where it is the same. */
export function loadArrow(before: Load | null, after: Load | null): string {
  if (before?.kind !== 'mass' || after?.kind !== 'mass') return arrow(loadOr(before), loadOr(after));
  if (before.mass.unit !== after.mass.unit || before.perHand !== after.perHand)
    return arrow(loadText(before), loadText(after));
  const first = massText(before.mass.value, before.mass.unit).replace(` ${before.mass.unit}`, '');
  return arrow(first, loadText(after));
}

const weeksOf = (count: number): string => (count === 1 ? 'every week' : `every ${count} weeks`);

function courseText(course: Course): string {
  switch (course.kind) {
    case 'constant':
      return 'the same every week';
    case 'ramp':
      return `${VARIABLES[course.variable]} from ${course.from} to ${course.to}`;
    case 'step':
      return `${VARIABLES[course.variable]} +${course.by} ${weeksOf(course.everyWeeks)}${course.limit === null ? '' : ` up to ${course.limit}`}`;
    case 'double':
      return `repetitions, then +${course.loadStep} of weight, ${weeksOf(course.everyWeeks)}`;
  }
}

const tempoText = (tempo: Dose['tempo']): string =>
  tempo === null ? NONE : [tempo.down, tempo.bottom, tempo.up, tempo.top].join('-');

const restText = (seconds: number | null): string => (seconds === null ? 'not set' : `${seconds} s`);

const deloadText = (deload: Dose['progression']['deload']): string =>
  deload === null ? NONE : `${weeksOf(deload.everyWeeks)}, ${Math.round((1 - deload.factor) * 100)} % less`;

type WrittenWeek = Dose['progression']['overrides'][number];

function weekText({ sets, reps, percent1RM, load, amount }: WrittenWeek): string {
  const parts = [
    sets === undefined ? null : `${sets} sets`,
    reps === undefined ? null : `${rangeText(reps)} reps`,
    percent1RM === undefined ? null : `${rangeText(percent1RM)} %`,
    amount === undefined ? null : rangeText(amount),
    load === undefined ? null : loadText(load),
  ].filter((part) => part !== null);
  return parts.join(', ') || 'as planned';
}

/** The weeks that are written by hand, neighbours that are alike as one: "weeks 1–3: 10 kg". */
function weeksText(weeks: readonly WrittenWeek[]): string {
  if (weeks.length === 0) return NONE;
  const runs: { first: number; last: number; readonly text: string }[] = [];
  for (const week of weeks) {
    const text = weekText(week);
    const run = runs.at(-1);
    if (run && run.text === text && run.last === week.week - 1) run.last = week.week;
    else runs.push({ first: week.week, last: week.week, text });
  }
  return runs
    .map(({ first, last, text }) => `${first === last ? `week ${first}` : `weeks ${first}–${last}`}: ${text}`)
    .join('; ');
}

const setsText = ({ sets, reps }: SetGroup): string => `${sets} × ${rangeText(reps)}`;

/** Sets and repetitions read best together: "3 × 8 → 3 × 10". */
function setsArrow(changes: readonly DoseChange[], before: Dose, after: Dose, index: number): string | null {
  const touched = changes.some(
    ({ field, group }) => (field === 'sets' || field === 'reps') && (group?.index ?? 0) === index,
  );
  if (!touched || before.kind !== 'resistance' || after.kind !== 'resistance') return null;
  const [was, is] = [before.groups[index], after.groups[index]];
  return was && is ? arrow(setsText(was), setsText(is)) : null;
}

/** What changed in a dose, line by line, as a therapist would write it: "3 × 8 → 3 × 10", "10 → 12 kg". */
export function doseChangeWords(
  changes: readonly DoseChange[],
  before: Dose,
  after: Dose,
  exercise: Exercise | undefined,
): readonly string[] {
  const said = new Set<number>();
  return changes.flatMap((change) => {
    const index = change.group?.index ?? 0;
    const role = change.group?.role === 'warm-up' ? 'Warm-up: ' : '';
    if (change.field === 'sets' || change.field === 'reps') {
      const both = setsArrow(changes, before, after, index);
      if (both !== null && said.has(index)) return [];
      said.add(index);
      if (both !== null) return [`${role}${both}`];
    }
    return [`${role}${changeLine(change, after, exercise)}`];
  });
}

function changeLine(change: DoseChange, dose: Dose, exercise: Exercise | undefined): string {
  switch (change.field) {
    case 'sets':
      return `Sets ${arrow(String(change.before), String(change.after))}`;
    case 'reps':
      return `Repetitions ${arrow(rangeText(change.before), rangeText(change.after))}`;
    case 'percent1RM': {
      const percent = (range: typeof change.before) => (range === null ? NONE : `${rangeText(range)} %`);
      return `% of 1RM ${arrow(percent(change.before), percent(change.after))}`;
    }
    case 'effort': {
      const effort = (value: typeof change.before) => (value === null ? NONE : effortText(value));
      return `Effort ${arrow(effort(change.before), effort(change.after))}`;
    }
    case 'load':
      return `Load ${loadArrow(change.before, change.after)}`;
    case 'amount':
      return `${AMOUNTS[dose.kind]} ${arrow(rangeText(change.before), rangeText(change.after))}`;
    case 'measure':
      return `Counted in ${arrow(MEASURES[change.before], MEASURES[change.after])}`;
    case 'holds':
      return `Holds a set ${arrow(String(change.before), String(change.after))}`;
    case 'groups': {
      const groups = (value: typeof change.before) =>
        dose.kind === 'resistance' ? doseText({ ...dose, groups: [...value] }, exercise) : '';
      return `Sets ${arrow(groups(change.before), groups(change.after))}`;
    }
    case 'dose':
      return `Dose ${arrow(doseText(change.before, exercise), doseText(change.after, exercise))}`;
    case 'restSeconds':
    case 'tempo':
    case 'intent':
    case 'handSupport':
    case 'side':
    case 'timesPerDay':
    case 'course':
    case 'deload':
    case 'weeks':
      return mannerLine(change);
  }
}

type Manner = Extract<
  DoseChange,
  {
    field:
      | 'restSeconds'
      | 'tempo'
      | 'intent'
      | 'handSupport'
      | 'side'
      | 'timesPerDay'
      | 'course'
      | 'deload'
      | 'weeks';
  }
>;

/** How it is done and how it changes over the weeks. */
function mannerLine(change: Manner): string {
  switch (change.field) {
    case 'restSeconds':
      return `Rest ${arrow(restText(change.before), restText(change.after))}`;
    case 'tempo':
      return `Tempo ${arrow(tempoText(change.before), tempoText(change.after))}`;
    case 'intent':
      return `Intent ${arrow(change.before, change.after)}`;
    case 'handSupport':
      return `Hand support ${arrow(SUPPORT[change.before], SUPPORT[change.after])}`;
    case 'side':
      return `Side ${arrow(SIDES[change.before], SIDES[change.after])}`;
    case 'timesPerDay':
      return `Times a day ${arrow(String(change.before), String(change.after))}`;
    case 'course':
      return `Over the weeks: ${arrow(courseText(change.before), courseText(change.after))}`;
    case 'deload':
      return `Easier weeks ${arrow(deloadText(change.before), deloadText(change.after))}`;
    case 'weeks':
      return `Single weeks: ${arrow(weeksText(change.before), weeksText(change.after))}`;
  }
}
