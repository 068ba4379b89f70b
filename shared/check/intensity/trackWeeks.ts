import { BAND_LEVELS } from '../../patient/equipment';
import type { Effort, Load } from '../../program/dose';
import { kilogramsInHands } from '../../program/heldWeight';
import type { TypedLoad } from '../../program/typedLoad';
import { isUnweighed } from '../conformity/targetSets';
import { isLeftEasier } from '../conformity/templateFamilies';
import { type Context, tidy } from '../context';
import type { Place, WeekDose, WeekSet } from '../place';

/** What each lift is trained at, week by week through all phases: a track is one lift, whatever exercise stands for it. */

/** The heaviest work sets of one exercise in one week. */
export type Trained = {
  readonly week: number;
  /** % of 1RM: of a typed load what it is of the patient's 1RM, else as written; null where nothing says so. */
  readonly percent: number | null;
  readonly load: TypedLoad | null;
  /** Whether a load is typed that no 1RM weighs. */
  readonly unweighed: boolean;
  readonly effort: Effort | null;
  /** The place of the band among the levels, lightest first; null without one. */
  readonly band: number | null;
  /** Work sets of one session. */
  readonly sets: number;
  /** The dose as far as it fixes a load, to tell two weeks apart; null where the load is left open. */
  readonly fixed: string | null;
};

export type Lifted = Trained & { readonly place: Place };

/** All that one track does in one week; planned easier weeks are left out. */
export type TrackWeek = { readonly week: number; readonly lifts: readonly Lifted[] };

/** A rise counts against the heaviest of so many weeks before it (J), so that one light week does not make one. */
export const LOOK_BACK = 4;

const byContext = new WeakMap<Context, readonly (readonly TrackWeek[])[]>();

/** The weeks of every track that lifts or carries something, in the order of the program. */
export function trackWeeks(context: Context): readonly (readonly TrackWeek[])[] {
  const found = byContext.get(context) ?? findTracks(context);
  byContext.set(context, found);
  return found;
}

/** A week that is meant to be easier: of the dose itself, or a whole phase for that purpose. */
export const isPlannedEasier = (place: Place, week: number): boolean =>
  place.span.phase.purpose === 'easier' || isLeftEasier(place, week);

function findTracks(context: Context): readonly (readonly TrackWeek[])[] {
  const tracks = new Map<string, Map<number, Lifted[]>>();
  for (const place of context.places) {
    const kind = place.item.dose.kind;
    if (kind !== 'resistance' && kind !== 'carry') continue;
    const weeks = tracks.get(place.item.track) ?? new Map<number, Lifted[]>();
    tracks.set(place.item.track, weeks);
    for (const trained of trainedOf(context, place)) {
      if (isPlannedEasier(place, trained.week)) continue;
      const known = weeks.get(trained.week);
      const lifted = { ...trained, place };
      if (known) known.push(lifted);
      else weeks.set(trained.week, [lifted]);
    }
  }
  return [...tracks.values()].map((weeks) =>
    [...weeks].map(([week, lifts]) => ({ week, lifts })).sort((a, b) => a.week - b.week),
  );
}

/** Kept beside the weeks of the dose, which the context keeps through keystrokes elsewhere. */
const byWeeks = new WeakMap<object, readonly Trained[]>();

function trainedOf(context: Context, place: Place): readonly Trained[] {
  const carries = place.item.dose.kind === 'carry';
  const weeks = carries ? context.weekDoses(place) : context.weekSets(place);
  const found =
    byWeeks.get(weeks) ??
    (carries ? context.weekDoses(place).flatMap(ofCarry) : grouped(context.weekSets(place)).map(ofSets));
  byWeeks.set(weeks, found);
  return found;
}

function grouped(sets: readonly WeekSet[]): readonly (readonly WeekSet[])[] {
  const weeks = new Map<number, WeekSet[]>();
  for (const set of sets) {
    const known = weeks.get(set.week);
    if (known) known.push(set);
    else weeks.set(set.week, [set]);
  }
  return [...weeks.values()];
}

const bandOf = (load: Load | null): number | null =>
  load?.kind === 'band' ? BAND_LEVELS.indexOf(load.level) : null;

function ofCarry({ week, dose }: WeekDose): readonly Trained[] {
  if (dose.kind !== 'carry') return [];
  const { load, sets, amount, measure, effort } = dose;
  const open = load === null || load.kind === 'therapist-sets';
  return [
    {
      week,
      percent: null,
      load: load?.kind === 'mass' ? load : null,
      unweighed: false,
      effort,
      band: bandOf(load),
      sets,
      fixed: open ? null : JSON.stringify([load, sets, amount, measure]),
    },
  ];
}

/** A typed load is what it is of the 1RM, whatever % stands beside it. */
const trainedAt = ({ group, lifted }: WeekSet): number | null =>
  group.load?.kind === 'mass' ? lifted : group.percent1RM && tidy(group.percent1RM.high);

/** Nothing fixes the load: the therapist chooses it each time, also to a % of what the patient can lift by then. */
const isOpen = ({ group: { load, percent1RM } }: WeekSet): boolean =>
  load?.kind === 'therapist-sets' || (percent1RM === null && load === null);

function ofSets(all: readonly WeekSet[]): Trained {
  const sets = all.filter(({ group }) => group.role === 'work');
  const percents = sets.flatMap((set) => trainedAt(set) ?? []);
  const loads = sets.flatMap(({ group }) => (group.load?.kind === 'mass' ? [group.load] : []));
  const bands = sets.flatMap(({ group }) => bandOf(group.load) ?? []);
  const efforts = sets.flatMap(({ group }) => group.effort ?? []);
  return {
    week: all[0]?.week ?? 0,
    percent: percents.length > 0 ? Math.max(...percents) : null,
    load: loads.reduce<TypedLoad | null>((most, load) => (isHeavier(load, most) ? load : most), null),
    unweighed: sets.some(isUnweighed),
    effort: efforts.reduce<Effort | null>(
      (most, effort) => (most === null || effort.range.high > most.range.high ? effort : most),
      null,
    ),
    band: bands.length > 0 ? Math.max(...bands) : null,
    sets: sets.reduce((sum, { group }) => sum + group.sets, 0),
    fixed: sets.some(isOpen)
      ? null
      : JSON.stringify(
          sets.map(({ group: { sets: count, reps, percent1RM, load } }) => [count, reps, percent1RM, load]),
        ),
  };
}

const isHeavier = (load: TypedLoad, than: TypedLoad | null): boolean =>
  than === null || kilogramsInHands(load) > kilogramsInHands(than);

/** The highest % of 1RM of a track in a week; null where it is not known. */
export const percentOf = ({ lifts }: TrackWeek): number | null =>
  lifts.reduce<number | null>(
    (most, { percent }) => (percent === null ? most : Math.max(percent, most ?? 0)),
    null,
  );

/** The heaviest typed load of one exercise of a track in a week. */
export const loadOf = ({ lifts }: TrackWeek, exerciseId: string): TypedLoad | null =>
  lifts.reduce<TypedLoad | null>(
    (most, { load, place }) =>
      load !== null && place.item.exerciseId === exerciseId && isHeavier(load, most) ? load : most,
    null,
  );
