import { createContext, useContext } from 'react';
import type { Spot, Step } from './gridSelection';

/** What the open editor of a cell may do. */
export type EditorActions = {
  /** Takes the text and says whether it stands; then goes on to the next cell, or stays where the pointer went. */
  readonly commit: (text: string, onward: 'down' | 'up' | 'right' | 'left' | 'stay') => boolean;
  readonly cancel: () => void;
  /** The id of the message that says what is wrong with the text; null while nothing is. */
  readonly faultId: string | null;
};

export const EditorContext = createContext<EditorActions | null>(null);

export function useEditorActions(): EditorActions {
  const actions = useContext(EditorContext);
  if (!actions) throw new Error('EditorContext is missing');
  return actions;
}

/** What keys and pointer do in the grid. */
export type GridActions = {
  /** The focus goes to a cell; `extend` draws the selection out to it, `focus` false leaves the focus to the browser. */
  readonly onGo: (to: Spot, extend: boolean, focus?: boolean) => void;
  readonly onStep: (step: Step, extend: boolean) => void;
  readonly onAll: () => void;
  readonly onEdit: (spot: Spot, text: string | null) => void;
  readonly onClear: () => void;
  readonly onFill: () => void;
};
