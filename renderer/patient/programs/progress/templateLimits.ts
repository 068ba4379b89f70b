import type { Exercise } from '../../../../shared/exercise/schema';
import type { Patient } from '../../../../shared/patient/schema';
import type { ProgressLimits } from '../../../../shared/program/progressCase';
import type { Program } from '../../../../shared/program/schema';
import { templateFor } from '../../../../shared/template/arm';
import { workOf } from '../../../../shared/template/measuredFamilies';
import type { Template } from '../../../../shared/template/schema';
import { phasesOf } from '../../../builder/charts/intensityByWeek';

/** What a template allows at most of an exercise in each phase of a program; nothing known without one. */
export function templateLimits(
  program: Program,
  asked: Template | null,
  patient: Patient,
): (phase: number, exercise: Exercise) => ProgressLimits {
  const template = asked && templateFor(asked, patient);
  const phases = phasesOf(
    program.phases.map(({ purpose }) => purpose),
    template,
  );
  return (phase, exercise) => {
    const work = workOf(exercise);
    const dose = phases[phase]?.doses[work];
    return {
      percent1RM: dose?.percent1RM?.value.high ?? null,
      // of other work the amount is seconds, contacts or minutes
      reps: work === 'resistance' ? (dose?.amount?.value.high ?? null) : null,
    };
  };
}
