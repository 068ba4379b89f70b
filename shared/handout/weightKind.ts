/** What a weight is called: by its kind, or as a weight where any kind will do. */
export type WeightKind = 'dumbbell' | 'kettlebell' | 'weight';
