import { type Command, one } from './command';

/** The other screens, and help. */
export const SCREEN_COMMANDS: readonly Command[] = [
  {
    id: 'open-handout',
    name: 'Open the handout',
    group: 'Screens',
    offers: ({ navigate, store, about, say }) =>
      one(
        'Open the handout',
        () => {
          say('Handout');
          navigate({
            screen: 'handout',
            patientId: about.patient.id,
            programId: store.getState().history.present.id,
          });
        },
        { also: 'print pdf' },
      ),
  },
  {
    id: 'open-patient',
    name: 'Open the patient',
    group: 'Screens',
    offers: ({ navigate, about, say }) =>
      one(
        'Open the patient',
        () => {
          say('Patient');
          navigate({ screen: 'patient', patientId: about.patient.id });
        },
        { also: 'record profile' },
      ),
  },
  {
    id: 'open-library',
    name: 'Open the exercise library',
    group: 'Screens',
    offers: ({ navigate, store, about, say }) =>
      one('Open the exercise library', () => {
        say('Exercise library');
        const from = { patientId: about.patient.id, programId: store.getState().history.present.id };
        navigate({ screen: 'library', from });
      }),
  },
  {
    id: 'next-version',
    name: 'Progress to the next version',
    group: 'Screens',
    offers: ({ show }) =>
      one('Progress to the next version', () => show({ kind: 'next-version' }), {
        also: 'heavier loads up progression',
      }),
  },
  {
    id: 'compare-versions',
    name: 'Compare with another version',
    group: 'Screens',
    offers: ({ navigate, store, about, say }) =>
      one(
        'Compare with another version',
        () => {
          say('Compare versions');
          const { id } = store.getState().history.present;
          navigate({ screen: 'compare', patientId: about.patient.id, after: id, from: id });
        },
        { also: 'difference changes diff' },
      ),
  },
  {
    id: 'show-shortcuts',
    name: 'Show the keyboard shortcuts',
    group: 'Help',
    offers: ({ show }) =>
      one('Keyboard shortcuts', () => show({ kind: 'shortcuts' }), { also: 'help show all keys' }),
  },
  {
    id: 'open-palette',
    name: 'Find a command or an exercise',
    group: 'Help',
    keysOnly: true,
    offers: ({ show }) =>
      one('Find a command or an exercise', () => show({ kind: 'palette', onlyExercises: false })),
  },
];
