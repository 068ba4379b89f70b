import { isOverridden } from '../../../shared/check/overrides';
import type { Report } from '../../../shared/check/finding';
import type { SafeFixes } from '../../../shared/check/safeFixes';
import { fixLabel } from '../../../shared/check/text/en/index';
import type { BuilderStore } from '../builderStore';
import { whatChanged } from './whatChanged';

/** Takes all safe fixes as one step, and says what they did; their words, or null when the board refused them. */
export function applySafeFixes(
  store: BuilderStore,
  { edits, fixed, left }: SafeFixes,
  report: Report,
  say: (words: string) => void,
): readonly string[] | null {
  const { apply, history } = store.getState();
  const label = fixed.length === 1 ? 'fix 1 safe one' : `fix ${fixed.length} safe ones`;
  if (apply(edits, label)) return null; // the board says why
  const lines = fixed.map(({ fix }) => fixLabel(fix));
  const before = report.findings.filter((finding) => !isOverridden(finding, history.present));
  const after = left.map(({ finding }) => finding);
  say(`Fixed ${fixed.length}: ${lines.join('; ')}. ${whatChanged(before, after)}`);
  return lines;
}
