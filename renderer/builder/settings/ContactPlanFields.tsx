import { DraftInput } from '../../design/DraftInput';
import { useBuilder, useProgram } from '../builderStore';
import { CONTACT_LABELS, type ContactField, contactPlanWith, contactText } from './contactPlan';

/** How often somebody sees or calls the patient: a program done at home alone asks for it. */
export function ContactPlanFields() {
  const { contactPlan } = useProgram();
  const apply = useBuilder((state) => state.apply);
  const endTyping = useBuilder((state) => state.endTyping);
  const field = (key: ContactField) => ({
    label: CONTACT_LABELS[key],
    value: contactText(contactPlan, key),
    onType: (text: string) => {
      const plan = contactPlanWith(contactPlan, key, text);
      if (!plan.ok) return plan.error;
      const edit = { kind: 'set-contact-plan', contactPlan: plan.value } as const;
      return apply([edit], 'plan visits and calls', `contact:${key}`)?.message ?? null;
    },
    onLeave: endTyping,
  });
  return (
    <fieldset className="contact">
      <legend className="field__label">Contact during the program</legend>
      <div className="sheet__row">
        <DraftInput {...field('visits')} input={{ inputMode: 'numeric', placeholder: 'None planned' }} />
        <DraftInput
          {...field('callsPerMonth')}
          input={{ inputMode: 'numeric', placeholder: 'None planned' }}
        />
      </div>
      <DraftInput {...field('note')} />
    </fieldset>
  );
}
