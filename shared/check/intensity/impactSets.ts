import type { Context } from '../context';
import { doseKey } from '../doseKey';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import type { Place } from '../place';
import { placeOf } from '../select';
import { holds } from '../trial';
import { setsSplit } from './doseEdits';

/** UK consensus: sets of 10-20 with 1-2 minutes between them (V, S22). */
const MOST_CONTACTS = 20;
const REST_SECONDS = 60;

type Run = { readonly week: number; readonly contacts: number };

/** Contacts one after another: of one set, or of all sets where no rest lies between them. */
const longRuns = (context: Context, place: Place): readonly Run[] =>
  place.item.dose.kind === 'impact'
    ? context.weekDoses(place).flatMap(({ week, dose }) => {
        if (dose.kind !== 'impact') return [];
        const contacts = dose.amount.high * (dose.restSeconds === 0 ? dose.sets : 1);
        return contacts > MOST_CONTACTS ? [{ week, contacts }] : [];
      })
    : [];

function findingOf(context: Context, place: Place): readonly BareFinding[] {
  const runs = longRuns(context, place);
  if (runs.length === 0) return [];
  return [
    {
      ruleId: 'D14-rest-impact',
      severity: 'advice',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        contacts: Math.max(...runs.map(({ contacts }) => contacts)),
        limit: MOST_CONTACTS,
        weeks: weekRuns(runs.map(({ week }) => week)),
        doseKey: doseKey(place),
      },
    },
  ];
}

/** More than 20 contacts without a rest (V, S22). */
export const impactSets: Rule = {
  id: 'D14-rest-impact',
  family: 'D',
  severities: ['advice'],
  sources: ['S22'],
  confidence: 'V',
  reads: ['dose'],
  enforcedAt: 'check',
  check: (context) => context.places.flatMap((place) => findingOf(context, place)),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    const dose =
      place?.item.dose.kind === 'impact' ? setsSplit(place.item.dose, MOST_CONTACTS, REST_SECONDS) : null;
    if (!place || !dose) return [];
    const values = {
      exercise: place.name,
      sets: dose.sets,
      contacts: dose.amount.high,
      seconds: dose.restSeconds ?? REST_SECONDS,
    };
    const split = fix('split-sets', values, [{ kind: 'set-dose', item: place.item.id, dose }]);
    return holds(context, finding, split) ? [split] : [];
  },
  noFix: 'None where sets or contacts change week by week: then the therapist breaks them up.',
};
