import type { Rule } from '../rule';
import { familiarisation } from './familiarisation';
import { fastWork } from './fastWork';
import { impactSets } from './impactSets';
import { impactJump } from './impactSteps';
import { learningShort } from './learningWeeks';
import { loadStep } from './loadSteps';
import { lowLoad } from './lowLoad';
import { manyChanges } from './manyChanges';
import { noProgression } from './noProgression';
import { patternSets } from './patternSets';
import { sessionVolume } from './sessionVolume';
import { shortRest } from './shortRest';
import { templateReps } from './templateReps';
import { overTrial, underTrial } from './trialBand';
import { volumeJump } from './volumeJump';
import { warmUpMissing } from './warmUp';

/** Group D: how hard, how much, and how fast that rises. */
export const intensity: readonly Rule[] = [
  familiarisation,
  learningShort,
  underTrial,
  overTrial,
  lowLoad,
  templateReps,
  loadStep,
  manyChanges,
  volumeJump,
  impactJump,
  warmUpMissing,
  shortRest,
  impactSets,
  sessionVolume,
  patternSets,
  noProgression,
  fastWork,
];
