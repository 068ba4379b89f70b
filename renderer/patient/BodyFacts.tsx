import type { MenopausalStatus } from '../../shared/patient/schema';
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
  const height = (label: string) => (text: string) => readHeight(text, label);
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
        read={height('Height now')}
        onAnswer={(fact) => change({ heightNowCm: fact })}
      />
      <FactText
        field="heightTallestCm"
        label="Tallest height"
        hint={heightLoss(heightNowCm, heightTallestCm) ?? 'As remembered, in cm'}
        today={today}
        fact={heightTallestCm}
        show={cm}
        read={height('Tallest height')}
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
        label="Pregnant or postpartum"
        today={today}
        fact={patient.pregnantOrPostpartum}
        onAnswer={(fact) => change({ pregnantOrPostpartum: fact })}
      />
    </div>
  );
}

type Height = Editing['patient']['heightNowCm'];

function heightLoss(now: Height, tallest: Height): string | null {
  if (now.answer !== 'value' || tallest.answer !== 'value') return null;
  const lost = tallest.value - now.value;
  return lost > 0 ? `${formatNumber(lost, 1)} cm lost` : 'No height lost';
}
