import { currentTherapist } from '../clinic/schema';
import type { LocalDate } from '../localDate';
import type { ContactPlan } from '../program/schema';
import { type ChartContext, type ChartEntry, entry } from './chartEntry';
import { counted } from './figures';

/** What happened in the visit, for the therapist to choose and fill in: nothing here is known to Osteon. */
export function visitEntries({ printed, program, clinic, options }: ChartContext): readonly ChartEntry[] {
  const therapist = currentTherapist(clinic);
  const handout = printed === null ? '{handout given: Y/N}' : `{handout given, ${printed}: Y/N}`;
  return [
    entry(
      'Instruction:',
      `{demonstrated: Y/N}; {pt returned demo with min|mod|no cues}; {teach-back correct: Y/N}; ${handout}. Stop rules reviewed: {Y/N}`,
    ),
    entry(
      'Adherence since last visit (pt log):',
      '{done}/{planned} sessions, {%}; problems: {none|describe}',
    ),
    entry(
      'Plan:',
      `review ${reviewText(program.reviewOn, options.date)}; reassess {5xSTS|TUG|OLST|other}${contactText(program.contactPlan)}`,
    ),
    entry('Time spent instructing:', '____ min'),
    entry('Billing:', '____ (clinician to enter)'),
    entry(
      'Signed:',
      therapist === null
        ? '{therapist name, credentials}'
        : [therapist.name.trim(), therapist.credentials.trim()].filter((part) => part !== '').join(', '),
    ),
  ];
}

/** A date that has passed is no plan. */
const reviewText = (planned: LocalDate | null, today: LocalDate): string =>
  planned === null ? '{date}' : planned < today ? `{date} (${planned} has passed)` : planned;

function contactText(plan: ContactPlan | null): string {
  if (plan === null) return '';
  const note = plan.note.trim() === '' ? '' : ` (${plan.note.trim()})`;
  return `; contact: ${counted(plan.visits, 'visit')}, ${counted(plan.callsPerMonth, 'call')} a month${note}`;
}
