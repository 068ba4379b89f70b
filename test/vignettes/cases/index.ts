import type { Vignette } from '../vignette';
import { body } from './body';
import { bones } from './bones';
import { coverage } from './coverage';
import { guidelines } from './guidelines';
import { gymTrials } from './gymTrials';
import { homeTrials } from './homeTrials';
import { impact } from './impact';
import { intensity } from './intensity';
import { loads } from './loads';
import { schedule } from './schedule';
import { screening } from './screening';
import { setting } from './setting';

export type Theme = { readonly theme: string; readonly cases: readonly Vignette[] };

/** All cases, by theme. */
export const THEMES: readonly Theme[] = [
  { theme: 'Trials in a gym or class', cases: gymTrials },
  { theme: 'Trials of impact at home', cases: homeTrials },
  { theme: 'Guidelines', cases: guidelines },
  { theme: 'Screening and red flags', cases: screening },
  { theme: 'Bones and templates', cases: bones },
  { theme: 'Sets, repetitions, loads and 1RM', cases: loads },
  { theme: 'Days and weeks', cases: schedule },
  { theme: 'How hard and how much', cases: intensity },
  { theme: 'What a program covers', cases: coverage },
  { theme: 'Impact', cases: impact },
  { theme: 'Where and with whom', cases: setting },
  { theme: 'Spine, joints and function', cases: body },
];
