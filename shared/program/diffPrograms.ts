import { canonicalJson, isSameData } from '../canonicalJson';
import { diffItems, type ItemDiff, itemPairs } from './diffItems';
import { movedOnes, pairUp } from './diffPairs';
import { UUIDS } from '../id';
import type { Phase, Program, Session } from './schema';

/**
 * What became of a program from one version to another, as plain data without words. Entries are matched by their id,
 * else by track and name: a later version has ids of its own. Ids themselves are never a difference.
 */
export type ProgramDiff = {
  readonly whole: readonly WholeChange[];
  /** In the order of the later version; what is gone stands where it was. */
  readonly phases: readonly PhaseDiff[];
};

type Change<F extends string, O> = {
  readonly [K in F & keyof O]: { readonly field: K; readonly before: O[K]; readonly after: O[K] };
}[F & keyof O];

const WHOLE = [
  'title',
  'template',
  'goals',
  'startDate',
  'reviewOn',
  'contactPlan',
  'overrides',
] as const satisfies readonly (keyof Program)[];
const PHASE = ['name', 'purpose', 'weeks'] as const satisfies readonly (keyof Phase)[];
const SESSION = [
  'name',
  'schedule',
  'setting',
  'plannedMinutes',
  'supervisor',
  'groupSize',
] as const satisfies readonly (keyof Session)[];

export type WholeChange = Change<(typeof WHOLE)[number], Program>;
export type PhaseChange = Change<(typeof PHASE)[number], Phase>;
export type SessionChange = Change<(typeof SESSION)[number], Session>;

/** One entry of both versions side by side; null on the side that does not have it. */
export type Sides<T> =
  | { readonly kind: 'kept'; readonly before: T; readonly after: T; readonly moved: boolean }
  | { readonly kind: 'added'; readonly before: null; readonly after: T; readonly moved: false }
  | { readonly kind: 'removed'; readonly before: T; readonly after: null; readonly moved: false };

export type SessionDiff = Sides<Session> & {
  readonly changes: readonly SessionChange[];
  readonly items: readonly ItemDiff[];
};
export type PhaseDiff = Sides<Phase> & {
  readonly changes: readonly PhaseChange[];
  readonly sessions: readonly SessionDiff[];
};

/** The differences between two versions of a program; `countDiff` says how many there are. */
export function diffPrograms(before: Program, after: Program): ProgramDiff {
  const phases = sidesOf(before.phases, after.phases, [
    ({ id }) => id,
    ({ purpose, name }) => canonicalJson([purpose, name]),
    ({ purpose }) => purpose,
    ({ name }) => name,
  ]);
  const sessions = phases.map((sides) => sessionSides(sides));
  const pairs = itemPairs(before, after, sessions);
  return {
    whole: wholeChanges(before, after),
    phases: phases.map((sides, index) => ({
      ...sides,
      changes: (sides.kind === 'kept'
        ? changesOf(PHASE, sides.before, sides.after)
        : []) as readonly PhaseChange[],
      sessions: (sessions[index] ?? []).map((session) => ({
        ...session,
        changes: (session.kind === 'kept'
          ? changesOf(SESSION, session.before, session.after)
          : []) as readonly SessionChange[],
        items: diffItems(session, pairs),
      })),
    })),
  };
}

/** Another version has ids of its own, and its written reasons lead to those: what counts is what they say. */
const withoutIds = (program: Program): Program => ({
  ...program,
  overrides: program.overrides.map((override) => ({
    ...override,
    path: override.path.replaceAll(UUIDS, ''),
    values: override.values.replaceAll(UUIDS, ''),
  })),
});

function wholeChanges(before: Program, after: Program): readonly WholeChange[] {
  const isOneProgram = before.id === after.id;
  const [was, is] = isOneProgram ? [before, after] : [withoutIds(before), withoutIds(after)];
  return changesOf(WHOLE, was, is) as readonly WholeChange[];
}

function sessionSides(phase: Sides<Phase>): readonly Sides<Session>[] {
  return sidesOf(phase.before?.sessions ?? [], phase.after?.sessions ?? [], [
    ({ id }) => id,
    ({ name, setting }) => canonicalJson([name, setting]),
    ({ name }) => name,
    ({ items }) => items.map(({ track }) => track).join(),
    ({ schedule, setting }) => canonicalJson([schedule, setting]),
    ({ items }) => items[0]?.track ?? '',
  ]);
}

function sidesOf<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((entry: T) => string)[],
): readonly Sides<T>[] {
  const { pairs, removed } = pairUp(before, after, keys);
  const moved = movedOnes(
    after.flatMap((entry) => {
      const match = pairs.get(entry);
      return match === undefined ? [] : [before.indexOf(match)];
    }),
  );
  const rows = after.map((entry): Sides<T> => {
    const match = pairs.get(entry);
    return match === undefined
      ? { kind: 'added', before: null, after: entry, moved: false }
      : { kind: 'kept', before: match, after: entry, moved: moved.has(before.indexOf(match)) };
  });
  return withRemoved(rows, removed, before);
}

/** What is gone, put behind the entry it stood behind. */
function withRemoved<T>(
  rows: readonly Sides<T>[],
  removed: readonly T[],
  before: readonly T[],
): readonly Sides<T>[] {
  const all = [...rows];
  for (const entry of removed) {
    const index = before.indexOf(entry);
    const previous = index === 0 ? -1 : all.findIndex((row) => row.before === before[index - 1]);
    all.splice(previous + 1, 0, { kind: 'removed', before: entry, after: null, moved: false });
  }
  return all;
}

function changesOf<O extends object, F extends keyof O>(
  fields: readonly F[],
  before: O,
  after: O,
): readonly { readonly field: F; readonly before: O[F]; readonly after: O[F] }[] {
  return fields.flatMap((field) =>
    isSameData(before[field], after[field]) ? [] : [{ field, before: before[field], after: after[field] }],
  );
}
