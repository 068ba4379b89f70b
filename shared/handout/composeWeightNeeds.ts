import type { Requirement } from '../exercise/schema';
import { toKilograms } from '../mass';
import type { Dose, SetGroup } from '../program/dose';
import { doseContext, firstPrinted, type HandoutContext, type HomeItem } from './composeContext';
import { ironInWeek } from './composeDose';
import { type LoadWords, loadWords } from './composeLoad';
import type { WeightKind } from './weightKind';

/** Something to have ready: the groups of equipment it answers, and its words; none where another need holds it. */
export type Need = { readonly groups: readonly (readonly Requirement[])[]; readonly words: string };

type Iron = NonNullable<LoadWords['iron']>;
type Weights = {
  readonly kind: WeightKind;
  readonly isPair: boolean;
  readonly groups: readonly (readonly Requirement[])[];
  readonly iron: readonly Iron[];
};

/**
 * The weights of the home exercises by their load: "A 4 kg weight." No need for what has no load yet, whose kind of
 * weight is named by itself; nor for bars, whose plates stand on the card.
 */
export function weightNeeds(context: HandoutContext): readonly Need[] {
  const all = joined(context.homeItems.flatMap((home) => weightsOf(home, context)));
  return all.map((weights) => {
    const { kind, isPair, groups, iron } = weights;
    const own = iron.filter((one) => !all.some((other) => covers(other, weights, one)));
    const loads = [
      ...new Set(own.toSorted((a, b) => toKilograms(a.mass) - toKilograms(b.mass)).map(({ words }) => words)),
    ];
    return { groups, words: loads.length === 0 ? '' : context.text.weights(kind, isPair, loads) };
  });
}

/** A pair of dumbbells also is the one dumbbell, and the weight of any kind, of the same load. */
const covers = (other: Weights, { kind, isPair, groups }: Weights, { words }: Iron): boolean =>
  other.groups !== groups &&
  (other.kind === kind || kind === 'weight') &&
  (other.isPair || !isPair) &&
  other.iron.some((one) => one.words === words);

/** What one exercise is loaded with in the weeks on paper, warm-ups too. */
function weightsOf({ exercise, item, session }: HomeItem, context: HandoutContext): readonly Weights[] {
  const group = exercise.equipment.find((anyOf) => kindOf(anyOf) !== null);
  const named = group && kindOf(group);
  if (!group || !named) return [];
  const { weeks } = context.span.phase;
  const facts = doseContext(context, session.setting);
  const iron = Array.from({ length: weeks }, (_, i) => i + 1)
    .slice(firstPrinted(context) - 1)
    .flatMap((week) => setsOf(ironInWeek(item.dose, exercise, { week, weeks }, facts)))
    .flatMap((set) => loadWords(exercise, set, facts).iron ?? []);
  // Of two kettlebells the weight may mean both together: only of dumbbells is it known.
  const isClear = !named.isPair || iron.every(({ perHand }) => perHand);
  return iron.length > 0 && isClear ? [{ ...named, groups: [group], iron }] : [];
}

function setsOf(dose: Dose): readonly Pick<SetGroup, 'percent1RM' | 'load'>[] {
  if (dose.kind === 'resistance') return dose.groups;
  return dose.kind === 'carry' ? [{ load: dose.load, percent1RM: null }] : [];
}

const NAMED: Partial<Record<Requirement, Pick<Weights, 'kind' | 'isPair'>>> = {
  dumbbell: { kind: 'dumbbell', isPair: false },
  dumbbells: { kind: 'dumbbell', isPair: true },
  kettlebell: { kind: 'kettlebell', isPair: false },
  kettlebells: { kind: 'kettlebell', isPair: true },
};

/** How the weights of a group are named; null where something else would do too. */
function kindOf(group: readonly Requirement[]): Pick<Weights, 'kind' | 'isPair'> | null {
  const named = group.map((name) => NAMED[name]);
  const [first] = named;
  if (!first || named.some((one) => one?.isPair !== first.isPair)) return null;
  return named.every((one) => one?.kind === first.kind) ? first : { ...first, kind: 'weight' };
}

/** Weights of one kind in one. */
function joined(all: readonly Weights[]): readonly Weights[] {
  const kinds = new Map<string, Weights>();
  for (const weights of all) {
    const key = `${weights.kind} ${weights.isPair}`;
    const known = kinds.get(key);
    kinds.set(
      key,
      known
        ? { ...known, groups: [...known.groups, ...weights.groups], iron: [...known.iron, ...weights.iron] }
        : weights,
    );
  }
  return [...kinds.values()];
}
