import { createContext, useContext } from 'react';
import type { Running } from './command';

/** Gives a command of the table by its id, and by its key where it has several offers. */
export type RunCommand = (id: string, key?: string, how?: Running) => void;

export const CommandsContext = createContext<RunCommand>(() => {
  throw new Error('CommandsContext is missing');
});

export const useRunCommand = (): RunCommand => useContext(CommandsContext);
