import type { Exercise } from '../exercise/schema';
import { isBalanceWork, isPostureWork } from '../exercise/kindsOfWork';
import type { Phase } from '../program/schema';
import type { Standing } from './counting';
import type { Family, Template, Work } from './schema';

/** The movement families of a program: one for each lift that runs through it, by the names of the research it follows. */

/** An exercise of a program with the phase it stands in. */
export type Placed = Standing & { readonly exercise: Exercise; readonly phase: Phase };

/** What kind of work an exercise is where no research says so (judgement, J, as the tags of the library are). */
export function workOf(exercise: Exercise): Work {
  switch (exercise.doseKind) {
    case 'impact':
      return 'impact';
    case 'resistance':
    case 'carry':
      return 'resistance';
    case 'hold':
    case 'repetition':
    case 'time':
      if (isBalanceWork(exercise)) return 'balance';
      if (exercise.doseKind === 'time') return 'aerobic';
      return exercise.doseKind === 'hold' ||
        isPostureWork(exercise) ||
        exercise.category === 'mobility-warm-up'
        ? 'posture'
        : 'resistance';
  }
}

/** Everything on one track: the lift as it goes through the phases, the newest form first. */
type Lift = { readonly newest: Exercise; readonly exercises: readonly Exercise[] };

function liftsOf(placed: readonly Placed[]): readonly Lift[] {
  const tracks = new Map<string, Exercise[]>();
  for (const { item, exercise } of placed)
    tracks.set(item.track, [exercise, ...(tracks.get(item.track) ?? [])]);
  return [...tracks.values()].flatMap((exercises) => {
    const [newest] = exercises;
    return newest ? [{ newest, exercises }] : [];
  });
}

/** The family of the research that lists an exercise of the lift, else one of its movement that no other lift is in. */
function familiesOfBase(lifts: readonly Lift[], base: Template | null): ReadonlyMap<Lift, Family> {
  const found = new Map<Lift, Family>();
  const families = base?.families ?? [];
  for (const lift of lifts) {
    const listed = lift.exercises
      .flatMap(({ id }) => families.find(({ exercises }) => exercises.includes(id)) ?? [])
      .at(0);
    if (listed) found.set(lift, listed);
  }
  for (const lift of lifts.filter((one) => !found.has(one))) {
    const taken = new Set(found.values());
    const alike = families.find(
      (family) =>
        !taken.has(family) &&
        family.work === workOf(lift.newest) &&
        family.patterns.includes(lift.newest.movementPattern),
    );
    if (alike) found.set(lift, alike);
  }
  return found;
}

const MOST_EXERCISES = 20;

/** The newest forms first, then what the research lets stand in for them, then the earlier forms. */
function exercisesOf(lifts: readonly Lift[], base: Family | null): string[] {
  const own = new Set(lifts.flatMap(({ exercises }) => exercises.map(({ id }) => id)));
  const others = (base?.exercises ?? [])
    .filter((id) => !own.has(id))
    .slice(0, Math.max(0, MOST_EXERCISES - own.size));
  const ranked = (base?.exercises ?? []).filter((id) => own.has(id) || others.includes(id));
  return [...new Set([...lifts.map(({ newest }) => newest.id), ...ranked, ...own])].slice(0, MOST_EXERCISES);
}

/** A family without its days a week, which are counted once all families are known. */
export type UncountedFamily = Omit<Family, 'daysPerWeek'>;

function familyOf(base: Family | null, lifts: readonly Lift[]): UncountedFamily | null {
  const exercises = lifts.flatMap((lift) => lift.exercises);
  const [first] = exercises;
  if (!first) return null;
  const work = base?.work ?? workOf(first);
  const levels = exercises.flatMap(({ loading }) => loading.impactLevel ?? []);
  return {
    id: base?.id ?? first.id,
    name: base?.name ?? first.text.en.name.slice(0, 60),
    work,
    exercises: exercisesOf(lifts, base),
    patterns: [...new Set([...exercises.map((one) => one.movementPattern), ...(base?.patterns ?? [])])],
    impact: work === 'impact' ? [...new Set([...levels, ...(base?.impact ?? [])])] : null,
  };
}

/**
 * The families of a program. Where the research it follows has a family of that movement, it keeps its name and what
 * may stand in for it; else an exercise is a family of its own.
 */
export function measuredFamilies(
  placed: readonly Placed[],
  base: Template | null,
): readonly UncountedFamily[] {
  const lifts = liftsOf(placed);
  const ofBase = familiesOfBase(lifts, base);
  const byId = new Map<string, { readonly base: Family | null; readonly lifts: Lift[] }>();
  for (const lift of lifts) {
    const family = ofBase.get(lift) ?? null;
    const id = family?.id ?? lift.newest.id;
    const known = byId.get(id);
    if (known) known.lifts.push(lift);
    else byId.set(id, { base: family, lifts: [lift] });
  }
  return [...byId.values()].flatMap(({ base: family, lifts: own }) => familyOf(family, own) ?? []);
}
