import { useMemo } from 'react';
import { useExercises } from '../../api/exercises';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilderStore } from '../builderStore';
import { type PhaseMoves, phaseMoves } from './phaseMoves';

/** The moves of whole phases on the open program. */
export function usePhaseMoves(): PhaseMoves {
  const store = useBuilderStore();
  const { find } = useExercises();
  const announce = useAnnounce();
  return useMemo(() => phaseMoves(store, find, announce), [store, find, announce]);
}
