import { isSameData } from '../canonicalJson';
import type { Course, Dose, DoseOf, Effort, Load, PercentOneRm, Progression, SetGroup, Side } from './dose';
import type { Range } from '../range';

/** What can differ between two doses of one kind, with its value. */
export type DoseFields = {
  readonly sets: number;
  readonly reps: Range;
  readonly percent1RM: PercentOneRm | null;
  readonly effort: Effort | null;
  readonly load: Load | null;
  readonly amount: Range;
  readonly measure: DoseOf<'carry'>['measure'];
  readonly holds: number;
  readonly restSeconds: number | null;
  readonly tempo: Dose['tempo'];
  readonly intent: Dose['intent'];
  readonly handSupport: Dose['handSupport'];
  readonly side: Side;
  readonly timesPerDay: number;
  readonly course: Course;
  readonly deload: Progression['deload'];
  readonly weeks: Progression['overrides'];
  /** All groups of sets, where there are more or fewer of them or their roles differ. */
  readonly groups: readonly SetGroup[];
  /** The whole dose, where its kind differs. */
  readonly dose: Dose;
};
export type DoseField = keyof DoseFields;

export type DoseChangeOf<F extends DoseField> = {
  readonly field: F;
  readonly before: DoseFields[F];
  readonly after: DoseFields[F];
  /** The group of sets it stands in; null where there is but one group, or none. */
  readonly group: { readonly index: number; readonly role: SetGroup['role'] } | null;
};
/** One field of a dose that differs. */
export type DoseChange = { readonly [F in DoseField]: DoseChangeOf<F> }[DoseField];

type Group = DoseChange['group'];

/** The change of one field, or none. */
function changed<F extends DoseField>(
  field: F,
  before: DoseFields[F],
  after: DoseFields[F],
  group: Group = null,
): readonly DoseChangeOf<F>[] {
  return isSameData(before, after) ? [] : [{ field, before, after, group }];
}

/** Every field in which two doses differ, the work first and how it changes over the weeks last; empty when alike. */
export function diffDose(before: Dose, after: Dose): readonly DoseChange[] {
  if (before === after) return [];
  if (before.kind !== after.kind) return changed('dose', before, after);
  return [
    ...workChanges(before, after),
    ...changed('restSeconds', before.restSeconds, after.restSeconds),
    ...changed('tempo', before.tempo, after.tempo),
    ...changed('intent', before.intent, after.intent),
    ...changed('handSupport', before.handSupport, after.handSupport),
    ...changed('side', before.side, after.side),
    ...changed('timesPerDay', before.timesPerDay, after.timesPerDay),
    ...changed('course', before.progression.course, after.progression.course),
    ...changed('deload', before.progression.deload, after.progression.deload),
    ...weekChanges(before, after),
  ] as readonly DoseChange[];
}

/** Weeks written by hand count as a set: the order they were written in says nothing. */
function weekChanges(before: Dose, after: Dose): readonly DoseChangeOf<'weeks'>[] {
  const sorted = ({ progression }: Dose) => progression.overrides.toSorted((a, b) => a.week - b.week);
  return changed('weeks', sorted(before), sorted(after));
}

function workChanges(before: Dose, after: Dose): readonly DoseChange[] {
  if (before.kind === 'resistance' || after.kind === 'resistance')
    return before.kind === 'resistance' && after.kind === 'resistance'
      ? groupChanges(before.groups, after.groups)
      : [];
  return [
    ...changed('sets', before.sets, after.sets),
    ...amountChanges(before, after),
    ...changed('effort', before.effort, after.effort),
  ] as readonly DoseChange[];
}

type Unloaded = Exclude<Dose, { kind: 'resistance' }>;

function amountChanges(before: Unloaded, after: Unloaded): readonly DoseChange[] {
  const holds =
    before.kind === 'hold' && after.kind === 'hold' ? changed('holds', before.holds, after.holds) : [];
  const reps =
    before.kind === 'repetition' && after.kind === 'repetition'
      ? changed('reps', before.reps, after.reps)
      : [];
  const amount =
    before.kind !== 'repetition' && after.kind !== 'repetition'
      ? changed('amount', before.amount, after.amount)
      : [];
  const carried =
    before.kind === 'carry' && after.kind === 'carry'
      ? [...changed('measure', before.measure, after.measure), ...changed('load', before.load, after.load)]
      : [];
  return [...holds, ...reps, ...amount, ...carried] as readonly DoseChange[];
}

const rolesOf = (groups: readonly SetGroup[]): string => groups.map(({ role }) => role).join();

function groupChanges(before: readonly SetGroup[], after: readonly SetGroup[]): readonly DoseChange[] {
  if (rolesOf(before) !== rolesOf(after)) return changed('groups', before, after);
  return before.flatMap((was, index): readonly DoseChange[] => {
    const is = after[index];
    if (!is) return [];
    const group = before.length === 1 ? null : { index, role: is.role };
    return [
      ...changed('sets', was.sets, is.sets, group),
      ...changed('reps', was.reps, is.reps, group),
      ...changed('percent1RM', was.percent1RM, is.percent1RM, group),
      ...changed('effort', was.effort, is.effort, group),
      ...changed('load', was.load, is.load, group),
    ] as readonly DoseChange[];
  });
}
