import type { PhotoPosition } from '../../exercise/own';
import type { MovementPattern, Requirement } from '../../exercise/schema';
import type { BandLevel } from '../../patient/equipment';
import { FEW_LOADS, type WeightKind } from '../weightKind';
import { capital } from './capital';

/** What each kind of movement is good for in daily life: 12 words at most. */
export const purposes: Record<MovementPattern, string> = {
  hinge: 'Helps you lift things from low down.',
  'hip-extension': 'Makes your hips strong for stairs and walking.',
  'hip-abduction': 'Keeps your hips level when you walk.',
  squat: 'Makes stairs and getting up easier.',
  'single-leg-squat': 'Makes each leg strong for stairs.',
  lunge: 'Helps you step, kneel and catch yourself.',
  step: 'Makes stairs and curbs easier.',
  'squat-machine': 'Makes your legs strong for stairs.',
  gait: 'Keeps your legs and heart fit.',
  ankle: 'Makes your push-off strong and keeps you steady.',
  'vertical-push': 'Helps you lift things up to a shelf.',
  'incline-push': 'Helps you push and reach up.',
  'horizontal-push': 'Helps you push doors and get up.',
  'horizontal-pull': 'Helps you stand tall and pull.',
  scapular: 'Helps you stand tall.',
  'vertical-pull': 'Makes your back and arms strong.',
  'vertical-pull-jump': 'Sends a firm load through your bones.',
  'loaded-gait': 'Helps you carry bags and stay steady.',
  stomp: 'Sends a small shock to your hip bones.',
  'heel-drop': 'Sends a small shock to your hip bones.',
  jump: 'Sends a firm load to your hip bones.',
  hop: 'Sends a firm load to your hip bones.',
  'drop-landing': 'Sends a firm load to your hip bones.',
  'static-balance': 'Helps you stay steady on your feet.',
  'dynamic-balance': 'Helps you stay steady as you move.',
  'reactive-balance': 'Helps you catch your balance.',
  unload: 'Rests your back.',
  'isometric-extension': 'Makes your back strong without moving it.',
  posture: 'Helps you stand tall.',
  extension: 'Makes your back strong so you stand tall.',
  'anti-extension': 'Makes your middle strong to guard your back.',
  'anti-lateral-flexion': 'Makes your sides strong to guard your back.',
  wrist: 'Makes your wrists strong.',
  grip: 'Makes your hands and wrists strong.',
  'wrist-load': 'Loads your wrist bones gently.',
  'upper-limb-impact': 'Sends a small shock to your wrist bones.',
  'warm-up': 'Gets your body ready.',
  mobility: 'Helps you move with ease.',
  'extension-mobility': 'Helps you open your upper back.',
};

/** What landings and stamps are called, by movement. */
export const contactNames: Partial<Record<MovementPattern, string>> = {
  stomp: 'Stamps',
  'heel-drop': 'Heel drops',
  jump: 'Jumps',
  hop: 'Hops',
  'drop-landing': 'Landings',
};

/** Equipment in plain words; an empty string needs no mention. */
export const things: Record<Requirement, string> = {
  barbell: 'a barbell with plates',
  'trap-bar': 'a trap bar with plates',
  dumbbell: 'a dumbbell',
  dumbbells: 'a pair of dumbbells',
  kettlebell: 'a kettlebell',
  kettlebells: 'a pair of kettlebells',
  band: 'a stretch band',
  'ball-or-gripper': 'a soft ball to squeeze',
  backpack: 'a backpack',
  'band-machine': 'a band on a machine',
  bench: 'a firm bench',
  'bench-with-back': 'a bench with a back',
  box: 'a firm box or low seat',
  'cable-machine': 'a cable machine',
  chair: 'a sturdy chair',
  'chair-with-back': 'a sturdy chair with a back',
  'chest-press-machine': 'a chest press machine',
  'chin-up-bar': 'a chin-up bar',
  counter: 'a kitchen counter',
  doorway: 'a doorway',
  dowel: 'a broom stick',
  'floor-markers': 'tape to mark the floor',
  'gait-belt': 'a walking belt',
  hallway: 'a clear hallway',
  'landmine-base': 'a landmine base',
  'lat-pulldown-machine': 'a pull-down machine',
  'leg-press-machine': 'a leg press machine',
  mat: 'a floor mat',
  pad: 'a foam pad',
  partner: 'a person to help you',
  pillow: 'a pillow',
  rack: 'a rack',
  blocks: 'blocks for the bar',
  rail: 'a hand rail',
  rope: 'a jump rope',
  'safety-pins': 'safety pins',
  'small-pillow': 'a small pillow',
  'soft-ball': 'a soft ball',
  step: 'a low step',
  table: 'a table',
  therapist: 'your therapist',
  towel: 'a small towel',
  wall: 'a clear wall',
  'weight-vest': 'a weight vest',
};

/** "An 8 kg weight": eight, eleven and eighteen begin with a vowel. */
const oneOf = (load: string) => (/^(?:8|1[18](?!\d))/.test(load) ? 'An' : 'A');

/** Weights to have ready, lightest first: "A 4 kg weight.", "Dumbbells of 2 kg and 3 kg." */
export function weights(kind: WeightKind, isPair: boolean, loads: readonly string[]): string {
  const last = loads.at(-1) ?? '';
  if (loads.length === 1) return isPair ? `Two ${last} ${kind}s.` : `${oneOf(last)} ${last} ${kind}.`;
  const all =
    loads.length > FEW_LOADS
      ? `from ${loads[0]} to ${last}`
      : `of ${loads.slice(0, -1).join(', ')} and ${last}`;
  return isPair ? `Pairs of ${kind}s ${all}.` : `${capital(kind)}s ${all}.`;
}

export const bandLevels: Record<BandLevel, string> = {
  'extra-light': 'extra light band',
  light: 'light band',
  medium: 'medium band',
  heavy: 'heavy band',
  'extra-heavy': 'extra heavy band',
};

/** What stands under a photo, and what is read aloud in its place after the exercise's name. */
export const photoPositions: Record<PhotoPosition, { readonly caption: string; readonly spoken: string }> = {
  start: { caption: 'Start', spoken: 'start position' },
  end: { caption: 'End', spoken: 'end position' },
};
