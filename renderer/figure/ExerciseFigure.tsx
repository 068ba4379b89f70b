import { useEffect, useMemo, useRef, useState } from 'react';
import { altOf } from '../../shared/figure/describe';
import { shapesToSvg, viewBox } from '../../shared/figure/figureToSvg';
import { momentAt } from '../../shared/figure/motion';
import { frameOf } from '../../shared/figure/frame';
import { drawKey, drawMoment } from '../../shared/figure/picture';
import type { Figure } from '../../shared/figure/pose';
import './figure.css';
import { useFigure } from './useFigure';

type Props = {
  readonly exerciseId: string;
  /** `hover`: moves while the pointer is over it or the keyboard is in what holds it. */
  readonly motion: 'still' | 'hover' | 'loop';
  readonly moment?: 'start' | 'end';
  /** Beside its name a picture says nothing new to a screen reader. */
  readonly decorative?: boolean;
};

/** The drawn figure of an exercise; nothing where an exercise has none. It fills what holds it. */
export function ExerciseFigure({ exerciseId, motion, moment = 'start', decorative = false }: Props) {
  const figure = useFigure(exerciseId);
  return figure ? <Drawn figure={figure} motion={motion} moment={moment} decorative={decorative} /> : null;
}

function Drawn({
  figure,
  motion,
  moment,
  decorative,
}: Required<Omit<Props, 'exerciseId'>> & { readonly figure: Figure }) {
  const picture = useRef<SVGSVGElement>(null);
  const key = figure.print[moment === 'start' ? 0 : 1];
  const still = useMemo(() => shapesToSvg(drawKey(figure, key)), [figure, key]);
  const moving = useMoving(picture, motion);
  useEffect(() => {
    const svg = picture.current;
    if (!moving || !svg) return undefined;
    const began = performance.now();
    let frame = requestAnimationFrame(function draw(now) {
      svg.innerHTML = shapesToSvg(drawMoment(figure, momentAt(figure, Math.max(0, now - began) / 1000)));
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      svg.innerHTML = still;
    };
  }, [figure, moving, still]);
  return (
    <svg
      ref={picture}
      className="figure"
      viewBox={viewBox(frameOf(figure))}
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': altOf(figure, key, 'en') })}
      // Numbers and fixed colours of our own drawing, no text of anybody's.
      dangerouslySetInnerHTML={{ __html: still }}
    />
  );
}

const CALM = '(prefers-reduced-motion: reduce)';

/** Whether the picture moves now. Somebody who asked for less motion sees stills only. */
function useMoving(picture: React.RefObject<SVGSVGElement | null>, motion: Props['motion']): boolean {
  const [over, setOver] = useState(false);
  const [calm, setCalm] = useState(() => window.matchMedia(CALM).matches);
  useEffect(() => {
    const query = window.matchMedia(CALM);
    const follow = () => setCalm(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    const holder = motion === 'hover' ? picture.current?.closest('[data-figure-holder]') : null;
    if (!holder) return undefined;
    const enter = () => setOver(true);
    const leave = () => setOver(false);
    const pairs = [
      ['pointerenter', enter],
      ['pointerleave', leave],
      ['focusin', enter],
      ['focusout', leave],
    ] as const;
    for (const [name, act] of pairs) holder.addEventListener(name, act);
    return () => {
      for (const [name, act] of pairs) holder.removeEventListener(name, act);
    };
  }, [motion, picture]);
  if (calm) return false;
  return motion === 'loop' || (motion === 'hover' && over);
}
