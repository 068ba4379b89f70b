import { isSameData } from '../canonicalJson';
import type { SessionDiff } from '../program/diffPrograms';
import type { Phase, Session } from '../program/schema';
import { sessionMinutes } from '../program/sessionMinutes';
import type { Comparison } from './changesSide';
import { daysValue } from './composeDoseBox';

/** What is different about when, where and how long a session is, as sentences that follow its name. */
export function sessionSentences(session: SessionDiff, comparison: Comparison): readonly string[] {
  const { text } = comparison;
  const { changes } = text;
  switch (session.kind) {
    case 'added':
      return [changes.newSession, `${text.dose.days}: ${daysValue(session.after.schedule, comparison)}.`];
    case 'removed':
      return [changes.noSession];
    case 'kept':
      return keptSentences(session.before, session.after, comparison);
  }
}

function keptSentences(was: Session, is: Session, { before, after, text }: Comparison): readonly string[] {
  const { changes, dose } = text;
  const cell = (label: string, then: string, now: string) =>
    then === now ? [] : [changes.became(label, then, now)];
  // The estimate moves with every dose: only what was planned counts as a change of plan.
  const time =
    was.plannedMinutes === is.plannedMinutes
      ? []
      : cell(
          changes.time,
          text.minutes(minutesOf(was, before.at.span.phase)),
          text.minutes(minutesOf(is, after.at.span.phase)),
        );
  return [
    ...cell(changes.place, text.setting[was.setting], text.setting[is.setting]),
    ...(isSameData(was.schedule, is.schedule)
      ? []
      : cell(dose.days, daysValue(was.schedule, { text }), daysValue(is.schedule, { text }))),
    ...time,
  ];
}

const minutesOf = (session: Session, { weeks }: Phase): number =>
  session.plannedMinutes ?? sessionMinutes(session, 1, weeks);
