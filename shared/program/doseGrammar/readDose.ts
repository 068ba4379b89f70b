import { err, ok, type Result } from '../../result';
import type { Dose } from '../dose';
import { followTyped } from '../followTyped';
import { typedLoad } from '../typedLoad';
import { buildPlain } from './buildPlain';
import { buildResistance } from './buildResistance';
import { type DoseFault, faultAt, rewritten } from './fault';
import { faultOfDose } from './faultOfDose';
import { type LineContext, readSaid } from './saidLine';
import { UNIT_WORDS, unitOf } from './units';
import { writeCounts, writeDose } from './writeDose';

/**
 * What a dose line is read into: the dose as it is, its exercise, and the unit of a weight written without one where the
 * dose itself has none.
 */
export type DoseContext = LineContext & { readonly dose: Dose };

/**
 * Reads one line such as "5x5 @80-85% rest 3:00" into the dose it stands for. What a line can say and this one does
 * not (rest, effort, load, %, side, times a day) becomes none; what no line can say (warm-up sets, tempo, speed, hand
 * support, progression) is kept from `dose`, but a ramp follows what is written. A fault changes nothing, and
 * its suggestion reads without one.
 */
export function readDose(text: string, context: DoseContext): Result<Dose, DoseFault> {
  const read = readOnce(text, context);
  return read.ok ? read : err(withSoundSuggestion(read.error, (line) => readOnce(line, context)));
}

/** A number typed over "40lb in all" is pounds and in all, whatever the kit is in and the exercise usually is. */
export const inOwnTerms = <C extends DoseContext>(context: C): C => {
  const own = typedLoad(context.dose);
  return own ? { ...context, unit: own.mass.unit, perHand: own.perHand } : context;
};

/** Follows corrections of corrections until one reads; a fault whose correction does not read has none. */
export function withSoundSuggestion(
  fault: DoseFault,
  read: (line: string) => Result<unknown, DoseFault>,
): DoseFault {
  let { suggestion } = fault;
  for (let tries = 0; suggestion !== null && tries < 4; tries += 1) {
    const again = read(suggestion);
    if (again.ok) return { ...fault, suggestion };
    suggestion = again.error.suggestion;
  }
  return { ...fault, suggestion: null };
}

function readOnce(text: string, context: DoseContext): Result<Dose, DoseFault> {
  const { dose, exercise } = context;
  const whole = { from: 0, to: text.length };
  if (text.trim() === '') return err(faultAt(whole, `Write the dose, such as ${writeDose(dose, exercise)}.`));
  const said = readSaid(text, inOwnTerms(context));
  if (!said.ok) return said;
  const open = said.value.groups.find(({ counts }) => counts === null);
  if (open) {
    const example = writeCounts(dose, exercise);
    const only = said.value.groups.length === 1;
    const message = `Sets and ${UNIT_WORDS[unitOf(dose, exercise)]} are missing, such as ${example}.`;
    return err(faultAt(open, message, only ? rewritten(text, { from: 0, to: 0 }, `${example} `) : null));
  }
  const built =
    dose.kind === 'resistance'
      ? buildResistance(text, said.value, dose, exercise)
      : buildPlain(text, said.value, dose, exercise);
  if (!built.ok) return built;
  const typed = followTyped(dose, built.value.dose);
  const fault = faultOfDose(text, said.value, { ...built.value, dose: typed }, exercise);
  return fault ? err(fault) : ok(typed);
}
