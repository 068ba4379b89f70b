import type { Goal, Setting } from '../../program/schema';
import type { EffortLine } from '../model';
import { days, longDays, months } from './enCalendar';
import { changes } from './enChanges';
import { effortFeeling, effortLevels, effortMeaning } from './enEffort';
import { bandLevels, contactNames, photoPositions, purposes, things, weights } from './enExercise';
import { sheets } from './enSheets';
import { capital } from './capital';

/**
 * Every word of the handout in English: school grade 6 or below, sentences of 15 words at most, "you", active.
 * Another language is an object of the same shape. U+00A0 keeps a number with its unit.
 * The stop box is safety text: `reviewedBy` stays null until a named clinician has read it.
 */

const NBSP = '\u00a0';
const settings: Record<Setting, string> = { clinic: 'Clinic', class: 'Class', home: 'Home' };
const goals: Record<Goal, string> = {
  'hip-bone-density': 'keep your hip bones strong',
  'spine-bone-density': 'keep your spine strong',
  'wrist-bone-density': 'keep your wrist bones strong',
  strength: 'get stronger',
  balance: 'stay steady',
  posture: 'stand tall',
  'fewer-falls': 'prevent falls',
  'less-pain': 'ease your pain',
  'daily-function': 'make each day easier',
};

/** "2.5", "10 + 5 + 2.5": a recipe stays on one line. */
const onOneSide = (plates: readonly string[]) => plates.join(`${NBSP}+${NBSP}`);
const count = (value: number, one: string, many: string) => `${value}${NBSP}${value === 1 ? one : many}`;

