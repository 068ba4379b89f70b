import type { Exercise } from '../exercise/schema';
import { latestOneRm } from '../patient/strength/oneRm';
import type { Patient } from '../patient/schema';
import { CONSTANT, type Dose, type Progression, type ResistanceDose, type SetGroup } from '../program/dose';
import { startingDose } from '../program/startingDose';
import type { Start, TemplatePhase } from './schema';

type WarmUp = NonNullable<TemplatePhase['warmUp']>['value'];

/**
 * The dose a generated program starts an exercise with: what the template says, and the library's starting dose where
 * it says nothing. A % of 1RM stands only on an exercise loaded that way; without a 1RM of it the therapist sets the
 * load, so that no percentage stands on nothing.
 */
export function startDose(exercise: Exercise, start: Start, warmUp: WarmUp | null, patient: Patient): Dose {
  const hasOneRm = latestOneRm(patient, exercise.id) !== null;
  const base = startingDose(exercise, hasOneRm);
  const common = {
    restSeconds: start.restSeconds ?? base.restSeconds,
    intent: start.intent,
    timesPerDay: start.timesPerDay,
  };
  if (base.kind === 'resistance')
    return resistance(exercise, { ...base, ...common }, start, warmUp, hasOneRm);
  const sets = start.sets ?? base.sets;
  const effort = start.effort ?? base.effort;
  switch (base.kind) {
    case 'repetition':
      return { ...base, ...common, sets, effort, reps: start.amount ?? base.reps };
    case 'carry':
    case 'impact':
    case 'hold':
    case 'time':
      return { ...base, ...common, sets, effort, amount: start.amount ?? base.amount };
  }
}

function resistance(
  exercise: Exercise,
  base: ResistanceDose,
  start: Start,
  warmUp: WarmUp | null,
  hasOneRm: boolean,
): ResistanceDose {
  const [own] = base.groups;
  if (!own) throw new Error(`${exercise.id}: a starting dose without sets`);
  const byPercent = exercise.loading.type === 'percent1RM';
  const percent = byPercent ? start.percent1RM : null;
  const saysHowHard = percent !== null || start.effort !== null;
  const load = ((): SetGroup['load'] => {
    if (!byPercent || !saysHowHard) return own.load;
    return percent !== null && hasOneRm ? null : { kind: 'therapist-sets' };
  })();
  const work: SetGroup = {
    role: 'work',
    sets: start.sets ?? own.sets,
    reps: start.amount ?? own.reps,
    percent1RM: bandOf(percent) ?? (saysHowHard ? null : own.percent1RM),
    effort: start.effort ?? (percent ? null : own.effort),
    load,
  };
  const before: SetGroup[] =
    warmUp && byPercent
      ? [
          {
            role: 'warm-up',
            sets: warmUp.sets,
            reps: { low: warmUp.reps, high: warmUp.reps },
            percent1RM: warmUp.percent1RM,
            effort: null,
            load: hasOneRm ? null : { kind: 'therapist-sets' },
          },
        ]
      : [];
  const progression: Progression =
    percent && percent.from !== percent.to
      ? {
          course: { kind: 'ramp', variable: 'percent1RM', from: percent.from, to: percent.to },
          deload: null,
          overrides: [],
        }
      : CONSTANT;
  return { ...base, groups: [...before, work], progression };
}

/** Both ends of a straight line, as a band. */
const bandOf = (line: Start['percent1RM']): SetGroup['percent1RM'] =>
  line && { low: Math.min(line.from, line.to), high: Math.max(line.from, line.to) };
