import type { Clinic } from '../clinic/schema';
import type { Exercise } from '../exercise/schema';
import type { Patient } from '../patient/schema';
import type { Dose, Load, ResistanceDose } from '../program/dose';
import { kilogramsInHands } from '../program/heldWeight';
import { type PrescribedLoad, prescribeLoad } from '../program/prescription';
import type { Setting } from '../program/schema';
import { doseSeconds } from '../program/sessionMinutes';
import type { Range } from '../range';

/** What would be more after a change, or could not be compared. */
export type More =
  | 'intensity'
  | 'load'
  | 'effort'
  | 'sets'
  | 'repetitions'
  | 'contacts'
  | 'amount'
  | 'speed'
  | 'support'
  | 'days'
  | 'minutes'
  | 'rest'
  | 'kind'
  | 'exercise';

export type Here = { readonly patient: Patient; readonly clinic: Clinic; readonly setting: Setting };

/** Numbers that must not rise; null is unknown, and must stay so. */
export type Measures = readonly (readonly [More, number | null])[];

const SPEED = { controlled: 0, fast: 1 } as const;
/** How much an exercise is left without a hand on something firm. */
const UNHELD = { full: 0, light: 1, none: 2 } as const;

/** What must be alike for numbers to be compared: the unit, the groups of sets, bands, the scale of effort, the tempo. */
export function shapeOf(dose: Dose): string {
  const groups =
    dose.kind === 'resistance'
      ? dose.groups.map(({ role, effort, load }) => [role, effort?.scale, bandOf(load)])
      : [dose.effort?.scale, dose.kind === 'carry' ? [dose.measure, bandOf(dose.load)] : null];
  return JSON.stringify([dose.kind, dose.tempo, groups]);
}

/** A load that no scale weighs. */
const bandOf = (load: Load | null): string | null =>
  load?.kind === 'band' ? load.level : load?.kind === 'body-weight' ? load.kind : null;

/** What a dose of one week asks for, number by number, the most telling first. */
export function measuresOf(exercise: Exercise, dose: Dose, here: Here): Measures {
  const sides = dose.side === 'each' ? 2 : 1;
  const shared: Measures = [
    ['speed', SPEED[dose.intent]],
    ['support', UNHELD[dose.handSupport]],
    ['sets', dose.timesPerDay * sides],
    // Less rest between sets is harder work.
    ['rest', dose.restSeconds === null ? null : -dose.restSeconds],
  ];
  return [
    ...shared,
    ...(dose.kind === 'resistance' ? liftMeasures(exercise, dose, here) : plainMeasures(dose)),
    ['minutes', doseSeconds(dose) * dose.timesPerDay],
  ];
}

const rising = (name: More, { low, high }: Range): Measures => [
  [name, low],
  [name, high],
];

function plainMeasures(dose: Exclude<Dose, ResistanceDose>): Measures {
  const work: Measures = [
    ['sets', dose.sets],
    ['effort', dose.effort?.range.high ?? null],
  ];
  switch (dose.kind) {
    case 'carry': {
      const { load } = dose;
      return [
        ...work,
        ...rising('amount', dose.amount),
        ['load', load?.kind === 'mass' ? kilogramsInHands(load) : null],
      ];
    }
    case 'impact':
      return [...work, ...rising('contacts', dose.amount)];
    case 'hold':
      return [...work, ...rising('amount', dose.amount), ['repetitions', dose.holds]];
    case 'repetition':
      return [...work, ...rising('repetitions', dose.reps)];
    case 'time':
      return [...work, ...rising('amount', dose.amount)];
  }
}

const liftMeasures = (exercise: Exercise, { groups }: ResistanceDose, here: Here): Measures =>
  groups.flatMap((group): Measures => [
    ['sets', group.sets],
    ...rising('repetitions', group.reps),
    ['intensity', group.percent1RM?.low ?? null],
    ['intensity', group.percent1RM?.high ?? null],
    ['effort', group.effort?.range.high ?? null],
    ['load', kilogramsOf(prescribeLoad(exercise, group, here))],
  ]);

function kilogramsOf(load: PrescribedLoad): number | null {
  if (load.kind === 'computed') return kilogramsInHands(load.load);
  return load.kind === 'typed' && load.load.kind === 'mass' ? kilogramsInHands(load.load) : null;
}
