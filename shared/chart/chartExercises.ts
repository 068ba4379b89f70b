import { clinicalDose } from './clinicalDose';
import { clinicalProgression } from './clinicalProgression';
import { type ClinicalItem, type ClinicalSession, clinicalSessions } from './clinicalSessions';
import { below, type ChartContext, type ChartEntry, entry } from './chartEntry';

/** The exercises of the chart text: at home as numbered on the handout, then what is done elsewhere. */
export function exerciseEntries(context: ChartContext): readonly ChartEntry[] {
  const sessions = clinicalSessions(context.span, context.options.week, context);
  const home = sessions.filter(({ session }) => session.setting === 'home');
  const others = sessions.filter(({ session }) => session.setting !== 'home');
  return [
    ...(home.length === 0 ? [entry('Home exercises:', 'none in these weeks')] : []),
    ...home.flatMap((session) => sessionEntries(session, context)),
    ...(others.length === 0 ? [] : [entry(othersLead(others), '')]),
    ...others.flatMap((session) => sessionEntries(session, context)),
    entry('Progression rule:', ruleText(sessions)),
    changesEntry(context),
  ];
}

/** What is not done at home; called supervised only where each session has somebody who supervises it. */
function othersLead(others: readonly ClinicalSession[]): string {
  const isClass = others.some(({ session }) => session.setting === 'class');
  const supervised = others.every(({ session }) => session.supervisor !== null) ? 'supervised, ' : '';
  return `${isClass ? 'Clinic and class only' : 'Clinic-only'} (${supervised}NOT on handout):`;
}

const sessionEntries = (own: ClinicalSession, context: ChartContext): readonly ChartEntry[] => [
  entry(`${own.heading}:`, ''),
  ...(own.items.length === 0
    ? [below('   ', 'no exercises')]
    : own.items.map((item) => below(markOf(item), itemText(item, own, context)))),
];

const markOf = ({ number }: ClinicalItem): string =>
  number === null ? '  -' : `${String(number).padStart(2)}.`;

function itemText(
  { item, exercise, name, superset, rests }: ClinicalItem,
  own: ClinicalSession,
  context: ChartContext,
): string {
  const { phase, firstWeek } = context.span;
  const week = context.options.week - firstWeek + 1;
  const dose = clinicalDose(item.dose, exercise, { week, weeks: phase.weeks }, own.case);
  const progression = clinicalProgression(item.dose, firstWeek);
  return [
    `${name}: ${dose.work}`,
    ...(dose.warmUp === '' ? [] : [`warm-up ${dose.warmUp}`]),
    ...(dose.rest === '' || !rests ? [] : [`rest ${dose.rest}`]),
    ...dose.manner,
    ...(superset === null ? [] : [`superset ${superset}${rests ? '' : ', rest after its last'}`]),
    ...(progression === '' ? [] : [`progress: ${progression}`]),
  ].join('; ');
}

/** What is planned stands with each exercise; how loads go up beyond that is the therapist's. */
function ruleText(sessions: readonly ClinicalSession[]): string {
  const planned = sessions.some(({ items }) =>
    items.some(({ item: { dose } }) => clinicalProgression(dose, 1) !== ''),
  );
  const next = '{all sets at top reps x {2} sessions at RPE <= {6} -> next weight|other}';
  return planned ? `as planned above; beyond that ${next}` : `none planned; ${next}`;
}

function changesEntry({ changes }: ChartContext): ChartEntry {
  if (changes === null) return entry('Change:', 'none issued before');
  const lines = changes.lines.length === 0 ? 'none' : changes.lines.join('; ');
  return entry(`Change since ${changes.since}:`, lines);
}
