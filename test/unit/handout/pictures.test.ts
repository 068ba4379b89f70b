import { describe, expect, test } from 'vitest';
import { withOwnPart } from '../../../shared/exercise/editOwn';
import { findExercise } from '../../../shared/exercise/library';
import type { OwnExercise } from '../../../shared/exercise/own';
import { aPhoto, ownSquat, uuidOf } from '../../support/ownExercises';
import { anItem, aDose, aPatient, cardsOf, clinicAndHome, composed } from './builders';

const START = { ...aPhoto(uuidOf('a')), width: 1200, height: 1600 };
const END = { ...aPhoto(uuidOf('b')), width: 1600, height: 900 };
const jpegOf = new Map([START, END].map(({ id }, i) => [id, Uint8Array.of(0xff, 0xd8, i)]));
const withPhotos = (photos: OwnExercise['own']['photos'], figureOf: string | null = 'heel-raise') =>
  withOwnPart(ownSquat(), { photos, figureOf });

/** The pictures on the card of an own exercise, with the photos that are on the disk. */
function pictures(own: OwnExercise, kept: readonly string[], language: 'en' | 'es' = 'en') {
  const document = composed(
    clinicAndHome([anItem(own.id, { dose: aDose('goblet-squat', { side: 'left' }) })]),
    {
      patient: aPatient({ language }),
      findExercise: (id) => (id === own.id ? own : findExercise(id)),
      findPhoto: (id) => (kept.includes(id) ? jpegOf.get(id) : undefined),
    },
  );
  return cardsOf(document)[0]?.pictures ?? [];
}
const drawn = (own: OwnExercise, kept: readonly string[] = []) =>
  pictures(own, kept).map((picture) => (picture.kind === 'drawing' ? picture.alt : picture.kind));
const heelRaise = cardsOf(composed(clinicAndHome([anItem('heel-raise')])))[0]?.pictures ?? [];

describe('the pictures of an own exercise', () => {
  test('are its photos, with their position below and read aloud after its name', () => {
    expect(pictures(withPhotos({ start: START, end: END }), [START.id, END.id])).toEqual([
      {
        kind: 'photo',
        jpeg: jpegOf.get(START.id),
        width: 1200,
        height: 1600,
        caption: 'Start',
        alt: 'Squat with a pause, start position',
      },
      {
        kind: 'photo',
        jpeg: jpegOf.get(END.id),
        width: 1600,
        height: 900,
        caption: 'End',
        alt: 'Squat with a pause, end position',
      },
    ]);
  });

  test('speak the patient’s language', () => {
    const own = withPhotos({ start: START, end: END });
    const spanish = { ...own.text.en, name: 'Sentadilla con pausa' };
    const shown = pictures({ ...own, text: { ...own.text, es: spanish } }, [START.id, END.id], 'es');
    expect(shown.map(({ caption, alt }) => [caption, alt])).toEqual([
      ['Inicio', 'Sentadilla con pausa, posición inicial'],
      ['Final', 'Sentadilla con pausa, posición final'],
    ]);
  });

  test.each([
    ['the other was never taken', { start: null, end: END }],
    ['the file of the other is gone', { start: START, end: END }],
  ])('are one photo where %s', (_why, photos) => {
    expect(pictures(withPhotos(photos), [END.id])).toMatchObject([{ kind: 'photo', caption: 'End' }]);
  });

  test('are the figure it looks like where it has no photo, or the files are gone', () => {
    expect(heelRaise).toHaveLength(2);
    const alts = heelRaise.map(({ alt }) => alt);
    expect(drawn(withPhotos({ start: null, end: null }))).toEqual(alts);
    expect(drawn(withPhotos({ start: START, end: END }))).toEqual(alts);
  });

  test('are none without either', () => {
    expect(drawn(withPhotos({ start: null, end: null }, null))).toEqual([]);
    expect(drawn(withPhotos({ start: START, end: null }, null))).toEqual([]);
  });
});
