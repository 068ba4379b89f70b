import type { SetAside } from '../../shared/api/contract';
import type { StoredDocument } from '../../shared/document';
import { clinicExercises } from '../../shared/exercise/clinicExercises';
import type { OwnExercise } from '../../shared/exercise/own';
import { innerFault } from '../../shared/exercise/ownFault';
import type { Program } from '../../shared/program/schema';
import type { DocumentStore } from '../store/documentStore';
import { readExerciseFolder } from '../store/exerciseFolder';
import { absolute, EXERCISES, exercisePlace, programPlace } from '../store/place';
import { namesIn } from '../store/sweep';
import type { Knowledge } from './knowledge';
import { ownIdsOf } from './versionId';

export type OwnExercises = {
  readonly exercises: readonly StoredDocument<'own-exercise'>[];
  /** Files that could not be read, and exercises that contradict themselves: left where they are, with the reason. */
  readonly unread: readonly SetAside[];
};

/**
 * The clinic's exercises that programs may hold. A file that was changed by hand so that no dose fits it is left where it
 * is and told; no program is worked out with it. Rejects with the disk's error.
 */
export async function readOwnExercises(store: DocumentStore): Promise<OwnExercises> {
  const { documents, unread } = await readExerciseFolder(store);
  const looked = documents.map((document) => ({ document, fault: innerFault(document.body) }));
  return {
    exercises: looked.flatMap(({ document, fault }) => (fault === null ? [document] : [])),
    unread: [
      ...unread,
      ...looked.flatMap(({ document: { body }, fault }) =>
        fault === null ? [] : [{ file: exercisePlace(body.id).file, reason: `exercise.${fault}` }],
      ),
    ],
  };
}

/** What is known of medicine, with the clinic's own exercises beside the library. Rejects with the disk's error. */
export async function knowledgeInForce(store: DocumentStore, builtIn: Knowledge): Promise<Knowledge> {
  const { exercises } = await readOwnExercises(store);
  const bodies = exercises.map(({ body }) => body);
  return { ...builtIn, findExercise: clinicExercises(bodies, builtIn.findExercise).find };
}

export type ProgramsOwn = {
  readonly exercises: readonly OwnExercise[];
  /** Own exercises that the program named before, or whose file is there and cannot be read. */
  readonly lost: ReadonlySet<string>;
};

/**
 * The own exercises that a program about to be saved names. A lost one stays in the program, so that nothing else of it
 * has to wait until its file is back. Rejects with the disk's error.
 */
export async function ownExercisesOf(store: DocumentStore, program: Program): Promise<ProgramsOwn> {
  const exercises: OwnExercise[] = [];
  const missing: string[] = [];
  for (const id of ownIdsOf(program)) {
    const found = await store.load(exercisePlace(id));
    if (found.ok && found.value && innerFault(found.value.body) === null) exercises.push(found.value.body);
    else missing.push(id);
  }
  return { exercises, lost: missing.length === 0 ? new Set() : await lostAmong(store, program, missing) };
}

async function lostAmong(
  store: DocumentStore,
  program: Program,
  missing: readonly string[],
): Promise<ReadonlySet<string>> {
  const before = await store.load(programPlace(program.patientId, program.id));
  const named = before.ok && before.value ? ownIdsOf(before.value.body) : [];
  const names = await namesIn(absolute(store.folder, EXERCISES));
  const hasFile = (id: string) => {
    const [, fileName = ''] = exercisePlace(id).file.split('/');
    return names.some((name) => name.startsWith(fileName));
  };
  return new Set(missing.filter((id) => named.includes(id) || hasFile(id)));
}
