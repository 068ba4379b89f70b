import type { Requirement } from '../exercise/schema';
import type { HandoutContext } from './composeContext';
import { type Need, weightNeeds } from './composeWeightNeeds';

/** "You need": equipment of the home exercises in plain words, each thing once, weights by what is lifted. */
export function neededThings(context: HandoutContext): string {
  const { homeItems, text } = context;
  const groups = homeItems.flatMap(({ exercise }) => exercise.equipment);
  const weights = weightNeeds(context);
  const others = groups.filter((group) => !weights.some((need) => need.groups.includes(group)));
  const chosen: readonly Need[] = [
    ...withoutCovered(others).map((group) => ({
      groups: [group],
      words: text.thing(group.map((name) => text.things[name])),
    })),
    ...weights,
  ];
  const firstNeed = (need: Need) =>
    Math.min(...need.groups.map((group) => groups.findIndex((one) => one === group)));
  const things = chosen
    .toSorted((a, b) => firstNeed(a) - firstNeed(b))
    .map(({ words }) => words)
    .filter((words) => words !== '');
  const holdsOn = homeItems.some(({ item }) => item.dose.handSupport !== 'none');
  const hasHold = groups.some((group) => group.some((name) => SUPPORTS.has(name)));
  return [...things, ...(holdsOn && !hasHold ? [text.holdOn] : []), text.shoes].join(' ');
}

const SUPPORTS: ReadonlySet<Requirement> = new Set<Requirement>([
  'counter',
  'chair',
  'chair-with-back',
  'rail',
]);

/** What one thing also serves as. */
const ALSO: Partial<Record<Requirement, Requirement>> = {
  dumbbells: 'dumbbell',
  kettlebells: 'kettlebell',
  'bench-with-back': 'bench',
  'chair-with-back': 'chair',
};

const meets = (name: Requirement, group: readonly Requirement[]) => {
  const also = ALSO[name];
  return group.includes(name) || (also !== undefined && group.includes(also));
};

/** "A chair or a counter" goes when a counter is needed anyway; the order of first need is kept. */
function withoutCovered(groups: readonly (readonly Requirement[])[]): readonly (readonly Requirement[])[] {
  const kept: (readonly Requirement[])[] = [];
  // What serves for more comes first: a pair of dumbbells also is a dumbbell.
  const serving = (group: readonly Requirement[]) =>
    group.length - (group.some((name) => ALSO[name]) ? 0.5 : 0);
  for (const group of [...groups].sort((a, b) => serving(a) - serving(b)))
    if (!kept.some((other) => other.every((name) => meets(name, group)))) kept.push(group);
  const firstNeed = (group: readonly Requirement[]) => groups.indexOf(group);
  return kept.sort((a, b) => firstNeed(a) - firstNeed(b));
}
