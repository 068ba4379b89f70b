import type { ReactNode } from 'react';
import { ageInYears, type LocalDate } from '../../shared/localDate';
import { type BoneBand, boneBand, hasVertebralFracture, lowestTScore } from '../../shared/patient/boneStatus';
import type { DxaScan, Patient } from '../../shared/patient/schema';
import { Brand } from '../design/Brand';
import { formatDay } from '../design/formatDate';
import { formatScore } from '../design/formatNumber';
import { useNavigate } from '../navigation';
import { wordsFor } from './wording';

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
      {hasVertebralFracture(patient) ? <span className="chip chip--warning">Vertebral fracture</span> : null}
      {patient.redFlags.entries.length > 0 ? (
        <span
          className="chip chip--stop"
          title={patient.redFlags.entries.map(({ flag }) => wordsFor(flag)).join(', ')}
        >
          {patient.redFlags.entries.length === 1
            ? 'Red flag'
            : `${patient.redFlags.entries.length} red flags`}
        </span>
      ) : null}
      <span className="topbar__spacer" />
      {children}
    </header>
  );
}

const SITES: Readonly<Record<DxaScan['site'], string>> = {
  'lumbar-spine': 'Lumbar',
  'total-hip': 'Total hip',
  'femoral-neck': 'Femoral neck',
  'distal-radius': 'Radius',
};

const BANDS: Readonly<Record<BoneBand, { readonly words: string; readonly className: string }>> = {
  normal: { words: 'normal', className: 'chip' },
  'low-bone-mass': { words: 'low bone mass', className: 'chip chip--accent' },
  osteoporosis: { words: 'osteoporosis', className: 'chip chip--accent' },
  'severe-osteoporosis': { words: 'severe osteoporosis', className: 'chip chip--accent' },
};

/** The lowest T-score that counts, and its WHO band in words. */
function BoneChip({ patient }: { readonly patient: Patient }) {
  const lowest = lowestTScore(patient);
  const band = boneBand(patient);
  if (lowest === null || band === null) return <span className="state state--open">No T-score on file</span>;
  return (
    <span className={BANDS[band].className} title={`Scan of ${formatDay(lowest.date)}`}>
      {SITES[lowest.site]} T {formatScore(lowest.tScore)}
      <span className="record__band">{BANDS[band].words}</span>
    </span>
  );
}
