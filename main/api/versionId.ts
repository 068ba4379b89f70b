import { createHash } from 'node:crypto';
import { asOwn } from '../../shared/exercise/own';
import { isOwnId } from '../../shared/exercise/ownId';
import type { Exercise, ExerciseLookup } from '../../shared/exercise/schema';
import type { Clinic } from '../../shared/clinic/schema';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { HandoutOptions } from '../../shared/handout/options';
import { printedName } from '../../shared/handout/printedName';
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
  /** The handout issued before, where the next one says what changed. */
  readonly previous?: IssuedHandout | null;
};

/**
 * Six base32 characters for what a handout prints: equal for the same facts, different once a dose, an option or a fact
 * that decides a load, an easier exercise or a finding has changed. So do the clinic's own exercises take part, which
 * change without a new version of the library. An issued handout has an id of its own instead.
 */
export const versionId = (facts: PrintedFacts, findExercise: ExerciseLookup): string =>
  idOf({
    ...savedParts(facts, findExercise),
    options: facts.options,
    since: facts.previous?.id ?? null,
  });

/**
 * The same for what is saved alone, whatever is chosen to be printed of it: while it stays equal, pages that were looked
 * at say what new ones would.
 */
export const savedVersion = (facts: PrintedFacts, findExercise: ExerciseLookup): string =>
  idOf(savedParts(facts, findExercise));

const idOf = (parts: unknown): string =>
  shortId(createHash('sha256').update(canonicalJson(parts)).digest('hex'));

function savedParts({ program, patient, clinic }: PrintedFacts, findExercise: ExerciseLookup) {
  const printed = { ...patient, ...NEVER_PRINTED, name: printedName(patient) };
  const own = ownIdsOf(program).map((exerciseId) => printedOf(findExercise(exerciseId)));
  return { program, printed, clinic, own };
}

/** What of a patient neither stands on the paper nor decides what does: the printed name comes apart. */
const NEVER_PRINTED = {
  given: null,
  family: null,
  preferredName: null,
  notes: null,
  archivedAt: null,
} as const satisfies Partial<Record<keyof Patient, null>>;

/** What of an own exercise may reach the paper: not who saved it when. */
function printedOf(exercise: Exercise | undefined): unknown {
  const found = exercise && asOwn(exercise);
  if (!found) return null;
  const { own, ...printed } = found;
  return { ...printed, photos: own.photos, figureOf: own.figureOf };
}

/** The own exercises that a program names, each once, in the order they come in. */
export const ownIdsOf = (program: Program): readonly string[] => exerciseIdsOf(program).filter(isOwnId);
