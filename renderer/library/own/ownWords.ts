import type { Exercise, Implement, Precaution } from '../../../shared/exercise/schema';
import type { FlagStanding } from '../../../shared/exercise/editOwn';
import type { PhotoPosition } from '../../../shared/exercise/own';
import type { WayId } from '../../../shared/exercise/waysOfLoading';
import type { Choice } from '../../design/ChoiceField';

/** What the form for own exercises calls coded values. */

export const WAYS: readonly Choice<WayId>[] = [
  { value: 'percent', label: 'Sets with a weight, by % of 1RM or effort' },
  { value: 'effort', label: 'Sets with a weight or band, by effort only' },
  { value: 'body-reps', label: 'Repetitions without a weight' },
  { value: 'body-steps', label: 'Steps' },
  { value: 'carry', label: 'Carrying a weight, in metres' },
  { value: 'hold', label: 'Holds, in seconds' },
  { value: 'impact', label: 'Jumps, landings or stamps, in contacts' },
  { value: 'minutes', label: 'Minutes' },
];

export const IMPLEMENTS: Readonly<Record<Implement, string>> = {
  barbell: 'Barbell',
  'trap-bar': 'Trap bar',
  landmine: 'Landmine',
  dumbbell: 'One dumbbell',
  'dumbbell-pair': 'A pair of dumbbells',
  kettlebell: 'Kettlebell',
  'dumbbell-or-kettlebell': 'One dumbbell or kettlebell',
  stack: 'Weight stack of a machine',
  band: 'Band',
  body: 'Nothing: the body alone',
};

/** What one set is counted in. */
export const AMOUNTS: Readonly<Record<Exercise['loading']['unit'], string>> = {
  reps: 'Repetitions',
  steps: 'Steps',
  metres: 'Metres',
  seconds: 'Seconds',
  contacts: 'Contacts',
  minutes: 'Minutes',
};

export const FLAGS: Readonly<Record<Precaution, string>> = {
  'vertebral-fracture': 'Vertebral fracture',
  'loaded-flexion': 'Spine to spare from bending under load',
  rotation: 'Spine to spare from twisting',
  'hip-arthroplasty': 'Hip replacement',
  knee: 'Knee trouble',
  'overhead-shoulder': 'Shoulder trouble',
  wrist: 'Wrist trouble',
  'balance-risk': 'Balance risk',
  'hypertension-valsalva': 'Reason not to strain or hold the breath',
  'pelvic-floor': 'Pelvic-floor symptoms',
};

export const STANDINGS: readonly Choice<FlagStanding>[] = [
  { value: 'none', label: 'No concern' },
  { value: 'care', label: 'Take care' },
  { value: 'avoid', label: 'Avoid: a stop' },
];

export const MOVEMENTS: readonly Choice<Exercise['movement'][number]>[] = [
  { value: 'spinal-flexion', label: 'Bends the spine forward (flexion)' },
  { value: 'spinal-rotation', label: 'Twists the spine (rotation)' },
];

export const POSITION_NAMES: Readonly<Record<PhotoPosition, string>> = {
  start: 'Start position',
  end: 'End position',
};
