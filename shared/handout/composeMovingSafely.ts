import { altOf } from '../figure/describe';
import { drawingOf } from '../figure/pose';
import { hasVertebralFracture } from '../patient/boneStatus';
import type { HandoutContext } from './composeContext';
import { painRule } from './composePain';
import { type Block, type CardPicture, led, plain } from './model';

/**
 * How to move safely in daily life, on one page. What it says comes from Too Fit to Fracture (Giangregorio 2014,
 * doi:10.1007/s00198-013-2523-2, and 2015, doi:10.1007/s00198-014-2881-4): spare the spine from loaded bending and
 * twisting, with a vertebral fracture lift nothing from the floor; from Sinaki and Mikkelsen 1984 (no sit-ups); and
 * from the rules H01, H03, H04, H12, H14 and H18. How to get low and out of bed, and a clear path, are judgement (J).
 */
export function movingSafelyBlocks(context: HandoutContext): readonly Block[] {
  const { text, source } = context;
  const words = text.sheets.moving;
  // Unknown counts as yes: the careful words do nobody harm.
  const mayLiftLow = hasVertebralFracture(source.patient) === false;
  const topic = (
    { heading, lines }: { readonly heading: string; readonly lines: readonly string[] },
    pictures: readonly CardPicture[],
  ): Block => ({
    kind: 'illustrated',
    topic: { heading, lines: lines.map((line) => [plain(line)]), pictures },
  });
  const { lift } = words;
  const saving = mayLiftLow ? lift.raise : lift.notFromFloor;
  return [
    { kind: 'title', text: words.title },
    topic(words.hinge, posesOf('hip-hinge-wall-tap', [0, 1], context)),
    topic(
      { ...lift, lines: [...lift.lines, saving] },
      posesOf('kettlebell-deadlift-elevated', [0, 2], context),
    ),
    topic(words.floor, posesOf('split-squat-supported', [0, 1], context)),
    topic(words.steady, posesOf('single-leg-stance-supported', [0, 1], context)),
    { kind: 'columns', left: listed(words.guard), right: listed(words.bed) },
    {
      kind: 'list',
      items: [
        led(words.breatheLead, words.breathe),
        led(words.tooEasyLead, words.tooEasy),
        led(words.tooHardLead, words.tooHard),
        painRule(context),
      ],
    },
  ];
}

const listed = ({
  heading,
  lines,
}: {
  readonly heading: string;
  readonly lines: readonly string[];
}): readonly Block[] => [
  { kind: 'heading', text: heading, aside: '' },
  { kind: 'list', items: lines.map((line) => [plain(line)]) },
];

/** Some key poses of a figure of the library; none where it is not drawn. */
function posesOf(
  exerciseId: string,
  keys: readonly number[],
  { source, language }: HandoutContext,
): readonly CardPicture[] {
  const figure = source.findFigure(exerciseId);
  if (!figure) return [];
  const drawing = drawingOf(figure);
  return keys.map((key) => ({
    kind: 'drawing',
    drawing,
    key,
    mirrored: false,
    caption: '',
    alt: altOf(figure, key, language),
  }));
}
