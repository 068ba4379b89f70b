/** The frame of a plot in the units of its view box; weeks lie side by side between `LEFT` and `RIGHT`. */
export const WIDTH = 640;
export const HEIGHT = 136;
export const LEFT = 40;
export const RIGHT = WIDTH - 8;
export const TOP = 18;
export const FLOOR = HEIGHT - 22;

/** Left edge of a week (from 1); that of the week after the last is the right edge of the plot. */
export const weekX = (week: number, weeks: number): number =>
  LEFT + ((week - 1) / Math.max(1, weeks)) * (RIGHT - LEFT);

/** Height of a value, held within the frame. */
export const valueY = (value: number, { bottom, top }: { readonly bottom: number; readonly top: number }) =>
  TOP + ((top - Math.max(bottom, Math.min(top, value))) / (top - bottom)) * (FLOOR - TOP);
