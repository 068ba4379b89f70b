import './inspector.css';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { useBuilder, useProgram } from './builderStore';
import { useReport } from './caseContext';
import { isOverridden } from '../../shared/check/overrides';
import { CheckPanel } from './check/CheckPanel';
import { FIRST_VIEW } from './check/checkView';
import { DosePanel } from './dosePanel/DosePanel';
import { EvidencePanel } from './check/EvidencePanel';

/** The right-hand panel: the chosen exercise, what the check found, what the template rests on. */
export function Inspector() {
  const tab = useBuilder((state) => state.tab);
  const openTab = useBuilder((state) => state.openTab);
  const [view, setView] = useState(FIRST_VIEW);
  const program = useProgram();
  const report = useReport();
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
        {tab === 'dose' ? <DosePanel /> : null}
        {tab === 'check' ? <CheckPanel view={view} onView={setView} /> : null}
        {tab === 'evidence' ? <EvidencePanel /> : null}
      </div>
    </aside>
  );
}
