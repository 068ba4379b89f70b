import type { Exercise } from '../exercise/schema';
import type { Dose, DoseOf, SetGroup } from '../program/dose';
import type { Case } from '../program/doseWork';
import { asIron } from '../program/iron';
import { kitOf } from '../program/prescription';
import { doseInWeek } from '../program/weekPlan';
import { clinicalLoad, loadName } from './clinicalLoad';
import { counted, duration, effortFigures, figure, figures, measured } from './figures';

/** One dose as clinicians write it, in parts. */
export type ClinicalDose = {
  /** "3 × 8–12 @ 12 kg (~70 % est. 1RM, asked 70 %, RPE 6)", the work sets in order. */
  readonly work: string;
  /** The same without brackets, for a column of its own: "3 × 8–12". */
  readonly sets: string;
  /** "12 kg", "42.5 kg, then 40 kg". */
  readonly load: string;
  /** "~70 % est. 1RM, RPE 6": what the load rests on. */
  readonly basis: string;
  /** Bar and plates of the work sets; empty for none. */
  readonly plates: string;
  /** The warm-up sets; empty for none. */
  readonly warmUp: string;
  /** "each side", "2 times a day", "tempo 3-0-1-0": how it is done. */
  readonly manner: readonly string[];
  /** "2 min"; empty where it is left open. */
  readonly rest: string;
};

type Part = Pick<ClinicalDose, 'sets' | 'load' | 'basis' | 'plates'>;

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
  const warmUps = dose.kind === 'resistance' ? dose.groups.filter(({ role }) => role === 'warm-up') : [];
  return {
    work: parts.map(partText).join('; then '),
    sets: inTurn(parts.map(({ sets }) => sets)),
    load: inTurn(shared(parts.map(({ load }) => load))),
    basis: inTurn(shared(parts.map(({ basis }) => basis))),
    plates: inTurn(shared(parts.map(({ plates }) => plates))),
    warmUp: warmUps.map((group) => partText(groupPart(group, exercise, own))).join('; then '),
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
  const carried = dose.kind === 'carry' && dose.load ? loadOf(dose, exercise, own) : null;
  const effort = dose.effort ? effortFigures(dose.effort) : '';
  return [
    {
      sets: amountOf(dose, exercise),
      load: carried?.load ?? '',
      basis: joined(carried?.basis ?? '', effort),
      plates: carried?.plates ?? '',
    },
  ];
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

function groupPart(group: SetGroup, exercise: Exercise | undefined, own: Case): Part {
  const { load, basis, plates } = loadOf(group, exercise, own);
  return {
    sets: `${group.sets} × ${figures(group.reps)}`.replaceAll(' ', '\u00a0'),
    load,
    basis: joined(basis, group.effort ? effortFigures(group.effort) : ''),
    plates: plates ?? '',
  };
}

function loadOf(
  group: { readonly load: SetGroup['load']; readonly percent1RM?: SetGroup['percent1RM'] },
  exercise: Exercise | undefined,
  own: Case,
): { readonly load: string; readonly basis: string; readonly plates: string | null } {
  const { load, percent1RM = null } = group;
  if (exercise) return clinicalLoad(exercise, { load, percent1RM }, own);
  return {
    load: load ? loadName(load) : percent1RM ? `${measured(percent1RM, '%')} 1RM` : '',
    basis: 'exercise not in the library: load not worked out',
    plates: null,
  };
}

function amountOf(dose: Exclude<Dose, { kind: 'resistance' }>, exercise: Exercise | undefined): string {
  const sets = (amount: string) => `${dose.sets} × ${amount}`.replaceAll(' ', '\u00a0');
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
