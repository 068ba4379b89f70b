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
    whenTyped: true,
    offers: (desk) =>
      open(desk).flatMap((finding) => {
        const [fix] = finding.fixes;
        if (!fix) return [];
        const { title } = sentence(finding);
        return [
          {
            key: findingId(finding),
            words: fixLabel(fix),
            note: title,
            also: `fix ${title}`,
            blocked: null,
            run: () => applyFix(desk.store, fix, desk.say),
          },
        ];
      }),
  },
];
