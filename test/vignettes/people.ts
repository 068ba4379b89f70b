import { localDate, type LocalDate, PartialDate } from '../../shared/localDate';
import { type Equipment, NO_EQUIPMENT } from '../../shared/patient/equipment';
import type { ConditionCode, DxaScan, Patient, SURGERIES } from '../../shared/patient/schema';
import { aPatient, asked, TODAY } from '../support/programs';

/** The people of the cases: everybody is known in full, and nothing alarms unless the case says so. */

/** What nearly every home holds. */
export const HOUSEHOLD: Equipment = {
  ...NO_EQUIPMENT,
  apparatus: [
    'chair',
    'chair-with-back',
    'counter',
    'doorway',
    'hallway',
    'mat',
    'pillow',
    'small-pillow',
    'table',
    'wall',
    'floor-markers',
  ],
};

/** A home with dumbbells, two kettlebells, bands and a box. */
export const HOME_GYM: Equipment = {
  ...HOUSEHOLD,
  dumbbells: [2, 4, 6, 8].map((weight) => ({ weight, count: 2 })),
  kettlebells: [8, 12, 16],
  bands: ['light', 'medium', 'heavy'],
  apparatus: [...HOUSEHOLD.apparatus, 'box', 'step', 'bench-with-back', 'ball-or-gripper'],
};

/** A garage with a barbell, a rack and everything else. */
export const GARAGE: Equipment = {
  ...HOME_GYM,
  bars: [20, 15],
  plates: [
    { weight: 10, pairs: 2 },
    { weight: 5, pairs: 2 },
    { weight: 2.5, pairs: 2 },
    { weight: 1.25, pairs: 2 },
  ],
  apparatus: [...HOME_GYM.apparatus, 'rack', 'safety-pins', 'chin-up-bar'],
};

/** The date of birth of somebody who is so old today. */
export const aged = (years: number): LocalDate => localDate(`${2026 - years}-05-04`);

export type Wish = Omit<NonNullable<Parameters<typeof aPatient>[0]>, 'changes'> & {
  readonly age?: number;
  readonly home?: Equipment;
  readonly has?: readonly ConditionCode[];
  readonly changes?: Partial<Patient>;
};

/** Conditions on a list that was gone through today. */
export const conditions = (...codes: readonly ConditionCode[]): Patient['conditions'] => ({
  reviewedOn: TODAY,
  entries: codes.map((code) => ({ code, since: null, note: '' })),
});

/** A 66-year-old woman after menopause, trained, T -2.6, who sees the therapist in the clinic and has a home gym. */
export const somebody = ({
  age = 66,
  home = HOME_GYM,
  has = [],
  changes = {},
  ...wish
}: Wish = {}): Patient =>
  aPatient({
    ...wish,
    changes: {
      dateOfBirth: aged(age),
      homeEquipment: asked(home),
      conditions: conditions(...has),
      ...changes,
    },
  });

/** A man; menopause does not apply. */
export const aMan = (wish: Wish = {}): Patient =>
  somebody({
    ...wish,
    changes: {
      given: 'Arturo',
      sexForReference: 'male',
      menopausalStatus: asked('not-applicable'),
      ...wish.changes,
    },
  });

/** A woman before menopause with normal bones. */
export const aYoungWoman = (wish: Wish = {}): Patient =>
  somebody({
    age: 36,
    tScore: 0.2,
    training: 'novice',
    ...wish,
    changes: { menopausalStatus: asked('premenopausal'), ...wish.changes },
  });

export const scanOf = (site: DxaScan['site'], tScore: number, date = '2026-06-01'): DxaScan => ({
  date: localDate(date),
  site,
  side: null,
  bmd: null,
  tScore,
  zScore: null,
});

export const scans = (...entries: readonly DxaScan[]): Patient['dxaScans'] => ({
  reviewedOn: TODAY,
  entries: [...entries],
});

/** An operation on a list that was gone through today. */
export const operation = (
  kind: (typeof SURGERIES)[number],
  date: string,
  posteriorPrecautions: 'yes' | 'no' | null = 'no',
): Patient['surgeries'] => ({
  reviewedOn: TODAY,
  entries: [{ kind, date: PartialDate.parse(date), precautions: '', posteriorPrecautions }],
});

/** A note that clears somebody for what one rule keeps from them. */
export const cleared = (
  ruleId: string,
  date: string,
  givenBy: string,
  purpose: string,
): Patient['clearances'] => [{ givenBy, date: localDate(date), ruleId, purpose }];

export const pressure = (systolic: number, diastolic: number): Patient['bloodPressure'] =>
  asked({ systolic, diastolic });

/** Something that is known to be so. */
export const YES = { answer: 'yes', askedOn: TODAY } as const;
