import type { Confidence } from '../../../shared/evidence/confidence';
import type { Patient } from '../../../shared/patient/schema';
import type { Range } from '../../../shared/range';
import { templateFor } from '../../../shared/template/arm';
import { type PhaseDose, type Template, templateWeeks, Work } from '../../../shared/template/schema';
import { rangeText } from '../../builder/doseText';
import {
  AMOUNT_NAMES,
  effortRangeText,
  perDayText,
  percentText,
  timesAWeek,
  WORK_NAMES,
} from '../../evidence/templates/templateWords';

/** A fact of a template in words, with how sure it is; no mark where the template leaves it open. */
export type TemplateFact = {
  readonly name: string;
  readonly text: string;
  readonly confidence: Confidence | null;
};

/** From the surest mark to the least: what several numbers make together is as sure as the least of them. */
const MARKS: readonly Confidence[] = ['V', 'R-high', 'R-med', 'R-low', 'INF', 'J'];

const leastSure = (marks: readonly Confidence[]): Confidence | null =>
  marks.length === 0 ? null : (MARKS[Math.max(...marks.map((mark) => MARKS.indexOf(mark)))] ?? 'J');

const sessions = (range: Range): string =>
  `${timesAWeek(range)} ${range.high === 1 ? 'time' : 'times'} a week`;

function setsText({ sets, amount }: PhaseDose, work: Work): string | null {
  if (sets && amount) return `${rangeText(sets.value)} × ${rangeText(amount.value)} ${AMOUNT_NAMES[work]}`;
  if (sets) return `${rangeText(sets.value)} ${sets.value.high === 1 ? 'set' : 'sets'}`;
  return amount ? `${rangeText(amount.value)} ${AMOUNT_NAMES[work]}` : null;
}

/** "5 × 5 repetitions at 80–85 % of 1RM, Borg 16 or more"; null where the source sets nothing. */
function doseText(dose: PhaseDose, work: Work): string | null {
  const { perDay, percent1RM, effort } = dose;
  const sets = setsText(dose, work);
  const percent = percent1RM ? `${percentText(percent1RM.value)} of 1RM` : null;
  const parts = [
    sets && percent ? `${sets} at ${percent}` : (sets ?? percent),
    perDay ? `${perDayText(perDay.value, work)} a day` : null,
    effort ? effortRangeText(effort.value) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** What the target phase asks of each kind of work, for this patient's arm of the guidance. */
function doseFacts(template: Template): readonly TemplateFact[] {
  const target = template.phases.find(({ purpose }) => purpose === 'target') ?? template.phases.at(-1);
  return Work.options.flatMap((work) => {
    if (!target || !template.families.some((family) => family.work === work)) return [];
    const dose = target.doses[work];
    const text = dose ? doseText(dose, work) : null;
    if (!dose || text === null)
      return [{ name: WORK_NAMES[work], text: 'no dose laid down', confidence: null }];
    const cited = [dose.sets, dose.amount, dose.perDay, dose.percent1RM, dose.effort];
    const marks = cited.flatMap((one) => (one ? [one.confidence] : []));
    return [{ name: WORK_NAMES[work], text, confidence: leastSure(marks) }];
  });
}

const weeksText = (weeks: number): string => (weeks === 1 ? '1 week' : `${weeks} weeks`);

function supervisionText({ supervised, groupSizeMax }: Template): string {
  if (!supervised) return 'not laid down';
  if (!supervised.value) return 'done alone';
  return groupSizeMax ? `supervised, at most ${groupSizeMax.value} together` : 'supervised';
}

/** How often, how long, how much, and with whom. */
export function templateFacts(asked: Template, patient: Patient): readonly TemplateFact[] {
  const template = templateFor(asked, patient);
  const { sessionsPerWeek, sessionMinutes, lengthWeeks, supervised } = template;
  return [
    {
      name: 'Sessions',
      text: sessions(sessionsPerWeek.value),
      confidence: sessionsPerWeek.confidence,
    },
    {
      name: 'Minutes',
      text: sessionMinutes ? `${rangeText(sessionMinutes.value)} a session` : 'not laid down',
      confidence: sessionMinutes?.confidence ?? null,
    },
    {
      name: 'Length',
      text: lengthWeeks
        ? weeksText(lengthWeeks.value)
        : `ongoing; starts as ${weeksText(templateWeeks(template))}`,
      confidence: lengthWeeks?.confidence ?? null,
    },
    { name: 'Supervision', text: supervisionText(template), confidence: supervised?.confidence ?? null },
    ...doseFacts(template),
  ];
}

/** The same in one line, for a card: "2 times a week · 30 min · 35 weeks · supervised". */
export function templateLine({ sessionsPerWeek, sessionMinutes, lengthWeeks, supervised }: Template): string {
  return [
    sessions(sessionsPerWeek.value),
    sessionMinutes ? `${rangeText(sessionMinutes.value)} min` : null,
    lengthWeeks ? weeksText(lengthWeeks.value) : 'ongoing',
    supervised === null ? null : supervised.value ? 'supervised' : 'alone',
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

export type MainResult = {
  readonly outcome: string;
  readonly intervention: string;
  readonly control: string;
  readonly confidence: Confidence;
};

const MAIN_SITES = ['lumbar-spine', 'femoral-neck'] as const;
const FEWEST = 2;

/**
 * The first result at the lumbar spine and at the femoral neck, the trial's own comparison; filled up with what else
 * was measured where one of them is missing.
 */
export function mainResults({ results }: Template): readonly MainResult[] {
  const main = MAIN_SITES.flatMap((site) => results.find(({ value }) => value.site === site) ?? []);
  const others = results.filter((result) => !main.includes(result));
  return [...main, ...others.slice(0, Math.max(0, FEWEST - main.length))].map(({ value, confidence }) => ({
    outcome: value.outcome,
    intervention: value.intervention,
    control: value.control,
    confidence,
  }));
}
