import { memo } from 'react';
import type { Finding, Report, Severity } from '../../../shared/check/finding';
import { isOverridden } from '../../../shared/check/overrides';
import { severityName } from '../../../shared/check/text/en/index';
import type { Program } from '../../../shared/program/schema';
import { CheckedProgramContext } from '../caseContext';
import type { CheckView } from './checkView';
import { FindingCard } from './FindingCard';
import { type FindingGroup, groupFindings, shownGroups } from './findingGroups';
import { findingId } from './findingId';
import { KeptFindings } from './KeptFindings';
import { NoFinding } from './NoFinding';

/** A program and what the check found in that very one. */
export type Checked = { readonly program: Program; readonly report: Report };

type Props = {
  readonly checked: Checked;
  readonly view: CheckView;
  readonly onView: (view: CheckView) => void;
};

/** What the check found, the stops first, and what is kept with a reason. Drawn anew only for another check. */
export const Findings = memo(function Findings({ checked, view, onView }: Props) {
  const { program, report } = checked;
  const open = report.findings.filter((finding) => !isOverridden(finding, program));
  const kept = report.findings.filter((finding) => isOverridden(finding, program));
  const groups = groupFindings(open);
  return (
    <CheckedProgramContext value={program}>
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
    </CheckedProgramContext>
  );
});

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
