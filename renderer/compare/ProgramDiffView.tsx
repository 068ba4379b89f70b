import './diff.css';
import { useEffect, useMemo, useState } from 'react';
import { countDiff } from '../../shared/program/countDiff';
import {
  diffPrograms,
  type PhaseDiff,
  type ProgramDiff,
  type SessionDiff,
} from '../../shared/program/diffPrograms';
import type { Program } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';
import { useTemplates } from '../api/templates';
import { useAnnounce } from '../design/LiveRegion';
import {
  countedStandings,
  diffSentence,
  phaseChangeWords,
  type SideWords,
  wholeChangeWords,
} from './diffWords';
import { DiffHead } from './DiffHead';
import { itemStandings } from './itemWords';
import { SessionDiffTable } from './SessionDiffTable';
import { StandingMark } from './StandingMark';

type Props = {
  readonly before: Program;
  readonly after: Program;
  readonly words: SideWords;
  /** The heading of a phase: one below that of the place it stands in. */
  readonly heading: 'h2' | 'h3';
};

/** Two versions of a program side by side, phase by phase and session by session, with what differs marked. */
export function ProgramDiffView({ before, after, words, heading }: Props) {
  const diff = useMemo(() => diffPrograms(before, after), [before, after]);
  const [withSame, setWithSame] = useState(false);
  const count = useMemo(() => countDiff(diff), [diff]);
  const announce = useAnnounce();
  useEffect(() => announce(diffSentence(count, words)), [announce, count, words]);
  return (
    <div className="diff">
      <div className="diff__summary">
        {count.total === 0 ? <p>Both are the same.</p> : null}
        {countedStandings(count).map((entry) => (
          <span key={entry.standing} className="diff__count">
            <strong>{entry.count}</strong> <StandingMark standing={entry.standing} words={words} />
          </span>
        ))}
        <label className="check diff__same">
          <input type="checkbox" checked={withSame} onChange={() => setWithSame(!withSame)} />
          Show what is the same
        </label>
      </div>
      <WholeChanges diff={diff} words={words} />
      {diff.phases
        .filter((phase) => withSame || isPhaseDifferent(phase))
        .map((phase) => (
          <PhasePart
            key={(phase.after ?? phase.before).id}
            phase={phase}
            words={words}
            withSame={withSame}
            heading={heading}
          />
        ))}
    </div>
  );
}

const isSessionDifferent = ({ kind, moved, changes, items }: SessionDiff): boolean =>
  kind !== 'kept' ||
  moved ||
  changes.length > 0 ||
  items.some((item) => !itemStandings(item).includes('same'));

const isPhaseDifferent = ({ kind, moved, changes, sessions }: PhaseDiff): boolean =>
  kind !== 'kept' || moved || changes.length > 0 || sessions.some(isSessionDifferent);

function WholeChanges({ diff, words }: { readonly diff: ProgramDiff; readonly words: SideWords }) {
  const { find } = useTemplates();
  if (diff.whole.length === 0) return null;
  return (
    <table className="difftable">
      <caption className="difftable__caption">
        <span className="difftable__name">The program as a whole</span>
      </caption>
      <DiffHead words={words} />
      <tbody>
        {diff.whole.map((change) => {
          const { label, ...values } = wholeChangeWords(change, (id) => find(id)?.name ?? id);
          return (
            <tr key={change.field} className="difftable__row" data-standing="changed">
              <th scope="row" className="difftable__mark">
                <StandingMark standing="changed" words={words} note={`· ${label}`} />
              </th>
              <td>{values.before}</td>
              <td>{values.after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type PhaseProps = Pick<Props, 'heading'> & {
  readonly phase: PhaseDiff;
  readonly words: SideWords;
  readonly withSame: boolean;
};

function PhasePart({ phase, words, withSame, heading: Heading }: PhaseProps) {
  const { find } = useExercises();
  const own = phase.after ?? phase.before;
  const sessions = phase.sessions.filter((session) => withSame || isSessionDifferent(session));
  return (
    <section className="diff__phase" aria-label={`Phase ${own.name}`}>
      <Heading className="diff__phasename">
        {own.name}{' '}
        <span className="muted diff__weeks">{own.weeks === 1 ? '1 week' : `${own.weeks} weeks`}</span>
        {phase.kind === 'kept' ? null : <StandingMark standing={phase.kind} words={words} />}
        {phase.moved ? <StandingMark standing="moved" words={words} /> : null}
        {phase.changes.map((change) => (
          <StandingMark
            key={change.field}
            standing="changed"
            words={words}
            note={`· ${phaseChangeWords(change)}`}
          />
        ))}
      </Heading>
      {sessions.map((session) => (
        <SessionDiffTable
          key={(session.after ?? session.before).id}
          session={session}
          words={words}
          find={find}
          withSame={withSame}
        />
      ))}
    </section>
  );
}
