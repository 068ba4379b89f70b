import { useMemo } from 'react';
import { useExercises } from '../../api/exercises';
import { useAnnounce } from '../../design/LiveRegion';
import { useShelfEdit } from '../../library/shelf';
import { useBuilderStore } from '../builderStore';
import { useCase } from '../caseContext';
import { clipboardMoves } from './clipboardMoves';
import { dropMoves } from './dropMoves';
import { moveTools } from './moveTools';
import { placeMoves } from './placeMoves';
import { supersetMoves } from './supersetMoves';

export type Moves = ReturnType<typeof useMoves>;

/** Every way an exercise comes into the program or changes its place: mouse, menu and keyboard end here. */
export function useMoves() {
  const store = useBuilderStore();
  const { patient, clinic } = useCase();
  const { find } = useExercises();
  const announce = useAnnounce();
  const editShelf = useShelfEdit();
  return useMemo(() => {
    const tools = moveTools(store, find, announce);
    const places = placeMoves(tools);
    return {
      ...places,
      ...supersetMoves(tools),
      ...clipboardMoves(tools, places),
      ...dropMoves(tools, places, { patient, clinic }, (exercise) => editShelf({ kind: 'used', exercise })),
    };
  }, [store, patient, clinic, find, announce, editShelf]);
}
