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
  /** "42.5 kg", "light band", "body weight"; empty where the dose asks for none. */
  readonly load: string;
  /** "~84 % est. 1RM, asked 80–85 %", or why no load stands here; empty when there is nothing to say. */
  readonly basis: string;
  /** "bar 20 + 2 × (10 + 1.25)"; null for a single piece and what needs no iron. */
  readonly plates: string | null;
};

const percent = (value: number): string => measured(Math.round(value), '%');

const massOf = (mass: Mass, perHand: boolean, platesOnly = false): string =>
  `${measured(mass.value, mass.unit)}${perHand ? ' each hand' : ''}${platesOnly ? ' of plates' : ''}`;

const makeable = ({ mass, perHand, platesOnly }: MakeableLoad): string => massOf(mass, perHand, platesOnly);

const bare = (load: string, basis = ''): ClinicalLoad => ({ load, basis, plates: null });

/** The load of one group of sets of one week, solved with the kit of its setting and held against the lower 1RM. */
export function clinicalLoad(
  exercise: Exercise,
  group: Pick<SetGroup, 'percent1RM' | 'load'>,
  own: Case,
): ClinicalLoad {
  const solved = prescribeLoad(exercise, group, own);
  const asked = group.percent1RM === null ? '' : `${figures(group.percent1RM)}${NBSP}%`;
  switch (solved.kind) {
    case 'typed':
      return typed(solved.load, exercise, asked, own);
    case 'computed':
      return {
        load: makeable(solved.load),
        basis: `~${percent(solved.percent)} est.${NBSP}1RM, asked ${asked}`,
        plates: plateRecipe(solved.load)?.line ?? null,
      };
    case 'no-load':
      return bare(
        `${asked} 1RM`,
        solved.lightest === null || solved.percent === null
          ? 'load not worked out: no equipment for it'
          : `load not worked out: the lightest, ${makeable(solved.lightest)}, is ~${percent(solved.percent)}`,
      );
    case 'no-one-rm':
      return bare(`${asked} 1RM`, 'load not worked out: no 1RM on record');
    case 'kit-unknown':
      return bare(`${asked} 1RM`, 'load not worked out: home equipment not asked');
    case 'none':
      return exercise.implement === 'body' ? bare('body weight') : bare('', 'no load set, by effort');
  }
}

/** As it was typed. What it is of the 1RM is said where one of this very lift is on record. */
function typed(load: Load, exercise: Exercise, asked: string, own: Case): ClinicalLoad {
  if (load.kind !== 'mass') return bare(loadName(load));
  const oneRm = latestOneRm(own.patient, exercise.id);
  const known =
    oneRm === null ? '' : `~${percent((toKilograms(load.mass) / oneRm.low) * 100)} est.${NBSP}1RM`;
  return {
    load: loadName(load),
    basis: [known, asked === '' ? '' : `asked ${asked}`].filter((part) => part !== '').join(', '),
    plates: recipeOf(load.mass, exercise, own),
  };
}

function recipeOf(mass: Mass, exercise: Exercise, { setting, patient, clinic }: Case): string | null {
  const kit = kitOf(setting, patient, clinic);
  if (kit === null || kit.unit !== mass.unit) return null;
  const made = makeableLoads(kit, exercise.implement).find((one) => one.mass.value === mass.value);
  return made ? (plateRecipe(made)?.line ?? null) : null;
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
