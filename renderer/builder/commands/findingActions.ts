import type { Finding, FindingPath, Fix, Report } from '../../../shared/check/finding';
import { fixLabel } from '../../../shared/check/text/en/index';
import { phaseOfWeek } from '../../../shared/program/calendar';
import type { Program } from '../../../shared/program/schema';
import type { BuilderStore } from '../builderStore';
import { findingId } from '../check/findingId';
import { focusItem, focusPhase, focusSession } from './focusPlaces';
import { newId } from '../../newId';

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
  const refusal = store.getState().apply(fix.edits(newId), label.charAt(0).toLowerCase() + label.slice(1));
  say(refusal ? refusal.message : `${label}: done`);
}

/** A remedy on the screen, with the program its finding was found in. */
export type ShownFix = { readonly finding: Finding; readonly fix: Fix; readonly of: Program | null };

/**
 * The same remedy for the program as it is now; null when that has no such finding any more. A remedy carries whole doses
 * of the program it was found in, and would put back what was changed since.
 */
export function fixForNow(
  { finding, fix, of }: ShownFix,
  now: Program,
  checkNow: (program: Program) => Report,
): Fix | null {
  if (of === now) return fix;
  const id = findingId(finding);
  const same = checkNow(now).findings.find((candidate) => findingId(candidate) === id);
  return same?.fixes.find((other) => fixLabel(other) === fixLabel(fix)) ?? null;
}
