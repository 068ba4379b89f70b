import { factValue } from '../../patient/fact';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import { HEAVY } from '../hirit';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type PatientFact, type Rule } from '../rule';
import { placeOf } from '../select';
import { unweighedPlaces } from '../unweighed';
import { FIRST_WEEKS } from './familiarisation';

/** Lifts and strength work with the body done fast; landings are fast by nature. */
const isFast = ({ item: { dose } }: Place): boolean =>
  dose.intent === 'fast' &&
  (dose.kind === 'resistance' || dose.kind === 'repetition' || dose.kind === 'carry');

const isEarly = ({ span }: Place): boolean => span.firstWeek <= FIRST_WEEKS;

function findingOf(context: Context, place: Place): readonly BareFinding[] {
  if (!isFast(place)) return [];
  const status = factValue(context.input.patient.trainingStatus);
  const percent = context.peak(place);
  const learning = isEarly(place) && (status === 'novice' || status === 'returning');
  if (percent < HEAVY && !learning) return [];
  return [
    {
      ruleId: 'D18-power',
      severity: 'advice',
      path: pathOf(place),
      values: {
        ...namesOf(place),
        ...(percent >= HEAVY ? { percent, limit: HEAVY } : {}),
        ...(learning ? { status, firstWeeks: FIRST_WEEKS } : {}),
        doseKey: doseKey(place),
      },
    },
  ];
}

function waitsForFacts(context: Context): readonly PatientFact[] {
  const fast = context.places.filter(isFast);
  const unweighed = unweighedPlaces(context).filter(isFast);
  return [
    ...(context.input.patient.trainingStatus.answer === 'not-asked' &&
    fast.some((place) => isEarly(place) && context.peak(place) < HEAVY)
      ? (['trainingStatus'] as const)
      : []),
    ...(unweighed.some((place) => context.peak(place) < HEAVY) ? (['strengthTests'] as const) : []),
  ];
}

/**
 * Fast lifting at >= 80 % of 1RM, or in weeks 1 to 4 of somebody new or returning to lifting (ACSM: power at 20-50 %, V,
 * S33; NSCA 40-60 %, R-high).
 */
export const fastWork: Rule = {
  id: 'D18-power',
  family: 'D',
  severities: ['advice'],
  sources: ['S33', 'R'],
  confidence: 'V for 20-50 % (ACSM); R-high for 40-60 % (NSCA)',
  reads: ['dose', 'intensity', 'trainingStatus'],
  enforcedAt: 'check',
  waitsFor: waitsForFacts,
  check: (context) => context.places.flatMap((place) => findingOf(context, place)),
  fixes: (context, finding) => {
    const place = placeOf(context, finding);
    return place
      ? [
          fix('controlled', { exercise: place.name }, [
            { kind: 'set-dose', item: place.item.id, dose: { ...place.item.dose, intent: 'controlled' } },
          ]),
        ]
      : [];
  },
  noFix: null,
};
