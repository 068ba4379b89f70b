import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import { latestOneRm } from '../patient/strength/oneRm';
import type { Load, SetGroup } from '../program/dose';
import type { Case } from '../program/doseWork';
import { type MakeableLoad, makeableLoads } from '../program/load';
import { plateRecipe } from '../program/plateRecipe';
import { kitOf, prescribeLoad } from '../program/prescription';
import { figures, measured, NBSP } from './figures';

/** What a set is lifted with, as a clinician writes it. */
export type ClinicalLoad = {
  /** "42.5 kg", "light band", "body weight", "80–85 % 1RM" where none is worked out; empty where none is asked for. */
  readonly load: string;
  /** Whether `load` is what is lifted, and not only what was asked for. */
  readonly isWorkedOut: boolean;
  /** "~84 % est. 1RM"; empty where nobody can say. */
  readonly share: string;
  /** "asked 80–85 %", or why no load stands here; empty when there is nothing to say. */
  readonly remark: string;
  /** "bar 20 + 2 × (10 + 1.25)"; empty for a single piece and what needs no iron. */
  readonly plates: string;
};

const percent = (value: number): string => measured(Math.round(value), '%');

const massOf = (mass: Mass, perHand: boolean, platesOnly = false): string =>
  `${measured(mass.value, mass.unit)}${perHand ? ' each hand' : ''}${platesOnly ? ' of plates' : ''}`;

const makeable = ({ mass, perHand, platesOnly }: MakeableLoad): string => massOf(mass, perHand, platesOnly);

const bare = (load: string, remark = ''): ClinicalLoad => ({
  load,
  isWorkedOut: true,
  share: '',
  remark,
  plates: '',
});
const open = (load: string, why: string): ClinicalLoad => ({
  ...bare(load, `load not worked out: ${why}`),
  isWorkedOut: false,
});
const shareOf = (value: number): string => `~${percent(value)} est.${NBSP}1RM`;

/** The load of one group of sets of one week, solved with the kit of its setting and held against the lower 1RM. */
export function clinicalLoad(
  exercise: Exercise,
  group: Pick<SetGroup, 'percent1RM' | 'load'>,
  own: Case,
): ClinicalLoad {
  const solved = prescribeLoad(exercise, group, own);
  const asked = group.percent1RM === null ? '' : `${figures(group.percent1RM)}${NBSP}%`;
  const wanted = `${asked}${NBSP}1RM`;
  switch (solved.kind) {
    case 'typed':
      return typed(solved.load, exercise, asked, own);
    case 'computed':
      return {
        load: makeable(solved.load),
        isWorkedOut: true,
        share: shareOf(solved.percent),
        remark: `asked ${asked}`,
        plates: plateRecipe(solved.load)?.line ?? '',
      };
    case 'no-load':
      return solved.lightest === null || solved.percent === null
        ? open(wanted, 'no equipment for it')
        : open(wanted, `the lightest, ${makeable(solved.lightest)}, is ~${percent(solved.percent)}`);
    case 'no-one-rm':
      return open(wanted, 'no 1RM on record');
    case 'kit-unknown':
      return open(wanted, 'home equipment not asked');
    case 'none':
      return exercise.implement === 'body' ? bare('body weight') : bare('', 'no load set, by effort');
  }
}

/** As it was typed. What it is of the 1RM is said where one of this very lift is on record. */
function typed(load: Load, exercise: Exercise, asked: string, own: Case): ClinicalLoad {
  const remark = asked === '' ? '' : `asked ${asked}`;
  if (load.kind !== 'mass') return bare(loadName(load), remark);
  const oneRm = latestOneRm(own.patient, exercise.id);
  return {
    load: loadName(load),
    isWorkedOut: true,
    share: oneRm === null ? '' : shareOf((toKilograms(load.mass) / oneRm.low) * 100),
    remark,
    plates: recipeOf(load.mass, exercise, own),
  };
}

function recipeOf(mass: Mass, exercise: Exercise, { setting, patient, clinic }: Case): string {
  const kit = kitOf(setting, patient, clinic);
  if (kit === null || kit.unit !== mass.unit) return '';
  const made = makeableLoads(kit, exercise.implement).find((one) => one.mass.value === mass.value);
  return made ? (plateRecipe(made)?.line ?? '') : '';
}

/** A load as it was chosen. */
export function loadName(load: Load): string {
  switch (load.kind) {
    case 'mass':
      return massOf(load.mass, load.perHand);
    case 'band':
      return `${load.level} band`;
    case 'body-weight':
      return 'body weight';
    case 'therapist-sets':
      return 'load set by the therapist';
  }
}
