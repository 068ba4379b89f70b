import { findFigure } from '../../shared/exercise/figures';
import { drawingOf } from '../../shared/figure/pose';
import { type CardPicture, type HandoutDocument, plain, strong } from '../../shared/handout/model';
import { localDate } from '../../shared/localDate';

/** Drawing is a third of the first handout: most of that is code that runs for the first time. */
const drawn = (id: string): readonly CardPicture[] => {
  const figure = findFigure(id);
  if (!figure) return [];
  const drawing = drawingOf(figure);
  return figure.keys.map((_, key) => ({
    kind: 'drawing',
    drawing,
    key,
    mirrored: false,
    caption: 'Stand',
    alt: 'A person stands',
  }));
};

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
            pictures: drawn('sit-to-stand'),
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
