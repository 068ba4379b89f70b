/**
 * Lengths of the body in body heights. Segments after Drillis and Contini, Body segment parameters (New York
 * University report 1166.03, 1966), as printed in Winter, Biomechanics and Motor Control of Human Movement (2009),
 * table 4.1; joints inside the body and radii are ours, set by eye.
 */
export const BODY = {
  thigh: 0.245,
  shank: 0.246,
  ankleHeight: 0.039,
  footLength: 0.152,
  upperArm: 0.186,
  forearm: 0.146,
  hand: 0.108,
  /** Hip joints to the line of the shoulder joints. */
  trunk: 0.288,
  /** Middle of the body to a hip joint, and to a shoulder joint. */
  hipHalf: 0.049,
  shoulderHalf: 0.1,
  /** The shoulder joints lie below the top of the shoulders. */
  shoulderDrop: 0.02,
  /** Wrist to the middle of a closed hand. */
  fist: 0.046,
  /** Along the sole: heel end to the ankle, ankle to the ball, ball to the toe end. */
  heelToAnkle: 0.036,
  ankleToBall: 0.07,
  ballToToe: 0.046,
} as const;

/** Where the spine bends: share of the trunk from the hips up. */
export const WAIST = 0.4;

/**
 * Share of body mass of each segment, and how far along it its centre lies from the end nearer the trunk: Winter
 * (2009), table 4.1, after Dempster (1955). The trunk holds the pelvis; its centre is taken at half its length.
 */
export const MASS = {
  trunk: { share: 0.497, at: 0.5 },
  head: { share: 0.081, at: 1 },
  upperArm: { share: 0.028, at: 0.436 },
  forearm: { share: 0.016, at: 0.43 },
  hand: { share: 0.006, at: 0.506 },
  thigh: { share: 0.1, at: 0.433 },
  shank: { share: 0.0465, at: 0.433 },
  foot: { share: 0.0145, at: 0.5 },
} as const;
