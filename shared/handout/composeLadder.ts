import { patientText } from '../exercise/patientText';
import { movementsOf } from '../exercise/restricted';
import type { Exercise } from '../exercise/schema';
import { hasFragileBones, hasVertebralFracture, lowestTScore, NORMAL_T } from '../patient/boneStatus';
import type { Patient } from '../patient/schema';
import { misfitOf } from '../program/suitability';
import type { HandoutContext, HomeItem } from './composeContext';
import { led, type RichText } from './model';

/**
 * What to do when an exercise is too hard or too easy: its neighbours on the ladder, as far as they suit this patient at
 * home. The easier one may be tried; the harder one is for the therapist to give.
 */
export function ladderLines({ exercise }: HomeItem, context: HandoutContext): readonly RichText[] {
  const { text } = context;
  const easier = suitingName(exercise.easier, context);
  const harder = suitingName(exercise.harder, context);
  if (easier === null && harder === null) return [led(text.ladder.eitherLead, text.ladder.tellUs)];
  return [
    led(text.ladder.tooHardLead, easier === null ? text.ladder.doFewer : text.ladder.tryThis(easier)),
    led(text.ladder.tooEasyLead, harder === null ? text.ladder.tellUs : text.ladder.askAbout(harder)),
  ];
}

/** The name of the first exercise that nothing speaks against; what nobody has asked about counts against it. */
function suitingName(
  ids: readonly string[],
  { source: { findExercise, patient, clinic }, language }: HandoutContext,
): string | null {
  for (const id of ids) {
    const found = findExercise(id);
    if (
      found &&
      misfitOf(found, { patient, clinic, setting: 'home' }, 'against') === null &&
      isSafe(found, patient)
    )
      return patientText(found, language).name;
  }
  return null;
}

/**
 * Whether no rule on bones may speak of an exercise, whatever its flags say, which an own exercise may lack: bending and
 * twisting (H01, H02, H03, H18), a lift from the floor (H04) and impact (F01). Unknown bones count against it.
 */
function isSafe(exercise: Exercise, patient: Patient): boolean {
  const vertebra = hasVertebralFracture(patient) !== false;
  const lowBone = (lowestTScore(patient)?.tScore ?? -Infinity) <= NORMAL_T;
  if (movementsOf(exercise).length > 0 && (vertebra || lowBone)) return false;
  if (exercise.startsFromFloor && vertebra) return false;
  return exercise.loading.impactLevel === null || hasFragileBones(patient) === false;
}
