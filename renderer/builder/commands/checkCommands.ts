import type { Finding } from '../../../shared/check/finding';
import { safeFixes } from '../../../shared/check/safeFixes';
import { fixLabel, sentence, severityName } from '../../../shared/check/text/en/index';
import { phaseOfWeek } from '../../../shared/program/calendar';
import { applySafeFixes } from '../check/applySafeFixes';
import { findingId } from '../check/findingId';
import { type Command, one } from './command';
import type { Desk } from './desk';
import { applyFix } from './findingActions';
import { focusFinding } from './focusPlaces';
import { nextFinding, openFindings } from './nextFinding';
import { newId } from '../../newId';

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

function fixSafeOnes(desk: Desk): void {
  const { store, about, exercises, templates, report, say } = desk;
  const program = store.getState().history.present;
  const input = {
    program,
    ...about,
    library: exercises.find,
    handoutOptions: null,
    policy: templates.policy,
  };
  const fixes = safeFixes(input, newId);
  if (fixes.fixed.length === 0) return say('No finding has a fix that is safe to take unseen.');
  applySafeFixes(store, fixes, report, say);
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
    id: 'fix-safe-ones',
    name: 'Fix all safe ones',
    group: 'Check',
    offers: (desk) =>
      one('Fix all safe ones', () => fixSafeOnes(desk), {
        note: 'only what takes away: no load, set or minute goes up',
        also: 'put right findings',
        blocked: open(desk).length === 0 ? NO_FINDING : null,
      }),
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
          words: `Fix “${sentence(finding).title}”`,
          // Looking for a remedy tries exercises against the patient: only for those that are meant.
          exists: () => finding.fixes.length > 0,
          note: () => (finding.fixes[0] ? fixLabel(finding.fixes[0]) : ''),
          also: 'put right',
          blocked: null,
          run: () => finding.fixes[0] && applyFix(desk.store, finding.fixes[0], desk.say),
        })),
  },
];
