import type { HandoutOptions } from '../../shared/handout/options';
import { textReview } from '../../shared/handout/textReview';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';

type Props = {
  readonly program: Program;
  readonly options: HandoutOptions;
  readonly patient: Patient;
};

/** Which words of a handout in another language than the app's are printed in English for want of others. */
export function LanguageNotice({ program, options, patient: { language } }: Props) {
  const { find } = useExercises();
  if (language === 'en' || options.inEnglish) return null;
  const { inEnglish } = textReview(program, options.week, language, find);
  if (inEnglish.length === 0) return null;
  return <p className="notice">No Spanish words yet, so printed in English: {inEnglish.join(', ')}.</p>;
}
