import type { Exercise } from '../../exercise/schema';
import { err, ok, type Result } from '../../result';
import type { ResistanceDose, SetGroup } from '../dose';
import { isSame } from '../editRefusal';
import { isShared } from '../variableRange';
import { followingBand } from '../workBasis';
import { countsFault } from './countsFault';
import { type DoseFault, faultAt } from './fault';
import type { BuiltDose } from './faultOfDose';
import type { SaidGroup, SaidLine } from './saidLine';

/** The resistance dose a line stands for: its groups are the work sets, the warm-up sets stay where they are. */
export function buildResistance(
  line: string,
  said: SaidLine,
  dose: ResistanceDose,
  exercise: Exercise,
): Result<BuiltDose, DoseFault> {
  const before = dose.groups.filter(({ role }) => role === 'work');
  const work: SetGroup[] = [];
  for (const [index, group] of said.groups.entries()) {
    const read = workGroup(line, group, dose, exercise);
    if (!read.ok) return read;
    if (isDoubled(read.value) && !isSameBasis(read.value, before[index]))
      return err(faultAt(group.load ?? group, 'Give a % of 1RM or a weight, not both.'));
    work.push(read.value);
  }
  const placed = placeWork(dose.groups, work, said.groups);
  const [old, now] = [before.map(({ percent1RM }) => percent1RM), work.map(({ percent1RM }) => percent1RM)];
  const groups = placed.map(({ group }) => group);
  // a ramp has one band for all sets: over groups that differ it would level the lighter ones up
  const band = isShared({ ...dose, groups }, 'percent1RM') ? (now[0] ?? null) : null;
  const next: ResistanceDose = {
    ...dose,
    groups,
    restSeconds: said.rest?.seconds ?? null,
    side: said.side?.side ?? 'both',
    timesPerDay: said.daily?.times ?? 1,
    progression: isSame(old, now) ? dose.progression : followingBand(dose.progression, band),
  };
  return ok({ dose: next, groups: placed.map(({ from }) => from) });
}

function workGroup(
  line: string,
  { counts, percent, load, effort }: SaidGroup,
  dose: ResistanceDose,
  exercise: Exercise,
): Result<SetGroup, DoseFault> {
  if (!counts) throw new Error('a group without sets');
  const fault = countsFault(line, counts, dose, exercise);
  if (fault || counts.sets === null) return err(fault ?? faultAt(counts, 'Sets: how many?'));
  return ok({
    role: 'work',
    sets: counts.sets,
    reps: counts.amount,
    percent1RM: percent?.range ?? null,
    effort: effort?.effort ?? null,
    load: load?.load ?? null,
  });
}

const isDoubled = ({ percent1RM, load }: SetGroup) => percent1RM !== null && load?.kind === 'mass';

const isSameBasis = (a: SetGroup, b: SetGroup | undefined) =>
  b !== undefined && isSame([a.percent1RM, a.load], [b.percent1RM, b.load]);

type Placed = { readonly group: SetGroup; readonly from: SaidGroup | null };

/** The new work sets in the places of the old, further ones behind the last; warm-up sets keep theirs. */
function placeWork(
  groups: readonly SetGroup[],
  work: readonly SetGroup[],
  said: readonly SaidGroup[],
): readonly Placed[] {
  const fresh = work.map((group, index): Placed => ({ group, from: said[index] ?? null }));
  const last = groups.findLastIndex(({ role }) => role === 'work');
  let used = 0;
  return groups.flatMap((group, index): readonly Placed[] => {
    if (group.role === 'warm-up') return [{ group, from: null }];
    const start = used;
    used = index === last ? fresh.length : used + 1;
    return fresh.slice(start, used);
  });
}
