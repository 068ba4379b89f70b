import { heightLossFault } from '../../shared/patient/entryFaults';
import { factValue } from '../../shared/patient/fact';
import type { MenopausalStatus } from '../../shared/patient/schema';
import { err, type Result } from '../../shared/result';
import type { Choice } from '../design/ChoiceField';
import { formatNumber } from '../design/formatNumber';
import type { Editing } from './editing';
import { FactChoice, FactText, FactYesNo } from './facts/FactFields';
import { readHeight, readMass } from './readBody';

const MENOPAUSE: readonly Choice<MenopausalStatus>[] = [
  { value: 'premenopausal', label: 'Premenopausal' },
  { value: 'perimenopausal', label: 'Perimenopausal' },
  { value: 'postmenopausal', label: 'Postmenopausal' },
  { value: 'not-applicable', label: 'Not applicable' },
];

/** Stature, mass and hormones. Height lost since its tallest points at the spine. */
export function BodyFacts({ patient, change, today }: Editing) {
  const { bodyMass, heightNowCm, heightTallestCm, unit } = patient;
  const now = factValue(heightNowCm);
  const tallest = factValue(heightTallestCm);
  const cm = (value: number) => formatNumber(value, 1);
  return (
    <div className="form-grid form-grid--three">
      <FactText
        field="bodyMass"
        label="Body mass"
        hint={`In ${unit}`}
        today={today}
        fact={bodyMass}
        show={(mass) => (mass.unit === unit ? String(mass.value) : `${mass.value} ${mass.unit}`)}
        read={(text) => readMass(text, unit, 'Body mass')}
        onAnswer={(fact) => change({ bodyMass: fact })}
      />
      <FactText
        field="heightNowCm"
        label="Height now"
        hint="cm, or 5'5&quot;"
        today={today}
        fact={heightNowCm}
        show={cm}
        read={(text) =>
          refusing(readHeight(text, 'Height now'), (typed) =>
            tallest === null ? null : heightLossFault(typed, tallest),
          )
        }
        onAnswer={(fact) => change({ heightNowCm: fact })}
      />
      <FactText
        field="heightTallestCm"
        label="Tallest height"
        hint={heightLoss(heightNowCm, heightTallestCm) ?? 'As remembered, in cm'}
        today={today}
        fact={heightTallestCm}
        show={cm}
        read={(text) =>
          refusing(readHeight(text, 'Tallest height'), (typed) =>
            now === null ? null : heightLossFault(now, typed),
          )
        }
        onAnswer={(fact) => change({ heightTallestCm: fact })}
      />
      <FactChoice
        field="menopausalStatus"
        label="Menopausal status"
        today={today}
        fact={patient.menopausalStatus}
        choices={MENOPAUSE}
        onAnswer={(fact) => change({ menopausalStatus: fact })}
      />
      <FactYesNo
        field="pregnantOrPostpartum"
        label="Pregnant or after birth"
        hint="Yes also while breastfeeding, and up to 6 months after birth"
        today={today}
        fact={patient.pregnantOrPostpartum}
        onAnswer={(fact) => change({ pregnantOrPostpartum: fact })}
      />
    </div>
  );
}

/** What was read, unless something else speaks against it. */
function refusing<T>(read: Result<T, string>, faultOf: (value: T) => string | null): Result<T, string> {
  const fault = read.ok ? faultOf(read.value) : null;
  return fault === null ? read : err(fault);
}

type Height = Editing['patient']['heightNowCm'];

function heightLoss(now: Height, tallest: Height): string | null {
  if (now.answer !== 'value' || tallest.answer !== 'value') return null;
  const lost = tallest.value - now.value;
  return lost > 0 ? `${formatNumber(lost, 1)} cm lost` : 'No height lost';
}
