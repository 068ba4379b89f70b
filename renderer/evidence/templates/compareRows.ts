import { isSourceId } from '../../../shared/evidence/sources';
import { BONE_CATEGORIES } from '../../../shared/patient/boneCategory';
import type { Range } from '../../../shared/range';
import { type Template, Work } from '../../../shared/template/schema';
import { rangeText } from '../../builder/doseText';
import { scheduleText } from '../../builder/words';
import { wordsFor } from '../../patient/wording';
import { type CellValue, citedCell, originOf, type RowGroup, rowOf } from './cellValue';
import { doseGroups } from './doseRows';
import { resultGroup } from './resultRows';
import { BONE_NAMES, GATE_NAMES, percentText, SETTING_WORDS, timesAWeek, WORK_NAMES } from './templateWords';

const sentence = (text: string): string => text;

/** "Female, postmenopausal, 44 to 66 years"; "Any ..." where nothing narrows it. */
function whoText({ sex, menopause, ageFrom, ageTo }: Template['who']['value']): string {
  const age =
    ageFrom !== null && ageTo !== null
      ? `${ageFrom} to ${ageTo} years`
      : ageFrom !== null
        ? `${ageFrom} years or more`
        : ageTo !== null
          ? `up to ${ageTo} years`
          : null;
  const parts = [
    ...(sex === null ? [] : [wordsFor(sex)]),
    ...(menopause === null ? [] : [menopause.map((status) => wordsFor(status).toLowerCase()).join(' or ')]),
    ...(age === null ? [] : [age]),
  ];
  return parts.length === 0 ? 'Any sex, age and menopausal status' : parts.join(', ');
}

const gateCell =
  (category: (typeof BONE_CATEGORIES)[number]) =>
  ({ gates }: Template): readonly CellValue[] => {
    const { level, why } = gates.value[category];
    return [{ lead: GATE_NAMES[level], lines: [why], origin: originOf(gates) }];
  };

const who = (templates: readonly Template[]): RowGroup => ({
  id: 'who',
  title: 'Who it is for',
  rows: [
    rowOf(templates, 'population', 'Population', ({ population }) => citedCell(population, sentence)),
    rowOf(templates, 'enrolled', 'Sex, age, menopause', (template) => citedCell(template.who, whoText)),
    ...BONE_CATEGORIES.map((category) =>
      rowOf(templates, `gate-${category}`, BONE_NAMES[category], gateCell(category)),
    ),
    rowOf(templates, 'exclusions', 'Not for', ({ exclusions }) => citedCell(exclusions, sentence)),
  ],
});

/** One session of the week a program starts with: "Monday: Monday, clinic, 30 min" says the day once. */
const sessionText = ({ name, schedule, setting, minutes }: Template['week']['value'][number]): string => {
  const days = scheduleText(schedule);
  return [
    ...(name === days ? [name] : [`${name}: ${days}`]),
    SETTING_WORDS[setting],
    ...(minutes === null ? [] : [`${minutes} min`]),
  ].join(', ');
};

const shape = (templates: readonly Template[]): RowGroup => ({
  id: 'shape',
  title: 'Sessions and setting',
  rows: [
    rowOf(templates, 'sessions', 'Sessions a week', ({ sessionsPerWeek }) =>
      citedCell<Range>(sessionsPerWeek, timesAWeek),
    ),
    rowOf(templates, 'minutes', 'Minutes a session', ({ sessionMinutes }) =>
      citedCell<Range>(sessionMinutes, rangeText),
    ),
    rowOf(templates, 'length', 'Length', ({ lengthWeeks }) =>
      citedCell(lengthWeeks, (weeks) => `${weeks} weeks`),
    ),
    rowOf(templates, 'supervision', 'Supervision', ({ supervised }) =>
      citedCell(supervised, (yes) => (yes ? 'Supervised' : 'Not supervised')),
    ),
    rowOf(templates, 'group', 'Group size', ({ groupSizeMax }) =>
      citedCell(groupSizeMax, (people) => `up to ${people}`),
    ),
    rowOf(templates, 'week', 'Week a program starts with', ({ week }) => [
      { lead: null, lines: week.value.map(sessionText), origin: originOf(week) },
    ]),
  ],
});

const weeksText = ({ low, high }: Range): string => (low === high ? `week ${low}` : `weeks ${low}–${high}`);

const phases = (templates: readonly Template[]): RowGroup => ({
  id: 'phases',
  title: 'Phases',
  rows: [
    rowOf(templates, 'weeks', 'Weeks', (template) =>
      template.phases.flatMap(({ name, weeks }) => citedCell<Range>(weeks, weeksText, name)),
    ),
    rowOf(templates, 'warm-up', 'Warm-up sets', warmUps),
    rowOf(templates, 'progression', 'Progression', ({ progression }) => citedCell(progression, sentence)),
  ],
});

/** Warm-up sets of each phase that has them. */
const warmUps = ({ phases, families }: Template): readonly CellValue[] =>
  phases.flatMap(({ name, warmUp }) =>
    citedCell(
      warmUp,
      ({ family, sets, reps, percent1RM }) =>
        `${families.find(({ id }) => id === family)?.name ?? family}: ${sets} × ${reps} at ${percentText(percent1RM)}`,
      name,
    ),
  );

const ONLY = {
  'with-fragility-fractures': 'after vertebral or several low-trauma fractures',
  'without-fragility-fractures': 'not after vertebral or several low-trauma fractures',
} as const;

/** The movements of one kind of work, with how many days a week where the source says so. */
const familiesOf =
  (work: Work) =>
  ({ families }: Template): readonly CellValue[] =>
    families
      .filter((family) => family.work === work)
      .map((family): CellValue => {
        const days = family.daysPerWeek;
        const how = [
          ...(days === null
            ? []
            : [`${timesAWeek(days.value)} ${days.value.high === 1 ? 'day' : 'days'} a week`]),
          ...(family.only === undefined ? [] : [ONLY[family.only]]),
        ];
        return {
          lead: null,
          lines: [[family.name, ...how].join(', ')],
          origin: days === null ? null : originOf(days),
        };
      });

const movements = (templates: readonly Template[]): RowGroup => ({
  id: 'families',
  title: 'Movements, and days a week where they differ from the sessions',
  rows: Work.options
    .map((work) => rowOf(templates, `families-${work}`, WORK_NAMES[work], familiesOf(work)))
    .filter(({ cells }) => cells.some((values) => values.length > 0)),
});

const papers = (templates: readonly Template[]): RowGroup => ({
  id: 'papers',
  title: 'Where it comes from',
  rows: [
    rowOf(templates, 'papers', 'Papers', (template) =>
      template.papers.map(({ text, doi, confidence }) => ({
        lead: null,
        lines: [text],
        doi,
        origin: { confidence, sources: [], note: null },
      })),
    ),
    rowOf(templates, 'conflicts', 'Stops it is known to raise', ({ knownConflicts }) =>
      knownConflicts.map(({ ruleId, why, sources }) => ({
        lead: null,
        lines: [why],
        ruleId,
        origin: { confidence: null, sources: sources.filter(isSourceId), note: null },
      })),
    ),
  ],
});

/** The whole comparison, row by row. */
export const compareGroups = (templates: readonly Template[]): readonly RowGroup[] => [
  who(templates),
  shape(templates),
  phases(templates),
  movements(templates),
  ...doseGroups(templates),
  resultGroup(templates),
  papers(templates),
];
