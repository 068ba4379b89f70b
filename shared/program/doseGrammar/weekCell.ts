import type { Exercise } from '../../exercise/schema';
import { exactly, type Range } from '../../range';
import { err, ok, type Result } from '../../result';
import { CONSTANT, type Dose, type Load, WeekOverride } from '../dose';
import { isSame } from '../editRefusal';
import { buildPlain } from './buildPlain';
import { buildResistance } from './buildResistance';
import { type DoseFault, faultAt } from './fault';
import { faultOfDose } from './faultOfDose';
import { limitFault } from './limitFault';
import type { CountsPart } from './part';
import { type DoseContext, inOwnTerms, withSoundSuggestion } from './readDose';
import { readSaid, type SaidGroup, type SaidLine } from './saidLine';
import { unitOf, UNIT_WORDS } from './units';
import { writeCounts, writeLoad } from './writeDose';
import { writeRange } from './numbers';

/** What a cell of the week grid writes out for its week. */
export type CellOverride = Omit<WeekOverride, 'week'>;

/**
 * Reads one week's cell: sets with what a set holds, a % of 1RM or a load, or either alone: "5x5 @80%", "3x8 42.5kg",
 * "4x15 contacts", "@82.5%", "45kg". Only what is written is in the override. What no week can have of its own (rest,
 * effort, side, times a day, holds, one of several groups of sets) is a fault.
 */
export function readWeekCell(text: string, context: DoseContext): Result<CellOverride, DoseFault> {
  const read = readOnce(text, context);
  return read.ok ? read : err(withSoundSuggestion(read.error, (line) => readOnce(line, context)));
}

function readOnce(text: string, context: DoseContext): Result<CellOverride, DoseFault> {
  const { dose, exercise } = context;
  const whole = { from: 0, to: text.length };
  if (text.trim() === '')
    return err(faultAt(whole, `Write what this week has, such as ${writeWeekCell(dose, exercise)}.`));
  const said = readSaid(text, inOwnTerms(context));
  if (!said.ok) return said;
  const [group] = said.value.groups;
  if (!group) throw new Error('a line without a group');
  const foreign = foreignFault(said.value, group, dose, exercise);
  if (foreign) return err(foreign);
  const full = { ...said.value, groups: [{ ...group, counts: group.counts ?? countsOf(dose, group) }] };
  const steady = { ...dose, progression: CONSTANT };
  const built =
    steady.kind === 'resistance'
      ? buildResistance(text, full, steady, exercise)
      : buildPlain(text, full, steady, exercise);
  if (!built.ok) return built;
  const override = overrideOf(group, dose);
  const amount = { name: 'Reps', span: group.counts?.at.amount ?? whole };
  const fault =
    faultOfDose(text, full, built.value, exercise) ??
    limitFault(WeekOverride, { week: 1, ...override }, text, (path) =>
      path[0] === 'sets' ? { name: 'Sets', span: group.counts?.at.sets ?? whole } : amount,
    );
  return fault ? err(fault) : ok(override);
}

/** What a cell may not say, with the place where it is said. */
function foreignFault(said: SaidLine, group: SaidGroup, dose: Dose, exercise: Exercise): DoseFault | null {
  const named = [
    [said.rest, 'Rest'],
    [said.side, 'The side'],
    [said.daily, 'Times a day'],
    [group.effort, 'Effort'],
  ] as const;
  for (const [part, name] of named)
    if (part) return faultAt(part, `${name} is the same in every week: set it in the dose line.`);
  const second = said.groups[1];
  if (second) return faultAt(second, 'One week has one group of sets: set more in the dose line.');
  if (group.percent && group.load?.load.kind === 'mass')
    return faultAt(group.load, 'Give a % of 1RM or a weight, not both.');
  const several = severalFault(group, dose);
  if (several) return several;
  const { counts } = group;
  if (counts?.holds && dose.kind === 'hold' && counts.holds !== dose.holds)
    return faultAt(counts.at.holds, 'Holds a set are the same in every week: set them in the dose line.');
  if (counts?.unit && dose.kind === 'carry' && counts.unit !== dose.measure)
    return faultAt(
      counts,
      `This dose is in ${UNIT_WORDS[unitOf(dose, exercise)]}: change that in the dose line.`,
    );
  return null;
}

/** A week speaks of all work sets at once: written over groups that differ it would multiply sets, or level loads up. */
function severalFault({ counts, percent, load }: SaidGroup, dose: Dose): DoseFault | null {
  const work = dose.kind === 'resistance' ? dose.groups.filter(({ role }) => role === 'work') : [];
  const [first, ...more] = work;
  if (!first || more.length === 0) return null;
  const basis = percent ?? load;
  const differ = more.some((one) => !isSame([one.percent1RM, one.load], [first.percent1RM, first.load]));
  const at = counts ?? (differ ? basis : null);
  return at && faultAt(at, `This dose has ${work.length} groups of sets: change them in the dose line.`);
}

/** The sets of the dose, for a cell that leaves them as they are. */
function countsOf(dose: Dose, { from, to }: SaidGroup): CountsPart {
  const work = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : dose;
  const amount = work && 'reps' in work ? work.reps : work && 'amount' in work ? work.amount : exactly(1);
  const span = { from, to };
  return {
    kind: 'counts',
    sets: work?.sets ?? 1,
    holds: dose.kind === 'hold' ? dose.holds : null,
    amount,
    unit:
      dose.kind === 'carry'
        ? dose.measure
        : dose.kind === 'hold'
          ? 'seconds'
          : dose.kind === 'time'
            ? 'minutes'
            : null,
    at: { sets: span, holds: span, amount: span },
    ...span,
  };
}

function overrideOf({ counts, percent, load }: SaidGroup, dose: Dose): CellOverride {
  const byReps = dose.kind === 'resistance' || dose.kind === 'repetition';
  return {
    ...(counts ? { sets: counts.sets ?? 1 } : {}),
    ...(counts ? (byReps ? { reps: counts.amount } : { amount: counts.amount }) : {}),
    ...(percent ? { percent1RM: percent.range } : {}),
    ...(load ? { load: load.load } : {}),
  };
}

/** The dose of one week as its cell shows it, at two decimals: "5x5 @80%", "3x8 @42.5kg". */
export function writeWeekCell(doseInThatWeek: Dose, exercise: Exercise): string {
  const dose = doseInThatWeek;
  if (dose.kind === 'resistance')
    return dose.groups
      .filter(({ role }) => role === 'work')
      .map(({ sets, reps, percent1RM, load }) =>
        [`${sets}x${writeRange(reps)}`, basisText(percent1RM, load, exercise)].filter(Boolean).join(' '),
      )
      .join(', ');
  const counts = writeCounts(dose.kind === 'hold' ? { ...dose, holds: 1 } : dose, exercise);
  const load = dose.kind === 'carry' ? basisText(null, dose.load, exercise) : '';
  return load === '' ? counts : `${counts} ${load}`;
}

const hundredths = (value: number) => Number(value.toFixed(2));

/** A typed weight is what is lifted, so it stands before a %; a load chosen in the room is no week's own. */
function basisText(percent: Range | null, load: Load | null, exercise: Exercise): string {
  if (load?.kind === 'mass')
    return writeLoad({ ...load, mass: { ...load.mass, value: hundredths(load.mass.value) } }, exercise);
  if (percent) return `@${writeRange({ low: hundredths(percent.low), high: hundredths(percent.high) })}%`;
  return load === null || load.kind === 'therapist-sets' ? '' : writeLoad(load, exercise);
}
