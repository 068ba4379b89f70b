import { createContext, useContext } from 'react';
import type { Report } from '../../shared/check/finding';
import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import type { Template } from '../../shared/template/schema';

/** What the builder knows beside the program: whom it is for, where, against which template, and the check's answer. */
export type Case = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly template: Template | null;
  readonly today: LocalDate;
  readonly report: Report;
};

export const CaseContext = createContext<Case | null>(null);

export function useCase(): Case {
  const value = useContext(CaseContext);
  if (!value) throw new Error('CaseContext is missing');
  return value;
}
