import { exerciseName } from '../../shared/exercise/own';
import type { ExerciseLookup } from '../../shared/exercise/schema';
import { isItemChanged } from '../../shared/program/countDiff';
import type { ItemDiff } from '../../shared/program/diffItems';
import type { Dose, Load } from '../../shared/program/dose';
import type { ProgramItem } from '../../shared/program/schema';
import { doseText, loadText, warmUpText } from '../builder/doseText';
import { doseChangeWords } from './doseChangeWords';
import type { Standing } from './diffWords';

/** One exercise as it stands in one version. */
export type ItemWords = { readonly name: string; readonly dose: string };

const typedLoads = (dose: Dose): readonly Load[] => {
  const loads =
    dose.kind === 'resistance'
      ? dose.groups.filter(({ role }) => role === 'work').map(({ load }) => load)
      : dose.kind === 'carry'
        ? [dose.load]
        : [];
  return loads.filter((load) => load !== null);
};

/** Its name, and its dose in one line with the load: "3 × 8 · 10 kg". */
export function itemWords({ exerciseId, dose }: ProgramItem, find: ExerciseLookup): ItemWords {
  const exercise = find(exerciseId);
  const warmUp = warmUpText(dose);
  const parts = [
    doseText(dose, exercise),
    ...new Set(typedLoads(dose).map(loadText)),
    ...(warmUp === null ? [] : [`warm-up ${warmUp}`]),
  ];
  return { name: exerciseName(exercise, exerciseId), dose: parts.join(' · ') };
}

const TEXTS = { cues: 'Cues for this patient', note: 'Note', superset: 'Superset' } as const;

const textOf = (value: ProgramItem['cues' | 'note' | 'superset']): string =>
  value === null || value === '' ? 'none' : typeof value === 'string' ? value : value.join(' / ');

/** What of an exercise differs, line by line; empty where it is the same, or stands in one version alone. */
export function itemChangeWords(item: ItemDiff, find: ExerciseLookup): readonly string[] {
  if (item.kind === 'left') return [`Moved to ${item.to}`];
  if (item.kind !== 'kept') return [];
  const { before, after, dose, texts } = item;
  return [
    ...(item.moved?.from ? [`Moved here from ${item.moved.from}`] : []),
    ...doseChangeWords(dose, before.dose, after.dose, find(after.exerciseId)),
    ...texts.map((field) => `${TEXTS[field]}: ${textOf(before[field])} → ${textOf(after[field])}`),
  ];
}

/** All that is to be said of an exercise; `same` where nothing is. */
export function itemStandings(item: ItemDiff): readonly Standing[] {
  switch (item.kind) {
    case 'added':
    case 'removed':
      return [item.kind];
    case 'left':
      return ['moved'];
    case 'kept': {
      const standings: readonly Standing[] = [
        ...(isItemChanged(item) ? (['changed'] as const) : []),
        ...(item.moved ? (['moved'] as const) : []),
      ];
      return standings.length === 0 ? ['same'] : standings;
    }
  }
}
