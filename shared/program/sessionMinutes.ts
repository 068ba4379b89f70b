import type { Dose } from './dose';
import type { ProgramItem, Session } from './schema';
import { doseInWeek } from './weekPlan';

/** Seconds of one repetition where no tempo is given, one contact, one metre: judgement (J), for the estimate only. */
const SECONDS_A_REP = 4;
const SECONDS_A_CONTACT = 2;
const SECONDS_A_METRE = 1;
/** Rest where the dose leaves it open. */
const REST_SECONDS = 60;

/** About how many seconds one go at a dose takes, with its rests. */
export function doseSeconds(dose: Dose): number {
  const rest = dose.restSeconds ?? REST_SECONDS;
  const both = dose.side === 'each' ? 2 : 1;
  const tempo = dose.tempo
    ? dose.tempo.down + dose.tempo.bottom + dose.tempo.up + dose.tempo.top
    : SECONDS_A_REP;
  const sets = (count: number, each: number) => count * (each * both + rest);
  switch (dose.kind) {
    case 'resistance':
      return dose.groups.reduce((sum, group) => sum + sets(group.sets, group.reps.high * tempo), 0);
    case 'carry':
      return sets(
        dose.sets,
        dose.measure === 'seconds' ? dose.amount.high : dose.amount.high * SECONDS_A_METRE,
      );
    case 'impact':
      return sets(dose.sets, dose.amount.high * SECONDS_A_CONTACT);
    case 'hold':
      return sets(dose.sets, dose.amount.high * dose.holds);
    case 'repetition':
      return sets(dose.sets, dose.reps.high * tempo);
    case 'time':
      return dose.sets * dose.amount.high * 60;
  }
}

/**
 * Whether another exercise of the session comes straight after this one: exercises that share a letter are done in turn,
 * with the rest after the last, so only the last of them rests.
 */
export const goesOn = (items: readonly Pick<ProgramItem, 'superset'>[], index: number): boolean => {
  const letter = items[index]?.superset ?? null;
  return letter !== null && items.slice(index + 1).some(({ superset }) => superset === letter);
};

/** A dose without its rests, for what is done in turn. */
export const withoutRest = (dose: Dose): Dose => ({ ...dose, restSeconds: 0 });

/** About how many minutes a session takes in a week of its phase, rounded up. */
export const sessionMinutes = (session: Session, weekOfPhase: number, weeks: number): number =>
  Math.ceil(
    session.items.reduce((sum, item, index) => {
      const dose = doseInWeek(item.dose, weekOfPhase, weeks);
      return sum + doseSeconds(goesOn(session.items, index) ? withoutRest(dose) : dose);
    }, 0) / 60,
  );
