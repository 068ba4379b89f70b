import { WEEKDAYS } from '../localDate';
import type { Dose } from '../program/dose';
import type { Phase, ProgramItem, Session } from '../program/schema';
import { doseSeconds, goesOn, withoutRest } from '../program/sessionMinutes';
import type { Range } from '../range';
import type { Work } from './schema';

/** What a dose amounts to as some kind of work. */

/** The unit a kind of work counts in; a dose in another unit has sets but no comparable amount. */
const UNIT: Readonly<Record<Work, Dose['kind'] | 'reps'>> = {
  resistance: 'reps',
  impact: 'impact',
  balance: 'hold',
  posture: 'hold',
  aerobic: 'time',
};

/** How many work sets, and of how many repetitions, contacts, seconds or minutes. */
export type SetsAndAmount = { readonly sets: number; readonly amount: Range | null };

export function setsAndAmount(dose: Dose, work: Work): SetsAndAmount {
  const unit = UNIT[work];
  switch (dose.kind) {
    case 'resistance': {
      const groups = dose.groups.filter(({ role }) => role === 'work');
      const reps = {
        low: Math.min(...groups.map((group) => group.reps.low)),
        high: Math.max(...groups.map((group) => group.reps.high)),
      };
      const sets = groups.reduce((sum, group) => sum + group.sets, 0);
      return { sets, amount: unit === 'reps' ? reps : null };
    }
    case 'repetition':
      return { sets: dose.sets, amount: unit === 'reps' ? dose.reps : null };
    case 'carry':
    case 'impact':
    case 'hold':
    case 'time':
      return { sets: dose.sets, amount: unit === dose.kind ? dose.amount : null };
  }
}

type Standing = { readonly session: Session; readonly item: ProgramItem };

/** Contacts (of one leg where legs take turns) for impact, else minutes with the rests as the session has them. */
export function amountOfDay({ session, item }: Standing, dose: Dose, work: Work): number {
  if (work !== 'impact') {
    const isInTurn = goesOn(session.items, session.items.indexOf(item));
    return (doseSeconds(isInTurn ? withoutRest(dose) : dose) * dose.timesPerDay) / 60;
  }
  return dose.kind === 'impact' ? dose.sets * dose.amount.high * dose.timesPerDay : 0;
}

/** The sessions of each day: all that name a weekday meet there; one without named days is a day of its own. */
export const sessionsByDay = ({ sessions }: Pick<Phase, 'sessions'>): readonly (readonly Session[])[] => [
  ...WEEKDAYS.map((day) =>
    sessions.filter(({ schedule }) => schedule.kind === 'days' && schedule.days.includes(day)),
  ),
  ...sessions.filter(({ schedule }) => schedule.kind !== 'days').map((session) => [session]),
];
