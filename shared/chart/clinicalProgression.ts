import { weekRuns } from '../check/rule';
import { allLoads, type Dose, type ProgressVariable } from '../program/dose';
import { figure, measured, NBSP } from './figures';

/**
 * How a dose changes over the weeks of its phase, as clinicians write it; empty where every week is the same. Weeks
 * written by hand are counted in weeks of the program; `firstWeek` is the first of the phase.
 */
export function clinicalProgression(dose: Dose, firstWeek: number): string {
  const { deload, overrides } = dose.progression;
  const byHand = overrides.map(({ week }) => week + firstWeek - 1);
  return [
    courseText(dose),
    deload === null
      ? ''
      : `every ${figure(deload.everyWeeks)}${NBSP}weeks an easier one (load, else reps or amount, × ${figure(deload.factor)})`,
    byHand.length === 0
      ? ''
      : `set by hand in ${byHand.length === 1 ? 'week' : 'weeks'} ${weekRuns(byHand).join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function courseText(dose: Dose): string {
  const { course } = dose.progression;
  const amount = (value: number, variable: ProgressVariable) => measured(value, unitOf(variable, dose));
  switch (course.kind) {
    case 'constant':
      return '';
    case 'ramp':
      return `${figure(course.from)} → ${amount(course.to, course.variable)} over the phase`;
    case 'step': {
      const limit = course.limit === null ? '' : `, at most ${amount(course.limit, course.variable)}`;
      return `+${amount(course.by, course.variable)} ${everyWeeks(course.everyWeeks)}${limit}`;
    }
    case 'double': {
      const step = `+${amount(course.loadStep, 'load')}`;
      return dose.kind === 'resistance'
        ? `+1${NBSP}rep ${everyWeeks(course.everyWeeks)} to the top of the range, then ${step} and from its bottom again`
        : `${step} ${everyWeeks(course.everyWeeks)}`;
    }
  }
}

const everyWeeks = (weeks: number): string =>
  weeks === 1 ? `every${NBSP}week` : `every ${figure(weeks)}${NBSP}weeks`;

function unitOf(variable: ProgressVariable, dose: Dose): string {
  switch (variable) {
    case 'percent1RM':
      return `%${NBSP}1RM`;
    case 'load':
      return loadUnit(dose);
    case 'reps':
      return 'reps';
    case 'sets':
      return 'sets';
    case 'amount':
      return amountUnit(dose);
  }
}

function loadUnit(dose: Dose): string {
  const mass = allLoads(dose).find((load) => load.kind === 'mass');
  return mass ? `${mass.mass.unit}${mass.perHand ? ' each hand' : ''}` : 'of load';
}

function amountUnit(dose: Dose): string {
  switch (dose.kind) {
    case 'carry':
      return dose.measure === 'metres' ? 'm' : dose.measure === 'seconds' ? 's' : 'steps';
    case 'impact':
      return 'contacts';
    case 'hold':
      return 's';
    case 'time':
      return 'min';
    case 'resistance':
    case 'repetition':
      return 'reps';
  }
}
