import type { Vignette } from '../vignette';
import { bones } from './bones';
import { guidelines } from './guidelines';
import { gymTrials } from './gymTrials';
import { homeTrials } from './homeTrials';
import { screening } from './screening';

export type Theme = { readonly theme: string; readonly cases: readonly Vignette[] };

/** All cases, by theme. */
export const THEMES: readonly Theme[] = [
  { theme: 'Trials in a gym or class', cases: gymTrials },
  { theme: 'Trials of impact at home', cases: homeTrials },
  { theme: 'Guidelines', cases: guidelines },
  { theme: 'Screening and red flags', cases: screening },
  { theme: 'Bones and templates', cases: bones },
];
