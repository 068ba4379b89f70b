import './findings.css';
import { useDeferredValue, useMemo } from 'react';
import { rules } from '../../../shared/check/registry';
import { RULE_IDS } from '../../../shared/check/ruleIds';
import { ExplainedTerms } from '../../design/ExplainedTerms';
import { useProgram } from '../builderStore';
import { useReport } from '../caseContext';
import type { CheckView } from './checkView';
import { ConformityTable } from './ConformityTable';
import { type Checked, Findings } from './Findings';
import { FixSafeOnes } from './FixSafeOnes';
import { HeldAgainst } from './HeldAgainst';
import { LostExercises } from './LostExercises';
import { UnreadTemplates } from './UnreadTemplates';
import { WeekRollUpTable } from './WeekRollUpTable';

type Props = { readonly view: CheckView; readonly onView: (view: CheckView) => void };

/** What the program is held against, how it stands row by row, and what the check found. */
export function CheckPanel({ view, onView }: Props) {
  const program = useProgram();
  const report = useReport();
  const now = useMemo<Checked>(() => ({ program, report }), [program, report]);
  // Working out the remedies takes longer than the check: a keystroke on the board does not wait for them.
  const checked = useDeferredValue(now);
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
      <Findings checked={checked} view={view} onView={onView} />
      <p className="muted findings__count">
        {rules.filter((rule) => rule.enforcedAt === 'check').length} of {RULE_IDS.length} rules of this
        evidence version are built in and looked at this program.
      </p>
      <ExplainedTerms terms={['t-score', 'dxa', 'hirit', '1rm', 'rpe', 'rir', 'tonnage', 'contacts']} />
    </div>
  );
}
