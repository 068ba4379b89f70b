import { patientText } from '../exercise/patientText';
import type { Language } from '../patient/schema';
import type { Setting } from '../program/schema';
import type { ChangeAudience } from './changesSeen';
import { comparedWeeks, type PrintedWeek } from './changesWeeks';
import type { DoseContext, HandoutSource } from './composeContext';
import { readingLocale } from './composeFormat';
import type { IssuedHandout, PrintedTexts } from './issue';
import { clinicalText } from './text/clinicalChanges';
import type { HandoutText } from './text/en';
import { handoutTexts } from './text/handoutText';

/** What the next handout is made from; a whole `HandoutSource` serves. */
export type ChangeSource = Pick<HandoutSource, 'program' | 'patient' | 'clinic' | 'options' | 'findExercise'>;

/** One of the two handouts that are compared. */
export type ChangeSide = {
  readonly at: PrintedWeek;
  readonly contextOf: (setting: Setting) => DoseContext;
  /** What an exercise is called there; its id for one that nobody knows any more. */
  readonly nameOf: (exerciseId: string) => string;
  /** The words printed for it; null where they were printed in another language, or are not known. */
  readonly wordsOf: (exerciseId: string) => Pick<PrintedTexts, 'steps' | 'cues' | 'stopIf'> | null;
};

/** An issued handout and the next one side by side, for one kind of reader. */
export type Comparison = {
  readonly before: ChangeSide;
  readonly after: ChangeSide;
  readonly audience: ChangeAudience;
  readonly text: HandoutText;
  readonly findExercise: HandoutSource['findExercise'];
};

/** Null where one of the two covers no week of its program. */
export function compareWith(
  previous: IssuedHandout,
  source: ChangeSource,
  audience: ChangeAudience,
  language: Language,
): Comparison | null {
  const weeks = comparedWeeks(previous, source);
  if (weeks === null) return null;
  const { patient, clinic, findExercise } = source;
  const text = audience === 'all' ? clinicalText : handoutTexts[language];
  const locale = readingLocale(language, clinic.locale);
  const { facts, exerciseTexts } = previous;
  const nameToday = (id: string) => {
    const exercise = findExercise(id);
    return exercise && (audience === 'all' ? exercise.text.en.name : patientText(exercise, language).name);
  };
  const nameThen = (id: string) =>
    audience === 'all'
      ? exerciseTexts[id]?.englishName
      : previous.language === language
        ? exerciseTexts[id]?.name
        : undefined;
  const wordsToday = (id: string) => {
    const exercise = findExercise(id);
    return exercise ? patientText(exercise, language) : null;
  };
  return {
    audience,
    text,
    findExercise,
    before: {
      at: weeks.before,
      // In the unit the patient reads today, so that another unit alone is no change.
      contextOf: (setting) => ({
        patient: { ...facts.patient, unit: patient.unit },
        clinic: facts.clinic,
        setting,
        text,
        locale,
      }),
      nameOf: (id) => nameThen(id) ?? nameToday(id) ?? exerciseTexts[id]?.name ?? id,
      wordsOf: (id) => (previous.language === language ? (exerciseTexts[id] ?? null) : null),
    },
    after: {
      at: weeks.after,
      contextOf: (setting) => ({ patient, clinic, setting, text, locale }),
      nameOf: (id) => nameToday(id) ?? exerciseTexts[id]?.name ?? id,
      wordsOf: wordsToday,
    },
  };
}
