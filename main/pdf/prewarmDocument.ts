import type { Drawing } from '../../shared/figure/pose';
import { type CardPicture, type HandoutDocument, plain, strong } from '../../shared/handout/model';
import { localDate } from '../../shared/localDate';

/** Somebody who sits on a chair and lifts the arms: every kind of limb, a prop and an arrow. */
const DRAWING: Drawing = {
  person: 'rosa',
  view: { turn: 20, above: 4 },
  props: { chair: { kind: 'chair', at: [0.1, 0, 0] } },
  keys: [
    {
      contact: 'static',
      pelvis: { at: [0, 0.335, 0], lean: 4 },
      arms: { both: { hang: [34, 4], bend: 38 } },
      legs: { both: { stand: [0.2, 0.06] } },
    },
    {
      contact: 'static',
      arms: { both: { hang: [60, 4], bend: 20 } },
    },
  ],
  print: [0, 1],
  loop: 'there-and-back',
  arrows: [{ follow: 'rightHand', key: 1, offset: [0.04, 0, 0] }],
  marks: [],
};

/** Drawing is a third of the first handout: most of that is code that runs for the first time. */
const PICTURES: readonly CardPicture[] = DRAWING.keys.map((_, key) => ({
  kind: 'drawing',
  drawing: DRAWING,
  key,
  mirrored: false,
  caption: 'Lift',
  alt: 'A person lifts the arms',
}));

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
      fit: 'front',
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
            pictures: PICTURES,
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
