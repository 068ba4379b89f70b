import { useEffect, useState } from 'react';
import type { FigureLookup } from '../../shared/exercise/figures';
import type { Figure } from '../../shared/figure/pose';

/** Poses are a chunk of their own, fetched when the first picture is wanted. */
let lookup: FigureLookup | null = null;
let loading: Promise<void> | null = null;

const load = (): Promise<void> =>
  (loading ??= import('../../shared/exercise/figures').then(({ findFigure }) => {
    lookup = findFigure;
  }));

/** The figure of an exercise; null while poses are on their way, where an exercise is not drawn, and for none asked. */
export function useFigure(exerciseId: string | null): Figure | null {
  const [, arrived] = useState(lookup !== null);
  useEffect(() => {
    let wanted = true;
    if (lookup === null) void load().then(() => wanted && arrived(true));
    return () => {
      wanted = false;
    };
  }, []);
  return (exerciseId === null ? null : lookup?.(exerciseId)) ?? null;
}
