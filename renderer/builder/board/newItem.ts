import type { Exercise } from '../../../shared/exercise/schema';
import { ItemId, SessionId, TrackId } from '../../../shared/id';
import type { Patient } from '../../../shared/patient/schema';
import { latestOneRm } from '../../../shared/patient/strength/oneRm';
import { itemsOf } from '../../../shared/program/items';
import { startingDose } from '../../../shared/program/startingDose';
import type { Program, ProgramItem, Session } from '../../../shared/program/schema';

/** A fresh item for an exercise; it continues the track of the same exercise elsewhere in the program. */
export function newItem(exercise: Exercise, program: Program, patient: Patient): ProgramItem {
  const known = itemsOf(program).find((item) => item.exerciseId === exercise.id);
  return {
    id: ItemId.parse(crypto.randomUUID()),
    track: known?.track ?? TrackId.parse(crypto.randomUUID()),
    exerciseId: exercise.id,
    dose: startingDose(exercise, latestOneRm(patient, exercise.id) !== null),
    cues: null,
    note: '',
    superset: null,
  };
}

/** An empty session for a phase that needs another day. */
export const newSession = (name: string, day: 'sat' | 'wed'): Session => ({
  id: SessionId.parse(crypto.randomUUID()),
  name,
  schedule: { kind: 'days', days: [day] },
  setting: 'home',
  plannedMinutes: null,
  supervisor: null,
  groupSize: null,
  items: [],
});
