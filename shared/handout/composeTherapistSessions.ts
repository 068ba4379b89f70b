import { type ClinicalDose, clinicalDose } from '../chart/clinicalDose';
import { clinicalProgression } from '../chart/clinicalProgression';
import { type ClinicalItem, type ClinicalSession, clinicalSessions } from '../chart/clinicalSessions';
import { patientText } from '../exercise/patientText';
import { cell, heading, paragraph, type TherapistContext } from './composeTherapistParts';
import { type Block, led, plain, strong, type Table, type TableCell } from './model';
import { printedLanguage } from './printedLanguage';
import { therapistEn as text } from './text/therapistEn';

/** Every session of the phase with its exercises in clinical words, and week by week what changes. */
export function sessionBlocks(context: TherapistContext): readonly Block[] {
  const { source, span } = context;
  const sessions = clinicalSessions(span, source.options.week, source);
  if (sessions.length === 0) return [paragraph(text.noSessions)];
  return sessions.flatMap((session) => {
    const weekly = weeklyRows(session, context);
    return [
      heading(session.heading),
      session.items.length === 0 ? paragraph(text.noItems) : itemTable(session, context),
      ...noteBlocks(session),
      ...(weekly.length === 0
        ? []
        : [
            heading(text.weekByWeek(session.session.name.trim())),
            { kind: 'table' as const, table: { columns: WEEKLY_COLUMNS, rows: weekly } },
          ]),
    ];
  });
}

/** The notes stand below the table: a long one would make a row that fits on no page. */
const noteBlocks = ({ items }: ClinicalSession): readonly Block[] =>
  items
    .filter(({ item }) => item.note.trim() !== '')
    .map(({ item, name }) => ({ kind: 'paragraph', text: led(text.noteLead(name), item.note.trim()) }));

const COLUMNS: Table['columns'] = [
  { head: text.exercise, share: 0.24 },
  { head: text.sets, share: 0.19 },
  { head: text.load, share: 0.36 },
  { head: text.manner, share: 0.21 },
];
const WEEKLY_COLUMNS: Table['columns'] = [
  { head: text.exercise, share: 0.25 },
  { head: text.weekColumn, share: 0.1 },
  { head: text.sets, share: 0.19 },
  { head: text.loadColumn, share: 0.27 },
  { head: text.platesColumn, share: 0.19 },
];

const itemTable = (session: ClinicalSession, context: TherapistContext): Block => ({
  kind: 'table',
  table: { columns: COLUMNS, rows: session.items.map((item) => itemRow(item, session, context)) },
});

function itemRow(
  own: ClinicalItem,
  session: ClinicalSession,
  { source, span }: TherapistContext,
): readonly TableCell[] {
  const { item, superset, rests } = own;
  const dose = doseIn(own, session, source.options.week - span.firstWeek + 1, span.phase.weeks);
  const progression = clinicalProgression(item.dose, span.firstWeek);
  const sentences = [
    ...(dose.plates === '' ? [] : [text.plates(dose.plates)]),
    ...(dose.warmUp === '' ? [] : [text.warmUp(dose.warmUp)]),
    ...(progression === '' ? [] : [text.progress(progression)]),
  ];
  const manner = [
    ...(rests ? [dose.rest === '' ? text.restOpen : text.rest(dose.rest)] : []),
    ...dose.manner,
    ...(superset === null ? [] : [text.superset(superset)]),
  ];
  return [
    nameCell(own, source),
    cell(dose.sets),
    cell([lifted(dose.load, dose.basis), ...sentences].join(' ')),
    cell(manner.join(', ')),
  ];
}

/** The clinical name; of an exercise at home also the one on the patient's paper, so that both can talk of it. */
function nameCell(
  { number, name, exercise }: ClinicalItem,
  { patient, options }: TherapistContext['source'],
): TableCell {
  if (number === null) return cell([strong(name)]);
  const onPaper = exercise ? patientText(exercise, printedLanguage(patient, options)).name : name;
  return cell([
    strong(text.numbered(number, name)),
    ...(onPaper === name ? [] : [plain(text.onPaper(onPaper))]),
  ]);
}

const doseIn = ({ item, exercise }: ClinicalItem, session: ClinicalSession, week: number, weeks: number) =>
  clinicalDose(item.dose, exercise, { week, weeks }, session.case);

/** "37.5 kg, ~78 % est. 1RM, asked 80 %." */
function lifted(load: string, basis: string): string {
  const parts = [load, basis].filter((part) => part !== '');
  return parts.length === 0 ? text.noLoad : `${parts.join(', ')}.`;
}

/** The exercises whose dose changes within the phase, equal neighbouring weeks as one row. */
const weeklyRows = (session: ClinicalSession, context: TherapistContext): Table['rows'] =>
  session.items.flatMap((own) => {
    const runs = runsOf(own, session, context);
    if (runs.length <= 1) return [];
    return runs.map(({ first, last, dose }) => [
      cell([strong(own.name)]),
      cell(first === last ? String(first) : `${first}–${last}`),
      cell(dose.sets),
      cell(lifted(dose.load, dose.felt)),
      cell(dose.plates),
    ]);
  });

type Run = { readonly first: number; readonly last: number; readonly dose: ClinicalDose };

function runsOf(
  own: ClinicalItem,
  session: ClinicalSession,
  { span: { phase, firstWeek } }: TherapistContext,
): readonly Run[] {
  const runs: Run[] = [];
  for (let week = 1; week <= phase.weeks; week++) {
    const dose = doseIn(own, session, week, phase.weeks);
    const programWeek = firstWeek + week - 1;
    const before = runs.at(-1);
    if (before && before.dose.doneKey === dose.doneKey)
      runs[runs.length - 1] = { ...before, last: programWeek };
    else runs.push({ first: programWeek, last: programWeek, dose });
  }
  return runs;
}
