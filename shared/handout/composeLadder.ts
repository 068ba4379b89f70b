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
 * home. Only a neighbour with a card of its own may be tried: nobody is sent to an exercise without words and pictures.
 * Any other is for the therapist to give.
 */
export function ladderLines({ exercise }: HomeItem, context: HandoutContext): readonly RichText[] {
  const { text } = context;
  const easier = suiting(exercise.easier, context);
  const harder = suiting(exercise.harder, context)[0];
  if (easier.length === 0 && harder === undefined) return [led(text.ladder.eitherLead, text.ladder.tellUs)];
  return [
    led(text.ladder.tooHardLead, easierWords(easier, context)),
    led(
      text.ladder.tooEasyLead,
      harder === undefined ? text.ladder.tellUs : text.ladder.askFor(nameOf(harder, context)),
    ),
  ];
}

function easierWords(easier: readonly Exercise[], context: HandoutContext): string {
  const { ladder } = context.text;
  const card = context.homeItems.find(({ exercise }) => easier.some(({ id }) => id === exercise.id));
  if (card) return ladder.tryNumber(card.number);
  const [first] = easier;
  return first ? ladder.doFewerOrAskFor(nameOf(first, context)) : ladder.doFewer;
}

const nameOf = (exercise: Exercise, { language }: HandoutContext): string =>
  patientText(exercise, language).name;

/** Those that nothing speaks against; what nobody has asked about counts against it. */
const suiting = (
  ids: readonly string[],
  { source: { findExercise, patient, clinic } }: HandoutContext,
): readonly Exercise[] =>
  ids
    .flatMap((id) => findExercise(id) ?? [])
    .filter(
      (found) =>
        misfitOf(found, { patient, clinic, setting: 'home' }, 'against') === null && isSafe(found, patient),
    );

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
