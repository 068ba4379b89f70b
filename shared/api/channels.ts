/** The names of every request the page may make. Names only: the preload imports this file and carries no schema. */
export const CHANNELS = [
  'app.info',
  'clinic.load',
  'clinic.save',
  'clinic.logo.add',
  'clinic.logo.load',
  'patient.list',
  'patient.create',
  'patient.load',
  'patient.save',
  'program.create',
  'program.load',
  'program.save',
  'program.undo',
  'examples.add',
  'shelf.load',
  'shelf.save',
  'template.list',
  'template.save',
  'template.export',
  'exercise.list',
  'exercise.save',
  'exercise.export',
  'exercise.import',
  'exercise.photo.add',
  'exercise.photo.load',
  'handout.preview',
  'handout.save',
  'handout.issue',
  'handout.issues',
  'handout.reprint',
  'handout.saveIssued',
  'handout.changes',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Messages the shell sends to the page: menu commands, and the request to write what is unsaved before quitting. */
export const EVENTS = ['menu.undo', 'menu.redo', 'menu.print', 'app.flush'] as const;
export type AppEvent = (typeof EVENTS)[number];
