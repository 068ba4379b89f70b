import { openStops } from '../check/overrides';
import { weekStart } from '../program/calendar';
import { type Goal, programWeeks } from '../program/schema';
import { type SessionRollUp, weekRollUp } from '../program/weekRollUp';
import { type ChartContext, type ChartEntry, type ChartTitle, entry } from './chartEntry';
import { counted, figure, measured } from './figures';
import { recordedEquipment } from './recordedEquipment';
import { recordedClearances, recordedFacts } from './recordedFacts';
import { recordedTests } from './recordedTests';

/** The head of the chart text below its title: for whom as far as it matters, and what a week adds up to. */
export function headEntries(context: ChartContext): readonly ChartEntry[] {
  const { patient, program } = context;
  const clearances = recordedClearances(patient);
  const tests = recordedTests(patient);
  return [
    ...draftEntry(context),
    entry('Weeks:', weeksText(context)),
    entry('Dx/precautions:', recordedFacts(patient).join('; ')),
    ...(clearances.length === 0 ? [] : [entry('Clearances on record:', clearances.join('; '))]),
    entry('Goals:', goalsText(program.goals)),
    entry('Measurable goal:', '{5xSTS|TUG|OLST|strength|other} {value} by {date}'),
    entry('Last tests:', tests.length === 0 ? 'none on record' : tests.join('; ')),
    entry('Equipment at home:', recordedEquipment(patient)),
    entry('Estimated dose/wk', doseText(context)),
  ];
}

/** Which handout it is; of one that is printed again, that the rest is not of today. */
export function titleEntries({ title, date, issue }: ChartTitle): readonly ChartEntry[] {
  const lead = 'HOME EXERCISE PROGRAM -';
  if (issue === null) return [entry(lead, `${title.trim()} - not issued yet, as of ${date}`)];
  const version = issue.number === null ? '' : `v${issue.number}, `;
  const kind = issue.reprint ? 'reprint' : 'print';
  return [
    entry(lead, `${title.trim()} - ${version}issued ${issue.date} (${kind}, id ${issue.shortId})`),
    ...(issue.held ? [entry('Note:', 'saving it was cut short, so it may not have been given out.')] : []),
    ...(issue.reprint
      ? [
          entry(
            'Written on',
            `${issue.date}, when it was issued: facts, check and signer are those of that day.`,
          ),
        ]
      : []),
  ];
}

/** A program with an open stop must not pass for one that was given out. */
function draftEntry({ report, program }: ChartContext): readonly ChartEntry[] {
  const open = openStops(report, program).length;
  return open === 0
    ? []
    : [entry('DRAFT - NOT FOR THE PATIENT:', `${counted(open, 'stop')} open, see Check`)];
}

function weeksText({ program, span, options }: ChartContext): string {
  const { firstWeek, lastWeek, phase } = span;
  const covered = firstWeek === lastWeek ? `week ${firstWeek}` : `weeks ${firstWeek}-${lastWeek}`;
  return `${covered} of ${programWeeks(program)} (${phase.name.trim()}), from ${weekStart(program, firstWeek)}; doses below are those of week ${options.week}`;
}

const GOALS: Readonly<Record<Goal, string>> = {
  'hip-bone-density': 'hip bone density',
  'spine-bone-density': 'spine bone density',
  'wrist-bone-density': 'wrist bone density',
  strength: 'strength',
  balance: 'balance',
  posture: 'posture',
  'fewer-falls': 'fewer falls',
  'less-pain': 'less pain',
  'daily-function': 'daily function',
};

const goalsText = (goals: readonly Goal[]): string =>
  goals.length === 0 ? 'none chosen' : goals.map((goal) => GOALS[goal]).join('; ');

/** "week 9, all sessions: strength 2 d, ...; clinic 2 x 28 min". Days and contacts are those of an average week. */
function doseText({ program, patient, clinic, findExercise, options }: ChartContext): string {
  const rolled = weekRollUp({ program, patient, clinic, library: findExercise });
  const week = rolled.find((one) => one.week === options.week);
  if (!week) throw new Error(`week ${options.week} has no roll-up`);
  const { strengthDays, balanceDays, impactDays, postureDays, impactContacts, sessions } = week;
  const parts = [
    `strength ${measured(strengthDays, 'd')}`,
    `balance ${measured(balanceDays, 'd')}`,
    `impact ${measured(impactDays, 'd')}${impactContacts === 0 ? '' : `, ${measured(Math.round(impactContacts), 'contacts')}`}`,
    `posture ${measured(postureDays, 'd')}`,
    ...sessions.map(minutesText),
  ];
  return `(week ${options.week}, all sessions): ${parts.join('; ')}`;
}

const minutesText = ({ setting, perWeek, minutes, plannedMinutes }: SessionRollUp): string =>
  `${setting} ${figure(perWeek)} × ${measured(minutes, 'min')}${plannedMinutes === null ? '' : ` (${plannedMinutes} planned)`}`;
