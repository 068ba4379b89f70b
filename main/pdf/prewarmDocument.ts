import type { Drawing } from '../../shared/figure/pose';
import {
  type CardPicture,
  type ExerciseCard,
  type HandoutDocument,
  plain,
  strong,
} from '../../shared/handout/model';
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

/** Seen from so many sides it is as many drawings, so that what draws runs until it is compiled. Degrees. */
const VIEWS = [-60, -20, 20, 50, 80, 110, 140, 170] as const;

const picturesFrom = (turn: number): readonly CardPicture[] =>
  DRAWING.keys.map((_, key) => ({
    kind: 'drawing',
    drawing: { ...DRAWING, view: { turn, above: 4 } },
    key,
    mirrored: false,
    caption: 'Lift both arms',
    alt: 'A person lifts the arms',
  }));

const cardOf = (turn: number, i: number): ExerciseCard => ({
  number: i + 1,
  name: 'Sit and lift your arms',
  session: '',
  nameAgain: '',
  purpose: 'Makes stairs and getting up easier.',
  before: [],
  pictures: picturesFrom(turn),
  steps: ['Sit near the front of a sturdy chair.', 'Breathe out as you push up. Stand tall.'],
  dose: [
    { label: 'Sets', value: '3' },
    { label: 'Times', value: '8–12' },
    { label: 'Weight', value: '4 kg (9 lb)' },
  ],
  doseLines: [],
  weeks: null,
  watchOut: [strong('Watch out: '), plain('Keep your back long.')],
  stopIf: null,
  ladder: [[strong('Too hard? '), plain('Do fewer, and tell us.')]],
  note: null,
  bracket: null,
  notes: { label: 'Notes', needed: false },
});

/**
 * A few cards and no patient: laying them out decodes the fonts' tables, and runs the code that draws and measures until
 * it is compiled, before anybody waits for it.
 */
export const prewarmDocument = (): HandoutDocument => ({
  language: 'en-US',
  title: 'Warm-up',
  issuedOn: localDate('2026-01-01'),
  paper: 'letter',
  layout: 'standard',
  binding: false,
  color: '#000000',
  draft: null,
  running: { logo: null, clinic: 'Clinic', contact: '' },
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
        ...VIEWS.map((turn, n) => ({ kind: 'exercise' as const, card: cardOf(turn, n) })),
      ],
    },
  ],
});
