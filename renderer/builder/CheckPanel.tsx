import type { Severity } from '../../shared/check/finding';
import { isOverridden } from '../../shared/check/overrides';
import { rules } from '../../shared/check/registry';
import { severityName } from '../../shared/check/text/en';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';
import { ConformityTable } from './ConformityTable';
import { FindingCard } from './FindingCard';
import { findingId } from './findingId';
import { KeptFindings } from './KeptFindings';

const ORDER: readonly Severity[] = ['stop', 'cannot-check', 'warning', 'advice'];

/** What the check found, most urgent first, with jumps, one-click fixes and reasons to keep. */
export function CheckPanel() {
  const { report } = useCase();
  const program = useProgram();
  const open = report.findings.filter((finding) => !isOverridden(finding, program));
  const kept = report.findings.filter((finding) => isOverridden(finding, program));
  return (
    <div className="findings">
      <ConformityTable />
      {ORDER.map((severity) => {
        const own = open.filter((finding) => finding.severity === severity);
        if (own.length === 0) return null;
        return (
          <section key={severity} aria-label={severityName(severity)} className="findings__group">
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
      })}
      {kept.length > 0 ? <KeptFindings kept={kept} /> : null}
      <p className="muted findings__count">
        {rules.filter((rule) => rule.enforcedAt === 'check').length} rules looked at this program
        {open.length === 0 ? ' and found nothing to say.' : '.'}
      </p>
    </div>
  );
}
