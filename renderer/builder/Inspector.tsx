import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { isOverridden } from '../../shared/check/overrides';
import { CheckPanel } from './CheckPanel';
import { DosePanel } from './DosePanel';
import { EvidencePanel } from './EvidencePanel';

/** The right-hand panel: the chosen exercise, what the check found, what the template rests on. */
export function Inspector() {
  const tab = useBuilder((state) => state.tab);
  const openTab = useBuilder((state) => state.openTab);
  const program = useProgram();
  const { report } = useCase();
  const open = report.findings.filter(
    (finding) => finding.severity !== 'advice' && !isOverridden(finding, program),
  ).length;
  return (
    <aside className="inspector" aria-label="Inspector">
      <Tabs
        value={tab}
        onChange={(_, next: 'dose' | 'check' | 'evidence') => openTab(next)}
        aria-label="Inspector"
        className="inspector__tabs"
      >
        <Tab value="dose" label="Dose" id="tab-dose" aria-controls="tabpanel" />
        <Tab value="check" label={`Check ${open}`} id="tab-check" aria-controls="tabpanel" />
        <Tab value="evidence" label="Evidence" id="tab-evidence" aria-controls="tabpanel" />
      </Tabs>
      <div
        className="inspector__body"
        role="tabpanel"
        id="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        {tab === 'dose' ? <DosePanel /> : tab === 'check' ? <CheckPanel /> : <EvidencePanel />}
      </div>
    </aside>
  );
}
