import { focusDrawn } from '../../design/focusDrawn';
import type { ItemId } from '../../../shared/id';

const onCard = (item: ItemId, selector: string) =>
  document.querySelector<HTMLElement>(`[data-item="${item}"] ${selector}`);

/** Puts the cursor into the dose line of a card just chosen, with its text marked for typing over. */
export const editDoseLine = (item: ItemId): void =>
  focusDrawn(
    () => onCard(item, '.doseline__input'),
    (line) => {
      line.focus();
      // marked backwards, so that a long line shows its beginning
      if (line instanceof HTMLInputElement) line.setSelectionRange(0, line.value.length, 'backward');
    },
  );

/** Back from a dose line to the card it belongs to. */
export const leaveDoseLine = (item: ItemId): void => onCard(item, '.card__open')?.focus();
