type Props = {
  readonly exerciseId: string;
  readonly motion: 'still' | 'hover' | 'loop';
  readonly moment?: 'start' | 'end';
  /** Words beside it say the same. */
  readonly decorative?: boolean;
};

/** The drawing of an exercise; it fills whatever holds it. */
export function ExerciseFigure({ exerciseId, motion, moment = 'start', decorative = false }: Props) {
  return (
    <svg
      viewBox="0 0 4 5"
      width="100%"
      height="100%"
      data-figure={exerciseId}
      data-motion={motion}
      data-moment={moment}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': exerciseId })}
    />
  );
}
