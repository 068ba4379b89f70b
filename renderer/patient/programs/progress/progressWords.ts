import type { ProgressStep, WhyNot } from '../../../../shared/program/progressCase';
import type { ProgressionRuleId } from '../../../../shared/program/progressionRules';
import type { NotMoved } from '../../../../shared/program/progressProgram';
import type { Program } from '../../../../shared/program/schema';
import { massText, rangeText } from '../../../builder/doseText';

export const RULE_WORDS: Readonly<
  Record<ProgressionRuleId, { readonly name: string; readonly when: string; readonly from: string }>
> = {
  acsm: {
    name: 'Next weight, 2 to 10 % heavier',
    when: 'When 1 or 2 repetitions more than asked are possible.',
    from: 'ACSM 2009',
  },
  'two-for-two': {
    name: '2-for-2: next weight, 5 to 10 % heavier',
    when: 'When 2 repetitions more than asked were done in 2 sessions running.',
    from: '2-for-2',
  },
  repetition: {
    name: 'One repetition more, same weight',
    when: 'Where a heavier weight is not wanted yet, or too large a step.',
    from: 'Osteon',
  },
  'as-planned': {
    name: 'As planned, nothing more',
    when: 'Ramps and steps of the program go on; no typed weight changes.',
    from: 'The program itself',
  },
};

const percentText = (percent: number): string => `${Math.round(percent * 10) / 10} %`;

/** "10 → 12 kg (+20 %)", "8–10 → 9–11 repetitions". */
export function stepText(step: ProgressStep): string {
  if (step.kind === 'reps') return `${rangeText(step.from)} → ${rangeText(step.to)} repetitions`;
  const from = massText(step.from.value, step.from.unit).replace(` ${step.from.unit}`, '');
  const hand = step.perHand ? ' each hand' : '';
  return `${from} → ${massText(step.to.value, step.to.unit)}${hand} (+${percentText(step.risePercent)})`;
}

/** Why a dose stays as it is, after the name of its exercise. */
export function whyNotText(why: WhyNot): string {
  switch (why.kind) {
    case 'percent':
      return 'follows the % of 1RM: the load rises with the next strength test';
    case 'planned':
      return 'goes on with the steps that are planned';
    case 'therapist-sets':
      return 'you set the load in the room';
    case 'band':
      return 'a band has no next step in %: choose the next one in the room';
    case 'no-weight':
      return 'is done without a weight';
    case 'no-repetitions':
      return 'is not counted in repetitions';
    case 'unknown-exercise':
      return 'is not in the library any more';
    case 'kit-unknown':
      return 'nobody asked which weights are at home';
    case 'other-unit':
      return 'the weights there are in the other unit, and units are not mixed';
    case 'no-heavier':
      return `no weight heavier than ${massText(why.mass.value, why.mass.unit)} here`;
    case 'step-too-large':
      return `the next weight, ${massText(why.mass.value, why.mass.unit)}, is ${percentText(why.risePercent)} heavier: add repetitions first`;
    case 'above-percent':
      return `the next weight would be ${percentText(why.percent)} of 1RM, above ${percentText(why.limit)}`;
    case 'top-of-reps':
      return `${why.limit} repetitions are the most here`;
  }
}

/** What stays by itself, told apart from what the therapist may want to look at. */
const QUIET: ReadonlySet<WhyNot['kind']> = new Set([
  'percent',
  'planned',
  'therapist-sets',
  'no-weight',
  'no-repetitions',
]);
export const isQuiet = ({ why }: NotMoved): boolean => QUIET.has(why.kind);

/** The weeks from which the plan can go on. */
export const weekLine = (program: Program, week: number, current: number): string =>
  `Week ${week}${week === current ? ' (this week)' : ''}${phaseName(program, week)}`;

function phaseName({ phases }: Program, week: number): string {
  let last = 0;
  for (const { name, weeks } of phases) {
    last += weeks;
    if (week <= last) return ` · ${name}`;
  }
  return '';
}
