import './findings.css';
import type { Finding, Severity } from '../../shared/check/finding';
import { isOverridden } from '../../shared/check/overrides';
import { rules } from '../../shared/check/registry';
import { RULE_IDS } from '../../shared/check/ruleIds';
import { severityName } from '../../shared/check/text/en/index';
import { ExplainedTerms } from '../design/ExplainedTerms';
import { useProgram } from './builderStore';
import { useReport } from './caseContext';
import type { CheckView } from './checkView';
import { ConformityTable } from './ConformityTable';
import { FindingCard } from './FindingCard';
import { type FindingGroup, groupFindings, shownGroups } from './findingGroups';
import { findingId } from './findingId';
import { FixSafeOnes } from './FixSafeOnes';
import { HeldAgainst } from './HeldAgainst';
import { KeptFindings } from './KeptFindings';
import { LostExercises } from './LostExercises';
import { NoFinding } from './NoFinding';
import { UnreadTemplates } from './UnreadTemplates';
import { WeekRollUpTable } from './WeekRollUpTable';

type Props = { readonly view: CheckView; readonly onView: (view: CheckView) => void };

/** What the program is held against, how it stands row by row, and what the check found, the stops first. */
export function CheckPanel({ view, onView }: Props) {
  const report = useReport();
  const program = useProgram();
  const open = report.findings.filter((finding) => !isOverridden(finding, program));
  const kept = report.findings.filter((finding) => isOverridden(finding, program));
  const groups = groupFindings(open);
  return (
    <div className="findings">
      <LostExercises />
      <UnreadTemplates />
      <HeldAgainst />
      <div className="findings__tables">
        <ConformityTable isOpen={view.table} onOpen={(table) => onView({ ...view, table })} />
        <WeekRollUpTable />
      </div>
      <FixSafeOnes />
      {groups.length > 1 ? (
        <FilterChips groups={groups} chosen={view.only} onChoose={(only) => onView({ ...view, only })} />
      ) : null}
      {shownGroups(groups, view.only).map((group) =>
        group.severity === 'advice' && view.only !== 'advice' && groups.length > 1 ? (
          <FoldedGroup
            key={group.severity}
            group={group}
            isOpen={view.advice}
            onOpen={(advice) => onView({ ...view, advice })}
          />
        ) : (
          <Group key={group.severity} group={group} />
        ),
      )}
      {open.length === 0 ? <NoFinding /> : null}
      {kept.length > 0 ? <KeptFindings kept={kept} /> : null}
      <p className="muted findings__count">
        {rules.filter((rule) => rule.enforcedAt === 'check').length} of {RULE_IDS.length} rules of this
        evidence version are built in and looked at this program.
      </p>
      <ExplainedTerms terms={['t-score', 'dxa', 'hirit', '1rm', 'rpe', 'rir', 'tonnage', 'contacts']} />
    </div>
  );
}

type ChipsProps = {
  readonly groups: readonly FindingGroup[];
  readonly chosen: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
};

/** How many there are of each kind, and a way to see only one of them. */
function FilterChips({ groups, chosen, onChoose }: ChipsProps) {
  const on = groups.some(({ severity }) => severity === chosen) ? chosen : null;
  const chip = (severity: Severity | null, name: string, count: number) => (
    <button
      key={name}
      type="button"
      className={on === severity ? 'filter filter--on' : 'filter'}
      aria-pressed={on === severity}
      onClick={() => onChoose(severity)}
    >
      {name} {count}
    </button>
  );
  return (
    <div className="findings__filters" role="group" aria-label="Findings shown">
      {chip(
        null,
        'All',
        groups.reduce((sum, { findings }) => sum + findings.length, 0),
      )}
      {groups.map(({ severity, findings }) => chip(severity, severityName(severity), findings.length))}
    </div>
  );
}

function Group({ group: { severity, findings } }: { readonly group: FindingGroup }) {
  return (
    <section aria-label={severityName(severity)} className="findings__group">
      <h2 className="findings__title">
        {severityName(severity)} <span className="muted">{findings.length}</span>
      </h2>
      <FindingList findings={findings} />
    </section>
  );
}

type FoldedProps = {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

/** Advice waits behind its count: it must not bury a stop. */
function FoldedGroup({ group: { severity, findings }, isOpen, onOpen }: FoldedProps) {
  return (
    <details className="fold" open={isOpen} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary className="fold__summary">
        {severityName(severity)} <span className="muted">{findings.length}</span>
      </summary>
      {isOpen ? <FindingList findings={findings} /> : null}
    </details>
  );
}

const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => (
  <ul className="findings__list">
    {findings.map((finding) => (
      <FindingCard key={findingId(finding)} finding={finding} />
    ))}
  </ul>
);
