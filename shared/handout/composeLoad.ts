import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Dose, Load, SetGroup } from '../program/dose';
import { type MakeableLoad, makeableLoads } from '../program/load';
import { kitOf, prescribeLoad } from '../program/prescription';
import type { HandoutContext } from './composeContext';
import { formatMass, formatNumber } from './composeFormat';

/** What to lift in one set, in words. */
export type LoadWords = {
  /** "4 kg each hand", "medium band", "none", or that the patient should ask. */
  readonly weight: string;
  readonly ask: boolean;
  /** Bar and plates when the load is built on a bar. */
  readonly plates: {
    readonly bar: string;
    readonly perSide: readonly string[];
    readonly unit: string;
  } | null;
};

const words = (weight: string): LoadWords => ({ weight, ask: false, plates: null });

/** The load of one set group in one week. Percentages never reach the patient: only iron does. */
export function loadWords(
  exercise: Exercise,
  group: Pick<SetGroup, 'percent1RM' | 'load'>,
  context: HandoutContext,
): LoadWords {
  const { source, text } = context;
  const prescribed = prescribeLoad(exercise, group, {
    patient: source.patient,
    clinic: source.clinic,
    setting: 'home',
  });
  const ask: LoadWords = { weight: text.askUs, ask: true, plates: null };
  switch (prescribed.kind) {
    case 'typed':
      return typedWords(prescribed.load, ask, context);
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

function typedWords(load: Load, ask: LoadWords, context: HandoutContext): LoadWords {
  switch (load.kind) {
    case 'mass':
      return ironWords({ mass: load.mass, perHand: load.perHand, plates: null }, context);
    case 'band':
      return words(context.text.bands[load.level]);
    case 'body-weight':
      return words(context.text.noWeight);
    case 'therapist-sets':
      return ask;
  }
}

function ironWords(
  { mass, perHand, plates }: MakeableLoad,
  { source, locale, text }: HandoutContext,
): LoadWords {
  const weight = formatMass(mass, source.patient.unit, locale, text);
  const number = (value: number) => formatNumber(value, locale);
  return {
    weight: perHand ? text.eachHand(weight) : weight,
    ask: false,
    plates: plates && { bar: number(plates.bar), perSide: plates.perSide.map(number), unit: mass.unit },
  };
}

/**
 * A progressed load as iron. A course in kg or lb passes between the weights that exist (4.67 kg); what was typed
 * stands as typed, anything between is taken down to the heaviest weight of the kit, or to a half without a kit.
 */
export function asIron(dose: Dose, base: Dose, exercise: Exercise, context: HandoutContext): Dose {
  const typed = new Set(typedMasses(base).map(toKilograms));
  const iron = (load: Load | null): Load | null =>
    load?.kind !== 'mass' || typed.has(toKilograms(load.mass))
      ? load
      : { ...load, mass: ironAtOrBelow(load.mass, exercise, context) };
  switch (dose.kind) {
    case 'resistance':
      return { ...dose, groups: dose.groups.map((group) => ({ ...group, load: iron(group.load) })) };
    case 'carry':
      return { ...dose, load: iron(dose.load) };
    case 'impact':
    case 'hold':
    case 'repetition':
    case 'time':
      return dose;
  }
}

function typedMasses(dose: Dose): readonly Mass[] {
  const own =
    dose.kind === 'resistance'
      ? dose.groups.map((group) => group.load)
      : dose.kind === 'carry'
        ? [dose.load]
        : [];
  const written = dose.progression.overrides.map((override) => override.load ?? null);
  return [...own, ...written].flatMap((load) => (load?.kind === 'mass' ? [load.mass] : []));
}

function ironAtOrBelow(mass: Mass, exercise: Exercise, { source }: HandoutContext): Mass {
  const kit = kitOf('home', source.patient, source.clinic);
  const loads = kit === null ? [] : makeableLoads(kit, exercise.implement);
  const heaviest = loads.filter((load) => toKilograms(load.mass) <= toKilograms(mass) + 1e-6).at(-1);
  return heaviest?.mass ?? { ...mass, value: Math.max(0.5, Math.floor(mass.value * 2 + 1e-9) / 2) };
}
