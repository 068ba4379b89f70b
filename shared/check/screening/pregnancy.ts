import { ageInYears } from '../../localDate';
import { lowestTScore, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import { factValue } from '../../patient/fact';
import type { Patient } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import { HEAVY, hiritCause } from '../hirit';
import type { PatientFact, Rule } from '../rule';
import { waitsForWeight } from '../unweighed';
import { gateOf } from './cleared';
import { heavyValues, impliedWork, isAboveWalking, workValues } from './gatedWork';

/** Rule A15: pregnancy and the months after birth. */

/** From this age on nobody is asked about pregnancy (J). */
const NOT_ASKED_FROM_AGE = 60;

/** Osteoporosis by T-score or by a diagnosis on record; null where neither is known. */
function osteoporosisOf(patient: Patient): FindingValues | false | null {
  const lowest = lowestTScore(patient);
  if (lowest !== null && lowest.tScore <= OSTEOPOROSIS_T) return { tScore: lowest.tScore };
  if (patient.conditions.entries.some(({ code }) => code === 'osteoporosis-diagnosis')) return {};
  return lowest === null || patient.conditions.reviewedOn === null ? null : false;
}

const osteoporosisUnknown = (patient: Patient): readonly PatientFact[] => [
  ...(lowestTScore(patient) === null ? (['dxaScans'] as const) : []),
  ...(patient.conditions.reviewedOn === null ? (['conditions'] as const) : []),
];

/** A template or work of high intensity, or landings: known work stops, work known by its effort alone warns. */
function workOf(context: Context): { readonly isKnown: boolean; readonly values: FindingValues } | null {
  const cause = hiritCause(context);
  const landings = context.places.filter(isAboveWalking);
  if (cause !== null || landings.length > 0) {
    const heavy = context.places.filter((place) => context.peak(place) >= HEAVY);
    const places = [...new Set([...heavy, ...landings])];
    return { isKnown: true, values: { ...workValues(places), template: cause?.template ?? '' } };
  }
  const implied = impliedWork(context, HEAVY);
  return implied && { isKnown: false, values: { ...heavyValues(implied), template: '' } };
}

/** Whether the question is worth asking: not of men, not after the menopause, not from 60 on (J). */
function mayBePregnant(context: Context): boolean {
  const { patient, today } = context.input;
  return (
    patient.sexForReference !== 'male' &&
    factValue(patient.menopausalStatus) !== 'postmenopausal' &&
    ageInYears(patient.dateOfBirth, today) < NOT_ASKED_FROM_AGE
  );
}

function waits(context: Context): readonly PatientFact[] {
  const { patient } = context.input;
  const { answer } = patient.pregnantOrPostpartum;
  const osteoporosis = osteoporosisOf(patient);
  if (answer === 'no' || osteoporosis === false) return [];
  if (answer === 'not-asked' && !mayBePregnant(context)) return [];
  if (workOf(context) === null) return waitsForWeight(context);
  return [
    ...(answer === 'not-asked' ? (['pregnantOrPostpartum'] as const) : []),
    ...(osteoporosis === null ? osteoporosisUnknown(patient) : []),
  ];
}

/**
 * Pregnant, or up to 6 months after birth or breastfeeding, with osteoporosis and heavy work or landings (rule J; the
 * jumping trial took women from 12 months after birth who did not breastfeed, V, S37; exercise in a normal pregnancy
 * is encouraged, V, S123, without ballistic moves or a risk of falls, V, S124).
 */
const pregnant: Rule = {
  id: 'A15-pregnant',
  family: 'A',
  severities: ['stop', 'warning', 'advice'],
  sources: ['J', 'S37', 'S123', 'S124', 'S117'],
  confidence: 'J on V',
  reads: [
    'pregnantOrPostpartum',
    'dxaScans',
    'conditions',
    'clearances',
    'intensity',
    'exercise',
    'template',
  ],
  enforcedAt: 'check',
  waitsFor: waits,
  check: (context) => {
    const { patient } = context.input;
    const fact = patient.pregnantOrPostpartum;
    if (fact.answer !== 'yes') return [];
    const osteoporosis = osteoporosisOf(patient);
    if (osteoporosis === null || osteoporosis === false) return [];
    const work = workOf(context);
    if (work === null) return [];
    const { severity, values } = gateOf(context, 'A15-pregnant', [fact.askedOn]);
    return [
      {
        ruleId: 'A15-pregnant',
        severity: severity === 'stop' && !work.isKnown ? 'warning' : severity,
        path: { patientField: 'pregnantOrPostpartum' },
        values: { date: fact.askedOn, ...osteoporosis, ...work.values, ...values },
      },
    ];
  },
  fixes: null,
  noFix:
    'The plan is agreed with the maternity team and recorded as a clearance, or the work is made lighter.',
};

export const pregnancyRules: readonly Rule[] = [pregnant];
