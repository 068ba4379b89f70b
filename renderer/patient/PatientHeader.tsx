import type { ReactNode } from 'react';
import { ageInYears, type LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import { Brand } from '../design/Brand';
import { useNavigate } from '../navigation';
import { BoneChip, PatientAlerts } from './PatientChips';

type Props = { readonly patient: Patient; readonly today: LocalDate; readonly children: ReactNode };

/** Whose record this is, and the few things nobody may overlook. */
export function PatientHeader({ patient, today, children }: Props) {
  const navigate = useNavigate();
  const name = [patient.given, ...patient.family].join(' ');
  return (
    <header className="topbar record__topbar">
      <Brand />
      <div className="record__who">
        <button type="button" className="record__crumb" onClick={() => navigate({ screen: 'today' })}>
          Patients
        </button>
        <span aria-hidden="true"> / </span>
        <h1 className="record__name" title={name}>
          {name}
        </h1>
        <span className="record__age">{ageInYears(patient.dateOfBirth, today)} years</span>
      </div>
      <BoneChip patient={patient} />
      <PatientAlerts patient={patient} />
      <span className="topbar__spacer" />
      {children}
    </header>
  );
}
