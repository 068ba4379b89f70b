import './card.css';
import { memo, type KeyboardEvent } from 'react';
import { exerciseName } from '../../shared/exercise/own';
import type { Exercise } from '../../shared/exercise/schema';
import type { Dose, ResistanceDose } from '../../shared/program/dose';
import { asIron } from '../../shared/program/iron';
import { kitOf, prescribeLoad } from '../../shared/program/prescription';
import type { ProgramItem, Session } from '../../shared/program/schema';
import { doseInWeek } from '../../shared/program/weekPlan';
import { useExercises } from '../api/exercises';
import { useBuilder } from './builderStore';
import { type Case, useCase, useReport } from './caseContext';
import { DoseLine } from './DoseLine';
import { loadText, prescribedText, rangeText, warmUpText } from './doseText';
import { editDoseLine } from './editDoseLine';
import { ItemMenu } from './ItemMenu';
import { madeOf } from './madeOf';
import { useItemDrag } from './useDrag';
import { useMoves } from './useMoves';

type Props = {
  readonly item: ProgramItem;
  readonly index: number;
  readonly session: Session;
  readonly siblings: readonly Session[];
  readonly weekOfPhase: number;
  readonly weeks: number;
};

/** One prescribed exercise: name, dose, iron for the week shown, findings; draggable, and movable by keys and menu. */
export const ItemCard = memo(function ItemCard({
  item,
  index,
  session,
  siblings,
  weekOfPhase,
  weeks,
}: Props) {
  const { card, edge, dragging } = useItemDrag(item.id);
  const context = useCase();
  const selected = useBuilder((state) => state.selectedItem) === item.id;
  const selectItem = useBuilder((state) => state.selectItem);
  const moves = useMoves();
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  const name = exerciseName(exercise, item.exerciseId);
  const planned = doseInWeek(item.dose, weekOfPhase, weeks);
  const shown = exercise
    ? asIron(planned, item.dose, exercise, kitOf(session.setting, context.patient, context.clinic))
    : planned;
  const className = [
    'card',
    selected ? 'card--selected' : '',
    dragging ? 'card--dragging' : '',
    edge ? `card--${edge}` : '',
  ].join(' ');

  const editDose = () => {
    selectItem(item.id);
    editDoseLine(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const run = event.key === 'F2' ? editDose : keyAction(event, moves, item, session);
    if (!run) return;
    event.preventDefault();
    run();
  };

  return (
    <li ref={card} className={className} data-item={item.id} data-position={index + 1}>
      <button
        type="button"
        className="card__open"
        aria-pressed={selected}
        aria-keyshortcuts="F2 Alt+ArrowUp Alt+ArrowDown Delete Control+D"
        onClick={() => selectItem(item.id)}
        onKeyDown={onKeyDown}
      >
        <span className="card__name">{name}</span>
        <FindingBadge itemId={item.id} />
      </button>
      <DoseLine item={item} shown={shown} selected={selected} />
      <LoadLine dose={shown} item={item} session={session} context={context} />
      <ItemMenu item={item} name={name} session={session} siblings={siblings} index={index} />
    </li>
  );
});

function keyAction(
  event: KeyboardEvent,
  moves: ReturnType<typeof useMoves>,
  item: ProgramItem,
  session: Session,
): (() => void) | null {
  if (event.altKey && event.key === 'ArrowUp') return () => moves.nudge(item, -1);
  if (event.altKey && event.key === 'ArrowDown') return () => moves.nudge(item, 1);
  if (event.key === 'Delete') return () => moves.remove(item);
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd')
    return () => moves.copyTo(item, session.id);
  return null;
}

/** How many stops and warnings speak of this exercise. */
function FindingBadge({ itemId }: { readonly itemId: ProgramItem['id'] }) {
  const report = useReport();
  const own = report.findings.filter(
    (finding) => finding.path.item === itemId && finding.severity !== 'advice',
  );
  if (own.length === 0) return null;
  const stop = own.some((finding) => finding.severity === 'stop');
  return (
    <span className={stop ? 'badge badge--stop' : 'badge'}>
      {own.length}
      <span className="visually-hidden">
        {own.length === 1 ? ' finding' : ' findings'}
        {stop ? ', one stops' : ''}
      </span>
    </span>
  );
}

function LoadLine({
  dose,
  item,
  session,
  context,
}: {
  readonly dose: Dose;
  readonly item: ProgramItem;
  readonly session: Session;
  readonly context: Case;
}) {
  const { find } = useExercises();
  const exercise = find(item.exerciseId);
  if (!exercise) return null;
  const lines =
    dose.kind === 'resistance' ? resistanceLines(dose, exercise, session, context) : [otherLine(dose)];
  return lines.map((line) =>
    line === null ? null : (
      <p key={line} className="card__load">
        {line}
      </p>
    ),
  );
}

/** This week's target, the iron nearest to it with its true %, and the warm-up below. */
function resistanceLines(
  dose: ResistanceDose,
  exercise: Exercise,
  session: Session,
  context: Case,
): readonly (string | null)[] {
  const work = dose.groups.find((group) => group.role === 'work');
  const kit = kitOf(session.setting, context.patient, context.clinic);
  const prescribed = work && prescribeLoad(exercise, work, { ...context, setting: session.setting });
  const iron =
    prescribed?.kind === 'typed'
      ? madeOf(prescribed.load, exercise, kit)
      : prescribed
        ? prescribedText(prescribed)
        : null;
  const percent =
    work?.percent1RM && work.percent1RM.low === work.percent1RM.high
      ? `${rangeText(work.percent1RM)} %`
      : null;
  const warmUp = warmUpText(dose);
  return [
    [percent, iron].filter((part) => part !== null).join(' · ') || null,
    warmUp === null ? null : `warm-up ${warmUp}`,
  ];
}

function otherLine(dose: Dose): string | null {
  if (dose.kind === 'carry' && dose.load) return loadText(dose.load);
  return dose.handSupport === 'none' ? null : 'hand on support';
}
