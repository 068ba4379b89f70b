import type { Figure } from './pose';
import type { PropKind } from './props/schema';
import { SIDES, type Skeleton } from './skeleton';
import { distance } from './space';
import { type Stage, stageOfKey } from './stage';
import { en } from './text/en';
import { es } from './text/es';

const TEXT = { en, es };
export type FigureLanguage = keyof typeof TEXT;

export type Position = keyof typeof en.positions;

/** What a reader who cannot see a key pose is told: its edited words, else a description of pose and props. */
export const altOf = (figure: Figure, key: number, language: FigureLanguage): string =>
  figure.keys[key]?.alt?.[language] ?? describe(figure, key, language);

/** Describes a key pose from where the body is and what is in the picture. */
export function describe(figure: Figure, key: number, language: FigureLanguage): string {
  const text = TEXT[language];
  const { moment, stage } = stageOfKey(figure, key);
  const { skeleton } = stage.actors[0];
  const position = moment.contact === 'air' ? 'air' : positionOf(skeleton);
  const held = kindsOf(stage, (at) =>
    SIDES.some((side) => distance(at, skeleton.arms[side].hand.grip) < 0.2),
  );
  const others = kindsOf(stage, () => true).filter(([kind]) => !held.some(([one]) => one === kind));
  const parts = [
    text.positions[position],
    ...(position === 'standing' ? standingWords(skeleton, text) : []),
    ...(held.length > 0 ? [text.holding(listed(held, text))] : []),
    ...(others.length > 0 ? [text.near(listed(others, text))] : []),
    ...(figure.partner ? [text.partner] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** How a body is: by where its trunk points and what bears it. */
export function positionOf({ chestAxes, legs, pelvis }: Skeleton): Position {
  const kneels = SIDES.some((side) => legs[side].kneels !== null);
  const level = Math.abs(chestAxes.up[1]) < 0.5;
  if (kneels) return level ? 'hands and knees' : 'kneeling';
  if (level && pelvis[1] < 0.42) {
    if (Math.abs(chestAxes.right[1]) > 0.7) return 'on the side';
    return chestAxes.front[1] > 0 ? 'on the back' : 'face down';
  }
  const thighs = SIDES.map((side) => Math.abs(legs[side].root[1] - legs[side].mid[1]));
  const stands = SIDES.some((side) => legs[side].stands !== null);
  const isLow = pelvis[1] < 0.15 || (pelvis[1] < 0.39 && thighs.every((drop) => drop < 0.12));
  return stands && isLow && chestAxes.up[1] > 0.7 ? 'sitting' : 'standing';
}

function standingWords({ chestAxes, legs, arms, shoulders }: Skeleton, text: typeof en): string[] {
  const { right, left } = legs;
  const lifted = SIDES.some((side) => legs[side].stands === null);
  const heels = SIDES.every((side) => legs[side].foot.heel[1] - (legs[side].stands ?? 0) > 0.02);
  const bent = Math.max(right.mid[0] - right.root[0], left.mid[0] - left.root[0]) > 0.1;
  return [
    ...(chestAxes.up[1] < 0.85 ? [text.bends.forward] : []),
    ...(bent && !lifted ? [text.bends.knees] : []),
    ...(lifted ? [text.lifted] : []),
    ...(heels && !lifted ? [text.heels] : []),
    ...(SIDES.every((side) => arms[side].end[1] > shoulders[1] + 0.1) ? [text.overhead] : []),
  ];
}

/** The kinds of props for which `holds`, with how many of each. */
function kindsOf(
  { props }: Stage,
  holds: (at: Stage['props'][number]['at']) => boolean,
): [PropKind, number][] {
  const counts = new Map<PropKind, number>();
  for (const { spec, at } of props) if (holds(at)) counts.set(spec.kind, (counts.get(spec.kind) ?? 0) + 1);
  return [...counts];
}

function listed(kinds: readonly [PropKind, number][], text: typeof en): string {
  const names = kinds.map(([kind, count]) =>
    count > 1 ? (text.two[kind] ?? text.things[kind]) : text.things[kind],
  );
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${text.and} ${last}`;
}
