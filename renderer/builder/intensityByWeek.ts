import { findExercise } from '../../shared/exercise/library';
import type { TrackId } from '../../shared/id';
import { phaseSpans } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import { doseInWeek } from '../../shared/program/weekPlan';
import type { Range } from '../../shared/range';
import type { Template } from '../../shared/template/schema';

export type WeekIntensity = {
  readonly week: number;
  readonly percent: number | null;
  readonly band: Range | null;
};
export type Track = { readonly id: TrackId; readonly name: string };

const items = (program: Program) =>
  program.phases.flatMap((phase) => phase.sessions.flatMap((session) => session.items));

/** Every lift that is dosed by % of 1RM somewhere, named after the last exercise of its track. */
export function percentTracks(program: Program): readonly Track[] {
  const names = new Map<TrackId, string>();
  for (const item of items(program))
    if (
      item.dose.kind === 'resistance' &&
      item.dose.groups.some((group) => group.role === 'work' && group.percent1RM)
    )
      names.set(item.track, findExercise(item.exerciseId)?.text.en.name ?? item.exerciseId);
  return [...names].map(([id, name]) => ({ id, name }));
}

/** The highest % of 1RM of a track in each week, beside the band the template gives for the phase. */
export function intensityByWeek(
  program: Program,
  track: TrackId,
  template: Template | null,
): readonly WeekIntensity[] {
  return phaseSpans(program).flatMap(({ phase, firstWeek }) => {
    const band =
      template?.phases.find((candidate) => candidate.purpose === phase.purpose)?.doses.resistance?.percent1RM
        ?.value ?? null;
    const doses = phase.sessions
      .flatMap((session) => session.items)
      .flatMap((item) => (item.track === track && item.dose.kind === 'resistance' ? [item.dose] : []));
    return Array.from({ length: phase.weeks }, (_, index) => {
      const percents = doses.flatMap((dose) =>
        doseInWeek(dose, index + 1, phase.weeks)
          .groups.filter((group) => group.role === 'work')
          .flatMap((group) => (group.percent1RM ? [group.percent1RM.high] : [])),
      );
      return { week: firstWeek + index, percent: percents.length > 0 ? Math.max(...percents) : null, band };
    });
  });
}
