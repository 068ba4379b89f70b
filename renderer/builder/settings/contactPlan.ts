import { ContactPlan, type Program } from '../../../shared/program/schema';
import { err, ok, type Result } from '../../../shared/result';
import { readNumberAs, readValue } from '../../design/readText';

/** The fields of a contact plan as typed. An empty number is none. */
export type ContactField = 'visits' | 'callsPerMonth' | 'note';

export const CONTACT_LABELS: Readonly<Record<ContactField, string>> = {
  visits: 'Visits in all',
  callsPerMonth: 'Calls a month',
  note: 'Note on visits and calls',
};

const NO_CONTACT: ContactPlan = { visits: 0, callsPerMonth: 0, note: '' };

/** What a field shows: nothing while nobody has planned. */
export const contactText = (plan: Program['contactPlan'], field: ContactField): string =>
  plan === null ? '' : String(plan[field]);

const isEmpty = (plan: ContactPlan): boolean =>
  plan.visits === 0 && plan.callsPerMonth === 0 && plan.note === '';

/**
 * The plan with one field typed anew, or what is wrong with it. A typed 0 is a plan without any contact; the last
 * thing cleared takes the plan away.
 */
export function contactPlanWith(
  plan: Program['contactPlan'],
  field: ContactField,
  text: string,
): Result<Program['contactPlan'], string> {
  const before = plan ?? NO_CONTACT;
  if (text.trim() === '') {
    const cleared = { ...before, [field]: NO_CONTACT[field] };
    return ok(isEmpty(cleared) ? null : cleared);
  }
  if (field === 'note') {
    const note = readValue(ContactPlan.shape.note, text, CONTACT_LABELS.note);
    return note.ok ? ok({ ...before, note: note.value }) : err(note.error);
  }
  const number = readNumberAs(ContactPlan.shape[field], text, CONTACT_LABELS[field]);
  return number.ok ? ok({ ...before, [field]: number.value }) : err(number.error);
}
