import type { Exercise } from '../../exercise/schema';
import { Dose, doseMisfit } from '../dose';
import { type DoseFault, faultAt, type Span } from './fault';
import { limitFault, type Place } from './limitFault';
import type { SaidGroup, SaidLine } from './saidLine';
import { type AmountUnit, unitOf } from './units';

/** A dose with the group of the line that each of its groups was read from, null for those the line cannot say. */
export type BuiltDose = { readonly dose: Dose; readonly groups: readonly (SaidGroup | null)[] };

/** What schema and exercise forbid of a dose that was read, said where the line says it. */
export function faultOfDose(
  line: string,
  said: SaidLine,
  built: BuiltDose,
  exercise: Exercise,
): DoseFault | null {
  const placeOf = (path: readonly PropertyKey[]) => placeIn(line, said, built, exercise, path);
  const limit = limitFault(Dose, built.dose, line, placeOf);
  if (limit) return limit;
  const misfit = doseMisfit(exercise, built.dose);
  if (!misfit) return null;
  const first = (of: (group: SaidGroup) => Span | null) =>
    said.groups.map(of).find((span) => span !== null) ?? { from: 0, to: line.length };
  const span =
    misfit.field === 'percent1RM'
      ? first(({ percent }) => percent)
      : misfit.field === 'load.perHand'
        ? first(({ load }) => load)
        : first(({ counts }) => (misfit.field === 'measure' ? counts : null));
  return faultAt(span, misfit.message);
}

const AMOUNT_NAMES: Record<AmountUnit, string> = {
  reps: 'Reps',
  contacts: 'Contacts',
  steps: 'Steps',
  seconds: 'Seconds',
  minutes: 'Minutes',
  metres: 'Metres',
};

/** How a field of a dose is called, and where the line says it: the whole line when it does not. */
function placeIn(
  line: string,
  said: SaidLine,
  { dose, groups }: BuiltDose,
  exercise: Exercise,
  path: readonly PropertyKey[],
): Place {
  const [head, index] = path;
  const field = String(head === 'groups' ? path[2] : head);
  const group = (head === 'groups' ? groups[Number(index)] : groups[0]) ?? null;
  const at = group?.counts?.at;
  const place = (name: string, span: Span | null | undefined): Place => ({
    name,
    span: span ?? group ?? { from: 0, to: line.length },
  });
  switch (field) {
    case 'sets':
      return place('Sets', at?.sets);
    case 'reps':
      return place(AMOUNT_NAMES[unitOf(dose, exercise)], at?.amount);
    case 'amount':
      return place(AMOUNT_NAMES[unitOf(dose, exercise)], at?.amount);
    case 'holds':
      return place('Holds a set', at?.holds);
    case 'percent1RM':
      return place('% of 1RM', group?.percent);
    case 'effort':
      return place('Effort', group?.effort);
    case 'load':
      return place('Weight', group?.load);
    case 'restSeconds':
      return place('Rest', said.rest);
    case 'timesPerDay':
      return place('Times a day', said.daily);
    default:
      return place(head === 'groups' ? 'Groups of sets' : 'Dose', null);
  }
}
