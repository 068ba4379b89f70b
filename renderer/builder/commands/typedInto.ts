const MODAL = '[aria-modal="true"], [role="menu"], dialog[open]';
const BUTTON_LIKE = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color']);

/** Whether a key pressed here writes text, which has an undo of its own. */
export const isTextField = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !BUTTON_LIKE.has(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);

/** Whether a character pressed here already means something: text, a choice from a list, a cell of a grid. */
export const takesCharacters = (target: EventTarget | null): boolean =>
  isTextField(target) ||
  (target instanceof HTMLElement &&
    target.closest('select, [role="grid"], [role="combobox"], [role="listbox"], [role="textbox"]') !== null);

/** Whether a dialog or a menu has the keys. One that is just fading out has let go of the focus already. */
export const inDialog = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest(MODAL)) return true;
  return target === document.body && document.querySelector(MODAL) !== null;
};
