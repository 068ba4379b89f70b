import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, useState } from 'react';
import { EVIDENCE_VERSION } from '../../shared/versions';
import { useTemplates } from '../api/templates';
import { Brand } from '../design/Brand';
import '../design/forms.css';
import { type EvidencePlace, type EvidenceTab, useNavigate } from '../navigation';
import './evidence.css';
import { type Evidence, EvidenceContext } from './evidenceContext';
import { chooseTab, viewOf } from './evidenceView';
import { Legend } from './Legend';
import { RulesTab } from './rules/RulesTab';
import { SourceBanner } from './SourceBanner';
import { type Cited, SourcePopover } from './SourcePopover';
import { usageOf } from './sourceUse';
import { SourcesTab } from './sources/SourcesTab';
import { TemplatesTab } from './templates/TemplatesTab';

const TABS: readonly { readonly tab: EvidenceTab; readonly label: string }[] = [
  { tab: 'templates', label: 'Templates' },
  { tab: 'rules', label: 'Rules' },
  { tab: 'sources', label: 'Sources' },
];

const PANELS: Readonly<Record<EvidenceTab, () => React.ReactNode>> = {
  templates: () => <TemplatesTab />,
  rules: () => <RulesTab />,
  sources: () => <SourcesTab />,
};

/** What the app knows and where it was read: templates side by side, every rule, every source. */
export function EvidenceScreen({ place }: { readonly place: EvidencePlace }) {
  const navigate = useNavigate();
  const { all } = useTemplates();
  const [view, change] = useState(() =>
    viewOf(
      place,
      all.map(({ id }) => id),
    ),
  );
  const [cited, setCited] = useState<Cited | null>(null);
  const restingOn = useMemo(() => usageOf(all), [all]);
  const value = useMemo<Evidence>(
    () => ({ view, change, restingOn, cite: (source, beside) => setCited({ source, beside }) }),
    [view, restingOn],
  );
  const { from } = place;
  return (
    <EvidenceContext value={value}>
      <div className="screen evidence-screen">
        <header className="topbar">
          <Brand />
          <h1 className="topbar__title">Evidence</h1>
          <span className="chip">version {EVIDENCE_VERSION}</span>
          <span className="topbar__spacer" />
          {from ? (
            <button type="button" className="button" onClick={() => navigate({ screen: 'builder', ...from })}>
              Back to the program
            </button>
          ) : null}
        </header>
        <main className="evidence-screen__main">
          <div className="evidence-screen__tabs">
            <Tabs
              value={view.tab}
              onChange={(_, tab: EvidenceTab) => change((before) => chooseTab(before, tab))}
              selectionFollowsFocus
              aria-label="Evidence"
            >
              {TABS.map(({ tab, label }) => (
                <Tab
                  key={tab}
                  value={tab}
                  label={label}
                  id={`evidence-tab-${tab}`}
                  aria-controls="evidence-panel"
                />
              ))}
            </Tabs>
            <Legend />
          </div>
          <SourceBanner />
          <div
            className="evidence-screen__panel"
            role="tabpanel"
            id="evidence-panel"
            aria-labelledby={`evidence-tab-${view.tab}`}
          >
            {PANELS[view.tab]()}
          </div>
        </main>
        <SourcePopover cited={cited} onClose={() => setCited(null)} />
      </div>
    </EvidenceContext>
  );
}
