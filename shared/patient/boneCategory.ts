/** How a patient's bones stand, as research templates tell patients apart; the later ones count before the earlier. */
export const BONE_CATEGORIES = [
  'above-minus-1',
  'low-bone-mass',
  'osteoporosis',
  'fragile',
  'recent-or-red-flag',
] as const;
export type BoneCategory = (typeof BONE_CATEGORIES)[number];
