/** Answers that may be open: null means that nobody asked. */

/** Yes when any answer is yes; otherwise open when any is open; otherwise no. */
export const anyOf = (...answers: readonly (boolean | null)[]): boolean | null =>
  answers.includes(true) ? true : answers.includes(null) ? null : false;
