import type { DoseKind, Exercise, Implement } from './schema';

/**
 * The ways an exercise can be loaded: which kind of dose goes with which measure and which implements. Every exercise of
 * the library is loaded in one of them, and so must be every exercise of a clinic: the load solver and the check count on
 * it.
 */
export type WayOfLoading = {
  readonly id: string;
  readonly doseKind: DoseKind;
  readonly type: Exercise['loading']['type'];
  readonly unit: Exercise['loading']['unit'];
  /** Whether effort may be prescribed; null where both are done. */
  readonly alsoRpe: boolean | null;
  readonly implements: readonly Implement[];
};

const WEIGHTS: readonly Implement[] = [
  'barbell',
  'trap-bar',
  'landmine',
  'dumbbell',
  'dumbbell-pair',
  'kettlebell',
  'dumbbell-or-kettlebell',
  'stack',
];
const HAND_WEIGHTS: readonly Implement[] = [
  'dumbbell',
  'dumbbell-pair',
  'kettlebell',
  'dumbbell-or-kettlebell',
];
const BODY: readonly Implement[] = ['body'];

export const WAYS_OF_LOADING = [
  {
    id: 'percent',
    doseKind: 'resistance',
    type: 'percent1RM',
    unit: 'reps',
    alsoRpe: true,
    implements: WEIGHTS,
  },
  {
    id: 'effort',
    doseKind: 'resistance',
    type: 'rpe',
    unit: 'reps',
    alsoRpe: true,
    implements: [...WEIGHTS, 'band', 'body'],
  },
  {
    id: 'body-reps',
    doseKind: 'repetition',
    type: 'bodyweight',
    unit: 'reps',
    alsoRpe: true,
    implements: BODY,
  },
  {
    id: 'body-steps',
    doseKind: 'repetition',
    type: 'bodyweight',
    unit: 'steps',
    alsoRpe: false,
    implements: BODY,
  },
  { id: 'carry', doseKind: 'carry', type: 'rpe', unit: 'metres', alsoRpe: true, implements: HAND_WEIGHTS },
  { id: 'hold', doseKind: 'hold', type: 'time', unit: 'seconds', alsoRpe: false, implements: BODY },
  { id: 'impact', doseKind: 'impact', type: 'impact', unit: 'contacts', alsoRpe: false, implements: BODY },
  { id: 'minutes', doseKind: 'time', type: 'time', unit: 'minutes', alsoRpe: null, implements: BODY },
] as const satisfies readonly WayOfLoading[];
export type WayId = (typeof WAYS_OF_LOADING)[number]['id'];

/** The way an exercise is loaded; null when its parts do not go together. */
export const wayOf = ({
  doseKind,
  loading,
}: Pick<Exercise, 'doseKind' | 'loading'>): (WayOfLoading & { readonly id: WayId }) | null =>
  WAYS_OF_LOADING.find(
    (way) => way.doseKind === doseKind && way.type === loading.type && way.unit === loading.unit,
  ) ?? null;
