import type { DiffCount } from '../../shared/program/countDiff';
import type { PhaseChange, SessionChange, WholeChange } from '../../shared/program/diffPrograms';
import type { ContactPlan, Override, Session } from '../../shared/program/schema';
import { PHASE_PURPOSES } from '../builder/phasePurposes';
import { scheduleText, SETTING_NAMES } from '../builder/words';
import { formatDay } from '../design/formatDate';
import { arrow } from './doseChangeWords';

/** How a place in one version stands to the other. */
export type Standing = 'added' | 'removed' | 'changed' | 'moved' | 'same';

/** The words of a comparison: of an earlier and a later version, or of two windows. */
export type SideWords = {
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly removed: string;
};

export const VERSION_WORDS: SideWords = {
  before: 'Earlier',
  after: 'Later',
  added: 'Added',
  removed: 'Removed',
};

export const WINDOW_WORDS: SideWords = {
  before: 'Saved by the other window',
  after: 'In this window, not saved',
  added: 'Only here',
  removed: 'Only there',
};

/** Never by colour alone: each standing has a sign, and its word beside it. */
export const SIGNS: Readonly<Record<Standing, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '↕',
  same: '=',
};

export const standingWord = (standing: Standing, words: SideWords): string => {
  switch (standing) {
    case 'added':
      return words.added;
    case 'removed':
      return words.removed;
    case 'changed':
      return 'Changed';
    case 'moved':
      return 'Moved';
    case 'same':
      return 'Same';
  }
};

/** The counts that are not zero, in the order they are read. */
export const countedStandings = (
  count: DiffCount,
): readonly { readonly standing: Exclude<Standing, 'same'>; readonly count: number }[] =>
  (['added', 'removed', 'changed', 'moved'] as const)
    .map((standing) => ({ standing, count: count[standing] }))
    .filter((entry) => entry.count > 0);

/** The whole comparison in one sentence. */
export function diffSentence(count: DiffCount, words: SideWords): string {
  if (count.total === 0) return 'Both are the same.';
  const parts = countedStandings(count).map(
    (entry) => `${entry.count} ${standingWord(entry.standing, words).toLowerCase()}`,
  );
  return `${parts.join(', ')}.`;
}

const planText = (plan: ContactPlan | null): string =>
  plan === null
    ? 'none'
    : `${plan.visits} visits, ${plan.callsPerMonth} calls a month${plan.note === '' ? '' : ` (${plan.note})`}`;

const reasonsText = (reasons: readonly Override[]): string =>
  reasons.length === 0
    ? 'none'
    : reasons.map(({ ruleId, reason }) => `${ruleId.split('-')[0] ?? ruleId}: ${reason}`).join('; ');

/** A change of the program as a whole: what it is called, and both values. */
export function wholeChangeWords(
  change: WholeChange,
  templateName: (id: string) => string,
): { readonly label: string; readonly before: string; readonly after: string } {
  const said = <V>(
    label: string,
    values: { readonly before: V; readonly after: V },
    text: (value: V) => string,
  ) => ({
    label,
    before: text(values.before),
    after: text(values.after),
  });
  switch (change.field) {
    case 'title':
      return said('Name', change, (title) => title);
    case 'template':
      return said('Template', change, (template) => (template === null ? 'none' : templateName(template.id)));
    case 'goals':
      return said('Goals', change, (goals) => goals.join(', ').replaceAll('-', ' ') || 'none');
    case 'startDate':
      return said('Start', change, formatDay);
    case 'reviewOn':
      return said('Review', change, (date) => (date === null ? 'no date' : formatDay(date)));
    case 'contactPlan':
      return said('Contact', change, planText);
    case 'overrides':
      return said('Kept with a reason', change, reasonsText);
  }
}

const weeksText = (weeks: number): string => (weeks === 1 ? '1 week' : `${weeks} weeks`);
const purposeText = (purpose: string): string =>
  PHASE_PURPOSES.find(({ value }) => value === purpose)?.name ?? purpose;

export function phaseChangeWords(change: PhaseChange): string {
  switch (change.field) {
    case 'name':
      return `Name ${arrow(change.before, change.after)}`;
    case 'purpose':
      return `Purpose ${arrow(purposeText(change.before), purposeText(change.after))}`;
    case 'weeks':
      return arrow(String(change.before), weeksText(change.after));
  }
}

const numberOr = (value: number | null): string => (value === null ? 'not set' : String(value));
const supervisorText = (supervisor: Session['supervisor']): string =>
  supervisor === null ? 'not said' : supervisor.replaceAll('-', ' ');

export function sessionChangeWords(change: SessionChange): string {
  switch (change.field) {
    case 'name':
      return `Name ${arrow(change.before, change.after)}`;
    case 'schedule':
      return `Days ${arrow(scheduleText(change.before), scheduleText(change.after))}`;
    case 'setting':
      return `Setting ${arrow(SETTING_NAMES[change.before], SETTING_NAMES[change.after])}`;
    case 'plannedMinutes':
      return `Minutes ${arrow(numberOr(change.before), numberOr(change.after))}`;
    case 'supervisor':
      return `Supervisor ${arrow(supervisorText(change.before), supervisorText(change.after))}`;
    case 'groupSize':
      return `Group ${arrow(numberOr(change.before), numberOr(change.after))}`;
  }
}