export const en = {
  reviewedBy: null as string | null,
  title: 'Your bone-strength exercises',
  /** What each document for the patient is called, in its running header. */
  documents: {
    handout: 'Your exercises',
    summary: 'At a glance',
    log: 'Exercise log',
    calendar: 'Calendar',
    'moving-safely': 'Move safely',
  },
  draft: 'DRAFT - NOT FOR THE PATIENT',
  page: 'Page {page} of {pages}',
  forPatient: 'For',
  version: (id: string) => `Version ${id}`,
  days,
  longDays,
  months,
  /** A day as people write it there; `american` puts the month first. */
  date: (day: number, month: string, year: number, american: boolean) =>
    american ? `${month}${NBSP}${day},${NBSP}${year}` : `${day}${NBSP}${month}${NBSP}${year}`,
  shortDate: (day: number, month: string, american: boolean) =>
    american ? `${month.slice(0, 3)}${NBSP}${day}` : `${day}${NBSP}${month.slice(0, 3)}`,
  /** On a 12-hour clock, as both English places say it; `american` is there for other languages. */
  time: (hour: number, minute: string, _american: boolean) =>
    `${hour % 12 === 0 ? 12 : hour % 12}:${minute}${NBSP}${hour < 12 ? 'am' : 'pm'}`,
  at: (date: string, time: string) => `${date}, at${NBSP}${time}`,
  minutes: (value: number) => `${value}${NBSP}min`,
  range: (low: string, high: string) => (low === high ? low : `${low}–${high}`),
  toRange: (low: string, high: string) => (low === high ? low : `${low}${NBSP}to${NBSP}${high}`),

  purpose: (exercises: number, aims: readonly Goal[]) => {
    const [first, second] = aims.map((aim) => goals[aim]);
    const help = first ? (second ? `${first} and ${second}` : first) : 'keep your bones and muscles strong';
    return exercises === 1
      ? `You have 1${NBSP}home exercise. It helps you ${help}.`
      : `You have ${exercises}${NBSP}home exercises. They help you ${help}.`;
  },
  nothingAtHome: 'You do your exercises with us. There are none to do at home.',
  covers: (weeks: string, from: string, to: string) => `${capital(weeks)}, ${from} to ${to}`,
  weeks: (first: number, last: number) =>
    first === last ? `week${NBSP}${first}` : `weeks${NBSP}${first}${NBSP}to${NBSP}${last}`,
  yourWeek: 'Your week',
  setting: settings,
  /** What a session's cards stand under: a name of ours in this language, else as the therapist wrote it. */
  sessionName: (name: string) => name,
  rest: 'rest',
  noSessions: 'Nothing is planned for these weeks. Ask us what to do.',
  /** The place and the numbers of the exercises that are done there: "Home 1-4". */
  placeNumbers: (where: string, numbers: string) => `${where} ${numbers}`,
  timesAWeek: (where: string, times: number, restDays: number) =>
    times === 1 || restDays === 0
      ? `${where}: ${count(times, 'time', 'times')} a week.`
      : `${where}: ${count(times, 'time', 'times')} a week, with at least ${count(restDays, 'rest day', 'rest days')} between.`,
  everyOtherDay: (where: string) => `${where}: every other day.`,
  aboutMinutes: (minutes: number) => `Plan about ${minutes}${NBSP}minutes.`,

  youNeed: 'You need',
  things,
  weights,
  thing: (names: readonly string[]) => `${capital(names.join(' or '))}.`,
  shoes: 'Sturdy shoes.',
  holdOn: 'A counter or sturdy chair to hold.',
  howHard: 'How hard?',
  target: 'Work at',
  effortMeaning,
  effortFeeling,
  effortVaries: 'See each exercise.',
  effortLevels,
  effortLeft: (level: number, more: number) => `At${NBSP}${level} you could do ${more} more.`,
  effortOpen: 'Your therapist will tell you how hard to work.',
  effortSpoken: ({ min, max, ends }: Omit<EffortLine, 'target' | 'spoken'>, target: string | null) => {
    const line = `A line from ${min}, ${ends.low}, to ${max}, ${ends.high}.`;
    return target === null ? line : `${line} Your target is ${target}.`;
  },

  stop: {
    word: 'STOP',
    call: (phone: string) => (phone === '' ? 'and call your therapist' : `and call us on ${phone}`),
    signs: [
      'New or sharp back pain',
      'Pain that gets worse',
      'Pain for more than 2 days',
      'A fall',
      'You look shorter or more bent',
      'New weakness',
      'New numbness or tingling',
    ],
    emergencyLead: (number: string) => `Call ${number} right away:`,
    emergency: [
      'Chest pain',
      'Trouble breathing',
      'Fainting',
      'Sudden weakness in your face, arm or leg',
      'Bad back pain after a fall',
      'New loss of bladder or bowel control',
    ],
  },
  painLead: 'Pain 0–10:',
  pain: '0 to 2 is fine. 3 to 5 is OK if it settles by next morning. Over 5: do less, or stop. New sharp back pain: stop and call.',
  /** Where an exercise names a lower limit of its own than the rule above. */
  painSooner: 'Stop sooner if the exercise says so.',
  changes,
  nextVisit: 'Next visit',
  yourTherapist: 'Your therapist',
  showedBack: 'I showed each exercise to my therapist.',
  therapist: (name: string, credentials: string) => (credentials === '' ? name : `${name}, ${credentials}`),

  purposes,
  dose: {
    sets: 'Sets',
    times: 'Times',
    steps: 'Steps',
    hold: 'Hold',
    minutes: 'Minutes',
    seconds: 'Seconds',
    distance: 'Distance',
    weight: 'Weight',
    rest: 'Rest',
    days: 'Days',
    effort: 'Effort',
    side: 'Side',
    aDay: 'Each day',
  },
  contacts: (pattern: keyof typeof purposes) => contactNames[pattern] ?? 'Times',
  secondsValue: (value: string) => `${value}${NBSP}sec`,
  metresValue: (metres: string, feet: string | null) =>
    feet === null ? `${metres}${NBSP}m` : `${metres}${NBSP}m (${feet}${NBSP}ft)`,
  timesADay: (times: number) => count(times, 'time', 'times'),
  mass: (value: string, unit: string) => `${value}${NBSP}${unit}`,
  massWithOther: (mass: string, other: string) => `${mass} (${other})`,
  eachHand: (mass: string) => `${mass} each${NBSP}hand`,
  bands: bandLevels,
  noWeight: 'none',
  askUs: 'ask us',
  thenEach: (values: readonly string[]) => values.join(', then '),
  /** "Times, weight": the labels of what changes. */
  together: (labels: readonly string[]) => capital(labels.join(', ').toLowerCase()),
  byWeek: 'by week',
  asNeeded: 'as needed',
  noRest: 'none',
  restAfter: (last: number) => `after${NBSP}${last}`,
  everyDay: 'Every day',
  everyOtherDayShort: 'Every other day',
  aWeek: (times: number) => `${times}${NBSP}a week`,
  sides: { both: '', each: 'each side', left: 'left only', right: 'right only', alternating: 'take turns' },
  borg: (range: string) => `${range} of${NBSP}20`,

  turns: (numbers: readonly number[]) =>
    `Do ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)} in turn. Rest after ${numbers.at(-1)}.`,
  holdLead: 'Hold on:',
  support: {
    none: '',
    light: 'touch a counter or sturdy chair.',
    full: 'hold a counter with both hands.',
  },
  warmUpLead: 'Warm up first:',
  workLead: 'Your sets:',
  setLine: (sets: number, times: string, weight: string) =>
    `${count(sets, 'set', 'sets')} of ${times} with ${weight}.`,
  platesOnly: (weight: string) => `${weight} of plates`,
  warmUpAsk: (sets: number, times: string) =>
    `${count(sets, 'set', 'sets')} of ${times} with a lighter weight. Ask us which.`,
  setLineNoWeight: (sets: number, times: string) => `${count(sets, 'set', 'sets')} of ${times}.`,
  weightLead: 'Weight:',
  askWeight: 'your therapist will tell you which weight to use.',
  askBand: 'your therapist will tell you which band to use.',
  barLead: 'Load the bar:',
  bar: (bar: string, perSide: readonly string[], unit: string) =>
    perSide.length === 0
      ? `use the ${bar}${NBSP}${unit} bar with no plates.`
      : `use the ${bar}${NBSP}${unit} bar. Put ${onOneSide(perSide)}${NBSP}${unit} on each side.`,
  onEachSide: (bar: string) => `Each side of the ${bar} bar`,
  onBar: (bar: string, plates: string) => `${bar} bar: ${plates}`,
  eachSide: 'Bar and each side',
  noPlates: 'no plates',
  speedLead: 'Speed:',
  fast: 'move fast on the hard part, and stay in control.',
  tempo: (tempo: {
    readonly down: number;
    readonly bottom: number;
    readonly up: number;
    readonly top: number;
  }) => {
    const waits = (value: number) => (value === 0 ? '' : ` Wait ${value}.`);
    return `count ${tempo.down} on the way down.${waits(tempo.bottom)} Count ${tempo.up} on the way up.${waits(tempo.top)}`;
  },
  photoPositions,
  continued: (number: number, name: string) => `${number}. ${name}, continued`,
  weekByWeek: 'Week by week',
  weekColumn: (first: number, last: number) =>
    first === last ? `Week${NBSP}${first}` : `Weeks${NBSP}${first}–${last}`,
  weekFrom: (date: string) => `from ${date}`,
  times: (labels: readonly string[]) => labels.join(' × '),
  watchLead: 'Watch out:',
  stopLead: 'Stop if:',
  ladder: {
    tooHardLead: 'Too hard?',
    tooEasyLead: 'Too easy?',
    eitherLead: 'Too hard or too easy?',
    tryNumber: (number: number) => `Try number${NBSP}${number}.`,
    doFewerOrAskFor: (name: string) => `Do fewer, or ask for “${name}”.`,
    askFor: (name: string) => `Ask for “${name}”.`,
    doFewer: 'Do fewer, and tell us.',
    tellUs: 'Tell us.',
  },
  noteLead: 'From your therapist:',
  notes: 'Notes',
  sheets,
};

/** The shape every language of the handout has. */
export type HandoutText = typeof en;
