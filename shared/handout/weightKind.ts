/** What a weight is called: by its kind, or as a weight where any kind will do. */
export type WeightKind = 'dumbbell' | 'kettlebell' | 'weight';

/** More loads than these are told by the lightest and the heaviest. */
export const FEW_LOADS = 4;
