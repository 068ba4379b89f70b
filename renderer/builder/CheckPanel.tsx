import type { Finding, Severity } from '../../shared/check/finding';
import { isOverridden } from '../../shared/check/overrides';
import { rules } from '../../shared/check/registry';
import { RULE_IDS } from '../../shared/check/ruleIds';
import { severityName } from '../../shared/check/text/en/index';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';
import { ConformityTable } from './ConformityTable';
import { FindingCard } from './FindingCard';
import { findingId } from './findingId';
import { KeptFindings } from './KeptFindings';
import { WeekRollUpTable } from './WeekRollUpTable';

/** After the stops and the table. */
const REST: readonly Severity[] = ['cannot-check', 'warning', 'advice'];

/** What the check found: stops first, then the tables against the research, then what departs or is missing. */
export function CheckPanel() {
  const { report } = useCase();
  const program = useProgram();
  const open = report.findings.filter((finding) => !isOverridden(finding, program));
  const kept = report.findings.filter((finding) => isOverridden(finding, program));
  return (
    <div className="findings">
      <Group severity="stop" findings={open} />
      <ConformityTable />
      <WeekRollUpTable />
      {REST.map((severity) => (
        <Group key={severity} severity={severity} findings={open} />
      ))}
      {kept.length > 0 ? <KeptFindings kept={kept} /> : null}
      <p className="muted findings__count">
        {rules.filter((rule) => rule.enforcedAt === 'check').length} of {RULE_IDS.length} rules of this
        evidence version are built in and looked at this program
        {open.length === 0 ? '; they found nothing to say.' : '.'}
      </p>
    </div>
  );
}

type GroupProps = { readonly severity: Severity; readonly findings: readonly Finding[] };

function Group({ severity, findings }: GroupProps) {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return null;
  return (
    <section aria-label={severityName(severity)} className="findings__group">
      <h2 className="findings__title">
        {severityName(severity)} <span className="muted">{own.length}</span>
      </h2>
      <ul className="findings__list">
        {own.map((finding) => (
          <FindingCard key={findingId(finding)} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
