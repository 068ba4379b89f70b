/**
 * Contrast of print on white paper: WCAG 2.2, "contrast ratio" and "relative luminance"
 * (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 */

/** The least contrast of what a handout prints: WCAG 2.2, success criterion 1.4.6 (AAA). */
export const PRINT_CONTRAST = 7;

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** The share of a colour's channel (0 to 1) that starts at `at` in `#rrggbb`. */
const channelAt = (color: string, at: number): number =>
  linear(Number.parseInt(color.slice(at, at + 2), 16) / 255);

/** The contrast of a colour, `#rrggbb`, on white: 1 for white itself up to 21 for black. */
export const contrastOnWhite = (color: string): number =>
  1.05 / (0.2126 * channelAt(color, 1) + 0.7152 * channelAt(color, 3) + 0.0722 * channelAt(color, 5) + 0.05);

/** "6.99:1": cut off and never rounded up, so that a colour below a limit never reads as if it were on it. */
export const contrastText = (color: string): string =>
  `${(Math.floor(contrastOnWhite(color) * 100 + 1e-9) / 100).toString()}:1`;
