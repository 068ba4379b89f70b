import { textReview } from '../../shared/handout/textReview';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';

type Props = { readonly program: Program; readonly week: number; readonly patient: Patient };

/** What to know of a handout in another language than the app's: who has read its words, and which it lacks. */
export function LanguageNotice({ program, week, patient: { language } }: Props) {
  const { find } = useExercises();
  if (language === 'en') return null;
  const { unreviewed, inEnglish } = textReview(program, week, language, find);
  return (
    <>
      {unreviewed ? (
        <p className="notice">
          This handout is in Spanish. No named person has reviewed its Spanish words yet: let somebody who
          reads Spanish look at it before you give it out.
        </p>
      ) : null}
      {inEnglish.length > 0 ? (
        <p className="notice">No Spanish words yet, so printed in English: {inEnglish.join(', ')}.</p>
      ) : null}
    </>
  );
}
