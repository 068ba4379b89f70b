import { exerciseName } from '../../../shared/exercise/own';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import type { TrackId } from '../../../shared/id';
import type { Patient } from '../../../shared/patient/schema';
import { phaseSpans } from '../../../shared/program/calendar';
import { itemsOf } from '../../../shared/program/items';
import type { PhasePurpose, Program } from '../../../shared/program/schema';
import { doseInWeek, isEasierWeek } from '../../../shared/program/weekPlan';
import type { Range } from '../../../shared/range';
import { templateFor } from '../../../shared/template/arm';
import type { Template, TemplatePhase } from '../../../shared/template/schema';

export type WeekIntensity = {
  readonly week: number;
  readonly percent: number | null;
  readonly band: Range | null;
  /** Whether the lift has an easier week. */
  readonly easier: boolean;
};
export type Track = { readonly id: TrackId; readonly name: string };

/** Every lift that is dosed by % of 1RM somewhere, named after the last exercise of its track. */
export function percentTracks(program: Program, find: ExerciseLookup): readonly Track[] {
  const names = new Map<TrackId, string>();
  for (const item of itemsOf(program))
    if (
      item.dose.kind === 'resistance' &&
      item.dose.groups.some((group) => group.role === 'work' && group.percent1RM)
    )
      names.set(item.track, exerciseName(find(item.exerciseId), item.exerciseId));
  return [...names].map(([id, name]) => ({ id, name }));
}

const percentOf = ({ doses }: TemplatePhase): Range | null => doses.resistance?.percent1RM?.value ?? null;

/**
 * The template's phase for each phase of a program: the first of a purpose goes with the template's first of that
 * purpose, the second with its second, and any more with its last. None where the template has no such phase.
 */
export function phasesOf(
  purposes: readonly PhasePurpose[],
  template: Pick<Template, 'phases'> | null,
): readonly (TemplatePhase | null)[] {
  const seen = new Map<PhasePurpose, number>();
  return purposes.map((purpose) => {
    const same = template?.phases.filter((phase) => phase.purpose === purpose) ?? [];
    const turn = seen.get(purpose) ?? 0;
    seen.set(purpose, turn + 1);
    return same[turn] ?? same.at(-1) ?? null;
  });
}

/** The highest % of 1RM of a track in each week, beside the band of the template's phase of the same purpose. */
export function intensityByWeek(
  program: Program,
  track: TrackId,
  asked: Template | null,
  patient: Patient,
): readonly WeekIntensity[] {
  const template = asked && templateFor(asked, patient);
  const purposes = program.phases.map(({ purpose }) => purpose);
  const bands = phasesOf(purposes, template).map((phase) => phase && percentOf(phase));
  return phaseSpans(program).flatMap(({ phase, firstWeek }, index) => {
    const band = bands[index] ?? null;
    const doses = phase.sessions
      .flatMap((session) => session.items)
      .flatMap((item) => (item.track === track && item.dose.kind === 'resistance' ? [item.dose] : []));
    return Array.from({ length: phase.weeks }, (_, weekIndex) => {
      const percents = doses.flatMap((dose) =>
        doseInWeek(dose, weekIndex + 1, phase.weeks)
          .groups.filter((group) => group.role === 'work')
          .flatMap((group) => (group.percent1RM ? [group.percent1RM.high] : [])),
      );
      return {
        week: firstWeek + weekIndex,
        percent: percents.length > 0 ? Math.max(...percents) : null,
        band,
        easier: doses.some((dose) => isEasierWeek(dose, weekIndex + 1)),
      };
    });
  });
}

/** Why there is nothing to draw, in words; null while the program has no lift at all. */
export function nothingToDraw(program: Program, template: Template | null): string | null {
  const hasLifts = itemsOf(program).some(({ dose }) => dose.kind === 'resistance');
  if (!hasLifts) return null;
  const gives = template?.phases.some((phase) => percentOf(phase) !== null) ?? false;
  return template === null || gives
    ? 'No lift here is dosed by % of 1RM.'
    : `No lift here is dosed by % of 1RM, and ${template.name} gives none.`;
}
