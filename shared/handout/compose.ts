import { phaseOfWeek, phaseSpans, type PhaseSpan } from '../program/calendar';
import { err, ok, type Result } from '../result';
import type { HandoutContext, HandoutError, HandoutSource, HomeItem } from './composeContext';
import { readingLocale } from './composeFormat';
import { footer } from './composeFooter';
import { runningHead } from './composeFront';
import { composeSection } from './composeSection';
import type { HandoutDocument, Section } from './model';
import { outsideProgram, unknownExercise } from './refusals';
import { handoutTexts } from './text/handoutText';
import type { Language } from '../patient/schema';

export type { HandoutError, HandoutSource } from './composeContext';

/** Black: what a clinic that has chosen no colour prints in. */
const BLACK = '#000000';

/**
 * The documents that `options` ask for, for the phase that holds `options.week`, from that week on. Where the patient
 * reads another language than English, the other one of the two is composed along, so that both have the same pages.
 */
export function composeHandout(source: HandoutSource): Result<HandoutDocument, HandoutError> {
  const { patient, clinic, options } = source;
  const span = phaseOfWeek(source.program, options.week);
  if (span === null) {
    const weeks = phaseSpans(source.program).at(-1)?.lastWeek ?? 0;
    return err({ message: outsideProgram(options.week, weeks) });
  }
  const homeItems = findHomeItems(source, span);
  if (!homeItems.ok) return err({ message: unknownExercise(homeItems.error) });
  const contextIn = (language: Language): HandoutContext => ({
    source,
    text: handoutTexts[language],
    span,
    language,
    locale: readingLocale(language, clinic.locale),
    homeItems: homeItems.value,
  });
  const printed = options.inEnglish ? 'en' : patient.language;
  const context = contextIn(printed);
  const sections = sectionsOf(context);
  if (!sections.ok) return sections;
  const twin =
    patient.language === 'en' ? ok(null) : sectionsOf(contextIn(printed === 'en' ? patient.language : 'en'));
  if (!twin.ok) return twin;
  return ok({
    language: context.locale,
    title: context.text.title,
    issuedOn: options.date,
    paper: options.paper,
    layout: options.layout,
    binding: options.binding,
    color: clinic.color ?? BLACK,
    draft: source.draft ? context.text.draft : null,
    running: runningHead(context),
    footer: footer(context),
    sections: sections.value,
    twin: twin.value,
  });
}

function sectionsOf(context: HandoutContext): Result<readonly Section[], HandoutError> {
  const sections: Section[] = [];
  for (const kind of context.source.options.documents) {
    const section = composeSection(kind, context);
    if (!section.ok) return section;
    sections.push(section.value);
  }
  return ok(sections);
}

/** The exercises of all home sessions in order, numbered from 1; the id of the first unknown one on failure. */
function findHomeItems(
  { findExercise }: HandoutSource,
  span: PhaseSpan,
): Result<readonly HomeItem[], string> {
  const found: HomeItem[] = [];
  for (const session of span.phase.sessions.filter((each) => each.setting === 'home'))
    for (const item of session.items) {
      const exercise = findExercise(item.exerciseId);
      if (!exercise) return err(item.exerciseId);
      found.push({ number: found.length + 1, item, exercise, session });
    }
  return ok(found);
}
