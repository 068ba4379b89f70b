import type { Exercise } from '../exercise/schema';
import type { Mass } from '../mass';
import type { Load, SetGroup } from '../program/dose';
import { type MakeableLoad, makeableLoads } from '../program/load';
import { sameLoad } from '../program/plates';
import { kitOf, prescribeLoad } from '../program/prescription';
import type { DoseContext } from './composeContext';
import { formatMass, formatNumber } from './composeFormat';

/** What to lift in one set, in words. */
export type LoadWords = {
  /** "4 kg each hand", "medium band", "none", or that the patient should ask. */
  readonly weight: string;
  readonly ask: boolean;
  /** The weight itself as it stands on the iron, without a bar; null for a bar, a band, the body or an open one. */
  readonly iron: { readonly mass: Mass; readonly words: string; readonly perHand: boolean } | null;
  /** Bar and plates when the load is built on a bar. */
  readonly plates: {
    readonly bar: string;
    readonly perSide: readonly string[];
    readonly unit: string;
  } | null;
};

const words = (weight: string): LoadWords => ({ weight, ask: false, iron: null, plates: null });

/** The load of one set group in one week. Percentages never reach the patient: only iron does. */
export function loadWords(
  exercise: Exercise,
  group: Pick<SetGroup, 'percent1RM' | 'load'>,
  context: DoseContext,
): LoadWords {
  const { text } = context;
  const prescribed = prescribeLoad(exercise, group, context);
  const ask: LoadWords = { weight: text.askUs, ask: true, iron: null, plates: null };
  switch (prescribed.kind) {
    case 'typed':
      return typedWords(prescribed.load, { exercise, ask }, context);
    case 'computed':
      return ironWords(prescribed.load, context);
    case 'no-load':
    case 'no-one-rm':
    case 'kit-unknown':
      return ask;
    case 'none':
      return exercise.implement === 'body' ? words(text.noWeight) : ask;
  }
}

/** How the kit makes the very load that was typed; null where it cannot, or nobody asked what there is. */
function builtFrom(
  { mass, perHand }: Extract<Load, { kind: 'mass' }>,
  { implement }: Exercise,
  { setting, patient, clinic }: DoseContext,
): MakeableLoad | null {
  const kit = kitOf(setting, patient, clinic);
  if (kit === null || kit.unit !== mass.unit) return null;
  const same = (load: MakeableLoad) =>
    load.perHand === perHand && !load.platesOnly && sameLoad(load.mass.value) === sameLoad(mass.value);
  return makeableLoads(kit, implement).find(same) ?? null;
}

type Typed = { readonly exercise: Exercise; readonly ask: LoadWords };

function typedWords(load: Load, { exercise, ask }: Typed, context: DoseContext): LoadWords {
  switch (load.kind) {
    case 'mass':
      return ironWords(
        builtFrom(load, exercise, context) ?? {
          mass: load.mass,
          perHand: load.perHand,
          plates: null,
          platesOnly: false,
        },
        context,
      );
    case 'band':
      return words(context.text.bands[load.level]);
    case 'body-weight':
      return words(context.text.noWeight);
    case 'therapist-sets':
      return ask;
  }
}

function ironWords(
  { mass, perHand, plates, platesOnly }: MakeableLoad,
  { patient, locale, text }: DoseContext,
): LoadWords {
  const weight = formatMass(mass, patient.unit, locale, text);
  const number = (value: number) => formatNumber(value, locale);
  return {
    weight: perHand ? text.eachHand(weight) : platesOnly ? text.platesOnly(weight) : weight,
    ask: false,
    iron: plates === null && !platesOnly ? { mass, words: weight, perHand } : null,
    plates: plates && { bar: number(plates.bar), perSide: plates.perSide.map(number), unit: mass.unit },
  };
}
