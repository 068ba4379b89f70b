import type { Report } from '../check/finding';
import { openStops } from '../check/overrides';
import { patientText } from '../exercise/patientText';
import type { ExerciseLookup } from '../exercise/schema';
import type { Language } from '../patient/schema';
import { type PhaseSpan, phaseOfWeek } from '../program/calendar';
import type { Program, Session } from '../program/schema';
import { sessionMinutes } from '../program/sessionMinutes';
import { homeExercises } from './homeExercises';
import type { HandoutDocument } from './model';
import type { Layout } from './options';
import { cardsIn, readingTexts } from './qualityTexts';
import { readingGrade } from './readingGrade';
import { textReview } from './textReview';

export type QualityLevel = 'good' | 'advice' | 'warning' | 'stop';

/** One thing to know of a handout before it is given out, in one line. */
export type QualityLine = {
  /** Told apart within one handout; the same for the same thing of the next. */
  readonly id: string;
  readonly level: QualityLevel;
  readonly words: string;
};

export type QualityFacts = {
  /** Pages of each of the document's sections, in order. */
  readonly sectionPages: readonly number[];
  /** The smallest text of the pages without the footer, in points. */
  readonly smallestText: number;
  readonly report: Report;
  readonly program: Program;
  /** The week of the program the handout was composed for. */
  readonly week: number;
  readonly findExercise: ExerciseLookup;
};

/** A text reads easily up to school grade 6, the usual advice for patients; NIH asks for less than grade 8. */
const EASY_GRADE = 6;
const HARD_GRADE = 8;
/**
 * Exercises of one session at home: people over 65 did 2 better than 8 (Henry 1999, Phys Ther 79:270, n = 15), and 8 to
 * 12 overwhelm. Above 5 is advice, above 8 a warning (J).
 */
const FEW_EXERCISES = 5;
const MANY_EXERCISES = 8;
/** Pages a patient is given (J). */
const PAGES: Readonly<Record<Layout, number>> = { standard: 4, large: 8, compact: 4 };
/** Points: the floor of clear print (RNIB). */
const SMALLEST_TEXT = 12;

/**
 * The quality of a handout, line by line, the fine ones too: open stops, reading grade of each text, exercises and
 * minutes of a session at home, pages, size of text, pictures and their spoken words, and words nobody has reviewed.
 */
export function quality(document: HandoutDocument, facts: QualityFacts): readonly QualityLine[] {
  const span = phaseOfWeek(facts.program, facts.week);
  return [
    stopLine(facts),
    ...readingLines(document, facts),
    ...(span ? sessionLines(span) : []),
    pagesLine(document, facts),
    sizeLine(facts),
    ...pictureLines(document),
    reviewLine(document, facts),
  ];
}

const line = (id: string, level: QualityLevel, words: string): QualityLine => ({ id, level, words });
const counted = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;

function stopLine({ report, program }: QualityFacts): QualityLine {
  const open = openStops(report, program).length;
  return open === 0
    ? line('stops', 'good', 'No stop is open.')
    : line(
        'stops',
        'stop',
        `${counted(open, 'stop is', 'stops are')} open: every page says that it is a draft.`,
      );
}

const languageOf = ({ language }: HandoutDocument): Language => (language.startsWith('es') ? 'es' : 'en');

const grade = (value: number): string => String(Math.round(Math.max(0, value) * 10) / 10);

/** One line for each text above grade 6; one for all when there is none. */
function readingLines(document: HandoutDocument, facts: QualityFacts): readonly QualityLine[] {
  const own = languageOf(document);
  // By the names that stand on the cards.
  const inEnglish = homeExercises(facts.program, facts.week, facts.findExercise)
    .filter(({ text }) => text[own] === null)
    .map((exercise) => patientText(exercise, own).name);
  const graded = readingTexts(document, new Set(inEnglish)).flatMap(({ id, name, language, sentences }) => {
    const value = readingGrade(language, sentences);
    return value === null ? [] : [{ id, name, language, value }];
  });
  if (graded.length === 0) return [];
  const hard = graded.filter(({ value }) => value > EASY_GRADE);
  const highest = Math.max(...graded.map(({ value }) => value));
  if (hard.length === 0) return [line('reading', 'good', `Reading grade ${grade(highest)} at most: easy.`)];
  return hard.map(({ id, name, language, value }) => {
    // The Spanish formula was made from readers up to grade 6 and says no more than that.
    const level = language === 'en' && value > HARD_GRADE ? 'warning' : 'advice';
    const read = language === 'es' ? 'above 6' : grade(value);
    return line(`reading:${id}`, level, `${name}: reading grade ${read}. Grade 6 or below reads easily.`);
  });
}

