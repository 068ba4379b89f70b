import { en, type HandoutText } from './en';

/** What is new in the therapist's words: clinical English, whatever the patient reads. */
export const clinicalText: HandoutText = {
  ...en,
  noWeight: 'no load',
  askUs: 'load set in the session',
  dose: { ...en.dose, times: 'Reps', weight: 'Load', aDay: 'Times a day' },
  warmUpLead: 'Warm-up:',
  workLead: 'Work sets:',
  changes: {
    ...en.changes,
    added: 'Added.',
    removed: 'Removed.',
    swapped: (old) => `In place of ${old}.`,
    renamed: (old) => `Renamed from ${old}.`,
    moved: (session) => `Moved to ${session}.`,
    order: 'Order of the exercises changed.',
    later: 'Later weeks changed.',
    noWarmUp: 'No warm-up sets.',
    ownSpeed: 'No tempo given.',
    cues: 'Cues changed.',
    steps: 'Printed steps changed.',
    stopIf: 'Printed signs to stop changed.',
    note: 'Note changed.',
    noNote: 'Note removed.',
    turns: (names) => `Superset with ${names.join(', ')}.`,
    alone: 'No longer in a superset.',
    holdLabel: 'Hand support',
    holdOn: { none: 'none', light: 'light', full: 'full' },
    bothSides: 'both',
    newSession: 'Session added.',
    noSession: 'Session removed.',
    place: 'Setting',
    time: 'Planned time',
    firstDay: 'Start date:',
  },
};

/** "70–75 % 1RM", and the name of each effort scale. */
export const clinical = {
  percent: 'Intensity',
  percentOf: (range: string) => `${range}\u00a0% 1RM`,
  scales: { 'rir-rpe': 'RPE', 'borg-6-20': 'Borg', cr10: 'CR10', omni: 'OMNI' },
} as const;
