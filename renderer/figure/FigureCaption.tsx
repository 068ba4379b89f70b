import { useFigure } from './useFigure';

type Props = { readonly exerciseId: string; readonly moment: 'start' | 'end' };

/** What the handout prints under a picture. */
export function FigureCaption({ exerciseId, moment }: Props) {
  const figure = useFigure(exerciseId);
  return <>{figure?.keys[figure.print[moment === 'start' ? 0 : 1]]?.caption.en ?? null}</>;
}
