import type { Finding } from '../../../shared/check/finding';
import { fixLabel, sentence, severityName } from '../../../shared/check/text/en/index';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { findingId } from '../findingId';
import { type Command, one } from './command';
import type { Desk } from './desk';
import { applyFix } from './findingActions';
import { focusFinding } from './focusPlaces';
import { nextFinding, openFindings } from './nextFinding';

const NO_FINDING = 'The check has nothing to say.';

const open = ({ store, report }: Desk): readonly Finding[] =>
  openFindings(report.findings, store.getState().history.present);

/** Opens the next finding in the Check tab, shows its phase on the board, and says what it is. */
function goToNext(desk: Desk): void {
  const findings = open(desk);
  const next = nextFinding(findings, desk.visited.current);
  const finding = next && findings[next.index];
  if (!finding) return desk.say(NO_FINDING);
  desk.visited.current = next;
  const { openTab, showPhase, week, history } = desk.store.getState();
  openTab('check');
  const { phase } = finding.path;
  if (phase && phaseOfWeek(history.present, week)?.phase.id !== phase) showPhase(phase);
  focusFinding(findingId(finding));
  desk.say(
    `${severityName(finding.severity)}, ${next.index + 1} of ${findings.length}: ${sentence(finding).title}`,
  );
}

/** What the check found, and what to do about it. */
export const CHECK_COMMANDS: readonly Command[] = [
  {
    id: 'next-finding',
    name: 'Next finding',
    group: 'Check',
    offers: (desk) => {
      const count = open(desk).length;
      return one('Next finding', () => goToNext(desk), {
        note: count === 0 ? '' : `${count} open`,
        also: 'check jump problem',
        blocked: count === 0 ? NO_FINDING : null,
      });
    },
  },
  {
    id: 'apply-fix',
    name: 'Put a finding right',
    group: 'Check',
    whenTyped: 3,
    offers: (desk) =>
      open(desk)
        .filter(({ severity }) => severity !== 'cannot-check')
        .map((finding) => ({
          key: findingId(finding),
          words: `Fix: ${sentence(finding).title}`,
          // Finding a remedy tries exercises against the patient: only those that are read are worked out.
          note: () => (finding.fixes[0] ? fixLabel(finding.fixes[0]) : NO_FIX),
          also: 'put right',
          blocked: null,
          run: () => fixFirst(desk, finding),
        })),
  },
];

const NO_FIX = 'no fix in one step';

/** Applies the first remedy; where there is none, goes to the finding. */
function fixFirst(desk: Desk, finding: Finding): void {
  const [fix] = finding.fixes;
  if (fix) return applyFix(desk.store, fix, desk.say);
  desk.store.getState().openTab('check');
  focusFinding(findingId(finding));
  desk.say(`${sentence(finding).title}: ${NO_FIX}`);
}
