/** Why a handout cannot be printed: sentences for the therapist, so never in the patient's language. */

export const outsideProgram = (week: number, weeks: number) =>
  weeks === 0
    ? `Week ${week} cannot be printed: the program has no weeks yet.`
    : `Week ${week} is outside this program, which has weeks 1 to ${weeks}.`;

export const unknownExercise = (id: string) =>
  `The exercise "${id}" is not in the library, so the handout cannot be printed.`;
