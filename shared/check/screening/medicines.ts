import { earliestDay, type LocalDate } from '../../localDate';
import type { Medicine } from '../../patient/schema';
import type { Context } from '../context';
import type { Place } from '../place';
import type { Rule } from '../rule';
import { hasLasted } from './elapsed';
import { isAboveWalking, workValues } from './gatedWork';

/** Rules A16 and A19: medicines. */

/** From this many medicines on they may raise the risk of falls (J). */
const MANY_MEDICINES = 4;

const isSedating = ({ group }: Medicine): boolean => group === 'sedative' || group === 'opioid';

const isUnsteady = (place: Place): boolean => place.exercise?.category === 'balance' || isAboveWalking(place);

/** Four or more entries, whatever they are, or a sedative or opioid; null when the list says neither. */
function fallMedicines({ input: { patient } }: Context) {
  const { entries } = patient.medicines;
  const sedating = entries.filter(isSedating).map(({ name }) => name);
  return entries.length >= MANY_MEDICINES || sedating.length > 0 ? { count: entries.length, sedating } : null;
}

/** Four or more medicines, or sedatives or opioids, with balance work or landings (J). */
const medicinesAndFalls: Rule = {
  id: 'A16-meds-falls',
  family: 'A',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['medicines', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.medicines.reviewedOn === null &&
    fallMedicines(context) === null &&
    context.places.some(isUnsteady)
      ? ['medicines']
      : [],
  check: (context) => {
    const medicines = fallMedicines(context);
    const places = medicines === null ? [] : context.places.filter(isUnsteady);
    if (medicines === null || places.length === 0) return [];
    return [
      {
        ruleId: 'A16-meds-falls',
        severity: 'advice',
        path: { patientField: 'medicines' },
        values: { ...medicines, limit: MANY_MEDICINES, ...workValues(places) },
      },
    ];
  },
  fixes: null,
  noFix: 'Who stands by at balance work is planned with the patient.',
};

/** Glucocorticoids count from this long, or from this dose of prednisolone equivalent (R-high). */
const STEROID_MONTHS = 3;
const STEROID_MG_A_DAY = 7.5;

/**
 * Why a glucocorticoid counts. By the longest that its date can mean; what nobody wrote down may be long or high, so it
 * counts as well. Null for a short course of a low dose.
 */
function steroidReason(
  { since, dailyDoseMg }: Medicine,
  today: LocalDate,
): 'dose' | 'months' | 'unknown' | null {
  if (dailyDoseMg !== null && dailyDoseMg >= STEROID_MG_A_DAY) return 'dose';
  if (since !== null && hasLasted(earliestDay(since), STEROID_MONTHS, today)) return 'months';
  return since === null || dailyDoseMg === null ? 'unknown' : null;
}

/** A glucocorticoid for 3 months or more, or of 7.5 mg a day or more (R-high; that it counts one band higher is J). */
const steroids: Rule = {
  id: 'A19-steroid',
  family: 'A',
  severities: ['advice'],
  sources: ['R', 'J'],
  confidence: 'R-high; J',
  reads: ['medicines'],
  enforcedAt: 'check',
  waitsFor: ({ input: { patient } }) =>
    patient.medicines.reviewedOn === null &&
    !patient.medicines.entries.some(({ group }) => group === 'glucocorticoid')
      ? ['medicines']
      : [],
  check: ({ input: { patient, today } }) => {
    const found = patient.medicines.entries
      .filter(({ group }) => group === 'glucocorticoid')
      .flatMap((medicine) => {
        const reason = steroidReason(medicine, today);
        return reason === null ? [] : [{ medicine, reason }];
      });
    const [first] = [...found.filter(({ reason }) => reason !== 'unknown'), ...found];
    if (first === undefined) return [];
    const { name, since, dailyDoseMg } = first.medicine;
    return [
      {
        ruleId: 'A19-steroid',
        severity: 'advice',
        path: { patientField: 'medicines' },
        values: {
          medicine: name,
          reason: first.reason,
          months: STEROID_MONTHS,
          mg: STEROID_MG_A_DAY,
          ...(since === null ? {} : { since }),
          ...(dailyDoseMg === null ? {} : { dose: dailyDoseMg }),
        },
      },
    ];
  },
  fixes: null,
  noFix: 'The therapist weighs it when choosing template and load.',
};

export const medicineRules = { medicinesAndFalls, steroids };
