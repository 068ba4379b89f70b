import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import { NOT_ASKED } from '../../../shared/patient/fact';
import { formatDay } from '../../design/formatDate';
import type { Editing } from '../editing';
import { Section } from '../Section';
import { EquipmentFields } from './EquipmentFields';

/** What is at home: home sessions are built only from this. */
export function EquipmentSection({ patient, change, today }: Editing) {
  const { homeEquipment } = patient;
  const record = (value: typeof NO_EQUIPMENT) =>
    change({ homeEquipment: { answer: 'value', askedOn: today, value } });
  return (
    <Section
      id="equipment"
      intro="The actual weights, as printed on the iron: home loads are made of these and nothing else."
    >
      <div data-field="homeEquipment">
        {homeEquipment.answer === 'not-asked' ? (
          <div className="form-actions">
            <span className="state state--open">Not asked</span>
            <button
              type="button"
              className="button button--small"
              onClick={() => record({ ...NO_EQUIPMENT, unit: patient.unit })}
            >
              Record what is at home
            </button>
          </div>
        ) : (
          <>
            <EquipmentFields kit={homeEquipment.value} onChange={record} />
            <div className="form-actions record__after">
              <span className="state">Asked {formatDay(homeEquipment.askedOn)}</span>
              <button
                type="button"
                className="button button--small button--quiet"
                onClick={() => change({ homeEquipment: NOT_ASKED })}
              >
                Set back to not asked
              </button>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
