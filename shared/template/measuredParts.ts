import type { Phase, Program, Session } from '../program/schema';
import { countsAsFamily, isSupervisedThroughout, mainFamilies, mainPurpose, startsAny } from './counting';
import {
  type Counting,
  daysWith,
  measuredDose,
  ofClinic,
  placesOf,
  sessionsWith,
  spanning,
  weekRanges,
} from './measured';
import { measuredFamilies, type Placed } from './measuredFamilies';
import { type Family, type PhaseDose, type PlannedSession, type Start, type Template, Work } from './schema';

/** The parts of a template that a program's own phases and doses say. */
type Parts = Pick<Template, 'families' | 'week' | 'phases' | 'sessionsPerWeek' | 'sessionMinutes'>;

/** Everything of a template that is measured; the research it follows names families and says who supervised. */
export function measuredParts(program: Program, base: Template | null, placed: readonly Placed[]): Parts {
  const counted = withoutExtraWork(program, base, placed);
  const uncounted = measuredFamilies(counted, base).map((family): Family => ({
    ...family,
    daysPerWeek: null,
  }));
  const week = ofClinic(weekOf(program, uncounted, counted));
  const counting: Counting = { placed, oversight: { supervised: base?.supervised ?? null, week } };
  const weeks = weekRanges(program.phases);
  const phases = program.phases.map((phase, index): Template['phases'][number] => ({
    purpose: phase.purpose,
    name: phase.name.slice(0, 40),
    weeks: ofClinic(weeks[index] ?? { low: 1, high: phase.weeks }),
    doses: dosesOf(counting, uncounted, phase),
    starts: ofClinic(
      uncounted
        .filter((family) => placesOf(counting, [family], phase).length > 0)
        .map(({ id }) => startOf(id)),
    ),
    warmUp: null,
  }));
  const main = mainFamilies({ families: uncounted, isHiRIT: base?.isHiRIT ?? false });
  const often = program.phases
    .map((phase) => sessionsWith(counting, main, phase))
    .filter((times) => times > 0);
  const minutes = program.phases
    .flatMap((phase) => placesOf(counting, main, phase))
    .flatMap(({ session }) => session.plannedMinutes ?? []);
  const length = spanning(minutes);
  return {
    phases,
    week,
    families: uncounted.map((family) => ({
      ...family,
      daysPerWeek: daysOf(family, counting, program.phases, phases),
    })),
    sessionsPerWeek: ofClinic(spanning(often) ?? { low: 0, high: 0 }),
    sessionMinutes: length === null || length.high > 180 ? null : ofClinic(length),
  };
}

/**
 * Where the research was done under supervision throughout, what is done alone at home is beside it and nothing that
 * later programs are held to, as long as each phase has something that is supervised.
 */
function withoutExtraWork(
  { phases }: Program,
  base: Template | null,
  placed: readonly Placed[],
): readonly Placed[] {
  if (base === null || !isSupervisedThroughout(base)) return placed;
  const supervised = placed.filter(({ session }) => session.setting !== 'home');
  return phases.every((phase) => supervised.some((place) => place.phase === phase)) ? supervised : placed;
}

/** Days a week of a family in the phases it is compared in. */
function daysOf(
  family: Family,
  counting: Counting,
  program: readonly Phase[],
  phases: Template['phases'],
): Family['daysPerWeek'] {
  const main = mainPurpose({ phases });
  const has = phases.filter((phase) => startsAny(phase, [family])).map(({ purpose }) => purpose);
  const compared = has.includes(main) ? [main] : has;
  const days = program
    .filter(({ purpose }) => compared.includes(purpose))
    .map((phase) => daysWith(counting, [family], phase))
    .filter((often) => often > 0);
  const range = spanning(days);
  return range && ofClinic(range);
}

const dosesOf = (
  counting: Counting,
  families: readonly Family[],
  phase: Phase,
): Template['phases'][number]['doses'] =>
  Object.fromEntries(
    Work.options.flatMap((work): (readonly [Work, PhaseDose])[] => {
      const dose = measuredDose(counting, families, phase, work);
      return dose === null ? [] : [[work, dose]];
    }),
  );

/** New programs start from the blueprint: here stands only that the phase has the family. */
const startOf = (family: string): Start => ({
  family,
  exercises: null,
  sets: null,
  amount: null,
  percent1RM: null,
  effort: null,
  restSeconds: null,
  intent: 'controlled',
  timesPerDay: 1,
});

const MOST_SESSIONS = 14;

/**
 * The week as the table against the research reads it: the sessions of the phases that stand for the program. One at
 * home always stands among them where any phase has one, since then the program was not supervised throughout.
 */
function weekOf(program: Program, families: readonly Family[], placed: readonly Placed[]): PlannedSession[] {
  const familiesIn = (phase: Phase, session: Session): string[] => {
    const here = placed.filter((place) => place.session === session);
    return families
      .filter((family) => here.some((place) => countsAsFamily(null, family, place, phase)))
      .map(({ id }) => id);
  };
  const all = program.phases.flatMap((phase) =>
    phase.sessions.map((session) => ({ phase, session, families: familiesIn(phase, session) })),
  );
  const counted = all.filter((one) => one.families.length > 0);
  const main = program.phases.findLast(({ purpose }) => purpose === 'target') ?? program.phases.at(-1);
  const week = counted.filter(({ phase }) => phase === main);
  const home = counted.filter(({ session }) => session.setting === 'home').slice(0, 1);
  const known = week.slice(0, MOST_SESSIONS - 1);
  const isHome = known.some(({ session }) => session.setting === 'home');
  return [...known, ...(isHome ? [] : home)].map(({ phase, session, families: own }) => ({
    name: session.name.slice(0, 60),
    schedule: session.schedule,
    setting: session.setting,
    minutes: session.plannedMinutes,
    supervisor: session.supervisor,
    groupSize: session.groupSize !== null && session.groupSize <= 30 ? session.groupSize : null,
    families: own,
    phases: phase === main ? null : [phase.purpose],
  }));
}
