import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/**
 * Whether single characters ("?", "/", "[", "]") give commands. Off for those who dictate or whose hand slips (WCAG
 * 2.1.4). Kept until the app is closed: nothing is stored in the browser.
 */
const store = createStore<{ readonly on: boolean }>(() => ({ on: true }));

export const areSingleKeysOn = (): boolean => store.getState().on;
export const setSingleKeys = (on: boolean): void => store.setState({ on });
export const useSingleKeys = (): boolean => useStore(store, (state) => state.on);
