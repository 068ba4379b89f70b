import type { ItemId, PhaseId, SessionId } from '../../../shared/id';

function focusNow(selector: string): void {
  const place = document.querySelector<HTMLElement>(selector);
  // By a command, so by somebody who looks for the focus: it shows even after a click.
  place?.focus({ focusVisible: true });
  // The whole card, not its name alone.
  (place?.closest('[data-item]') ?? place)?.scrollIntoView({ block: 'nearest' });
}

/** Moves the focus once what is to be focused has been drawn. */
const focusLater = (selector: string) => void requestAnimationFrame(() => focusNow(selector));

export const focusItem = (item: ItemId): void => focusLater(`[data-item="${item}"] .card__open`);
export const focusSession = (session: SessionId): void =>
  focusLater(`[data-session="${session}"] .session__title`);
export const focusPhase = (phase: PhaseId): void => focusLater(`[data-phase="${phase}"] .ruler__phase`);
export const focusFinding = (id: string): void => focusLater(`[data-finding="${CSS.escape(id)}"]`);

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

/** At once: what is typed right after the key belongs into the field. */
export const focusLibrarySearch = (): void => focusNow('.library input[type="search"]');
export const focusTab = (tab: string): void => focusLater(`#tab-${tab}`);
