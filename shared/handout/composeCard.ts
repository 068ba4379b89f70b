import { looksOf } from '../exercise/looks';
import { patientText } from '../exercise/patientText';
import { altOf } from '../figure/describe';
import { drawingOf } from '../figure/pose';
import { doseContext, firstPrinted, type HandoutContext, type HomeItem } from './composeContext';
import { type WeekDose, weekDoses } from './composeDose';
import { doseCells } from './composeDoseBox';
import { ladderLines } from './composeLadder';
import { groupWords, warmUpWords } from './composeSetLines';
import { turnsOf } from './composeTurns';
import { plateWords, weekTable } from './composeWeekTable';
import { type CardPicture, type ExerciseCard, led, type RichText, strong } from './model';

/** The card of one home exercise. */
export function exerciseCard(home: HomeItem, context: HandoutContext): ExerciseCard {
  const { exercise, item, number, session } = home;
  const doses = weekDoses(
    item.dose,
    exercise,
    context.span.phase.weeks,
    doseContext(context, session.setting),
  ).slice(firstPrinted(context) - 1);
  const words = patientText(exercise, context.language);
  return {
    number,
    name: words.name,
    session: sessionOf(home, context),
    nameAgain: context.text.continued(number, words.name),
    purpose: context.text.purposes[exercise.movementPattern],
    before: linesBefore(home, context),
    pictures: picturesOf(home, context),
    steps: words.steps,
    dose: doseCells(home, doses, context),
    doseLines: doseLines(home, doses, context),
    weeks: weekTable(doses, context),
    watchOut: ledSentences(context.text.watchLead, item.cues ?? words.cues),
    stopIf: ledSentences(context.text.stopLead, words.stopIf),
    ladder: ladderLines(home, context),
    note: item.note.trim() === '' ? null : led(context.text.noteLead, item.note.trim()),
    bracket: bracketOf(home, context),
    notes: { label: context.text.notes, needed: context.source.options.notes },
  };
}

/** With several sessions at home, the one a card belongs to. */
const sessionOf = ({ session }: HomeItem, { homeItems, text }: HandoutContext): string =>
  homeItems.every((other) => other.session.id === session.id) ? '' : text.sessionName(session.name);

/** The printed pictures of an exercise: its photos as far as they are found, else the figure it looks like. */
export function picturesOf(home: HomeItem, context: HandoutContext): readonly CardPicture[] {
  const { photos, figureOf } = looksOf(home.exercise);
  const { name } = patientText(home.exercise, context.language);
  const found = photos.flatMap(({ position, photo: { id, width, height } }): readonly CardPicture[] => {
    const jpeg = context.source.findPhoto?.(id);
    const { caption, spoken } = context.text.photoPositions[position];
    return jpeg ? [{ kind: 'photo', jpeg, width, height, caption, alt: `${name}, ${spoken}` }] : [];
  });
  return found.length > 0 || figureOf === null ? found : drawnPictures(figureOf, home, context);
}

/** The two printed key poses of a figure: the other way round for work of the other side only. */
function drawnPictures(
  figureOf: string,
  { item }: HomeItem,
  { source, language }: HandoutContext,
): readonly CardPicture[] {
  const figure = source.findFigure(figureOf);
  const { side } = item.dose;
  if (!figure) return [];
  const drawing = drawingOf(figure);
  return figure.print.map((key) => ({
    kind: 'drawing',
    drawing,
    key,
    mirrored: (side === 'left' || side === 'right') && figure.side !== undefined && figure.side !== side,
    caption: figure.keys[key]?.caption[language] ?? '',
    alt: altOf(figure, key, language),
  }));
}

/** The first of the exercises done in turn opens the bracket, the last one closes it. */
function bracketOf(home: HomeItem, context: HandoutContext): ExerciseCard['bracket'] {
  const turns = turnsOf(home, context);
  return turns.length === 0
    ? null
    : { opens: turns[0] === home.number, closes: turns.at(-1) === home.number };
}

function linesBefore(home: HomeItem, context: HandoutContext): readonly RichText[] {
  const { text } = context;
  const turns = turnsOf(home, context);
  const support = text.support[home.item.dose.handSupport];
  return [
    ...(turns.length === 0 ? [] : [[strong(text.turns(turns))]]),
    ...(support === '' ? [] : [led(text.holdLead, support)]),
  ];
}

/** Lines under the dose box: warm-up, sets that differ, plates, who sets the weight, speed. */
function doseLines(home: HomeItem, doses: readonly WeekDose[], context: HandoutContext): readonly RichText[] {
  const { text } = context;
  const { dose } = home.item;
  const workGroups = dose.kind === 'resistance' ? dose.groups.filter((group) => group.role === 'work') : [];
  const differing = workGroups.length > 1 && weekTable(doses, context) === null;
  const warmUp = warmUpWords(home, context);
  return [
    ...(warmUp === '' ? [] : [led(text.warmUpLead, warmUp)]),
    ...(differing ? [led(text.workLead, groupWords(home, 'work', firstPrinted(context), context))] : []),
    ...loadLines(home, doses, context),
    ...(dose.intent === 'fast' ? [led(text.speedLead, text.fast)] : []),
    ...(dose.tempo ? [led(text.speedLead, text.tempo(dose.tempo))] : []),
  ];
}

function loadLines(
  { exercise }: HomeItem,
  doses: readonly WeekDose[],
  context: HandoutContext,
): readonly RichText[] {
  const { text } = context;
  if (doses.some((week) => week.loads.some((load) => load.ask)))
    return [led(text.weightLead, exercise.implement === 'band' ? text.askBand : text.askWeight)];
  const loads = doses[0]?.loads ?? [];
  const plates = loads[0]?.plates ?? null;
  // With a week-by-week table the plates stand in its own row.
  if (plates === null || weekTable(doses, context) !== null) return [];
  if (loads.every((load) => load.weight === loads[0]?.weight))
    return [led(text.barLead, text.bar(plates.bar, plates.perSide, plates.unit))];
  // Sets of several weights: the bar and plates of each.
  const words = plateWords(loads, true, text).replaceAll(' + ', '\u00a0+\u00a0');
  return words === '' ? [] : [led(text.barLead, `${words}.`)];
}

/** A bold lead before short phrases; null where there are none. */
const ledSentences = (lead: string, phrases: readonly string[]): RichText | null =>
  phrases.length === 0 ? null : led(lead, sentences(phrases));

/** Short phrases as sentences on one line: "Elbows down. Pain over 5 out of 10." A number keeps the word before it. */
const sentences = (phrases: readonly string[]) =>
  phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => (/[.!?]$/.test(phrase) ? phrase : `${phrase}.`))
    .join(' ')
    .replaceAll(/ (?=\d)/g, '\u00a0');
