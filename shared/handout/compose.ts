import { phaseOfWeek, phaseSpans, type PhaseSpan } from '../program/calendar';
import { err, ok, type Result } from '../result';
import { exerciseCard } from './composeCard';
import type { HandoutContext, HandoutError, HandoutSource, HomeItem } from './composeContext';
import { readingLocale } from './composeFormat';
import { footer, frontBlocks, header } from './composeFront';
import type { Block, HandoutDocument } from './model';
import { outsideProgram, unknownExercise } from './refusals';
import { handoutTexts } from './text/handoutText';

export type { HandoutError, HandoutSource } from './composeContext';

/**
 * What the patient's handout says, for the phase that holds `options.week`: page 1 with the week, the effort and
 * the stop box, then one card for each exercise done at home.
 */
export function composeHandout(source: HandoutSource): Result<HandoutDocument, HandoutError> {
  const { language } = source.patient;
  const text = handoutTexts[language];
  const span = phaseOfWeek(source.program, source.options.week);
  if (span === null) {
    const weeks = phaseSpans(source.program).at(-1)?.lastWeek ?? 0;
    return err({ message: outsideProgram(source.options.week, weeks) });
  }
  const homeItems = findHomeItems(source, span);
  if (!homeItems.ok) return err({ message: unknownExercise(homeItems.error) });
  const context: HandoutContext = {
    source,
    text,
    span,
    language,
    locale: readingLocale(language, source.clinic.locale),
    homeItems: homeItems.value,
  };
  return ok({
    language: context.locale,
    title: text.title,
    issuedOn: source.options.date,
    paper: source.options.paper,
    textSize: source.options.textSize,
    draft: source.draft ? text.draft : null,
    header: header(context),
    footer: footer(context),
    blocks: [...frontBlocks(context), ...cardBlocks(context)],
  });
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

/** The cards from page 2 on; with several home sessions each starts under its own name. */
function cardBlocks(context: HandoutContext): readonly Block[] {
  const { homeItems } = context;
  if (homeItems.length === 0) return [];
  const sessions = new Set(homeItems.map((home) => home.session.id));
  const cards = homeItems.flatMap((home, i): readonly Block[] => {
    const opens = sessions.size > 1 && homeItems[i - 1]?.session.id !== home.session.id;
    return [
      ...(opens
        ? [{ kind: 'heading' as const, text: context.text.sessionName(home.session.name), aside: '' }]
        : []),
      { kind: 'exercise', card: exerciseCard(home, context) },
    ];
  });
  return [{ kind: 'new-page' }, ...cards];
}
