import { type HandoutDocument, plain, strong } from '../../shared/handout/model';
import { localDate } from '../../shared/localDate';

/** One page with one card and no patient: laying it out decodes the fonts' tables and compiles the code. */
export const prewarmDocument = (): HandoutDocument => ({
  language: 'en-US',
  title: 'Warm-up',
  issuedOn: localDate('2026-01-01'),
  paper: 'letter',
  layout: 'standard',
  binding: false,
  color: '#000000',
  draft: null,
  running: { logo: null, text: 'Clinic' },
  footer: { left: 'Version', pages: 'Page {page} of {pages}' },
  twin: null,
  sections: [
    {
      kind: 'handout',
      title: 'Exercises',
      language: 'en-US',
      blocks: [
        {
          kind: 'head',
          head: {
            logo: null,
            clinic: 'Clinic',
            details: 'Street',
            forPatient: [strong('You')],
            date: 'Today',
          },
        },
        { kind: 'title', text: 'Exercises' },
        {
          kind: 'week',
          days: [{ name: 'Mon', entries: [{ label: 'Home', detail: '10 min', own: true }], empty: '' }],
        },
        {
          kind: 'exercise',
          card: {
            number: 1,
            name: 'Sit to stand',
            session: '',
            nameAgain: '',
            purpose: 'Makes stairs easier.',
            before: [],
            pictures: [],
            steps: ['Sit near the front of a sturdy chair.', 'Stand tall.'],
            dose: [{ label: 'Sets', value: '3' }],
            doseLines: [],
            weeks: null,
            after: [[strong('Watch out: '), plain('Keep your back long.')]],
            bracket: null,
            notes: { label: 'Notes', needed: false },
          },
        },
      ],
    },
  ],
});
