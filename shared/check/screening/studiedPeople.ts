import { ageInYears, type LocalDate } from '../../localDate';
import { factValue } from '../../patient/fact';
import type { Patient } from '../../patient/schema';
import type { Template } from '../../template/schema';
import type { PatientFact } from '../rule';

/** Whom a template was tested in, against a patient. */

type Who = Template['who']['value'];

/** Where a patient differs from those studied; what nobody recorded does not differ. */
export function differences({ who }: Template, patient: Patient, today: LocalDate): readonly string[] {
  const { sex, menopause, ageFrom, ageTo } = who.value;
  const status = factValue(patient.menopausalStatus);
  const age = ageInYears(patient.dateOfBirth, today);
  const differs: readonly (readonly [string, boolean])[] = [
    ['sex', sex !== null && patient.sexForReference !== 'unknown' && patient.sexForReference !== sex],
    [
      'menopause',
      menopause !== null &&
        patient.sexForReference !== 'male' &&
        status !== null &&
        !menopause.includes(status),
    ],
    ['age', (ageFrom !== null && age < ageFrom) || (ageTo !== null && age > ageTo)],
  ];
  return differs.flatMap(([what, applies]) => (applies ? [what] : []));
}

/** What nobody recorded of what the studied people were chosen by. */
export const whoMissing = ({ sex, menopause }: Who, patient: Patient): readonly PatientFact[] => [
  ...(sex !== null && patient.sexForReference === 'unknown' ? (['sexForReference'] as const) : []),
  ...(menopause !== null && patient.sexForReference !== 'male' && factValue(patient.menopausalStatus) === null
    ? (['menopausalStatus'] as const)
    : []),
];

/** The people studied, in values for the sentence. */
export const whoValues = ({ sex, menopause, ageFrom, ageTo }: Who) => ({
  sex: sex ?? '',
  menopause: menopause ?? [],
  ...(ageFrom === null ? {} : { ageFrom }),
  ...(ageTo === null ? {} : { ageTo }),
});
