import type { Exercise, Implement } from '../../exercise/schema';
import type { FractureSite } from '../../patient/schema';
import type { Place } from '../place';
import { isAboveWalking, isLift } from './gatedWork';

/**
 * Which exercises load a bone that is healing, for rule A10 between 6 and 12 weeks. No source lists this: the whole
 * page is judgement (J) and errs towards counting. Load means sets with a load, carries and landings; standing up and
 * moving without a load is what rehabilitation does in these weeks, except on a hand.
 */

type Region = 'lower-limb' | 'pelvis' | 'spine' | 'trunk' | 'upper-limb' | 'anywhere' | 'nowhere';

const REGION_OF: Readonly<Record<FractureSite, Region>> = {
  vertebra: 'spine',
  hip: 'lower-limb',
  femur: 'lower-limb',
  tibia: 'lower-limb',
  ankle: 'lower-limb',
  foot: 'lower-limb',
  pelvis: 'pelvis',
  sacrum: 'pelvis',
  rib: 'trunk',
  wrist: 'upper-limb',
  hand: 'upper-limb',
  humerus: 'upper-limb',
  clavicle: 'upper-limb',
  // A bone nobody named may be any: every load counts.
  other: 'anywhere',
  // No exercise loads it; the six weeks of any fracture hold.
  'skull-or-face': 'nowhere',
};

/** Weights that the hands hold or steady. */
const HELD: readonly Implement[] = [
  'barbell',
  'trap-bar',
  'landmine',
  'dumbbell',
  'dumbbell-pair',
  'kettlebell',
  'dumbbell-or-kettlebell',
];

const LEG_CATEGORIES: readonly Exercise['category'][] = ['hip-dominant', 'knee-dominant'];
const ARM_CATEGORIES: readonly Exercise['category'][] = ['push', 'pull', 'carry', 'wrist-forearm'];

type Loading = { readonly exercise: Exercise; readonly isLift: boolean; readonly lands: boolean };

/** Landing on the feet, and lifts that the legs carry or do. */
const onLegs = ({ exercise, isLift, lands }: Loading): boolean =>
  (lands && exercise.movementPattern !== 'upper-limb-impact') ||
  (isLift && (exercise.axial || LEG_CATEGORIES.includes(exercise.category)));

/** Landing on the feet, lifts along the spine or overhead, and those the library marks for the spine. */
const onSpine = ({ exercise, isLift, lands }: Loading): boolean =>
  (lands && exercise.movementPattern !== 'upper-limb-impact') ||
  (isLift &&
    (exercise.axial ||
      exercise.movementPattern === 'vertical-push' ||
      exercise.tags.includes('vertebral-fracture') ||
      exercise.tags.includes('loaded-flexion')));

/** What loads the spine, and pressing, pulling and falling against the arms. */
const onTrunk = (loading: Loading): boolean =>
  onSpine(loading) ||
  loading.lands ||
  (loading.isLift && (loading.exercise.category === 'push' || loading.exercise.category === 'pull'));

/** Everything that presses, pulls, grips or leans on the hands, with or without a weight. */
const onArms = ({ exercise, isLift }: Loading): boolean =>
  ARM_CATEGORIES.includes(exercise.category) ||
  exercise.targetBoneSites.includes('distal-radius') ||
  (isLift && HELD.includes(exercise.implement));

const LOADS: Readonly<Record<Region, (loading: Loading) => boolean>> = {
  'lower-limb': onLegs,
  pelvis: (loading) => onLegs(loading) || onSpine(loading),
  spine: onSpine,
  trunk: onTrunk,
  'upper-limb': onArms,
  anywhere: ({ isLift, lands }) => isLift || lands,
  nowhere: () => false,
};

/** Whether an exercise loads the region of a fracture; no where the library does not know the exercise. */
export const loadsFracture = (site: FractureSite, place: Place): boolean =>
  place.exercise !== null &&
  LOADS[REGION_OF[site]]({
    exercise: place.exercise,
    isLift: isLift(place),
    lands: isAboveWalking(place),
  });
