import { type Clinic, currentTherapist } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import { withOwn } from '../../shared/template/editOwn';
import type { Template } from '../../shared/template/schema';

/** Who saves a template: the therapist who signs now; empty while nobody is chosen. */
export function signerName(clinic: Clinic): string {
  const therapist = currentTherapist(clinic);
  if (!therapist) return '';
  const { name, credentials } = therapist;
  return (credentials === '' ? name : `${name}, ${credentials}`).slice(0, 80);
}

/** The template as it is saved today, by whoever signs now. */
export const signed = (template: Template, clinic: Clinic, today: LocalDate): Template =>
  withOwn(template, { savedBy: signerName(clinic), savedOn: today });
