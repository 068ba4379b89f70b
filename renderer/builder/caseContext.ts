import { createContext, useContext } from 'react';
import type { Report } from '../../shared/check/finding';
import type { Clinic } from '../../shared/clinic/schema';
import type { LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import type { Template } from '../../shared/template/schema';

/** What the builder knows beside the program: whom it is for, where, and against which template. */
export type Case = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly template: Template | null;
  readonly today: LocalDate;
};

export const CaseContext = createContext<Case | null>(null);

/** The same object from one edit to the next, unless the template changes. */
export function useCase(): Case {
  const value = useContext(CaseContext);
  if (!value) throw new Error('CaseContext is missing');
  return value;
}

export const ReportContext = createContext<Report | null>(null);

/** The check's answer to the program as it stands: new at every edit. */
export function useReport(): Report {
  const value = useContext(ReportContext);
  if (!value) throw new Error('ReportContext is missing');
  return value;
}

/** The program that the findings on the screen were found in: they are drawn behind the keystroke, so it may be an older one. */
export const CheckedProgramContext = createContext<Program | null>(null);
