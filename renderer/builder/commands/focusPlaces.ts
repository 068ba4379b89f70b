import { focusDrawn } from '../../design/focusDrawn';
import type { ItemId, PhaseId, SessionId } from '../../../shared/id';

const focusOn = (selector: string): void =>
  focusDrawn(
    () => document.querySelector<HTMLElement>(selector),
    (place) => {
      // By a command, so by somebody who looks for the focus: it shows even after a click.
      place.focus({ focusVisible: true });
      // The whole card, not its name alone.
      (place.closest('[data-item]') ?? place).scrollIntoView({ block: 'nearest' });
    },
  );

export const focusItem = (item: ItemId): void => focusOn(`[data-item="${item}"] .card__open`);
export const focusSession = (session: SessionId): void =>
  focusOn(`[data-session="${session}"] .session__title`);
export const focusPhase = (phase: PhaseId): void => focusOn(`[data-phase="${phase}"] .ruler__phase`);
export const focusFinding = (id: string): void => focusOn(`[data-finding="${CSS.escape(id)}"]`);

/** The one that takes the place of a finding that goes, or the Check tab where it was the last. */
export function focusAfterFinding(id: string): void {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-finding]')]
    .filter((title) => title.checkVisibility())
    .map((title) => title.dataset['finding'] ?? '');
  const at = ids.indexOf(id);
  const next = ids[at + 1] ?? ids[at - 1];
  if (next === undefined) focusTab('check');
  else focusFinding(next);
}

export const focusLibrarySearch = (): void => focusOn('.library input[type="search"]');
export const focusTab = (tab: string): void => focusOn(`#tab-${tab}`);
