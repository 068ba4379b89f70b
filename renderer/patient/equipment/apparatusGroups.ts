import type { Apparatus } from '../../../shared/patient/equipment';

/** Where to look for a thing, in the order of a walk through a home and then a gym. */
export const APPARATUS_GROUPS: readonly {
  readonly title: string;
  readonly apparatus: readonly Apparatus[];
}[] = [
  {
    title: 'Furniture',
    apparatus: ['chair', 'chair-with-back', 'table', 'counter', 'step', 'box', 'bench', 'bench-with-back'],
  },
  { title: 'Room', apparatus: ['wall', 'doorway', 'hallway', 'rail', 'floor-markers'] },
  {
    title: 'Floor and hands',
    apparatus: [
      'mat',
      'pad',
      'pillow',
      'small-pillow',
      'towel',
      'soft-ball',
      'ball-or-gripper',
      'dowel',
      'rope',
      'backpack',
      'weight-vest',
    ],
  },
  { title: 'People and safety', apparatus: ['partner', 'therapist', 'gait-belt'] },
  {
    title: 'Gym',
    apparatus: [
      'rack',
      'safety-pins',
      'blocks',
      'landmine-base',
      'chin-up-bar',
      'cable-machine',
      'band-machine',
      'chest-press-machine',
      'lat-pulldown-machine',
      'leg-press-machine',
    ],
  },
];
