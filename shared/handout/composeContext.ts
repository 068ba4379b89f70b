import type { ChartChanges } from '../chart/chartEntry';
import type { Report } from '../check/finding';
import type { Clinic, Locale } from '../clinic/schema';
import type { FigureLookup } from '../exercise/figures';
import type { PhotoLookup } from '../exercise/looks';
import type { Exercise, ExerciseLookup } from '../exercise/schema';
import type { Language, Patient } from '../patient/schema';
import type { PhaseSpan } from '../program/calendar';
import type { LoadFacts } from '../program/prescription';
import type { Program, ProgramItem, Session, Setting } from '../program/schema';
import type { Template } from '../template/schema';
import type { IssuedHandout } from './issue';
import type { Logo } from './model';
import type { HandoutOptions } from './options';
import type { HandoutText } from './text/en';

export type HandoutSource = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly findExercise: ExerciseLookup;
  readonly findFigure: FigureLookup;
  /** Left out where no photos are kept, such as on the command line: figures are printed in their place. */
  readonly findPhoto?: PhotoLookup | undefined;
  /** The clinic's sign; null or left out where it has none. */
  readonly logo?: Logo | null | undefined;
  readonly options: HandoutOptions;
  /** The handout that was issued before, for what is new since then; left out or null where there is none. */
  readonly previous?: IssuedHandout | null;
  /** Short id that tells two printed versions apart. */
  readonly versionId: string;
  /** While a stop is open every page says that it is not for the patient. */
  readonly draft: boolean;
  /** What only the therapist copy tells; it is not printed without. */
  readonly therapist?: TherapistFacts | undefined;
};

export type TherapistFacts = {
  /** The check of this very program, patient and clinic. */
  readonly report: Report;
  /** The template the check held the program against; null without one, or where it is not at hand. */
  readonly template: Template | null;
  /** What changed since the last issue; null where nothing was issued before. */
  readonly changes: ChartChanges | null;
};

export type HandoutError = { readonly message: string };

/** One exercise to do at home, with the number it carries on the handout. */
export type HomeItem = {
  readonly number: number;
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  readonly session: Session;
};

/** What the words of a dose are composed from: an issued handout keeps as much of patient and clinic. */
export type DoseContext = {
  readonly patient: LoadFacts & Pick<Patient, 'unit'>;
  readonly clinic: Pick<Clinic, 'equipment'>;
  /** Where it is done: the iron at hand there makes the load. */
  readonly setting: Setting;
  readonly text: HandoutText;
  readonly locale: Locale;
};

export const doseContext = (
  { source: { patient, clinic }, text, locale }: HandoutContext,
  setting: Setting,
): DoseContext => ({ patient, clinic, setting, text, locale });

/** What every part of the handout is composed from. */
export type HandoutContext = {
  readonly source: HandoutSource;
  readonly text: HandoutText;
  /** The patient's. */
  readonly language: Language;
  /** How numbers and dates are written: the patient's language in the clinic's part of the world. */
  readonly locale: Locale;
  readonly span: PhaseSpan;
  readonly homeItems: readonly HomeItem[];
};

/** The first week that is printed, counted from 1 within its phase: what lies before it is past. */
export const firstPrinted = ({
  source: { options },
  span,
}: Pick<HandoutContext, 'source' | 'span'>): number => options.week - span.firstWeek + 1;
