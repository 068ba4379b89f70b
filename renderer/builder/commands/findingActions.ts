import type { FindingPath, Fix } from '../../../shared/check/finding';
import { fixLabel } from '../../../shared/check/text/en/index';
import { phaseOfWeek } from '../../../shared/program/calendar';
import type { BuilderStore } from '../builderStore';
import { focusItem, focusPhase, focusSession } from './focusPlaces';

/** Shows the exercise, the session or the phase that a finding speaks of, and puts the focus there. */
export function showPlace(store: BuilderStore, path: FindingPath): void {
  const { history, week, showView, showPhase, targetAt, selectItem } = store.getState();
  if (path.session) showView('board');
  // A week of the phase that is on the board already stays.
  if (path.phase && phaseOfWeek(history.present, week)?.phase.id !== path.phase) showPhase(path.phase);
  if (path.session) targetAt(path.session);
  if (path.item) {
    selectItem(path.item);
    focusItem(path.item);
  } else if (path.session) focusSession(path.session);
  else if (path.phase) focusPhase(path.phase);
}

/** Applies a remedy and says so. It is a step like any other: it can be undone. */
export function applyFix(store: BuilderStore, fix: Fix, say: (message: string) => void): void {
  const label = fixLabel(fix);
  const refusal = store.getState().apply(
    fix.edits(() => crypto.randomUUID()),
    label.charAt(0).toLowerCase() + label.slice(1),
  );
  say(refusal ? refusal.message : `${label}: done`);
}
