import type { ProgramEdit } from '../../program/edit';
import { isTargetPhase } from '../conformity/templateFamilies';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Place } from '../place';
import { type BareFinding, fix, type Rule, weekRuns } from '../rule';
import { sessionOf } from '../select';
import { bySession, landings, sessionContacts } from './landings';

/** How many contacts a session has. */

/** Contacts a session: the upper end of the guidance (R-high), and where it is far beyond (R, so a warning too). */
const MOST = 100;
const FAR_BEYOND = 200;
/** Ten jumps worked in premenopausal women (V, S44). */
const FEWEST = 10;

/** The contacts of each session, with the exercises that make them. */
const counted = (context: Context) =>
  bySession(landings(context).filter(({ item }) => item.dose.kind === 'impact')).flatMap((places) => {
    const [first] = places;
    return first ? [{ first, places, weeks: sessionContacts(context, places) }] : [];
  });

const sessionPath = ({ span, session }: Place): BareFinding['path'] => ({
  phase: span.phase.id,
  session: session.id,
});

/** More than 100 contacts in a session (50 V, S22, S24; 100 R-high); above 200 the sentence says so. */
export const tooManyContacts: Rule = {
  id: 'F03-impact-dose-high',
  family: 'F',
  severities: ['warning'],
  sources: ['S22', 'S24', 'R'],
  confidence: 'R-high; 50 V',
  reads: ['dose', 'exercise'],
  enforcedAt: 'check',
  check: (context) =>
    counted(context).flatMap(({ first, places, weeks }): BareFinding[] => {
      const over = [...weeks].filter(([, contacts]) => contacts > MOST);
      if (over.length === 0) return [];
      const contacts = Math.max(...over.map(([, count]) => count));
      return [
        {
          ruleId: 'F03-impact-dose-high',
          severity: 'warning',
          path: sessionPath(first),
          values: {
            session: first.session.name,
            phase: first.span.phase.name,
            contacts,
            limit: contacts > FAR_BEYOND ? FAR_BEYOND : MOST,
            weeks: weekRuns(over.map(([week]) => week)),
            doseKey: doseKey(...places),
          },
        },
      ];
    }),
  fixes: (context, finding) => {
    const session = sessionOf(context, finding);
    const here = counted(context).find(({ first }) => first.session === session);
    const edits = here ? fewerSets(here.places, Math.max(...here.weeks.values())) : null;
    if (!session || !edits) return [];
    return [fix('fewer-contacts', { session: session.name, contacts: MOST }, edits)];
  },
  noFix: 'None where one set of each exercise is still above it, or where the contacts grow week by week.',
};

/** Sets cut in proportion, at least one each; null where that is not enough. */
function fewerSets(places: readonly Place[], contacts: number): readonly ProgramEdit[] | null {
  let left = 0;
  const edits = places.flatMap(({ item }): ProgramEdit[] => {
    const { dose } = item;
    if (dose.kind !== 'impact') return [];
    const sets = Math.max(1, Math.floor((dose.sets * MOST) / contacts));
    left += sets * dose.amount.high * dose.timesPerDay;
    return sets === dose.sets ? [] : [{ kind: 'set-dose', item: item.id, dose: { ...dose, sets } }];
  });
  const steady = places.every(({ item }) => {
    const { course, overrides } = item.dose.progression;
    return course.kind === 'constant' && overrides.length === 0;
  });
  return left <= MOST && steady ? edits : null;
}

/** Fewer than 10 contacts a session in a target phase (V that ten worked, S44). */
export const fewContacts: Rule = {
  id: 'F04-impact-dose-low',
  family: 'F',
  severities: ['advice'],
  sources: ['S44'],
  confidence: 'V',
  reads: ['dose', 'exercise'],
  enforcedAt: 'check',
  check: (context) =>
    counted(context).flatMap(({ first, weeks }): BareFinding[] => {
      const contacts = Math.max(...weeks.values());
      if (!isTargetPhase(first.span.phase) || contacts >= FEWEST) return [];
      return [
        {
          ruleId: 'F04-impact-dose-low',
          severity: 'advice',
          path: sessionPath(first),
          values: { session: first.session.name, phase: first.span.phase.name, contacts, limit: FEWEST },
        },
      ];
    }),
  fixes: null,
  noFix: 'How many more is for the therapist and the patient.',
};
