import type { Dose } from '../../program/dose';
import { tidy } from '../context';
import { therapistSetsLoad } from '../doseChanges';
import { doseKey } from '../doseKey';
import { repsImpossible, repsUnlikely } from './reps';
import { type BareFinding, fix, namesOf, pathOf, type Rule, weekRuns } from '../rule';
import { placeOf } from '../select';

/** Group B: sets, repetitions, load and 1RM must fit together. */

/** A % of 1RM that stands on nothing: no 1RM of this very lift, no typed load, no "therapist sets the load" (J). */
const oneRmMissing: Rule = {
  id: 'B06-onerm-missing',
  family: 'B',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['strengthTests', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    context.places.flatMap((place): BareFinding[] => {
      if (context.oneRm(place.item.exerciseId) !== null) return [];
      const bare = context
        .weekSets(place)
        .filter(({ group }) => group.percent1RM !== null && !standsOnLoad(group.load));
      if (bare.length === 0) return [];
      const percent = Math.max(...bare.map(({ group }) => tidy(group.percent1RM?.high ?? 0)));
      return [
        {
          ruleId: 'B06-onerm-missing',
          severity: 'stop',
          path: { ...pathOf(place), patientField: 'strengthTests' },
          values: {
            ...namesOf(place),
            percent,
            weeks: weekRuns(bare.map(({ week }) => week)),
            doseKey: doseKey(place),
          },
        },
      ];
    }),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    if (!place || place.item.dose.kind !== 'resistance') return [];
    const dose = therapistSetsLoad(place.item.dose);
    return [
      fix('therapist-sets-load', { exercise: place.name }, [{ kind: 'set-dose', item: place.item.id, dose }]),
    ];
  },
  noFix: null,
};

/** A band or body weight has no kilograms, so no % of 1RM can be lifted with it. */
const standsOnLoad = (load: Extract<Dose, { kind: 'resistance' }>['groups'][number]['load']): boolean =>
  load?.kind === 'mass' || load?.kind === 'therapist-sets';

const atEdit = (id: Rule['id'], noFix: string): Rule => ({
  id,
  family: 'B',
  severities: ['stop'],
  reads: ['dose', 'exercise'],
  sources: ['J'],
  confidence: 'J',
  enforcedAt: 'edit',
  check: () => [],
  fixes: null,
  noFix,
});

/** % of 1RM on something that is not lifted: refused by `doseMisfit`. */
const bodyweightPercent = atEdit('B18-bodyweight-pct', 'The edit is refused, so no program holds it.');
/** Sets, repetitions, seconds or load of zero or less: refused by the schema. */
const zero = atEdit('B20-zero', 'The edit is refused, so no program holds it.');

export const coherence: readonly Rule[] = [
  repsImpossible,
  repsUnlikely,
  oneRmMissing,
  bodyweightPercent,
  zero,
];
