import type { Rule } from '../rule';
import { lifts } from './lifts';
import { modalities } from './modalities';
import { patternGap } from './patternGap';
import { sites } from './sites';

/** Group E: what the program covers, in the order of the evidence table. */
export const coverage: readonly Rule[] = [...sites, ...modalities, patternGap, ...lifts];
