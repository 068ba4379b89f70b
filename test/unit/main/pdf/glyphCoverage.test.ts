import { describe, expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { unprintable } from '../../../../main/pdf/glyphCoverage';
import { cleaned } from '../../../../main/pdf/normalise';
import { check } from '../../../../shared/check/check';
import { findExercise } from '../../../../shared/exercise/library';
import type { HandoutSource } from '../../../../shared/handout/compose';
import { HANDOUT_KINDS } from '../../../../shared/handout/options';
import type { Program } from '../../../../shared/program/schema';
import { ownSquat } from '../../../support/ownExercises';
import {
  aClinic,
  anItem,
  aPatient,
  clinicAndHome,
  composed,
  options,
  weightedSitToStand,
} from '../../handout/builders';

/** What a therapist is told of all documents together, of which most repeat what others say. */
function told(program: Program, change: Partial<HandoutSource> = {}): string | null {
  const clinic = change.clinic ?? aClinic();
  const patient = change.patient ?? aPatient();
  const library = change.findExercise ?? findExercise;
  const facts = { program, patient, clinic, library, template: null, handoutOptions: null };
  const report = check({ ...facts, today: options().date });
  const document = composed(program, {
    options: options({ documents: [...HANDOUT_KINDS] }),
    therapist: { report, template: null, changes: null },
    ...change,
  });
  return unprintable(cleaned(document), printFonts());
}

const plain = clinicAndHome([weightedSitToStand()]);
const noted = (note: string) => clinicAndHome([weightedSitToStand({ note })]);
const own = (name: string) => {
  const squat = ownSquat();
  const named = { ...squat, text: { ...squat.text, en: { ...squat.text.en, name } } };
  return {
    program: clinicAndHome([anItem(squat.id)]),
    change: { findExercise: (id: string) => (id === squat.id ? named : findExercise(id)) },
  };
};

describe('what the font lacks is named with the place to change it', () => {
  test('nothing is said of what can be printed: every letter of Europe, and of Vietnam', () => {
    expect(
      told(plain, { patient: aPatient({ preferredName: 'Zoë Łucja Nguyễn Ёлка Οδυσσέας' }) }),
    ).toBeNull();
  });

  test.each<[string, string | null, string]>([
    [
      'a name in Japanese, once although it stands on every page',
      told(plain, { patient: aPatient({ preferredName: '春子' }) }),
      'The font cannot print 春 (U+6625), 子 (U+5B50) in the patient’s name, “For 春子”. Please write it another way.',
    ],
    [
      'a name in Arabic',
      told(plain, { patient: aPatient({ preferredName: 'ليلى' }) }),
      'in the patient’s name, “For ليلى”.',
    ],
    [
      'an emoji in the clinic’s name',
      told(plain, { clinic: aClinic({ name: 'Strong 💪 Bones' }) }),
      'The font cannot print 💪 (U+1F4AA) in the clinic’s name, “Strong 💪 Bones”.',
    ],
    [
      'a sign in the phone number',
      told(plain, { clinic: aClinic({ phone: '☎ 555 0142' }) }),
      '☎ (U+260E) in the clinic’s address or phone, “12 North Street · ☎ 555 0142”.',
    ],
    [
      'an emoji in a note, with the words around it',
      told(noted(`${'Keep your heel on the floor. '.repeat(4)}Well done 🙂 ${'Go on. '.repeat(20)}`)),
      '🙂 (U+1F642) in “From your therapist” on Stand up from a chair with a weight, “…',
    ],
    [
      'the title of the program, which only the therapist copy prints',
      told({ ...plain, title: 'Program für 春' }),
      '春 (U+6625) in “Program” in “Therapist copy”, “Program: Program für 春”.',
    ],
    [
      'the name of an own exercise, once although most documents print it',
      told(own('Squat 🦵').program, own('Squat 🦵').change),
      'The font cannot print 🦵 (U+1F9B5) in the name of exercise 1, “Squat 🦵”. Please',
    ],
    [
      'several at once',
      told(noted('😀😁😂😃😄😅😆😇'), {
        patient: aPatient({ preferredName: 'אסתר' }),
        clinic: aClinic({ name: 'クリニック', therapists: [], currentTherapist: null }),
      }),
      '😅 (U+1F605) … in “From your therapist” on Stand up from a chair with a weight',
    ],
  ])('%s', (_what, message, words) => {
    expect(message).toContain(words);
    expect(message).toMatch(/^The font cannot print .*\. Please write it another way\.$/);
    expect(message?.length).toBeLessThan(420);
  });

  test('nothing is said of a note where only the log is printed, which has none', () => {
    const documents = options({ documents: ['log'] });
    expect(told(noted('🙂'), { options: documents })).toBeNull();
  });

  test('marks that come along with a pasted phone number are left out, for they show nothing', () => {
    expect(told(plain, { clinic: aClinic({ phone: '\u202a555 0142\u202c\u200e' }) })).toBeNull();
  });
});
