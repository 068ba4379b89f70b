import { weekRollUp } from '../../program/weekRollUp';
import { type Context, tidy } from '../context';
import { LOOK_BACK } from './trackWeeks';

/** Landings and stamps of the legs, counted for one leg, week by week. */

/** Contacts of a day that a step up the ladder may add: up to 10 is a small step, above 20 a jump (both J). */
export const SMALL_STEP = 10;
export const CONTACTS_STEP = 20;

export type WeekContacts = {
  readonly week: number;
  /** Of the fullest session of the week. */
  readonly day: number;
  readonly total: number;
  readonly days: number;
};

export type ContactRise = {
  readonly week: number;
  readonly before: WeekContacts;
  readonly after: WeekContacts;
};

/** The weeks that are not meant to be easier. */
export function weekContacts(context: Context): readonly WeekContacts[] {
  const easier = new Set(
    context.spans.filter(({ phase }) => phase.purpose === 'easier').map(({ phase }) => phase.id),
  );
  return weekRollUp(context.input)
    .filter(({ phase }) => !easier.has(phase))
    .map(({ week, impactContacts, impactDays, sessions }) => ({
      week,
      day: sessions.reduce((most, session) => Math.max(most, session.impactContacts), 0),
      total: tidy(impactContacts),
      days: impactDays,
    }));
}

/**
 * Weeks with more contacts, in all or on a day, than any of the four before them (J). The first impact of a program is a
 * start, not a rise.
 */
export function contactRises(context: Context): readonly ContactRise[] {
  const weeks = weekContacts(context);
  return weeks.flatMap((after, index) => {
    let [day, total, days] = [0, 0, 0];
    for (let earlier = Math.max(0, index - LOOK_BACK); earlier < index; earlier++) {
      const before = weeks[earlier];
      day = Math.max(day, before?.day ?? 0);
      total = Math.max(total, before?.total ?? 0);
      days = Math.max(days, before?.days ?? 0);
    }
    const rises = total > 0 && (after.total > total || after.day > day);
    return rises ? [{ week: after.week, before: { week: after.week, day, total, days }, after }] : [];
  });
}

export const isDayJump = ({ before, after }: ContactRise): boolean => after.day - before.day > CONTACTS_STEP;

/** No more days, and few more contacts on each. */
export const isSmallStep = ({ before, after }: ContactRise): boolean =>
  after.days <= before.days && after.day - before.day <= SMALL_STEP;
