import type { Exercise } from '../exercise/schema';
import type { Dose, DoseOf, Effort, Load, SetGroup } from '../program/dose';
import type { Case } from '../program/doseWork';
import { asIron } from '../program/iron';
import { kitOf } from '../program/prescription';
import { doseInWeek } from '../program/weekPlan';
import { type ClinicalLoad, clinicalLoad, loadName } from './clinicalLoad';
import { counted, duration, effortFigures, figure, figures, measured, NBSP } from './figures';

/** One dose as clinicians write it, in parts. */
export type ClinicalDose = {
  /** "3 × 8–12 @ 12 kg (~70 % est. 1RM, asked 70 %, RPE 6)", the work sets in order. */
  readonly work: string;
  /** "3 × 8–12". */
  readonly sets: string;
  /** "12 kg", "42.5 kg, then 40 kg". */
  readonly load: string;
  /** "~70 % est. 1RM, asked 70 %, RPE 6": what the load rests on. */
  readonly basis: string;
  /** The same without what was asked for: "~70 % est. 1RM, RPE 6". */
  readonly felt: string;
  /** Bar and plates of the work sets; empty for none. */
  readonly plates: string;
  /** The warm-up sets; empty for none. */
  readonly warmUp: string;
  /** Equal for weeks in which the same is done with the same iron, whatever % of 1RM was asked for. */
  readonly doneKey: string;
  /** "each side", "2 times a day", "tempo 3-0-1-0": how it is done. */
  readonly manner: readonly string[];
  /** "2 min"; empty where it is left open. */
  readonly rest: string;
};

type Part = Pick<ClinicalDose, 'sets' | 'load' | 'basis' | 'felt' | 'plates' | 'doneKey'>;

/** The dose in week `week` (1 to `weeks`) of its phase. An exercise the library lacks has no load worked out. */
export function clinicalDose(
  base: Dose,
  exercise: Exercise | undefined,
  { week, weeks }: { readonly week: number; readonly weeks: number },
  own: Case,
): ClinicalDose {
  const inWeek = doseInWeek(base, week, weeks);
  const dose = exercise
    ? asIron(inWeek, base, exercise, kitOf(own.setting, own.patient, own.clinic))
    : inWeek;
  const parts = workParts(dose, exercise, own);
  const groups = dose.kind === 'resistance' ? dose.groups : [];
  const warmUps = groups
    .filter(({ role }) => role === 'warm-up')
    .map((group) => groupPart(group, exercise, own));
  return {
    work: parts.map(partText).join('; then '),
    sets: inTurn(parts.map(({ sets }) => sets)),
    load: inTurn(shared(parts.map(({ load }) => load))),
    basis: inTurn(shared(parts.map(({ basis }) => basis))),
    felt: inTurn(shared(parts.map(({ felt }) => felt))),
    plates: inTurn(shared(parts.map(({ plates }) => plates))),
    warmUp: warmUps.map(partText).join('; then '),
    doneKey: [...warmUps, ...parts].map(({ doneKey }) => doneKey).join('; '),
    manner: mannerOf(dose),
    rest: dose.restSeconds === null ? '' : dose.restSeconds === 0 ? 'none' : duration(dose.restSeconds),
  };
}

const inTurn = (texts: readonly string[]): string => texts.filter((text) => text !== '').join(', then ');

/** All of them, or the one they share. */
const shared = (texts: readonly string[]): readonly string[] =>
  texts.every((text) => text === texts[0]) ? texts.slice(0, 1) : texts;

function partText({ sets, load, basis }: Part): string {
  const lifted = load === '' ? '' : ` @ ${load}`;
  return `${sets}${lifted}${basis === '' ? '' : ` (${basis})`}`;
}

function workParts(dose: Dose, exercise: Exercise | undefined, own: Case): readonly Part[] {
  if (dose.kind === 'resistance')
    return dose.groups.filter(({ role }) => role === 'work').map((group) => groupPart(group, exercise, own));
  const carried = dose.kind === 'carry' && dose.load ? loadOf(dose.load, null, exercise, own) : NO_LOAD;
  return [partOf(amountOf(dose, exercise), carried, dose.effort)];
}

const NO_LOAD: ClinicalLoad = { load: '', isWorkedOut: true, share: '', remark: '', plates: '' };

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const groupPart = (group: SetGroup, exercise: Exercise | undefined, own: Case): Part =>
  partOf(
    `${group.sets} × ${figures(group.reps)}`.replaceAll(' ', NBSP),
    loadOf(group.load, group.percent1RM, exercise, own),
    group.effort,
  );

function partOf(sets: string, lifted: ClinicalLoad, effort: Effort | null): Part {
  const { load, isWorkedOut, share, remark, plates } = lifted;
  const rated = effort ? effortFigures(effort) : '';
  const felt = joined(share, rated);
  return {
    sets,
    load,
    basis: joined(share, remark, rated),
    felt,
    plates,
    doneKey: [sets, isWorkedOut ? load : '', felt].join(' '),
  };
}

function loadOf(
  load: Load | null,
  percent1RM: SetGroup['percent1RM'],
  exercise: Exercise | undefined,
  own: Case,
): ClinicalLoad {
  if (exercise) return clinicalLoad(exercise, { load, percent1RM }, own);
  const asked = load ? loadName(load) : percent1RM ? `${measured(percent1RM, '%')} 1RM` : '';
  return {
    ...NO_LOAD,
    load: asked,
    isWorkedOut: load !== null,
    remark: 'exercise not in the library: load not worked out',
  };
}

function amountOf(dose: Exclude<Dose, { kind: 'resistance' }>, exercise: Exercise | undefined): string {
  const sets = (amount: string) => `${dose.sets} × ${amount}`.replaceAll(' ', NBSP);
  switch (dose.kind) {
    case 'carry':
      return sets(measured(dose.amount, CARRIED[dose.measure]));
    case 'impact':
      return sets(measured(dose.amount, dose.amount.high === 1 ? 'contact' : 'contacts'));
    case 'hold':
      return dose.holds === 1
        ? sets(measured(dose.amount, 's'))
        : `${counted(dose.sets, 'set')} of ${counted(dose.holds, 'hold')} of ${measured(dose.amount, 's')}`;
    case 'repetition':
      return sets(exercise?.loading.unit === 'steps' ? measured(dose.reps, 'steps') : figures(dose.reps));
    case 'time':
      return dose.sets === 1 ? measured(dose.amount, 'min') : sets(measured(dose.amount, 'min'));
  }
}

const CARRIED: Readonly<Record<DoseOf<'carry'>['measure'], string>> = {
  metres: 'm',
  steps: 'steps',
  seconds: 's',
};

const SIDES: Readonly<Record<Dose['side'], string>> = {
  both: '',
  each: 'each side',
  left: 'left only',
  right: 'right only',
  alternating: 'sides alternating',
};

const SUPPORT: Readonly<Record<Dose['handSupport'], string>> = {
  none: '',
  light: 'light hand support',
  full: 'full hand support',
};

const mannerOf = ({ side, timesPerDay, handSupport, intent, tempo }: Dose): readonly string[] =>
  [
    SIDES[side],
    timesPerDay === 1 ? '' : counted(timesPerDay, 'time a day', 'times a day'),
    SUPPORT[handSupport],
    intent === 'fast' ? 'fast intent' : '',
    tempo ? `tempo ${[tempo.down, tempo.bottom, tempo.up, tempo.top].map(figure).join('-')}` : '',
  ].filter((part) => part !== '');
