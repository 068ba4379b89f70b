import { type BoneBand, boneBand, hasVertebralFracture, lowestTScore } from '../../shared/patient/boneStatus';
import type { DxaScan, Patient } from '../../shared/patient/schema';
import { formatDay } from '../design/formatDate';
import { formatScore } from '../design/formatNumber';
import { wordsFor } from './wording';

/** What nobody may overlook: a vertebral fracture, red flags. */
export function PatientAlerts({ patient }: { readonly patient: Patient }) {
  return (
    <>
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
    </>
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
export function BoneChip({ patient }: { readonly patient: Patient }) {
  const lowest = lowestTScore(patient);
  const band = boneBand(patient);
  if (lowest === null || band === null) return <span className="chip chip--warning">No T-score on file</span>;
  return (
    <span className={BANDS[band].className} title={`Scan of ${formatDay(lowest.date)}`}>
      {SITES[lowest.site]} T {formatScore(lowest.tScore)}
      <span className="chip__note">{BANDS[band].words}</span>
    </span>
  );
}
