import type { ExerciseLookup } from '../../shared/exercise/schema';
import type { ItemDiff } from '../../shared/program/diffItems';
import type { SessionDiff } from '../../shared/program/diffPrograms';
import type { ProgramItem } from '../../shared/program/schema';
import { scheduleText, SETTING_NAMES } from '../builder/words';
import { DiffHead } from './DiffHead';
import { sessionChangeWords, type SideWords } from './diffWords';
import { itemChangeWords, itemStandings, itemWords } from './itemWords';
import { StandingMark } from './StandingMark';

type Props = {
  readonly session: SessionDiff;
  readonly words: SideWords;
  readonly find: ExerciseLookup;
  /** Whether rows that are the same are shown too. */
  readonly withSame: boolean;
};

/** One session of both versions side by side: a row for each exercise. */
export function SessionDiffTable({ session, words, find, withSame }: Props) {
  const own = session.after ?? session.before;
  const rows = session.items.filter((item) => withSame || !itemStandings(item).includes('same'));
  return (
    <table className="difftable">
      <caption className="difftable__caption">
        <span className="difftable__name">{own.name}</span>{' '}
        <span className="muted">
          {scheduleText(own.schedule)} · {SETTING_NAMES[own.setting]}
        </span>{' '}
        {session.kind === 'kept' ? null : <StandingMark standing={session.kind} words={words} />}
        {session.moved ? <StandingMark standing="moved" words={words} /> : null}
        {session.changes.map((change) => (
          <span key={change.field} className="difftable__change">
            <StandingMark standing="changed" words={words} note={`· ${sessionChangeWords(change)}`} />
          </span>
        ))}
      </caption>
      {rows.length === 0 ? null : <DiffHead words={words} />}
      <tbody>
        {rows.map((item) => (
          <ItemRow key={item.after?.id ?? item.before?.id} item={item} words={words} find={find} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly item: ItemDiff } & Pick<Props, 'words' | 'find'>;

function ItemRow({ item, words, find }: RowProps) {
  const standings = itemStandings(item);
  const changes = itemChangeWords(item, find);
  return (
    <tr className="difftable__row" data-standing={standings[0]}>
      <td className="difftable__mark">
        {standings.map((standing) => (
          <StandingMark key={standing} standing={standing} words={words} />
        ))}
      </td>
      <td>
        <ItemCell item={item.before} find={find} />
      </td>
      <td>
        <ItemCell item={item.after} find={find} />
        {changes.length === 0 ? null : (
          <ul className="difftable__changes">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function ItemCell({ item, find }: { readonly item: ProgramItem | null; readonly find: ExerciseLookup }) {
  if (item === null)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">not there</span>
      </span>
    );
  const { name, dose } = itemWords(item, find);
  return (
    <>
      <span className="difftable__exercise">{name}</span>
      <span className="difftable__dose">{dose}</span>
    </>
  );
}
