import type { ExchangeFile } from '../../shared/api/exchangeFile';
import { check } from '../../shared/check/check';
import { examples } from '../../shared/examples/index';
import { findFigure } from '../../shared/exercise/figures';
import { findExercise } from '../../shared/exercise/library';
import { composeHandout } from '../../shared/handout/compose';
import { findTemplate } from '../../shared/template/registry';

/** What the handlers know of medicine and print: pure functions and data of `shared/`. */
export type Knowledge = {
  readonly check: typeof check;
  readonly composeHandout: typeof composeHandout;
  readonly findExercise: typeof findExercise;
  readonly findFigure: typeof findFigure;
  readonly findTemplate: typeof findTemplate;
  readonly examples: readonly ExchangeFile[];
};

/** What this version of Osteon ships with. */
export const builtInKnowledge: Knowledge = {
  check,
  composeHandout,
  findExercise,
  findFigure,
  findTemplate,
  examples,
};
