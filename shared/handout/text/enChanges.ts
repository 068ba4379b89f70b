/** What is new since the last handout, in English. Every sentence starts with a capital: some follow a bold name. */
export const changes = {
  heading: 'What is new',
  since: (date: string) => `Since your sheets of ${date}`,
  none: 'Your exercises are the same as before.',
  more: 'More is new. See each exercise.',
  /** "Sets 2 → 3." U+00A0 keeps short ones on one line. */
  became: (label: string, before: string, after: string) => `${label}\u00a0${before}\u00a0→\u00a0${after}.`,
  /** "10 kg → 12 kg." */
  weight: (before: string, after: string) => `${before}\u00a0→\u00a0${after}.`,
  added: 'This one is new.',
  removed: 'Do not do this one now.',
  swapped: (old: string) => `Do this one in place of “${old}”.`,
  renamed: (old: string) => `Its name was “${old}”.`,
  moved: (session: string) => `It is now in “${session}”.`,
  order: 'Do the exercises in the new order.',
  later: 'It changes in a later week. See its table.',
  noWarmUp: 'No warm-up sets now.',
  ownSpeed: 'Move at your own speed now.',
  cues: 'Read what to watch out for. It has changed.',
  steps: 'Read the steps again. They have changed.',
  stopIf: 'Read when to stop. It has changed.',
  note: 'Read the new note from your therapist.',
  noNote: 'The note from your therapist no longer holds.',
  turns: (names: readonly string[]) =>
    `Do it in turn with ${names.map((name) => `“${name}”`).join(' and ')}.`,
  alone: 'Do it on its own now.',
  holdLabel: 'Hold on with',
  holdOn: { none: 'no hands', light: 'fingers', full: 'both hands' },
  bothSides: 'both at once',
  notSet: 'not set',
  newSession: 'This session is new.',
  noSession: 'This session is no longer planned.',
  place: 'Place',
  time: 'Time',
  firstDay: 'First day:',
};

/** The shape that every language and the therapist's own words have. */
export type ChangeWords = typeof changes;
