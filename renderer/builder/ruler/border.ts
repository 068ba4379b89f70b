import type { PhaseSpan } from '../../../shared/program/calendar';
import type { ProgramEdit } from '../../../shared/program/edit';
import { Phase, type Program } from '../../../shared/program/schema';

/** The end of a phase as it is dragged: with the next phase taking up the weeks, or alone. */
export type Border = {
  readonly index: number;
  /** Weeks the phase is to have. */
  readonly weeks: number;
  /** Only this phase changes, and the program with it; so always for the last phase. */
  readonly isAlone: boolean;
};

const MOST_WEEKS = Phase.shape.weeks.maxValue ?? 104;

/** The least and most weeks the phase may have. */
export function limitsOf(phases: Program['phases'], index: number, isAlone: boolean) {
  const own = phases[index]?.weeks ?? 1;
  const next = isAlone ? undefined : phases[index + 1];
  if (!next) return { min: 1, max: MOST_WEEKS };
  return {
    min: Math.max(1, own + next.weeks - MOST_WEEKS),
    max: Math.min(MOST_WEEKS, own + next.weeks - 1),
  };
}

/** A border moved to whole weeks within its limits. */
export function borderAt({ phases }: Program, { index, weeks, isAlone }: Border): Border {
  const alone = isAlone || index === phases.length - 1;
  const { min, max } = limitsOf(phases, index, alone);
  return { index, weeks: Math.min(max, Math.max(min, Math.round(weeks))), isAlone: alone };
}

/** The edit that makes a border so, with its name; null when it is so already. */
export function borderEdit(
  { phases }: Program,
  { index, weeks, isAlone }: Border,
): { readonly edit: ProgramEdit; readonly label: string } | null {
  const phase = phases[index];
  if (!phase || phase.weeks === weeks) return null;
  return isAlone
    ? { edit: { kind: 'resize-phase', phase: phase.id, weeks }, label: `resize ${phase.name}` }
    : {
        edit: { kind: 'resize-border', phase: phase.id, weeks },
        label: `move the border after ${phase.name}`,
      };
}

/** The phases with their weeks as they would be with a border moved. */
export function previewSpans(spans: readonly PhaseSpan[], border: Border | null): readonly PhaseSpan[] {
  if (!border) return spans;
  const moved = border.weeks - (spans[border.index]?.phase.weeks ?? border.weeks);
  let next = 1;
  return spans.map(({ phase }, index) => {
    const gained =
      index === border.index ? moved : index === border.index + 1 && !border.isAlone ? -moved : 0;
    const weeks = phase.weeks + gained;
    const firstWeek = next;
    next += weeks;
    return { phase: { ...phase, weeks }, firstWeek, lastWeek: next - 1 };
  });
}

/** "4 weeks, Build 4": what a border says to somebody who does not see it. */
export function borderText({ phases }: Program, index: number): string {
  const counted = (weeks: number) => (weeks === 1 ? '1 week' : `${weeks} weeks`);
  const [phase, next] = [phases[index], phases[index + 1]];
  if (!phase) return '';
  return next
    ? `${phase.name} ${counted(phase.weeks)}, ${next.name} ${counted(next.weeks)}`
    : `${phase.name} ${counted(phase.weeks)}`;
}
