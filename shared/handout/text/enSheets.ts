import type { MovementPattern } from '../../exercise/schema';

/** The words of the sheets beside the exercises: at a glance, log, calendar, moving safely. */

const NBSP = '\u00a0';
const count = (value: number, one: string, many: string) => `${value}${NBSP}${value === 1 ? one : many}`;

const contacts: Partial<Record<MovementPattern, string>> = {
  stomp: 'stamps',
  'heel-drop': 'heel drops',
  jump: 'jumps',
  hop: 'hops',
  'drop-landing': 'landings',
};

export const sheets = {
  /** How much, as one says it: "3 sets of 8 to 10, 4 kg, Tue and Sat". */
  amount: {
    sets: (sets: number) => count(sets, 'set', 'sets'),
    setsOf: (sets: number, what: string) => `${count(sets, 'set', 'sets')} of ${what}`,
    /** `pattern` says what is counted: landings and stamps have names. */
    contacts: (value: string, pattern: MovementPattern) => {
      const name = contacts[pattern];
      return name === undefined ? value : `${value}${NBSP}${name}`;
    },
    steps: (value: string) => `${value}${NBSP}steps`,
    seconds: (value: string) => `${value}${NBSP}sec`,
    minutes: (value: string) => `${value}${NBSP}min`,
    hold: (seconds: string) => `hold ${seconds}${NBSP}sec`,
    askWeight: 'ask us which weight',
    askBand: 'ask us which band',
    noWeight: 'no weight',
    daily: (times: number) => `${count(times, 'time', 'times')} a day`,
    weekly: (times: number) => `${count(times, 'time', 'times')} a week`,
    everyDay: 'every day',
    everyOtherDay: 'every other day',
    days: (names: readonly string[]) => {
      const all = names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
      // A few days stay on one line.
      return names.length < 4 ? all.replaceAll(' ', NBSP) : all;
    },
  },
  glance: {
    title: 'Your exercises at a glance',
    exercise: 'Exercise',
    howMuch: 'How much',
    /** After what is done in some weeks. */
    thenChanges: `then it${NBSP}changes`,
    stop: 'New or sharp back pain, a fall, or new weakness',
  },
  log: {
    title: 'Your exercise log',
    writeDate: 'Write the date.',
    /** `unit` is the one the patient thinks in; null where no weight is used. */
    how: (unit: string | null) =>
      unit === null
        ? 'Tick the box when you have done an exercise.'
        : `Write the weight you used in${NBSP}${unit}, or tick the box.`,
    howDaily: 'Tick the box each day you do these exercises.',
    atEnd: 'Last, write how hard it was and how your back felt.',
    eachWeek: 'Each week, write how hard it was and how your back felt.',
    /** Of a session whose exercises have no effort to speak of. */
    atEndPain: 'Last, write how your back felt.',
    eachWeekPain: 'Each week, write how your back felt.',
    exercise: 'Exercise',
    date: 'Date',
    effort: (min: number, max: number) => `Effort ${min}–${max}`,
    effortAsk: 'How hard was it?',
    pain: 'Pain 0–10',
    painAsk: 'How did your back feel?',
    week: (week: number) => `Week${NBSP}${week}`,
    weekShort: (first: number, last: number) =>
      first === last ? `Wk${NBSP}${first}` : `Wk${NBSP}${first}–${last}`,
    bring: 'Bring this sheet to your next visit.',
    spoken: (weeks: number, columns: number) =>
      `Empty boxes to write in: ${count(weeks, 'week', 'weeks')}, ${count(columns, 'column', 'columns')}, a row for each exercise below.`,
    spokenDaily: (weeks: number, withEffort: boolean) =>
      `Empty boxes to tick: ${count(weeks, 'week', 'weeks')} of 7 days, with ${withEffort ? 'effort and pain' : 'pain'} for each week.`,
  },
  calendar: {
    title: 'Your calendar',
    tick: 'Tick the box when you have done your home exercises.',
    writeIt: 'Write it on the day you did it.',
    /** After the last day of it. */
    ends: (date: string) => `This calendar ends on ${date}.`,
    askForNew: 'Ask us for a new one.',
    visit: 'Visit',
  },
  moving: {
    title: 'How to move safely',
    hinge: {
      heading: 'Bend at your hips',
      lines: [
        'Bend your knees a little. Push your hips back.',
        'Let your chest tip forward.',
        'Keep your back straight. Do not round it.',
      ],
    },
    lift: {
      heading: 'Lift with your legs',
      lines: ['Stand close. Bend your hips and knees.', 'Hold it close to you. Breathe out as you stand.'],
      raise: 'Lift from a box or a chair, if you can.',
      notFromFloor: 'Do not lift from the floor. Ask for help.',
    },
    floor: {
      heading: 'Get down low and up again',
      lines: [
        'Hold a counter or a sturdy chair.',
        'Take a long step. Lower straight down.',
        'Press through your front foot to get up.',
      ],
    },
    steady: {
      heading: 'Stay steady',
      lines: [
        'Hold a counter when you balance.',
        'Wear sturdy shoes.',
        'Clear your path of rugs, cords and bags.',
      ],
    },
    guard: {
      heading: 'Guard your back',
      lines: [
        'Do not bend or twist it with a load.',
        'Turn your feet, not your back.',
        'No sit-ups. No toe touches.',
      ],
    },
    bed: {
      heading: 'Get out of bed',
      lines: ['Roll to your side in one piece.', 'Push up as your legs go down.', 'Do not sit straight up.'],
    },
    breathe: 'on the hard part. Do not hold your breath.',
    breatheLead: 'Breathe out',
    tooEasyLead: 'Too easy?',
    tooEasy: 'You could do many more at the end. Tell us.',
    tooHardLead: 'Too hard?',
    tooHard: 'You lose good form. Do less, and tell us.',
  },
};
