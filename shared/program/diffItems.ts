import { type DoseChange, diffDose } from './diffDose';
import { movedOnes, pairUp } from './diffPairs';
import type { Sides } from './diffPrograms';
import { itemsOf } from './items';
import type { Program, ProgramItem, Session } from './schema';

/** One exercise of both versions side by side. */
export type ItemDiff =
  | { readonly kind: 'added'; readonly before: null; readonly after: ProgramItem }
  | { readonly kind: 'removed'; readonly before: ProgramItem; readonly after: null }
  /** It went to another session, where it stands as kept. */
  | { readonly kind: 'left'; readonly before: ProgramItem; readonly after: null; readonly to: string }
  | {
      readonly kind: 'kept';
      readonly before: ProgramItem;
      readonly after: ProgramItem;
      /** Its place among the others changed, or it came from the session of this name. */
      readonly moved: { readonly from: string | null } | null;
      /** Another exercise of the same lift. */
      readonly swapped: boolean;
      readonly dose: readonly DoseChange[];
      /** Which of its other entries differ. */
      readonly texts: readonly ('cues' | 'note' | 'superset')[];
    };

/** Where each item of the later version stood in the earlier one, and where both stand. */
export type ItemPairs = {
  readonly before: ReadonlyMap<ProgramItem, ProgramItem>;
  readonly after: ReadonlyMap<ProgramItem, ProgramItem>;
  /** The session each item stands in, earlier and later: one and the same item may stand in both. */
  readonly from: ReadonlyMap<ProgramItem, Session>;
  readonly to: ReadonlyMap<ProgramItem, Session>;
};

const byId = ({ id }: ProgramItem) => id;
const byLift = ({ track, exerciseId }: ProgramItem) => `${track} ${exerciseId}`;
const byTrack = ({ track }: ProgramItem) => track;

/** Matches the items of two versions: by id wherever they stand, then by track in the same session, then in the same phase. */
export function itemPairs(
  before: Program,
  after: Program,
  phases: readonly (readonly Sides<Session>[])[],
): ItemPairs {
  const pairs = new Map(pairUp(itemsOf(before), itemsOf(after), [byId]).pairs);
  const match = (was: readonly ProgramItem[], is: readonly ProgramItem[]) => {
    const taken = new Set(pairs.values());
    const more = pairUp(
      was.filter((item) => !taken.has(item)),
      is.filter((item) => !pairs.has(item)),
      [byLift, byTrack],
    );
    for (const [later, earlier] of more.pairs) pairs.set(later, earlier);
  };
  for (const { before: was, after: is } of phases.flat()) match(was?.items ?? [], is?.items ?? []);
  for (const sessions of phases)
    match(
      sessions.flatMap((session) => session.before?.items ?? []),
      sessions.flatMap((session) => session.after?.items ?? []),
    );
  return {
    before: pairs,
    after: new Map([...pairs].map(([later, earlier]) => [earlier, later])),
    from: sessionsOf(before),
    to: sessionsOf(after),
  };
}

const sessionsOf = ({ phases }: Program): ReadonlyMap<ProgramItem, Session> =>
  new Map(
    phases
      .flatMap(({ sessions }) => sessions)
      .flatMap((session) => session.items.map((item) => [item, session] as const)),
  );

/** The exercises of one session, in the later order; what is gone stands where it was. */
export function diffItems(
  { before, after }: Pick<Sides<Session>, 'before' | 'after'>,
  pairs: ItemPairs,
): readonly ItemDiff[] {
  const was = before?.items ?? [];
  const is = after?.items ?? [];
  const places = is.flatMap((item) => {
    const match = pairs.before.get(item);
    return match !== undefined && was.includes(match) ? [was.indexOf(match)] : [];
  });
  const reordered = movedOnes(places);
  const rows: ItemDiff[] = is.map((item) => {
    const match = pairs.before.get(item);
    if (match === undefined) return { kind: 'added', before: null, after: item };
    const place = was.indexOf(match);
    if (place < 0) return kept(match, item, { from: pairs.from.get(match)?.name ?? null });
    return kept(match, item, reordered.has(place) ? { from: null } : null);
  });
  for (const [place, item] of was.entries()) {
    const later = pairs.after.get(item);
    if (later !== undefined && is.includes(later)) continue;
    const previous = place === 0 ? -1 : rows.findIndex((row) => row.before === was[place - 1]);
    rows.splice(previous + 1, 0, gone(item, later, pairs));
  }
  return rows;
}

const gone = (item: ProgramItem, later: ProgramItem | undefined, pairs: ItemPairs): ItemDiff =>
  later === undefined
    ? { kind: 'removed', before: item, after: null }
    : { kind: 'left', before: item, after: null, to: pairs.to.get(later)?.name ?? '' };

const kept = (
  before: ProgramItem,
  after: ProgramItem,
  moved: { readonly from: string | null } | null,
): ItemDiff => ({
  kind: 'kept',
  before,
  after,
  moved,
  swapped: before.exerciseId !== after.exerciseId,
  dose: diffDose(before.dose, after.dose),
  texts: (['cues', 'note', 'superset'] as const).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  ),
});