function sessionLines({ phase }: PhaseSpan): readonly QualityLine[] {
  const home = phase.sessions.filter(({ setting }) => setting === 'home');
  if (home.length === 0) return [line('exercises', 'good', 'No exercises at home.')];
  return home.flatMap((session) => [exercisesLine(session), minutesLine(session, phase.weeks)]);
}

function exercisesLine({ id, name, items }: Session): QualityLine {
  const count = counted(items.length, 'exercise', 'exercises');
  if (items.length > MANY_EXERCISES)
    return line(
      `exercises:${id}`,
      'warning',
      `${name}: ${count}. More than ${MANY_EXERCISES} is too much for most people.`,
    );
  if (items.length > FEW_EXERCISES)
    return line(`exercises:${id}`, 'advice', `${name}: ${count}. Up to ${FEW_EXERCISES} are done best.`);
  return line(`exercises:${id}`, 'good', `${name}: ${count}.`);
}

/** The longest week of the phase. */
function minutesLine(session: Session, weeks: number): QualityLine {
  const { id, name, plannedMinutes } = session;
  const minutes = Math.max(...Array.from({ length: weeks }, (_, i) => sessionMinutes(session, i + 1, weeks)));
  const about = `${name}: about ${counted(minutes, 'minute', 'minutes')} a session`;
  return plannedMinutes !== null && minutes > plannedMinutes
    ? line(`minutes:${id}`, 'advice', `${about}, and the page says ${plannedMinutes}.`)
    : line(`minutes:${id}`, 'good', `${about}.`);
}

/** The therapist copy is not the patient's to carry. */
function pagesLine({ sections, layout }: HandoutDocument, { sectionPages }: QualityFacts): QualityLine {
  const pages = sections.reduce(
    (sum, { kind }, i) => sum + (kind === 'therapist' ? 0 : (sectionPages[i] ?? 0)),
    0,
  );
  const count = counted(pages, 'page', 'pages');
  return pages > PAGES[layout]
    ? line('pages', 'advice', `${count} for the patient. Up to ${PAGES[layout]} are read best.`)
    : line('pages', 'good', `${count} for the patient.`);
}

function sizeLine({ smallestText }: QualityFacts): QualityLine {
  const size = Math.round(smallestText * 10) / 10;
  return size < SMALLEST_TEXT
    ? line('text-size', 'stop', `Some text is ${size} pt. Nothing may be under ${SMALLEST_TEXT} pt.`)
    : line('text-size', 'good', `No text under ${size} pt.`);
}

function pictureLines(document: HandoutDocument): readonly QualityLine[] {
  const cards = cardsIn(document);
  if (cards.length === 0) return [];
  const bare = cards.filter(({ pictures }) => pictures.length === 0);
  const silent = cards.filter(({ pictures }) => pictures.some(({ alt }) => alt.trim() === ''));
  const names = (list: typeof cards) => list.map(({ number, name }) => `${number}. ${name}`).join(', ');
  return [
    bare.length === 0
      ? line('pictures', 'good', 'Every exercise has a picture.')
      : line('pictures', 'advice', `No picture: ${names(bare)}.`),
    silent.length === 0
      ? line('alt-texts', 'good', 'Every picture has words for who cannot see it.')
      : line('alt-texts', 'warning', `A picture without words for who cannot see it: ${names(silent)}.`),
  ];
}

function reviewLine(document: HandoutDocument, { program, week, findExercise }: QualityFacts): QualityLine {
  const language = languageOf(document);
  const { unreviewed } = textReview(program, week, language, findExercise);
  if (!unreviewed) return line('review', 'good', 'A named person has reviewed every word.');
  return language === 'es'
    ? line(
        'review',
        'warning',
        'No named person has reviewed all of the Spanish words, the stop box among them.',
      )
    : line('review', 'advice', 'No named person has reviewed all of the words, the stop box among them.');
}
