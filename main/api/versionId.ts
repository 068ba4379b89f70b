import { createHash } from 'node:crypto';
import { asOwn } from '../../shared/exercise/own';
import { isOwnId } from '../../shared/exercise/ownId';
import type { Exercise, ExerciseLookup } from '../../shared/exercise/schema';
import type { Clinic } from '../../shared/clinic/schema';
import type { HandoutOptions } from '../../shared/handout/options';
import type { Patient } from '../../shared/patient/schema';
import { exerciseIdsOf } from '../../shared/program/items';
import type { Program } from '../../shared/program/schema';
import { shortId } from '../../shared/shortId';
import { canonicalJson } from '../../shared/canonicalJson';

export type PrintedFacts = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly options: HandoutOptions;
};

/**
 * Six base32 characters for what a handout prints: equal for the same facts, different once a dose, an option or
 * a strength test that decides a load has changed. Of the patient only what reaches the paper takes part; so do the
 * clinic's own exercises, which change without a new version of the library.
 */
export function versionId(
  { program, patient, clinic, options }: PrintedFacts,
  findExercise: ExerciseLookup,
): string {
  const { language, unit, strengthTests, homeEquipment } = patient;
  const printed = {
    name: patient.preferredName || patient.given,
    language,
    unit,
    strengthTests,
    homeEquipment,
  };
  const own = ownIdsOf(program).map((exerciseId) => printedOf(findExercise(exerciseId)));
  // Without own exercises the id is what it was before there were any.
  const facts = { program, options, printed, clinic, ...(own.length > 0 ? { own } : {}) };
  const hash = createHash('sha256').update(canonicalJson(facts));
  return shortId(hash.digest('hex'));
}

/** What of an own exercise may reach the paper: neither its ladder nor who saved it when. */
function printedOf(exercise: Exercise | undefined): unknown {
  const found = exercise && asOwn(exercise);
  if (!found) return null;
  const { easier: _easier, harder: _harder, own, ...printed } = found;
  return { ...printed, photos: own.photos, figureOf: own.figureOf };
}

/** The own exercises that a program names, each once, in the order they come in. */
export const ownIdsOf = (program: Program): readonly string[] => exerciseIdsOf(program).filter(isOwnId);
