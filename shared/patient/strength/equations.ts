import type { Confidence } from '../../evidence/confidence';
import type { SourceId } from '../../evidence/sources';
import { toKilograms } from '../../mass';
import type { Range } from '../../range';
import type { StrengthTest } from '../schema';

export type EquationId = 'epley' | 'brzycki' | 'lander' | 'lombardi' | 'mayhew' | 'oconner' | 'wathan';

/** One way to tell a one-repetition maximum from a set taken to failure. */
export type OneRmEquation = {
  readonly id: EquationId;
  readonly name: string;
  /** As printed: w is the load, r the repetitions to failure. */
  readonly formula: string;
  /** The repetitions to failure it is meant for. A single one is the maximum itself, whatever the equation. */
  readonly validReps: Range;
  /** The paper or text it comes from. */
  readonly origin: string;
  /** Where the formula was read. */
  readonly sources: readonly SourceId[];
  readonly confidence: {
    readonly formula: Confidence;
    readonly validReps: Confidence;
    readonly origin: Confidence;
  };
  /** Kilograms of the maximum, from the load in kg and the repetitions to failure, from 1 to `validReps.high`. */
  readonly maximum: (load: number, reps: number) => number;
};

/** Several formulas do not return the load at one repetition (Epley 1.033 w, Mayhew 1.088 w); one is the maximum. */
const timesLoad =
  (multiplier: (reps: number) => number): OneRmEquation['maximum'] =>
  (load, reps) =>
    reps === 1 ? load : load * multiplier(reps);

export const BRZYCKI: OneRmEquation = {
  id: 'brzycki',
  name: 'Brzycki',
  formula: 'w × 36 / (37 − r)',
  validReps: { low: 1, high: 10 },
  origin: 'Brzycki M. JOPERD 1993;64(1):88-90',
  sources: ['S109', 'S110'],
  confidence: { formula: 'V', validReps: 'R-med', origin: 'V' },
  maximum: timesLoad((reps) => 36 / (37 - reps)),
};

export const OCONNER: OneRmEquation = {
  id: 'oconner',
  name: 'O’Conner',
  formula: 'w × (1 + 0.025 r)',
  validReps: { low: 2, high: 12 },
  origin: 'O’Conner B et al. 1989',
  sources: ['S109', 'S110'],
  confidence: { formula: 'V', validReps: 'R-med', origin: 'R-med' },
  maximum: timesLoad((reps) => 1 + 0.025 * reps),
};

/**
 * The seven published equations. Other pages print Lander as w / (1.0644 - 0.0644 r) and Epley with 0.333 r: both are
 * wrong. An eighth, of Kemmler et al. (J Strength Cond Res 2006;20(4):838-842) in trained postmenopausal women, would
 * fit these patients best; its coefficients are recalled only (R-med), so it waits until they are read in the paper.
 */
export const EQUATIONS: readonly OneRmEquation[] = [
  {
    id: 'epley',
    name: 'Epley',
    formula: 'w × (1 + r / 30)',
    validReps: { low: 2, high: 10 },
    origin: 'Epley B. Boyd Epley Workout, 1985',
    sources: ['S109', 'S110'],
    confidence: { formula: 'V', validReps: 'R-high', origin: 'R-med' },
    maximum: timesLoad((reps) => 1 + reps / 30),
  },
  BRZYCKI,
  {
    id: 'lander',
    name: 'Lander',
    formula: '100 w / (101.3 − 2.67123 r)',
    validReps: { low: 2, high: 10 },
    origin: 'Lander J. NSCA J 1985;6(6):60-61',
    sources: ['S109'],
    confidence: { formula: 'V', validReps: 'R-med', origin: 'R-med' },
    maximum: timesLoad((reps) => 100 / (101.3 - 2.67123 * reps)),
  },
  {
    id: 'lombardi',
    name: 'Lombardi',
    formula: 'w × r^0.10',
    validReps: { low: 1, high: 10 },
    origin: 'Lombardi VP. 1989',
    sources: ['S109', 'S110'],
    confidence: { formula: 'V', validReps: 'R-med', origin: 'R-med' },
    maximum: timesLoad((reps) => reps ** 0.1),
  },
  {
    id: 'mayhew',
    name: 'Mayhew',
    formula: '100 w / (52.2 + 41.9 e^(−0.055 r))',
    validReps: { low: 2, high: 15 },
    origin: 'Mayhew JL et al. 1992',
    sources: ['S109', 'S110'],
    confidence: { formula: 'V', validReps: 'R-med', origin: 'R-high' },
    maximum: timesLoad((reps) => 100 / (52.2 + 41.9 * Math.exp(-0.055 * reps))),
  },
  OCONNER,
  {
    id: 'wathan',
    name: 'Wathan',
    formula: '100 w / (48.8 + 53.8 e^(−0.075 r))',
    validReps: { low: 2, high: 10 },
    origin: 'Wathan D. In: NSCA, Essentials of Strength Training and Conditioning, 1994',
    sources: ['S109', 'S110'],
    confidence: { formula: 'V', validReps: 'R-med', origin: 'R-high' },
    maximum: timesLoad((reps) => 100 / (48.8 + 53.8 * Math.exp(-0.075 * reps))),
  },
];

/** Repetitions in reserve count as done. */
export const repsToFailure = ({ reps, rir }: Pick<StrengthTest, 'reps' | 'rir'>): number => reps + rir;

/** Whether an equation may be used at all; one repetition is the maximum by any of them. */
const covers = ({ validReps }: OneRmEquation, reps: number): boolean =>
  reps === 1 || (reps >= validReps.low && reps <= validReps.high);

export type EquationValue = { readonly equation: OneRmEquation; readonly kilograms: number };

/** What the equations say of one test, in kilograms. */
export type EquationsRange = {
  readonly low: EquationValue;
  readonly high: EquationValue;
  /** Each equation that is meant for this many repetitions, in the order of `EQUATIONS`. */
  readonly values: readonly EquationValue[];
  /** How far the highest lies above the lowest, in % of the lowest (rule B12 speaks above 7). */
  readonly spreadPercent: number;
};

/** The lowest and highest of the equations meant for this many repetitions; null past 15, where none is. */
export function equationsRange(test: StrengthTest): EquationsRange | null {
  const load = toKilograms(test.load);
  const reps = repsToFailure(test);
  const values = EQUATIONS.filter((equation) => covers(equation, reps)).map((equation) => ({
    equation,
    kilograms: equation.maximum(load, reps),
  }));
  const [first, ...rest] = values;
  if (first === undefined) return null;
  const low = rest.reduce((best, one) => (one.kilograms < best.kilograms ? one : best), first);
  const high = rest.reduce((best, one) => (one.kilograms > best.kilograms ? one : best), first);
  return { low, high, values, spreadPercent: (high.kilograms / low.kilograms - 1) * 100 };
}
