import { photoPositions } from '../../shared/handout/text/enExercise';
import { useShown } from './useLooks';

type Props = { readonly exerciseId: string; readonly moment: 'start' | 'end' };

/** What the handout prints under a picture. */
export function FigureCaption({ exerciseId, moment }: Props) {
  const shown = useShown(exerciseId, moment);
  if (!shown) return null;
  if (shown.kind === 'photo') return <>{photoPositions[moment].caption}</>;
  return <>{shown.figure.keys[shown.figure.print[moment === 'start' ? 0 : 1]]?.caption.en ?? null}</>;
}
