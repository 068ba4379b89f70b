import type { Cited } from '../evidence/cited';
import { Confidence } from '../evidence/confidence';
import type { Patient } from '../patient/schema';
import type { PhasePurpose, Setting } from '../program/schema';
import type { WeekRollUp } from '../program/weekRollUp';
import type { Range } from '../range';
import { templateFor } from '../template/arm';
import { type Family, mainWork, type Template, type TemplatePhase, type Work } from '../template/schema';

/** A week of the program against what its research template asks of a week. */

export const WEEK_MEASURES = [
  'strengthDays',
  'impactDays',
  'impactContacts',
  'balanceDays',
  'postureDays',
  'minutesPerSession',
] as const;
export type WeekMeasure = (typeof WEEK_MEASURES)[number];

/** What a template asks of a week, with the sources of all the numbers it comes from and the least sure of their marks. */
export type WeekRange = {
  readonly range: Range;
  /** Whether any number from `low` on meets it. */
  readonly atLeast: boolean;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

export type MeasureAgainst = {
  readonly measure: WeekMeasure;
  /** What the week has; a range over the sessions for minutes, null where no session counts. */
  readonly here: Range | null;
  /** Null where the template cites nothing. */
  readonly research: WeekRange | null;
  readonly status: 'meets' | 'below' | 'above' | 'no-range';
};

/** A week of a phase of some purpose against the template, measure by measure. Without a template nothing has a range. */
export function rollUpAgainst(
  week: WeekRollUp,
  purpose: PhasePurpose,
  input: { readonly template: Template | null; readonly patient: Patient },
): readonly MeasureAgainst[] {
  const template = input.template && templateFor(input.template, input.patient);
  const phases = template === null ? [] : template.phases.filter((phase) => phase.purpose === purpose);
  return WEEK_MEASURES.map((measure) => {
    const here = hereOf(measure, week, template);
    const research = template === null ? null : researchOf(measure, template, phases);
    return { measure, here, research, status: statusOf(here, research) };
  });
}

const exactly = (value: number): Range => ({ low: value, high: value });

function hereOf(measure: WeekMeasure, week: WeekRollUp, template: Template | null): Range | null {
  if (measure !== 'minutesPerSession') return exactly(week[measure]);
  const kind = template !== null && mainWork(template) !== 'resistance' ? mainWork(template) : 'strength';
  const minutes = week.sessions
    .filter(({ kinds, setting }) => kinds.some((one) => one === kind) && isTrainedIn(setting, template))
    .map((session) => session.plannedMinutes ?? session.minutes);
  return minutes.length === 0 ? null : { low: Math.min(...minutes), high: Math.max(...minutes) };
}

/** Whether the template has sessions of this kind: work alone at home beside a supervised trial is none of its sessions. */
const isTrainedIn = (setting: Setting, template: Template | null): boolean =>
  template === null || template.week.value.some((one) => (one.setting === 'home') === (setting === 'home'));

function researchOf(
  measure: WeekMeasure,
  template: Template,
  phases: readonly TemplatePhase[],
): WeekRange | null {
  switch (measure) {
    case 'strengthDays':
      return daysOf('resistance', template, phases);
    case 'impactDays':
      return daysOf('impact', template, phases);
    case 'impactContacts':
      return contactsOf(template, phases);
    case 'balanceDays':
      return daysOf('balance', template, phases);
    case 'postureDays':
      return daysOf('posture', template, phases);
    case 'minutesPerSession': {
      const { sessionMinutes } = template;
      return sessionMinutes && fromCited(sessionMinutes.value, [sessionMinutes], false);
    }
  }
}

/** Seven days as the high end of a week read "at least". */
const EVERY_DAY = 7;

/** The families of a kind of work that phases of this purpose have; all of them where the template has no such phase. */
function familiesOf(work: Work, { families }: Template, phases: readonly TemplatePhase[]): readonly Family[] {
  const started = new Set(phases.flatMap(({ starts }) => starts.value.map(({ family }) => family)));
  return families.filter(({ id, work: own }) => own === work && (phases.length === 0 || started.has(id)));
}

/** Days a week of a kind of work: those of its most frequent family, which its other families can share. */
function daysOf(work: Work, template: Template, phases: readonly TemplatePhase[]): WeekRange | null {
  const often = familiesOf(work, template, phases).map(
    ({ daysPerWeek }) => daysPerWeek ?? template.sessionsPerWeek,
  );
  if (often.length === 0) return null;
  const range = {
    low: Math.max(...often.map(({ value }) => value.low)),
    high: Math.max(...often.map(({ value }) => value.high)),
  };
  return fromCited(range, often, range.high >= EVERY_DAY && range.low < EVERY_DAY);
}

/**
 * Contacts a day times days a week. Where a template gives no contacts a day but the sets and contacts of its one kind
 * of landing, these make its day.
 */
function contactsOf(template: Template, phases: readonly TemplatePhase[]): WeekRange | null {
  const days = daysOf('impact', template, phases);
  const single = familiesOf('impact', template, phases).length === 1;
  const daily = phases.flatMap(({ doses }): { range: Range; cited: readonly Cited<unknown>[] }[] => {
    const { perDay, sets, amount } = doses.impact ?? { perDay: null, sets: null, amount: null };
    if (perDay) return [{ range: perDay.value, cited: [perDay] }];
    if (!single || !sets || !amount) return [];
    return [
      {
        range: { low: sets.value.low * amount.value.low, high: sets.value.high * amount.value.high },
        cited: [sets, amount],
      },
    ];
  });
  if (days === null || daily.length === 0 || daily.length < phases.length) return null;
  const range = {
    low: days.range.low * Math.min(...daily.map((one) => one.range.low)),
    high: days.range.high * Math.max(...daily.map((one) => one.range.high)),
  };
  return fromCited(range, [days, ...daily.flatMap(({ cited }) => cited)], false);
}

const fromCited = (
  range: Range,
  cited: readonly Pick<Cited<unknown>, 'sources' | 'confidence'>[],
  atLeast: boolean,
): WeekRange => {
  const marks = cited.map(({ confidence }) => Confidence.options.indexOf(confidence));
  return {
    range,
    atLeast,
    sources: [...new Set(cited.flatMap(({ sources }) => sources))],
    confidence: Confidence.options[Math.max(...marks)] ?? 'J',
  };
};

function statusOf(here: Range | null, research: WeekRange | null): MeasureAgainst['status'] {
  if (here === null || research === null) return 'no-range';
  if (here.low < research.range.low) return 'below';
  return here.high > research.range.high ? 'above' : 'meets';
}
