import { factValue } from '../../patient/fact';
import { fallRisk } from '../../patient/fallRisk';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, namesOf, pathOf, type Rule } from '../rule';
import { placeOf } from '../select';
import { taughtAlone, toClinic } from './places';

/** What somebody alone at home has been taught, is held by, and can call on. */

/** A program done only at home, with no supervised technique session on record (V principle, S23). */
export const techniqueFirst: Rule = {
  id: 'G03-supervised-first',
  family: 'G',
  severities: ['warning'],
  sources: ['S23', 'J'],
  confidence: 'V principle; J for the count',
  reads: ['setting', 'techniqueSessions'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.techniqueSessions.answer === 'not-asked' && taughtAlone(context).length > 0
      ? ['techniqueSessions']
      : [],
  check: (context) => {
    if (factValue(context.input.patient.techniqueSessions) !== 0) return [];
    const places = taughtAlone(context);
    if (places.length === 0) return [];
    return [
      {
        ruleId: 'G03-supervised-first',
        severity: 'warning',
        path: { patientField: 'techniqueSessions' },
        values: { exercises: [...new Set(places.map(({ name }) => name))] },
      },
    ];
  },
  fixes: null,
  noFix: 'The technique session has to take place; then it is recorded on the Patient screen.',
};

/** A program done only at home, with no visits and no calls planned (V, S75, S76). */
export const homeContact: Rule = {
  id: 'G06-home-contact',
  family: 'G',
  severities: ['advice'],
  sources: ['S75', 'S76'],
  confidence: 'V',
  reads: ['setting', 'program'],
  enforcedAt: 'check',
  check: (context) => {
    const { contactPlan } = context.input.program;
    const planned = contactPlan !== null && contactPlan.visits + contactPlan.callsPerMonth > 0;
    return planned || taughtAlone(context).length === 0
      ? []
      : [{ ruleId: 'G06-home-contact', severity: 'advice', path: {}, values: { visits: 6, calls: 1 } }];
  },
  fixes: () => [
    fix('plan-contact', { visits: 6, calls: 1 }, [
      { kind: 'set-contact-plan', contactPlan: { visits: 6, callsPerMonth: 1, note: '' } },
    ]),
  ],
  noFix: null,
};

/** Balance work that nothing holds. */
const isUnheldBalance = ({ exercise, item, session }: Place): boolean =>
  session.setting === 'home' && exercise?.category === 'balance' && item.dose.handSupport === 'none';

const handOn = (context: Context, finding: BareFinding): readonly Fix[] => {
  const place = placeOf(context, finding);
  if (!place) return [];
  const held = fix('add-hand-support', { exercise: place.name }, [
    { kind: 'set-dose', item: place.item.id, dose: { ...place.item.dose, handSupport: 'light' } },
  ]);
  return [held, ...toClinic(context, finding)];
};

/** Balance work without a hand on anything, alone, with a high fall risk (J; a named safety gate). */
export const balanceAlone: Rule = {
  id: 'G08-home-falls',
  family: 'G',
  severities: ['stop'],
  sources: ['J'],
  confidence: 'J',
  reads: ['fallsIn12Months', 'functionTests', 'exercise', 'setting'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    fallRisk(context.input.patient) === null && context.places.some(isUnheldBalance)
      ? ['fallsIn12Months']
      : [],
  check: (context) =>
    fallRisk(context.input.patient) === 'high'
      ? context.places.filter(isUnheldBalance).map((place): BareFinding => ({
          ruleId: 'G08-home-falls',
          severity: 'stop',
          path: pathOf(place),
          values: {
            ...namesOf(place),
            falls: factValue(context.input.patient.fallsIn12Months) ?? 0,
            doseKey: doseKey(place),
          },
        }))
      : [],
  fixes: handOn,
  noFix: null,
};
