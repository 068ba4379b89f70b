import './card.css';
import { memo, useCallback } from 'react';
import { exerciseName } from '../../../shared/exercise/own';
import type { SessionId } from '../../../shared/id';
import { asIron } from '../../../shared/program/iron';
import { kitOf } from '../../../shared/program/prescription';
import type { ProgramItem, Setting } from '../../../shared/program/schema';
import { doseInWeek } from '../../../shared/program/weekPlan';
import { useExercises } from '../../api/exercises';
import { ExerciseFigure } from '../../figure/ExerciseFigure';
import { CARD_SHORTCUTS } from './boardKeys';
import { useBuilder } from '../builderStore';
import { CardLoad } from './CardLoad';
import { useCase } from '../caseContext';
import { DoseLine } from '../doseLine/DoseLine';
import { DropMark } from './DropMark';
import type { DropTarget } from './dropPlace';
import { ItemMenu } from './ItemMenu';
import type { Turn } from './supersetTurn';
import { useItemDrag } from './useDrag';

type Props = {
  readonly item: ProgramItem;
  readonly position: number;
  readonly last: boolean;
  readonly session: SessionId;
  readonly setting: Setting;
  readonly weekOfPhase: number;
  readonly weeks: number;
  readonly turn: Turn | null;
  /** Said above the first of a superset. */
  readonly turnWords: string | null;
  /** How many findings speak of it, and whether one of them stops. */
  readonly findings: number;
  readonly stops: boolean;
};

/**
 * One prescribed exercise: picture, name, dose, iron for the week shown, findings. An edit of another leaves it be: what
 * it is told is plain values, and what it reads of the store is about itself. Clicks and keys are heard by the board.
 */
export const ItemCard = memo(function ItemCard({ item, weekOfPhase, weeks, setting, turn, ...props }: Props) {
  const { id, exerciseId } = item;
  const card = useItemDrag(id);
  const { patient, clinic } = useCase();
  const selected = useBuilder(({ selection }) => selection.includes(id));
  const several = useBuilder(({ selection }) => selection.length > 1 && selection.includes(id));
  const dragged = useBuilder(({ drag }) => drag?.dragged.kind === 'items' && drag.dragged.items.includes(id));
  const opened = useBuilder((state) => state.selectedItem === id);
  const tabStop = useBuilder((state) => state.tabStop === id);
  const { find } = useExercises();
  const exercise = find(exerciseId);
  const name = exerciseName(exercise, exerciseId);
  const planned = doseInWeek(item.dose, weekOfPhase, weeks);
  const shown = exercise ? asIron(planned, item.dose, exercise, kitOf(setting, patient, clinic)) : planned;
  const isMine = useCallback((target: DropTarget) => target.kind === 'item' && target.item === id, [id]);
  const className = [
    'card',
    selected ? 'card--selected' : '',
    several ? 'card--several' : '',
    dragged ? 'card--dragging' : '',
    opened ? 'card--opened' : '',
    turn === null ? '' : `card--turn card--turn-${turn}`,
  ].join(' ');
  return (
    <li ref={card} className={className} data-item={id} data-position={props.position}>
      {props.turnWords === null ? null : <p className="card__turn">{props.turnWords}</p>}
      <span className="card__figure">
        <ExerciseFigure exerciseId={exerciseId} motion="still" decorative />
      </span>
      <button
        type="button"
        className="card__open"
        tabIndex={tabStop ? 0 : -1}
        aria-pressed={selected}
        aria-keyshortcuts={CARD_SHORTCUTS}
      >
        <span className="card__name">{name}</span>
        {item.superset === null ? null : <span className="visually-hidden">, superset {item.superset}</span>}
        <FindingBadge count={props.findings} stops={props.stops} />
      </button>
      <div className="card__doseline">
        <DoseLine item={item} shown={shown} selected={opened} />
      </div>
      {exercise ? <CardLoad dose={shown} exercise={exercise} setting={setting} /> : null}
      <ItemMenu
        item={id}
        name={name}
        session={props.session}
        isFirst={props.position === 1}
        isLast={props.last}
        reachable={opened}
      />
      <DropMark at={isMine} />
    </li>
  );
});

function FindingBadge({ count, stops }: { readonly count: number; readonly stops: boolean }) {
  if (count === 0) return null;
  return (
    <span className={stops ? 'badge badge--stop' : 'badge'}>
      {count}
      <span className="visually-hidden">
        {count === 1 ? ' finding' : ' findings'}
        {stops ? ', one stops' : ''}
      </span>
    </span>
  );
}
