import type { Exercise } from '../exercise/schema';
import type { Dose } from '../program/dose';
import type { ProgramItem } from '../program/schema';
import type { DoseContext } from './composeContext';
import { ironInWeek, setGroupLine, type WeekOfPhase, weekDose } from './composeDose';
import { effortValue, workEfforts } from './composeEffort';
import { formatRange, formatRest } from './composeFormat';
import { plateWords } from './composeWeekTable';
import type { DoseCell } from './model';
import { clinical } from './text/clinicalChanges';

/** For whom changes are told: the patient (what is done at home), or the therapist (everything). */
export type ChangeAudience = 'home' | 'all';

/** What a handout says of one exercise in one week, part by part, in words that can be compared. */
export type Seen = {
  readonly sets: string;
  readonly amounts: readonly DoseCell[];
  readonly weight: string;
  /** Whether the weight is iron, which needs no label. */
  readonly isIron: boolean;
  /** Bar and plates; empty without a bar. */
  readonly plates: string;
  /** Of the work sets; empty where none is given, or for the patient, who never reads it. */
  readonly percent: string;
  readonly rest: string;
  readonly aDay: string;
  readonly effort: string;
  readonly side: string;
  readonly support: string;
  readonly speed: string;
  readonly warmUp: string;
  readonly workSets: string;
};

/** What is seen of an item in a week of its phase. */
export function seenOf(
  item: ProgramItem,
  exercise: Exercise,
  at: WeekOfPhase,
  audience: ChangeAudience,
  context: DoseContext,
): Seen {
  const { text, locale } = context;
  const dose = ironInWeek(item.dose, exercise, at, context);
  const { sets, amounts, weight, loads } = weekDose(dose, exercise, context);
  return {
    sets: sets?.value ?? '1',
    amounts,
    weight: weight?.value ?? text.noWeight,
    isIron: loads.length > 0 && loads.every((load) => !load.ask && /\d/.test(load.weight)),
    plates: plateWords(loads, true, text),
    percent: audience === 'all' ? percentWords(dose, context) : '',
    rest: formatRest(dose.restSeconds, locale, text),
    aDay: text.timesADay(dose.timesPerDay),
    effort: audience === 'all' ? clinicalEffort(dose, context) : (effortValue(dose, context) ?? ''),
    side: text.sides[dose.side] || text.changes.bothSides,
    support: text.changes.holdOn[dose.handSupport],
    speed: speedWords(dose, context),
    warmUp: groupLines(dose, 'warm-up', exercise, context),
    workSets: groupLines(dose, 'work', exercise, context),
  };
}

function percentWords(dose: Dose, { text, locale }: DoseContext): string {
  if (dose.kind !== 'resistance') return '';
  const asked = dose.groups.flatMap(({ role, percent1RM }) =>
    role === 'work' && percent1RM ? [formatRange(percent1RM, locale, text)] : [],
  );
  return asked.length === 0 ? '' : clinical.percentOf(text.thenEach([...new Set(asked)]));
}

const clinicalEffort = (dose: Dose, { text, locale }: DoseContext): string =>
  text.thenEach(
    workEfforts(dose).map(
      ({ scale, range }) => `${clinical.scales[scale]} ${formatRange(range, locale, text)}`,
    ),
  );

const speedWords = ({ intent, tempo }: Dose, { text }: DoseContext): string =>
  [...(intent === 'fast' ? [text.fast] : []), ...(tempo ? [text.tempo(tempo)] : [])].join(' ');

const groupLines = (dose: Dose, role: 'warm-up' | 'work', exercise: Exercise, context: DoseContext): string =>
  dose.kind === 'resistance'
    ? dose.groups
        .filter((group) => group.role === role)
        .map((group) => setGroupLine(group, exercise, context))
        .join(' ')
    : '';
