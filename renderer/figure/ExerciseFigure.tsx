import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { altOf } from '../../shared/figure/describe';
import { figureToSvg, shapesToSvg } from '../../shared/figure/figureToSvg';
import { momentAt } from '../../shared/figure/motion';
import { drawMoment } from '../../shared/figure/picture';
import type { Figure } from '../../shared/figure/pose';
import { photoPositions } from '../../shared/handout/text/enExercise';
import { useExercises } from '../api/exercises';
import './figure.css';
import { type Shown, useShown } from './useLooks';

type Props = {
  readonly exerciseId: string;
  /** `hover`: moves while the pointer is over the card or button it stands in, or the keyboard is there. */
  readonly motion: 'still' | 'hover' | 'loop';
  readonly moment?: 'start' | 'end';
  /** Beside its name a picture says nothing new to a screen reader. */
  readonly decorative?: boolean;
};

/**
 * The picture of an exercise: a photo of the clinic's, else its drawn figure, else nothing. It fills what holds it. A
 * photo does not move: where a figure would, it is the first that there is.
 */
export function ExerciseFigure({ exerciseId, motion, moment = 'start', decorative = false }: Props) {
  const shown = useShown(exerciseId, motion === 'still' ? moment : 'first');
  if (!shown) return null;
  return shown.kind === 'photo' ? (
    <Photo exerciseId={exerciseId} shown={shown} decorative={decorative} />
  ) : (
    <Drawn figure={shown.figure} motion={motion} moment={moment} decorative={decorative} />
  );
}

type PhotoProps = Required<Pick<Props, 'exerciseId' | 'decorative'>> & {
  readonly shown: Extract<Shown, { kind: 'photo' }>;
};

function Photo({ exerciseId, shown: { photo, position, src }, decorative }: PhotoProps) {
  const { find } = useExercises();
  const name = find(exerciseId)?.text.en.name ?? '';
  return (
    <span className="figure">
      <img
        src={src}
        width={photo.width}
        height={photo.height}
        alt={decorative ? '' : `${name}, ${photoPositions[position].spoken}`}
        draggable={false}
      />
    </span>
  );
}

type DrawnProps = Required<Omit<Props, 'exerciseId'>> & { readonly figure: Figure };

/** A still is one image, however many lines it has: a screen full of them stays light. What moves is drawn in the page. */
function Drawn({ figure, motion, moment, decorative }: DrawnProps) {
  const holder = useRef<HTMLSpanElement>(null);
  const key = figure.print[moment === 'start' ? 0 : 1];
  const alt = decorative ? '' : altOf(figure, key, 'en');
  const moving = useMoving(holder, motion);
  const still = useMemo(() => dataUrl(figureToSvg(figure, key, null)), [figure, key]);
  return (
    <span ref={holder} className="figure">
      {moving ? (
        <Moving figure={figure} startKey={key} alt={alt === '' ? null : alt} />
      ) : (
        <img src={still} alt={alt} draggable={false} />
      )}
    </span>
  );
}

const dataUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

type MovingProps = { readonly figure: Figure; readonly startKey: number; readonly alt: string | null };

/** The figure in its loop, a frame at a time. */
function Moving({ figure, startKey, alt }: MovingProps) {
  const holder = useRef<HTMLSpanElement>(null);
  // Numbers and fixed colours of our own drawing, and a description with its signs escaped.
  const first = useMemo(() => ({ __html: figureToSvg(figure, startKey, alt) }), [figure, startKey, alt]);
  useEffect(() => {
    const picture = holder.current?.firstElementChild;
    if (!picture) return undefined;
    const began = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      picture.innerHTML = shapesToSvg(drawMoment(figure, momentAt(figure, Math.max(0, now - began) / 1000)));
      frame = requestAnimationFrame(draw);
    });
    return () => cancelAnimationFrame(frame);
  }, [figure]);
  return <span ref={holder} className="figure" dangerouslySetInnerHTML={first} />;
}

/** One listener's source for every picture on the screen. */
const calm = window.matchMedia('(prefers-reduced-motion: reduce)');

function onCalm(listener: () => void): () => void {
  calm.addEventListener('change', listener);
  return () => calm.removeEventListener('change', listener);
}

/** Whether the picture moves now. Somebody who asked for less motion sees stills only. */
function useMoving(holder: RefObject<HTMLElement | null>, motion: Props['motion']): boolean {
  const [isOver, setIsOver] = useState(false);
  const isCalm = useSyncExternalStore(onCalm, () => calm.matches);
  useEffect(() => {
    const card = motion === 'hover' ? holder.current?.closest('button, li') : null;
    if (!card) return undefined;
    const controller = new AbortController();
    const on = (names: readonly string[], over: boolean) => {
      for (const name of names)
        card.addEventListener(name, () => setIsOver(over), { signal: controller.signal });
    };
    on(['pointerenter', 'focusin'], true);
    on(['pointerleave', 'focusout'], false);
    return () => controller.abort();
  }, [motion, holder]);
  if (isCalm) return false;
  return motion === 'loop' || (motion === 'hover' && isOver);
}
